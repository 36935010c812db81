import sql from 'sql-template-tag'
import type { z } from 'zod'
import type { Tx } from '../platform/change.ts'
import { textToHtml } from '../platform/html.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Mentions } from './mentions.ts'
import type { messageExtras } from './schemas.ts'
import type { Ticket } from './ticket.ts'

/** What goes with a message besides its words. */
export type Extras = z.infer<typeof messageExtras>

/** What the composer or an API call said. */
export interface Composed {
  kind: 'public' | 'note'
  /** null: text only. */
  html: string | null
  text: string
  to?: string[]
  cc?: string[]
  attachmentIds: string[]
  statusId?: string
  extras?: Extras
  /** Whom a note names. */
  mentions?: Mentions
}

/** As it is held until its time comes: always with HTML, so that it can go back into the composer. */
export type HeldContent = Composed & { html: string }

export const SEND_SCHEDULED = 'send-scheduled-message'

/** Holds a message back until `sendAt`: the time in which it can be taken back. It is no part of the ticket before. */
export async function scheduleMessage(tx: Tx, ticket: Ticket, authorId: string, content: Composed, sendAt: Temporal.Instant): Promise<string> {
  const id = newId()
  const held: HeldContent = { ...content, html: content.html ?? textToHtml(content.text) }
  await tx.query(sql`insert into scheduled_messages (id, ticket_id, author_id, content, send_at, created_at)
    values (${id}, ${ticket.id}, ${authorId}, ${JSON.stringify(held)}, ${sendAt}, ${tx.now})`)
  tx.job(SEND_SCHEDULED, { id }, { key: `${SEND_SCHEDULED}:${id}`, runAt: sendAt })
  return id
}

/** Takes a held message back and returns what it was. 409 when it was sent meanwhile; only its author may. */
export async function cancelScheduled(tx: Tx, id: string): Promise<{ ticketId: string; content: HeldContent }> {
  const held = await tx.maybe<{ ticketId: string; authorId: string; state: string; content: HeldContent }>(sql`
    select ticket_id as "ticketId", author_id as "authorId", state, content from scheduled_messages where id = ${id} for update`)
  if (!held || tx.actor.kind !== 'person' || held.authorId !== tx.actor.id) throw problem.notFound('message-not-found', 'There is no such held message of yours.')
  if (held.state === 'sent') throw problem.conflict('already-sent', 'This message has been sent already and cannot be taken back.')
  await tx.query(sql`update scheduled_messages set state = 'cancelled' where id = ${id}`)
  return { ticketId: held.ticketId, content: held.content }
}
