import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import type { Source } from './project.ts'

/**
 * Messages `m` of side conversations, found where their ticket is read, with the names of their files. No customer finds them: they are
 * no messages of the ticket.
 */
export function sideSources(q: Queries, which: Sql): Promise<Source[]> {
  return q.query<Source>(sql`select merged_root(s.ticket_id) as "ticketId", m.id as "messageId", false as public, s.subject, '{}'::jsonb as meta,
      concat_ws(E'\n', m.text, (select string_agg(a.name, E'\n' order by a.created_at, a.id) from attachments a where a.side_message_id = m.id and not (a.inline and a.type like 'image/%'))) as text
    from side_messages m join side_conversations s on s.id = m.side_id where ${which} order by m.created_at, m.id`)
}

/** Those of tickets `ids`, with what was merged into them. */
export const sidesOfTickets = (ids: Sql): Sql => sql`s.ticket_id in (select x from tickets t, merged_family(t.id) x where t.id = ${ids})`

/** What was merged is found where it is read, and where it was again when the merge is undone. */
export async function followSides(q: Queries, left: readonly string[]): Promise<void> {
  await q.query(sql`update search_documents d set ticket_id = merged_root(s.ticket_id) from side_messages m join side_conversations s on s.id = m.side_id
    where d.ticket_id = any(${[...left]}::uuid[]) and m.id = d.message_id and merged_root(s.ticket_id) <> d.ticket_id`)
}
