import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { t } from '../../ui/i18n.ts'
import { keys } from '../api/keys.ts'
import { problemText } from '../../ui/problem-text.ts'
import { isProblem } from '../api/problem.ts'
import { changeTicket } from '../api/tickets.ts'
import type { Ticket, TicketChange } from '../api/types.ts'
import { perform } from '../keyboard/actions.ts'
import { useDesk } from '../shell/use-desk.ts'
import { applyChange } from './apply-change.ts'

interface Wish { change: TicketChange; /** Set it whatever somebody else did meanwhile. */ force?: boolean }

/**
 * Changes a ticket's fields: on the screen at once, then on the server with the version that was seen. When a colleague
 * changed the same field meanwhile nothing is overwritten: theirs is shown, and setting ours anyway is one click.
 */
export function useChangeTicket(ref: string) {
  const cache = useQueryClient()
  const desk = useDesk()
  const key = keys.ticket(ref)
  const mutation = useMutation({
    mutationFn: ({ change, force }: Wish) => {
      const before = cache.getQueryData<Ticket>(key)
      if (!before) throw new Error('no ticket is open')
      return changeTicket(before.id, force ? undefined : before.version, change)
    },
    onMutate: async ({ change }: Wish) => {
      await cache.cancelQueries({ queryKey: key })
      const before = cache.getQueryData<Ticket>(key)
      if (before) cache.setQueryData(key, applyChange(before, change, desk))
      return { before }
    },
    onError: (error, wish, context) => {
      if (context?.before) cache.setQueryData(key, context.before)
      void cache.invalidateQueries({ queryKey: key })
      void cache.invalidateQueries({ queryKey: keys.timeline(ref) })
      if (isProblem(error, 'handed-over')) handedOver(cache)
      else if (isProblem(error, 'changed-meanwhile')) warn(() => mutation.mutate({ change: wish.change, force: true }))
      else notifications.show({ color: 'red', title: t('ticket.notChanged'), message: problemText(error), withBorder: true })
    },
    onSuccess: (ticket) => {
      cache.setQueryData(key, ticket)
      void cache.invalidateQueries({ queryKey: keys.timeline(ref) })
      void cache.invalidateQueries({ queryKey: keys.everyList })
    },
  })
  return mutation
}

/** Done, and out of one's sight by it. */
function handedOver(cache: QueryClient): void {
  notifications.show({ title: t('ticket.handedOver'), message: t('new.handedOverText'), withBorder: true })
  void cache.invalidateQueries({ queryKey: keys.everyList })
  perform('list.back')
}

function warn(again: () => void): void {
  const id = notifications.show({
    color: 'orange', withBorder: true, autoClose: 15_000, title: t('ticket.changedMeanwhile'),
    message: (
      <Group justify="space-between" gap={8}>
        <span>{t('ticket.changedMeanwhileText')}</span>
        <Button size="compact-sm" variant="default" onClick={() => { notifications.hide(id); again() }}>{t('ticket.setAnyway')}</Button>
      </Group>
    ),
  })
}
