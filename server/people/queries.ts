import sql, { raw, type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { isId } from '../platform/ids.ts'
import { iso } from '../platform/iso.ts'
import { problem } from '../platform/problem.ts'
import { visibleOrganisations, visiblePeople } from './access.ts'
import { organisationColumns, personColumns, teamColumns } from './internal/columns.ts'
import type { Identity, Person } from './person.ts'
import type { Organisation } from './organisation.ts'
import type { Team } from './team.ts'

export interface MergedInto { id: string; name: string; mergedAt: string }
export type PersonWithMore = Person & { identities: Identity[]; teams: string[]; organisationName: string | null; merged: MergedInto[] }

/** Who was merged into each of a table's rows, the last one first. */
function mergedInto(table: 'people' | 'organisations', alias: string): Sql {
  return sql`coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'mergedAt', ${iso(sql`g.merged_at`)}) order by g.merged_at desc, x.id)
    from ${raw(table)} x join people_merges g on g.merged_id = x.id where x.merged_into = ${raw(`${alias}.id`)}), '[]')`
}

/** What an answer says of person `p` besides, with organisation `o` joined. */
export const morePerson: Sql = sql`o.name as "organisationName", array(select m.team_id from team_members m where m.person_id = p.id) as teams,
  coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'value', i.value, 'service', case when i.kind = 'handle' then split_part(i.key, ':', 1) end, 'primary', i.is_primary,
    'verifiedAt', ${iso(sql`i.verified_at`)}, 'bouncedAt', ${iso(sql`i.bounced_at`)}, 'bounceReason', i.bounce_reason, 'complainedAt', ${iso(sql`i.complained_at`)}) order by i.is_primary desc, i.created_at, i.id)
    from identities i where i.person_id = p.id), '[]') as identities,
  ${mergedInto('people', 'p')} as merged`

/** A person with addresses, teams and organisation; of a merged one whom they have become. Throws 404 for whoever may not see them. */
export async function personById(q: Queries, actor: PersonActor, id: string): Promise<PersonWithMore> {
  const found = isId(id) ? await q.maybe<PersonWithMore>(sql`select ${personColumns}, ${morePerson} from people p left join organisations o on o.id = p.organisation_id
    where p.id = person_root(${id}) and ${visiblePeople(actor)}`) : undefined
  if (!found) throw problem.notFound('person', 'There is no such person, or you may not see them.')
  return found
}

/** Those of some people that the actor sees, in no order. */
export function peopleByIds(q: Queries, actor: PersonActor, ids: readonly string[]): Promise<PersonWithMore[]> {
  if (ids.length === 0) return Promise.resolve([])
  return q.query(sql`select ${personColumns}, ${morePerson} from people p left join organisations o on o.id = p.organisation_id where p.id = any(${[...ids]}::uuid[]) and ${visiblePeople(actor)}`)
}

/** Whom a person has become; themselves when they are not merged. */
export async function personRoot(q: Queries, id: string): Promise<string> {
  return (await q.one<{ root: string | null }>(sql`select person_root(${id}) as root`)).root ?? id
}

export type OrganisationWithMore = Organisation & { merged: MergedInto[] }

/** An organisation; of a merged one what it has become. */
export async function organisationById(q: Queries, actor: PersonActor, id: string): Promise<OrganisationWithMore> {
  const found = isId(id) ? await q.maybe<OrganisationWithMore>(sql`select ${organisationColumns}, ${mergedInto('organisations', 'o')} as merged from organisations o where o.id = organisation_root(${id}) and ${visibleOrganisations(actor)}`) : undefined
  if (!found) throw problem.notFound('organisation', 'There is no such organisation, or you may not see it.')
  return found
}

export type TeamWithMembers = Team & { memberIds: string[] }
const withMembers: Sql = sql`${teamColumns}, array(select m.person_id from team_members m where m.team_id = t.id order by m.person_id) as "memberIds"`

/** All teams by name, the archived ones last. Colleagues see private teams too: they can hand tickets to them. */
export function listTeams(q: Queries): Promise<TeamWithMembers[]> {
  return q.query(sql`select ${withMembers} from teams t order by t.archived, lower(t.name), t.id limit 1000`)
}

export async function teamById(q: Queries, id: string): Promise<TeamWithMembers> {
  const found = isId(id) ? await q.maybe<TeamWithMembers>(sql`select ${withMembers} from teams t where t.id = ${id}`) : undefined
  if (!found) throw problem.notFound('team', 'There is no such team.')
  return found
}
