import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'

/** Counts that somebody used a macro. It only orders their own list: no event, and no change of the macro. */
export async function countUse(q: Queries, personId: string, macroId: string, now: Temporal.Instant): Promise<void> {
  await q.query(sql`insert into macro_uses as u (person_id, macro_id, uses, used_at) values (${personId}, ${macroId}, 1, ${now})
    on conflict (person_id, macro_id) do update set uses = u.uses + 1, used_at = excluded.used_at`)
}
