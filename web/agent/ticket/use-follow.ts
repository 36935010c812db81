import type { Ticket } from '../api/types.ts'
import { followTicket, unfollowTicket } from '../api/notifications.ts'
import { useMe } from '../shell/use-me.ts'
import { useVerb } from './use-verb.ts'

/** Whether one follows the ticket, and how to begin or end it; undefined for whoever takes part otherwise. */
export function useFollow(ticket: Ticket): { following: boolean; toggle: () => void } | undefined {
  const me = useMe()
  const verb = useVerb()
  const role = ticket.participants.find((person) => person.id === me.id)?.role
  if (!ticket.can.note || role === 'cc' || ticket.requester.id === me.id) return undefined
  const following = role === 'follower'
  return { following, toggle: () => void verb(() => (following ? unfollowTicket : followTicket)(ticket.id)) }
}
