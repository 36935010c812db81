import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'

/** Notes until when a person has read a ticket. It is nobody else's business: no event, no version. */
export async function markRead(q: Queries, ticketId: string, personId: string, now: Temporal.Instant): Promise<void> {
  await q.query(sql`insert into reads (ticket_id, person_id, read_at) values (${ticketId}, ${personId}, ${now})
    on conflict (ticket_id, person_id) do update set read_at = greatest(reads.read_at, excluded.read_at)`)
}

/** Notes that a person wants to come back to a ticket: unread until they open it again, whoever wrote last. */
export async function markUnread(q: Queries, ticketId: string, personId: string): Promise<void> {
  await q.query(sql`insert into reads (ticket_id, person_id, read_at) values (${ticketId}, ${personId}, '-infinity')
    on conflict (ticket_id, person_id) do update set read_at = excluded.read_at`)
}
