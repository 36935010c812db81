import sql from 'sql-template-tag'
import { heldAttachments, holdAttachments } from '../../files/hold-attachments.ts'
import type { Tx } from '../../platform/change.ts'
import type { Summary } from '../events.ts'

/** Everything of a ticket stands in another one from now on, and remembers where it belongs. Answers how many messages went. */
export async function bringTo(tx: Tx, from: string, to: string): Promise<number> {
  const moved = await tx.query(sql`update messages set home_id = coalesce(home_id, ticket_id), ticket_id = ${to} where ticket_id = ${from} returning 1`)
  await followMessages(tx, from)
  await tx.query(sql`update scheduled_messages set home_id = coalesce(home_id, ticket_id), ticket_id = ${to} where ticket_id = ${from} and state in ('waiting', 'stopped', 'failed')`)
  await tx.query(sql`update ticket_tasks set home_id = coalesce(home_id, ticket_id), ticket_id = ${to} where ticket_id = ${from}`)
  await tx.query(sql`update time_entries set home_id = coalesce(home_id, ticket_id), ticket_id = ${to} where ticket_id = ${from}`)
  await joinDrafts(tx, from, to)
  await tx.query(sql`update drafts set home_id = coalesce(home_id, ticket_id), ticket_id = ${to} where ticket_id = ${from}`)
  return moved.length
}

/** What belongs to a ticket, and to those merged into it, goes back to it. */
export async function takeBack(tx: Tx, ticket: string, from: string): Promise<number> {
  const family = sql`(select merged_family(${ticket}))`
  const moved = await tx.query(sql`update messages set ticket_id = ${ticket}, home_id = nullif(home_id, ${ticket}) where ticket_id = ${from} and home_id in ${family} returning 1`)
  await followMessages(tx, from)
  await tx.query(sql`update scheduled_messages set ticket_id = ${ticket}, home_id = nullif(home_id, ${ticket}) where ticket_id = ${from} and home_id in ${family}`)
  await tx.query(sql`update ticket_tasks set ticket_id = ${ticket}, home_id = nullif(home_id, ${ticket}) where ticket_id = ${from} and home_id in ${family}`)
  await tx.query(sql`update time_entries set ticket_id = ${ticket}, home_id = nullif(home_id, ${ticket}) where ticket_id = ${from} and home_id in ${family}`)
  await tx.query(sql`update drafts d set ticket_id = ${ticket}, home_id = nullif(home_id, ${ticket}) where ticket_id = ${from} and home_id in ${family}
    and not exists (select from drafts o where o.ticket_id = ${ticket} and o.person_id = d.person_id and o.kind = d.kind)`)
  return moved.length
}

/** Deliveries stand where their messages do, so that a report finds both. */
export async function followMessages(tx: Tx, from: string): Promise<void> {
  await tx.query(sql`update deliveries d set ticket_id = m.ticket_id from messages m where d.ticket_id = ${from} and m.id = d.message_id and m.ticket_id <> d.ticket_id`)
}

/** Somebody has begun to write on both tickets: one text becomes of it, with the files of both. */
async function joinDrafts(tx: Tx, from: string, to: string): Promise<void> {
  const both = await tx.query<{ id: string; intoId: string; personId: string }>(sql`select d.id, o.id as "intoId", d.person_id as "personId"
    from drafts d join drafts o on o.ticket_id = ${to} and o.person_id = d.person_id and o.kind = d.kind where d.ticket_id = ${from} for update`)
  for (const { id, intoId, personId } of both) {
    const files = [...await heldAttachments(tx, intoId), ...await heldAttachments(tx, id)].map(file => file.id)
    await holdAttachments(tx, intoId, files, personId)
    await tx.query(sql`update drafts o set html = o.html || d.html, version = o.version + 1, updated_at = ${tx.now} from drafts d where o.id = ${intoId} and d.id = ${id}`)
    await tx.query(sql`delete from drafts where id = ${id}`)
  }
}

/** How a ticket stands by the messages that it has now. Who answers first on it is said by those that belong to it: clocks stay as they were (H38). */
export function summaryOf(tx: Tx, ticketId: string): Promise<Summary> {
  const time = (what: string) => sql`to_char(${what === 'first' ? sql`min(created_at) filter (where kind = 'public' and not automatic and direction = 'out' and coalesce(home_id, ticket_id) = ticket_id)`
    : what === 'last' ? sql`max(created_at)` : sql`max(created_at) filter (where kind = 'public' and not automatic and direction = ${what})`} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
  return tx.one<Summary>(sql`select count(*)::integer as "messageCount", (array_agg(id order by created_at desc, id desc))[1] as "lastMessageId", ${time('last')} as "lastMessageAt",
    ${time('in')} as "lastCustomerMessageAt", ${time('first')} as "firstReplyAt", ${time('out')} as "lastReplyAt" from messages where ticket_id = ${ticketId}`)
}
