import sql, { raw } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { visibleTickets } from '../tickets/access.ts'
import type { PlaySession } from './play.ts'

export const SESSION_COLUMNS = raw('s.id, s.person_id as "personId", s.view_id as "viewId", s.sort, s.total, s.capped, s.ended_at as "endedAt"')

/** A session of the actor's own. 404 for another's, 409 for one that is over. */
export async function sessionOf(q: Queries, actor: PersonActor, id: string): Promise<PlaySession> {
  const found = await q.maybe<PlaySession>(sql`select ${SESSION_COLUMNS} from play_sessions s where s.id = ${id} and s.person_id = ${actor.id}`)
  if (!found) throw problem.notFound('play', 'You are not working a view under this id.')
  if (found.endedAt) throw problem.conflict('play-ended', 'This is over. Begin again.')
  return found
}

export interface Skip { ticket: { id: string; number: number; subject: string }; person: { id: string; name: string }; reason: string | null; at: Temporal.Instant }

/** Who skipped which ticket of a view, and why, the newest first; of tickets that the actor sees. */
export function skipsOf(q: Queries, actor: PersonActor, viewId: string): Promise<Skip[]> {
  return q.query(sql`select json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) as ticket, json_build_object('id', p.id, 'name', p.name) as person, n.reason, n.skipped_at as at
    from play_sessions s join play_turns n on n.session_id = s.id join tickets t on t.id = n.ticket_id join people p on p.id = s.person_id
    where s.view_id = ${viewId} and n.skipped_at is not null and ${visibleTickets(actor)} order by n.skipped_at desc limit 100`)
}
