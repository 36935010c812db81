import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { MESSAGE_LENGTH } from './add-message.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

/** A message's words as they are read today; of `meta` what is given replaces what was there under the same names. */
export interface Reading { html: string | null; text: string; meta: Record<string, unknown> }

/**
 * Puts a better reading of its source in the place of a message's words: the one way in which a message changes. The former words
 * stay beside it. False when both are the same, and then nothing is recorded.
 */
export async function rereadMessage(tx: Tx, ticket: Ticket, messageId: string, reading: Reading): Promise<boolean> {
  const { id } = heldTicket(tx, ticket.id).ticket
  const html = reading.html?.slice(0, MESSAGE_LENGTH) ?? null
  const text = reading.text.slice(0, MESSAGE_LENGTH)
  const meta = JSON.stringify(reading.meta)
  const [kept] = await tx.query<{ reading: number }>(sql`
    insert into former_messages (message_id, reading, html, text, meta, replaced_at)
    select m.id, 1 + (select count(*) from former_messages f where f.message_id = m.id), m.html, m.text, m.meta, ${tx.now} from messages m
    where m.id = ${messageId} and m.ticket_id = ${id} and (m.html is distinct from ${html} or m.text <> ${text} or not m.meta @> ${meta}::jsonb)
    returning reading`)
  if (!kept) return false
  await tx.query(sql`update messages set html = ${html}, text = ${text}, meta = meta || ${meta}::jsonb where id = ${messageId}`)
  recordTicket(tx, ticket.id, 'message.reread', { messageId, reading: kept.reading })
  return true
}
