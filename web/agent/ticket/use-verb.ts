import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import { keys } from '../api/keys.ts'
import type { Ticket } from '../api/types.ts'

/** Does something with a ticket on the server and shows what became of it, or says why it was not done (`refused` says it otherwise). Answers the ticket when it was. */
export function useVerb() {
  const cache = useQueryClient()
  return async (verb: () => Promise<Ticket>, refused: (error: unknown) => void = complain): Promise<Ticket | undefined> => {
    try {
      const ticket = await verb()
      // a ticket is kept by the number or the id of its address
      for (const key of [String(ticket.number), ticket.id]) if (cache.getQueryData(keys.ticket(key))) cache.setQueryData(keys.ticket(key), ticket)
      for (const queryKey of [keys.everyTicket, keys.everyTimeline, keys.everyList, keys.views, keys.everyPerson]) void cache.invalidateQueries({ queryKey })
      return ticket
    } catch (error) {
      refused(error)
      return undefined
    }
  }
}

export function complain(error: unknown): void {
  notifications.show({ color: 'red', title: t('ticket.notChanged'), message: problemText(error), withBorder: true })
}

/** Opens a ticket in the view that is open. */
export function useOpenTicket(): (number: number) => void {
  const navigate = useNavigate()
  const { view } = useParams({ strict: false })
  return (number) => void navigate(view === undefined
    ? { to: '/tickets/$ticket', params: { ticket: String(number) } }
    : { to: '/views/$view/tickets/$ticket', params: { view, ticket: String(number) } })
}
