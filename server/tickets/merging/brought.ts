import type { TicketEventData } from '../events.ts'
import type { Foldable } from '../replay.ts'

/** What of a ticket came along with tickets that were merged into it, and is not its own. */
export interface Brought { tags: ReadonlySet<string>; people: ReadonlySet<string> }

/** Read from its log: whatever somebody gave the ticket afterwards is its own. Pure. */
export function broughtBy(log: readonly Pick<Foldable, 'type' | 'data'>[]): Brought {
  const [tags, people] = [new Set<string>(), new Set<string>()]
  for (const { type, data } of log) {
    if (type === 'ticket.absorbed') for (const tag of (data as TicketEventData<'ticket.absorbed'>).tags) tags.add(tag)
    if (type === 'ticket.released') for (const tag of (data as TicketEventData<'ticket.released'>).tags) tags.delete(tag)
    if (type === 'ticket.tagged') for (const tag of (data as TicketEventData<'ticket.tagged'>).added) tags.delete(tag)
    if (type === 'participant.added') {
      const { personId, mergedFrom } = data as TicketEventData<'participant.added'>
      if (mergedFrom) people.add(personId)
      else people.delete(personId)
    }
  }
  return { tags, people }
}
