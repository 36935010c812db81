import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { recordTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

/**
 * The customer wrote: what was to be sent to them later may not fit any more. It stops and waits for its author, who is told. What is only
 * within its undo time leaves as it would have: its author sees the new word at once, and can still take it back.
 */
export async function stopScheduled(tx: Tx, ticket: Ticket, messageId: string): Promise<void> {
  const stopped = await tx.query<{ id: string; authorId: string }>(sql`update scheduled_messages set state = 'stopped'
    where ticket_id = ${ticket.id} and state = 'waiting' and later and content->>'kind' = 'public' returning id, author_id as "authorId"`)
  for (const { id, authorId } of stopped) recordTicket(tx, ticket.id, 'reply.stopped', { scheduledId: id, authorId, messageId })
}
