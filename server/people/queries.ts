import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { PersonActor, Role } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { iso } from '../platform/iso.ts'
import { problem } from '../platform/problem.ts'
import { visibleOrganisations, visiblePeople } from './access.ts'
import { organisationColumns, personColumns, teamColumns } from './internal/columns.ts'
import { emailKey, type Identity, type Person } from './person.ts'
import type { Organisation } from './organisation.ts'
import type { Team } from './team.ts'

export interface MergedInto { id: string; name: string; mergedAt: string }
export type PersonWithMore = Person & { identities: Identity[]; teams: string[]; organisationName: string | null; merged: MergedInto[] }
interface Page { limit: number; cursor?: string }

/** Who was merged into each of a table's rows, the last one first. */
function mergedInto(table: 'people' | 'organisations', alias: string): Sql {
  return sql`coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'mergedAt', ${iso(sql`g.merged_at`)}) order by g.merged_at desc, x.id)
    from ${raw(table)} x join people_merges g on g.merged_id = x.id where x.merged_into = ${raw(`${alias}.id`)}), '[]')`
}

const more: Sql = sql`o.name as "organisationName", array(select m.team_id from team_members m where m.person_id = p.id) as teams,
  coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'value', i.value, 'primary', i.is_primary,
    'verifiedAt', ${iso(sql`i.verified_at`)}, 'bouncedAt', ${iso(sql`i.bounced_at`)}, 'bounceReason', i.bounce_reason, 'complainedAt', ${iso(sql`i.complained_at`)}) order by i.is_primary desc, i.created_at, i.id)
    from identities i where i.person_id = p.id), '[]') as identities,
  ${mergedInto('people', 'p')} as merged`

/** A person with addresses, teams and organisation; of a merged one whom they have become. Throws 404 for whoever may not see them. */
export async function personById(q: Queries, actor: PersonActor, id: string): Promise<PersonWithMore> {
  const found = isId(id) ? await q.maybe<PersonWithMore>(sql`select ${personColumns}, ${more} from people p left join organisations o on o.id = p.organisation_id
    where p.id = person_root(${id}) and ${visiblePeople(actor)}`) : undefined
  if (!found) throw problem.notFound('person', 'There is no such person, or you may not see them.')
  return found
}

/** Those of some people that the actor sees, in no order. */
export function peopleByIds(q: Queries, actor: PersonActor, ids: readonly string[]): Promise<PersonWithMore[]> {
  if (ids.length === 0) return Promise.resolve([])
  return q.query(sql`select ${personColumns}, ${more} from people p left join organisations o on o.id = p.organisation_id where p.id = any(${[...ids]}::uuid[]) and ${visiblePeople(actor)}`)
}

/** Whom a person has become; themselves when they are not merged. */
export async function personRoot(q: Queries, id: string): Promise<string> {
  return (await q.one<{ root: string | null }>(sql`select person_root(${id}) as root`)).root ?? id
}

export interface PeopleFilter extends Page { q?: string; role?: Role | 'staff'; organisationId?: string; teamId?: string; active?: boolean }

/** People, the newest first. `q`: the beginning of any words of the name, or of an address. */
export async function listPeople(q: Queries, actor: PersonActor, filter: PeopleFilter): Promise<{ items: PersonWithMore[]; nextCursor: string | null }> {
  const where = askedPeople(actor, filter)
  if (filter.cursor) where.push(sql`p.id < ${afterId(filter.cursor)}`)
  const rows = await q.query<PersonWithMore>(sql`select ${personColumns}, ${more} from people p left join organisations o on o.id = p.organisation_id
    where ${join(where, ' and ')} order by p.id desc limit ${filter.limit + 1}`)
  return pageOf(rows, filter.limit)
}

/** How many people a list has altogether. */
export async function countPeople(q: Queries, actor: PersonActor, filter: Omit<PeopleFilter, 'limit'>): Promise<number> {
  return (await q.one<{ count: number }>(sql`select count(*) as count from people p where ${join(askedPeople(actor, filter), ' and ')}`)).count
}

function askedPeople(actor: PersonActor, filter: Omit<PeopleFilter, 'limit'>): Sql[] {
  const where: Sql[] = [visiblePeople(actor), sql`p.merged_into is null`]
  if (filter.q) where.push(matching(filter.q))
  if (filter.role) where.push(filter.role === 'staff' ? sql`p.role <> 'customer'` : sql`p.role = ${filter.role}`)
  if (filter.organisationId) where.push(sql`p.organisation_id = organisation_root(${filter.organisationId})`)
  if (filter.teamId) where.push(sql`p.id in (select m.person_id from team_members m where m.team_id = ${filter.teamId})`)
  if (filter.active !== undefined) where.push(sql`p.active = ${filter.active}`)
  return where
}

/** By the index on the words of names, and the unique one on addresses. */
function matching(text: string): Sql {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const key = emailKey(text)
  const byName = words.length > 0 ? sql`to_tsvector('simple', p.name) @@ to_tsquery('simple', ${words.slice(0, 8).map(word => `${word}:*`).join(' & ')})` : sql`false`
  return sql`(${byName} or p.id in (select i.person_id from identities i where i.key ~>=~ ${key} and i.key ~<~ ${`${key}\u{10ffff}`} limit 200))`
}

export type OrganisationWithMore = Organisation & { merged: MergedInto[] }

/** An organisation; of a merged one what it has become. */
export async function organisationById(q: Queries, actor: PersonActor, id: string): Promise<OrganisationWithMore> {
  const found = isId(id) ? await q.maybe<OrganisationWithMore>(sql`select ${organisationColumns}, ${mergedInto('organisations', 'o')} as merged from organisations o where o.id = organisation_root(${id}) and ${visibleOrganisations(actor)}`) : undefined
  if (!found) throw problem.notFound('organisation', 'There is no such organisation, or you may not see it.')
  return found
}

/** Organisations, the newest first. `q`: the beginning of words of the name, or a domain. */
export async function listOrganisations(q: Queries, actor: PersonActor, filter: Page & { q?: string }): Promise<{ items: Organisation[]; nextCursor: string | null }> {
  const words = filter.q?.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const named = filter.q === undefined ? empty : sql`and (to_tsvector('simple', o.name) @@ to_tsquery('simple', ${words.map(word => `${word}:*`).join(' & ')})
    or o.domains @> array[${filter.q.trim().toLowerCase()}]::text[])`
  const rows = await q.query<Organisation>(sql`select ${organisationColumns} from organisations o where ${visibleOrganisations(actor)} and o.merged_into is null ${named}
    ${filter.cursor ? sql`and o.id < ${afterId(filter.cursor)}` : empty} order by o.id desc limit ${filter.limit + 1}`)
  return pageOf(rows, filter.limit)
}

export async function countOrganisations(q: Queries, actor: PersonActor): Promise<number> {
  return (await q.one<{ count: number }>(sql`select count(*) as count from organisations o where ${visibleOrganisations(actor)} and o.merged_into is null`)).count
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

function afterId(cursor: string): string {
  const [id] = readCursor(cursor, 1)
  if (typeof id === 'string' && isId(id)) return id
  throw problem.badRequest('cursor', 'This cursor is not one of this list. Start again without a cursor.')
}

function pageOf<T extends { id: string }>(rows: T[], limit: number): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? cursorOf([items.at(-1)!.id]) : null }
}
