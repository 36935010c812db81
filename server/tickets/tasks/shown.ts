import sql, { raw, type Sql } from 'sql-template-tag'
import { iso } from '../../platform/iso.ts'

const who = (alias: string) => raw(`case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`)

/** The tasks of ticket `t` in their order, as JSON; for staff only. */
export function tasksOf(staff: boolean): Sql {
  if (!staff) return sql`'[]'::json`
  return sql`coalesce((select json_agg(json_build_object('id', k.id, 'title', k.title, 'owner', ${who('o')}, 'dueAt', ${iso(sql`k.due_at`)}, 'doneAt', ${iso(sql`k.done_at`)}, 'doneBy', ${who('d')}, 'checklist', k.checklist)
      order by k.position, k.id) from ticket_tasks k left join people o on o.id = k.owner_id left join people d on d.id = k.done_by where k.ticket_id = t.id), '[]')`
}

/** Time spent on ticket `t`, the latest first, as JSON; for staff only. */
export function timeOf(staff: boolean): Sql {
  if (!staff) return sql`'[]'::json`
  return sql`coalesce((select json_agg(json_build_object('id', e.id, 'person', ${who('p')}, 'seconds', e.seconds, 'startedAt', ${iso(sql`e.started_at`)}, 'note', e.note) order by e.started_at desc, e.id desc)
      from (select * from time_entries where ticket_id = t.id order by started_at desc, id desc limit 200) e left join people p on p.id = e.person_id), '[]')`
}
