import sql, { type Sql } from 'sql-template-tag'
import type { PersonActor, Role, Sharing } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'

/** What a query has to select of person `p` to act for them; it joins `actorTeams`. */
export const actorColumns: Sql = sql`p.id, case when p.active then p.role else 'customer' end as role, p.organisation_id as "organisationId", m.teams,
  array(select t.id from teams t where t.private and p.role <> 'admin' and t.id <> all(m.teams)) as "hiddenTeams",
  coalesce(case when p.role = 'customer' and p.active and p.organisation_id is not null then coalesce(case when p.sharing = 'none' or p.sharing_of = p.organisation_id then p.sharing end, (select o.sharing from organisations o where o.id = p.organisation_id)) end, 'none') as sharing`
/** The teams of person `p`, read once: it is on the way of every call, and an anti-join costs twice as much. */
export const actorTeams: Sql = sql`cross join lateral (select array(select m.team_id from team_members m where m.person_id = p.id) as teams offset 0) m`

export interface ActorRow { id: string; role: Role; organisationId: string | null; teams: string[]; hiddenTeams: string[]; sharing: Sharing }

export function actorOf(row: ActorRow, more: Pick<PersonActor, 'via' | 'scopes' | 'sessionId' | 'until'>): PersonActor {
  const { id, role, organisationId, sharing, teams, hiddenTeams } = row
  return { kind: 'person', id, role, organisationId, sharing, teams, hiddenTeams, ...more }
}

/**
 * Acts for a person who is known by other means than a session, such as the sender of a mail. Whoever was switched off has
 * the rights of a customer. One query; throws 404 for an unknown person.
 */
export async function personActor(q: Queries, personId: string, via: PersonActor['via']): Promise<PersonActor> {
  const row = await q.maybe<ActorRow>(sql`select ${actorColumns} from people p ${actorTeams} where p.id = ${personId}`)
  if (!row) throw problem.notFound('person', 'There is no such person.')
  return actorOf(row, { via })
}

/** The active colleagues among some people, each as an actor by whom visibility can be asked. One query for all of them. */
export async function staffActors(q: Queries, ids: readonly string[]): Promise<Map<string, PersonActor>> {
  if (ids.length === 0) return new Map()
  const rows = await q.query<ActorRow>(sql`select ${actorColumns} from people p ${actorTeams} where p.id = any(${[...ids]}::uuid[]) and p.active and p.role <> 'customer'`)
  return new Map(rows.map(row => [row.id, actorOf(row, { via: 'session' })]))
}
