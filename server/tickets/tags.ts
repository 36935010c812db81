import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { visibleTickets } from './access.ts'
import { normaliseTag } from './ticket.ts'

/** The tags that begin so on the tickets last touched, most used first: the newest 20,000 are asked, not all. */
export function tagsLike(q: Queries, actor: PersonActor, prefix: string): Promise<{ tag: string; count: number }[]> {
  const start = normaliseTag(prefix)
  return q.query(sql`
    select tag, count(*)::int as count
    from (select tags from tickets t where t.tags <> '{}' and ${visibleTickets(actor)} order by t.updated_at desc limit 20000) recent, unnest(recent.tags) as tag
    where starts_with(tag, ${start}) group by tag order by count(*) desc, tag limit 50`)
}
