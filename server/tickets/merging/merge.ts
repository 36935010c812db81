import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { addressOf } from '../queries.ts'
import { heldTicket, recordTicket } from '../internal/unit.ts'
import { addParticipant } from '../participants.ts'
import { MOST_TAGS, type Ticket } from '../ticket.ts'
import { recountWork } from '../tasks/work.ts'
import { bringTo, summaryOf } from './relocate.ts'

/** Most tickets that one stands for: their logs are read together. */
const MOST_MERGED = 200

/**
 * Merges a ticket into another, both locked: its messages are read there from now on, with whoever takes part and its tags. Subject, number,
 * requester, assignee and clocks of the other stay (H38). Taken back by unmerge(), whenever. 409 when somebody else asks and nobody said
 * that this is meant: then they read each other's words.
 */
export async function merge(tx: Tx, source: Ticket, target: Ticket, options: { otherRequester?: boolean }): Promise<void> {
  if (source.id === target.id) throw problem.conflict('same-ticket', 'A ticket cannot be merged into itself.')
  if (target.category === 'closed') throw problem.conflict('ticket-closed', `Ticket ${target.number} is closed. Open it again first, or merge the other way round.`)
  const stranger = source.requesterId !== target.requesterId
  if (stranger && !options.otherRequester) {
    throw problem.conflict('other-requester', `Ticket ${source.number} is of another requester. Both will see what is said on ticket ${target.number} from now on; say that you mean it.`)
  }
  const { merged } = await tx.one<{ merged: number }>(sql`select (select count(*) from merged_family(${source.id})) + (select count(*) from merged_family(${target.id})) as merged`)
  if (merged > MOST_MERGED) throw problem.unprocessable('too-many-merged', `A ticket stands for ${MOST_MERGED} at most.`)
  await tx.flush()
  if (stranger) await fixRecipients(tx, source)
  await bringPeople(tx, source, target)
  const tags = source.tags.filter(tag => !target.tags.includes(tag))
  if (target.tags.length + tags.length > MOST_TAGS) throw problem.unprocessable('too-many-tags', `A ticket takes ${MOST_TAGS} tags at most; remove some first.`)
  const mentioned = source.mentioned.filter(each => !target.mentioned.includes(each))
  recordTicket(tx, source.id, 'ticket.merged', { into: target.id, number: target.number })
  const messages = await bringTo(tx, source.id, target.id)
  recordTicket(tx, target.id, 'ticket.absorbed', { ticketId: source.id, number: source.number, messages, tags, ...(mentioned.length > 0 && { mentioned }), summary: await summaryOf(tx, target.id) })
  for (const { id } of [source, target]) await recountWork(tx, id)
}

/** Whoever takes part in the one takes part in the other, in the role they had; the requester in copy. */
async function bringPeople(tx: Tx, source: Ticket, target: Ticket): Promise<void> {
  const roles = await tx.query<{ personId: string; role: 'cc' | 'follower' }>(sql`select person_id as "personId", role from participants where ticket_id = ${source.id} order by added_at, person_id`)
  for (const { personId, role } of [{ personId: source.requesterId, role: 'cc' as const }, ...roles]) addParticipant(tx, heldTicket(tx, target.id).ticket, personId, role, { mergedFrom: source.id })
}

/** A reply within its undo time still goes to whom it was written, and to nobody of the other ticket. */
async function fixRecipients(tx: Tx, source: Ticket): Promise<void> {
  await tx.query(sql`update scheduled_messages set content = jsonb_build_object('to', jsonb_build_array(${addressOf(sql`${source.requesterId}::uuid`)}), 'cc', '[]'::jsonb) || content
    where ticket_id = ${source.id} and state in ('waiting', 'stopped') and content->>'kind' = 'public' and exists (select from identities i where i.person_id = ${source.requesterId} and i.kind = 'email')`)
}
