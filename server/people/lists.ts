import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { PersonActor, Role } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { visibleOrganisations, visiblePeople } from './access.ts'
import { organisationColumns, personColumns } from './internal/columns.ts'
import type { Organisation } from './organisation.ts'
import { emailKey } from './person.ts'
import { morePerson, type PersonWithMore } from './queries.ts'

/** The newest first, or by name, whatever its case and accents. */
export const SORTS = ['-createdAt', 'name'] as const
export type Sort = (typeof SORTS)[number]

/** What is asked of people and organisations alike. `q`: the beginning of any words of the name, or of an address or a domain. */
interface Filter { q?: string; vip?: boolean; tag?: string }
export interface PeopleFilter extends Filter { role?: Role | 'staff'; organisationId?: string; teamId?: string; active?: boolean }
export type OrganisationsFilter = Filter
export interface ListPage { limit: number; cursor?: string; sort?: Sort }
interface Listed<T> { items: T[]; nextCursor: string | null }

/** People that a filter asks for, but those who were merged. Reads what it shows, by an index that has the order. */
export async function listPeople(q: Queries, actor: PersonActor, filter: PeopleFilter & ListPage): Promise<Listed<PersonWithMore>> {
  const rows = await q.query<PersonWithMore & Place>(sql`select ${personColumns}, ${morePerson}, ${placeOf('p', filter.sort)} from people p left join organisations o on o.id = p.organisation_id
    where ${join([...askedPeople(actor, filter), ...await amongFew(q, 'p', filter), ...behind('p', filter)], ' and ')} order by ${orderOf('p', filter.sort)} limit ${filter.limit + 1}`)
  return pageOf(rows, filter)
}

/** How many people a list has altogether. */
export async function countPeople(q: Queries, actor: PersonActor, filter: PeopleFilter): Promise<number> {
  return (await q.one<{ count: number }>(sql`select count(*) as count from people p where ${join(askedPeople(actor, filter), ' and ')}`)).count
}

function askedPeople(actor: PersonActor, filter: PeopleFilter): Sql[] {
  const where: Sql[] = [visiblePeople(actor), sql`p.merged_into is null`, ...askedOfBoth('p', filter)]
  if (filter.q) where.push(matching.p(filter.q))
  if (filter.role) where.push(filter.role === 'staff' ? sql`p.role <> 'customer'` : sql`p.role = ${filter.role}`)
  if (filter.organisationId) where.push(sql`p.organisation_id = organisation_root(${filter.organisationId})`)
  if (filter.teamId) where.push(sql`p.id in (select m.person_id from team_members m where m.team_id = ${filter.teamId})`)
  if (filter.active !== undefined) where.push(sql`p.active = ${filter.active}`)
  return where
}

/** Organisations that a filter asks for, but those that were merged. */
export async function listOrganisations(q: Queries, actor: PersonActor, filter: OrganisationsFilter & ListPage): Promise<Listed<Organisation>> {
  const rows = await q.query<Organisation & Place>(sql`select ${organisationColumns}, ${placeOf('o', filter.sort)} from organisations o
    where ${join([...askedOrganisations(actor, filter), ...await amongFew(q, 'o', filter), ...behind('o', filter)], ' and ')} order by ${orderOf('o', filter.sort)} limit ${filter.limit + 1}`)
  return pageOf(rows, filter)
}

/** How many organisations a list has altogether. */
export async function countOrganisations(q: Queries, actor: PersonActor, filter: OrganisationsFilter): Promise<number> {
  return (await q.one<{ count: number }>(sql`select count(*) as count from organisations o where ${join(askedOrganisations(actor, filter), ' and ')}`)).count
}

function askedOrganisations(actor: PersonActor, filter: OrganisationsFilter): Sql[] {
  const where: Sql[] = [visibleOrganisations(actor), sql`o.merged_into is null`, ...askedOfBoth('o', filter)]
  if (filter.q) where.push(matching.o(filter.q))
  return where
}

function askedOfBoth(alias: Alias, { vip, tag }: Filter): Sql[] {
  const at = raw(alias)
  return [...vip === undefined ? [] : [vip ? sql`${at}.vip` : sql`not ${at}.vip`], ...tag === undefined ? [] : [sql`${at}.tags @> array[${tag.toLowerCase()}]::text[] and ${at}.tags <> '{}'`]]
}

function named(alias: Alias, text: string): Sql {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? sql`false` : sql`to_tsvector('simple', ${raw(alias)}.name) @@ to_tsquery('simple', ${words.slice(0, 8).map(word => `${word}:*`).join(' & ')})`
}

/** By the index on the words of names, and those on addresses and domains. An array, because with a query within `or` PostgreSQL would read everybody. */
const matching: Record<Alias, (text: string) => Sql> = {
  p: text => {
    const key = emailKey(text)
    return sql`(${named('p', text)} or p.id = any(array(select i.person_id from identities i where i.key ~>=~ ${key} and i.key ~<~ ${`${key}\u{10ffff}`} limit 200)))`
  },
  o: text => sql`(${named('o', text)} or o.domains @> array[${text.trim().toLowerCase()}]::text[])`,
}

/** Matches up to which they are gathered and put in order; of more, the order is read until a page is full. */
const FEW = 1000

/**
 * Where few match the words, it is said which: PostgreSQL cannot guess how rare words are, and would read everybody in their order
 * until a page is full, which it never is (100,000 people: 0.7 s instead of 10 ms).
 */
async function amongFew(q: Queries, alias: Alias, { q: text }: Filter): Promise<Sql[]> {
  if (text === undefined) return []
  const rows = await q.query<{ id: string }>(sql`select ${raw(alias)}.id from ${raw(alias === 'p' ? 'people p' : 'organisations o')} where ${matching[alias](text)} limit ${FEW}`)
  return rows.length < FEW ? [sql`${raw(alias)}.id = any(${rows.map(row => row.id)}::uuid[])`] : []
}

type Alias = 'p' | 'o'
interface Place { id: string; place: string | null }
const placeOf = (alias: Alias, sort: Sort | undefined): Sql => sort === 'name' ? sql`plain(${raw(alias)}.name) as place` : sql`null as place`
const orderOf = (alias: Alias, sort: Sort | undefined): Sql => sort === 'name' ? sql`plain(${raw(alias)}.name), ${raw(alias)}.id` : sql`${raw(alias)}.id desc`

/** What comes behind the last row of the page before; 400 for a cursor of another list or order. */
function behind(alias: Alias, { cursor, sort }: ListPage): Sql[] {
  if (cursor === undefined) return []
  const values = readCursor(cursor, sort === 'name' ? 2 : 1)
  const [id, place] = values.toReversed()
  if (typeof id !== 'string' || !isId(id) || (sort === 'name' && typeof place !== 'string')) throw problem.badRequest('cursor', 'This cursor is not one of this list. Start again without a cursor.')
  return [sort === 'name' ? sql`(plain(${raw(alias)}.name), ${raw(alias)}.id) > (${place}, ${id}::uuid)` : sql`${raw(alias)}.id < ${id}`]
}

function pageOf<T extends Place>(rows: T[], { limit, sort }: ListPage): Listed<Omit<T, 'place'>> {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const items = rows.slice(0, limit).map(({ place: _, ...item }) => item)
  return { items, nextCursor: last ? cursorOf(sort === 'name' ? [last.place, last.id] : [last.id]) : null }
}
