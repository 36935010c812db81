import type { Recorded } from '../platform/change.ts'
import type { TicketEventData } from '../tickets/events.ts'
import type { Told } from './story.ts'

/** What clocks hear of a message. */
export interface MovedMessage { kind: string; direction: string; automatic: boolean; authorId: string | null; createdAt: number }
/** What of an event it takes; rows of the log have it, too. */
export type Heard = Pick<Recorded, 'seq' | 'type' | 'data' | 'at'> & { byPerson: boolean }

/** What an event of a ticket means for its clocks; `moved` are the messages that came from other tickets, by their ids. */
export function toldBy(event: Heard, moved: ReadonlyMap<string, MovedMessage>): Told[] {
  const at = event.at.epochMilliseconds
  const data = event.data as Record<string, never>
  switch (event.type) {
    case 'ticket.opened': return opened(event, at)
    case 'message.added': return said(event, at)
    case 'message.movedOut': return [{ is: 'wordGone', id: data.messageId! }]
    case 'message.movedIn': {
      const message = moved.get(data.messageId!)
      return message ? word(data.messageId!, message, message.createdAt) : []
    }
    case 'ticket.statusChanged': return [{ is: 'category', at, category: data.toCategory! }, ...takenUp(event, at)]
    case 'ticket.assigned': return data.to === null ? [] : takenUp(event, at)
    case 'ticket.requesterChanged': return [{ is: 'requester', id: data.to! }]
    case 'ticket.merged': case 'ticket.setAside': return [{ is: 'aside', aside: true }]
    case 'ticket.unmerged': case 'ticket.restored': return [{ is: 'aside', aside: false }]
    case 'delivery.bounced': return bounced(event.data as TicketEventData<'delivery.bounced'>)
    case 'delivery.changed': return delivered(event.data as TicketEventData<'delivery.changed'>, at)
    default: return []
  }
}

const takenUp = ({ byPerson }: Heard, at: number): Told[] => byPerson ? [{ is: 'takenUp', at }] : []

function opened(event: Heard, at: number): Told[] {
  const { channel, requesterId, category, assigneeId } = event.data as TicketEventData<'ticket.opened'>
  return [{ is: 'opened', at, channel, requesterId, category }, ...(assigneeId === null ? [] : takenUp(event, at))]
}

function said(event: Heard, at: number): Told[] {
  const message = event.data as TicketEventData<'message.added'>
  return [...word(message.messageId, message, at), ...(message.direction === 'out' || message.kind === 'note' ? takenUp(event, at) : [])]
}

/** Only public words of people count: neither notes nor what a machine or the desk itself says (H51). */
function word(id: string, { kind, direction, automatic, authorId }: Omit<MovedMessage, 'createdAt'>, at: number): Told[] {
  if (kind !== 'public' || automatic || (direction === 'out' && authorId === null)) return []
  return [{ is: 'word', at, id, by: direction === 'in' ? 'customer' : 'agent' }]
}

/** An address that may work tomorrow is no answer lost (H15). */
function bounced({ messageId, class: kind, failed, recipients, personIds }: TicketEventData<'delivery.bounced'>): Told[] {
  if (kind !== 'hard') return []
  return [{ is: 'failed', id: messageId, ...((personIds.length > 0 || failed < recipients) && { personIds }) }]
}

function delivered({ messageId, state }: TicketEventData<'delivery.changed'>, at: number): Told[] {
  if (state === 'failed') return [{ is: 'failed', id: messageId }]
  return state === 'sent' ? [{ is: 'arrived', id: messageId, at }] : []
}
