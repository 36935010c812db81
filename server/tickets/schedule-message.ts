import sql from 'sql-template-tag'
import type { z } from 'zod'
import { holdAttachments } from '../files/hold-attachments.ts'
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
/** A message can wait so long, in days. */
const MOST_DAYS = 366

/**
 * Holds a message back until `sendAt`: the time in which it can be taken back, or (`later`) the moment that its author chose. It is no
 * part of the ticket before. Its files are held with it. 422 when the chosen moment is past or more than a year away.
 */
export async function scheduleMessage(tx: Tx, ticket: Ticket, authorId: string, content: Composed, sendAt: Temporal.Instant, later = false): Promise<string> {
  if (later) checkMoment(tx, sendAt)
  const id = newId()
  const held: HeldContent = { ...content, html: content.html ?? textToHtml(content.text) }
  await tx.query(sql`insert into scheduled_messages (id, ticket_id, author_id, content, send_at, later, created_at)
    values (${id}, ${ticket.id}, ${authorId}, ${JSON.stringify(held)}, ${sendAt}, ${later}, ${tx.now})`)
  if (content.attachmentIds.length > 0) await holdAttachments(tx, id, content.attachmentIds, authorId)
  queueScheduled(tx, id, sendAt)
  return id
}

/** Gives a held message another moment, or (null) sends it now: also one that stopped because the customer wrote, or could not be added. Its author only; 409 when it was sent or taken back. */
export async function reschedule(tx: Tx, id: string, sendAt: Temporal.Instant | null): Promise<{ id: string; ticketId: string; sendAt: Temporal.Instant }> {
  const held = await ownHeld(tx, id)
  if (held.state === 'cancelled') throw problem.conflict('taken-back', 'This message was taken back; it is a draft again.')
  if (sendAt) checkMoment(tx, sendAt)
  const at = sendAt ?? tx.now
  await tx.query(sql`update scheduled_messages set state = 'waiting', error = null, send_at = ${at}, later = ${sendAt !== null} where id = ${id}`)
  queueScheduled(tx, id, at)
  return { id, ticketId: held.ticketId, sendAt: at }
}

/** Takes a held message back and returns what it was. 409 when it was sent meanwhile; only its author may. */
export async function cancelScheduled(tx: Tx, id: string): Promise<{ ticketId: string; content: HeldContent }> {
  const { authorId, ticketId, content } = await ownHeld(tx, id)
  await tx.query(sql`update scheduled_messages set state = 'cancelled' where id = ${id}`)
  await holdAttachments(tx, id, [], authorId) // they are their owner's, and go into the draft
  return { ticketId, content }
}

async function ownHeld(tx: Tx, id: string): Promise<{ ticketId: string; authorId: string; state: string; content: HeldContent }> {
  const held = await tx.maybe<{ ticketId: string; authorId: string; state: string; content: HeldContent }>(sql`
    select ticket_id as "ticketId", author_id as "authorId", state, content from scheduled_messages where id = ${id} for update`)
  if (!held || tx.actor.kind !== 'person' || held.authorId !== tx.actor.id) throw problem.notFound('message-not-found', 'There is no such held message of yours.')
  if (held.state === 'sent') throw problem.conflict('already-sent', 'This message has been sent already and cannot be taken back.')
  return held
}

/** Sends it when its time has come; of several times the last holds. */
export function queueScheduled(tx: Tx, id: string, runAt: Temporal.Instant): void {
  tx.job(SEND_SCHEDULED, { id }, { key: `${SEND_SCHEDULED}:${id}`, runAt })
}

function checkMoment(tx: Tx, at: Temporal.Instant): void {
  if (Temporal.Instant.compare(at, tx.now) <= 0) throw problem.unprocessable('past', 'That moment is past. Choose one to come.')
  if (Temporal.Instant.compare(at, tx.now.add({ hours: MOST_DAYS * 24 })) > 0) throw problem.unprocessable('too-far', 'That is more than a year from now.')
}
