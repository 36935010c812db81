import sql, { type Sql } from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import { visibleTickets } from '../access.ts'

/** The tickets that `t` is linked with and the actor sees, as JSON: what each is to it, and how it stands. For staff only. */
export function linksOf(actor: PersonActor, ticketId: Sql): Sql {
  if (actor.role === 'customer') return sql`'[]'::json`
  return sql`coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'subject', f.subject, 'is', f.is, 'status', f.status) order by f.is, f.number) from (
    select t.id, t.number, t.subject, x.is, json_build_object('id', s.id, 'category', s.category, 'name', s.name) as status
    from (select l.other_id as id, case l.kind when 'child' then 'parent' when 'duplicate' then 'original' when 'incident' then 'problem' else 'related' end as is from ticket_links l where l.ticket_id = ${ticketId}
      union all select l.ticket_id, l.kind from ticket_links l where l.other_id = ${ticketId}) x
    join tickets t on t.id = x.id join statuses s on s.id = t.status_id where ${visibleTickets(actor)}) f), '[]')`
}
