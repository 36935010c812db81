import sql from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import type { Queries } from '../../platform/db.ts'
import { visibleTickets } from '../access.ts'

const DAYS = 7
const MOST = 5
/** Tickets of one requester that are looked at: one that a machine writes thousands of is no slower. */
const LOOKED_AT = 200

/**
 * Tickets that may be the same matter: of the same requester, from a week before or after, those with the most similar subject first.
 * `tickets` are open or solved ones; into a closed one nothing is merged.
 */
export async function duplicatesOf(q: Queries, actor: PersonActor, ticketId: string): Promise<{ id: string; likeness: number }[]> {
  return q.query(sql`select t.id, round(similarity(plain(t.subject), plain(o.subject))::numeric, 2)::float as likeness
    from (select id, subject, requester_id, created_at from tickets where id = ${ticketId}) o
    join lateral (select t.id, t.subject, t.updated_at from tickets t
      where t.requester_id = o.requester_id and t.id <> o.id and t.aside is null and t.category <> 'closed' and ${visibleTickets(actor)}
        and t.updated_at >= o.created_at - ${`${DAYS} days`}::interval and t.created_at <= o.created_at + ${`${DAYS} days`}::interval
      order by t.updated_at desc limit ${LOOKED_AT}) t on true
    order by likeness desc, t.updated_at desc, t.id limit ${MOST}`)
}
