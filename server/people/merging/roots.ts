import sql from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import { remembered } from '../../platform/remembered.ts'

const { current: mergedRoots, announce: announceMerges, watch: watchMerges } = remembered('people-merges', load)
/** Of everybody, and every organisation, who was merged: whom they have become. Kept in memory, because every view that names somebody asks. */
export { mergedRoots, announceMerges, watchMerges }

async function load(q: Queries): Promise<ReadonlyMap<string, string>> {
  const rows = await q.query<{ id: string; root: string }>(sql`select p.id, person_root(p.id) as root from people p where p.merged_into is not null
    union all select o.id, organisation_root(o.id) from organisations o where o.merged_into is not null`)
  return new Map(rows.map(({ id, root }) => [id, root]))
}
