import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { Mentions } from './mentions.ts'
import { stopScheduled } from './stop-scheduled.ts'
import type { Channel, Message, Ticket } from './ticket.ts'

export interface NewMessage {
  id?: string
  kind: 'public' | 'note'
  direction: 'in' | 'out'
  /** null: the desk itself */
  authorId: string | null
  channel: Channel
  /** Sanitised already; null for a message of text only. */
  html?: string | null
  text: string
  automatic?: boolean
  /** What the channel wants to remember: addresses, where the quoted part begins … */
  meta?: Record<string, unknown>
  /** Whom a note names; those it may be told of. */
  mentions?: Mentions
  /** The arrival in the ledger it came from. */
  arrivalId?: string | null
}

/** Longest text of a message that is kept; the whole of a longer mail stays in its raw source. */
export const MESSAGE_LENGTH = 1_000_000

/** Adds a message or an internal note to a ticket locked in this change. It is never updated afterwards. */
export async function addMessage(tx: Tx, ticket: Ticket, input: NewMessage): Promise<Message> {
  const held = heldTicket(tx, ticket.id)
  if (held.ticket.aside === 'merged') throw problem.conflict('ticket-merged', `Ticket ${ticket.number} was merged into another one. Go on there.`)
  if (held.ticket.category === 'closed' && input.kind === 'public' && held.before) {
    throw problem.conflict('ticket-closed', `Ticket ${ticket.number} is closed. Open a new ticket, or a follow-up.`)
  }
  const message: Message = {
    id: input.id ?? newId(), ticketId: ticket.id, kind: input.kind, direction: input.direction, authorId: input.authorId, channel: input.channel,
    automatic: input.automatic ?? false, html: input.html?.slice(0, MESSAGE_LENGTH) ?? null, text: input.text.slice(0, MESSAGE_LENGTH),
    meta: { ...input.meta, ...(input.mentions && { mentions: input.mentions }) }, arrivalId: input.arrivalId ?? null, createdAt: tx.now,
  }
  held.messages.push(message)
  const { id: messageId, kind, direction, authorId, channel, automatic } = message
  recordTicket(tx, ticket.id, 'message.added', { messageId, kind, direction, authorId, channel, automatic, ...(input.mentions && { mentions: input.mentions }) })
  // a new ticket has nothing that waits
  if (held.before && kind === 'public' && direction === 'in' && !automatic) await stopScheduled(tx, ticket, messageId)
  return message
}
