import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../api/keys.ts'
import { unmergeTicket } from '../../api/ticket-moves.ts'
import { t } from '../../../ui/i18n.ts'
import { useOpenTicket, useVerb } from '../use-verb.ts'

/** Undoes a merge, whenever it was; `open` goes to the ticket that stands for itself again. */
export function useUnmerge(): (merged: { id: string; number: number }, open: boolean) => Promise<void> {
  const verb = useVerb()
  const cache = useQueryClient()
  const openTicket = useOpenTicket()
  return async ({ id, number }, open) => {
    const ticket = await verb(() => unmergeTicket(id))
    if (!ticket) return
    // its page may be kept as the one that leads to the other ticket
    cache.setQueryData(keys.ticket(String(number)), ticket)
    if (open) openTicket(number)
    else notifications.show({ message: t('merge.undone', { number }), withBorder: true })
  }
}
