import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Field, Fields, FieldType } from '../conditions/fields.ts'
import { readCursor } from '../platform/http/shapes.ts'
import { NAMES, type TicketFacts } from './fields.ts'
import { CATEGORIES } from './ticket.ts'

/** One value that tickets are ordered by, over TICKET_TABLES. What is missing comes last, whichever way. */
export interface SortKey {
  sql: Sql
  cast: string
  descending: boolean
  nullable: boolean
  /** Whether there is an index in its order, of the tickets that have it. */
  indexed?: boolean
}

/** So many letters of a text count for its place, so that a cursor stays short. */
const LETTERS = 60

const column = (name: string, cast: string, descending: boolean): SortKey => ({ sql: raw(`t.${name}`), cast, descending, nullable: false })

/** Sorts by columns that are never empty, in the order of their indexes. */
const BUILT_IN: Record<string, readonly (readonly [string, string])[]> = {
  updatedAt: [['updated_at', 'timestamptz']],
  createdAt: [['created_at', 'timestamptz']],
  priority: [['priority', 'smallint'], ['updated_at', 'timestamptz']],
  number: [['number', 'bigint']],
}

const CASTS: Partial<Record<FieldType, string>> = { text: 'text', enum: 'text', number: 'float8', bool: 'boolean', time: 'timestamptz', date: 'text' }

const CATEGORY_PLACE = raw(`array_position(array[${CATEGORIES.map(category => `'${category}'`).join(', ')}], t.category)`)
/** A subselect, because only lists in this order need the table. */
const STATUS_PLACE = raw('(select s.position from statuses s where s.id = t.status_id)')

const named = (name: Sql, descending: boolean): SortKey => ({ sql: sql`left(fold(${name}), ${raw(String(LETTERS))})`, cast: 'text', descending, nullable: true })

/** The order that `sort` names: a field, with a minus before it for the other way round. Undefined for what has no order. */
export function sortKeys(sort: string, fields: Fields<TicketFacts>): SortKey[] | undefined {
  const descending = sort.startsWith('-')
  const name = descending ? sort.slice(1) : sort
  const known = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined
  if (known) return known.map(([key, cast]) => column(key, cast, descending))
  if (name === 'statusId') return [{ sql: STATUS_PLACE, cast: 'integer', descending, nullable: false }]
  if (name === 'category') return [{ sql: CATEGORY_PLACE, cast: 'integer', descending, nullable: false }]
  if (Object.hasOwn(NAMES, name)) return [named(NAMES[name]!, descending)]
  const field = fields.find(name)
  return field && isOrdered(field) ? [keyOf(field, descending)] : undefined
}

function isOrdered(field: Field<TicketFacts>): boolean {
  return CASTS[field.type] !== undefined
}

function keyOf(field: Field<TicketFacts>, descending: boolean): SortKey {
  if (field.type === 'text') return named(field.sql, descending)
  return { sql: field.sql, cast: field.whole ? 'bigint' : CASTS[field.type]!, descending, nullable: field.nullable, indexed: field.indexed ?? false }
}

/**
 * The order that brings tickets of one group together; the last key is what names the group. The most urgent first, otherwise by what
 * people call it. Undefined for what cannot be grouped by.
 */
export function groupKeys(group: string, fields: Fields<TicketFacts>): SortKey[] | undefined {
  if (group === 'priority') return [column('priority', 'smallint', true)]
  if (group === 'statusId') return [{ sql: STATUS_PLACE, cast: 'integer', descending: false, nullable: false }, column('status_id', 'uuid', false)]
  if (group === 'category') return [{ sql: CATEGORY_PLACE, cast: 'integer', descending: false, nullable: false }, column('category', 'text', false)]
  const field = fields.find(group)
  if (!field) return undefined
  if (Object.hasOwn(NAMES, group)) return [named(NAMES[group]!, false), { sql: field.sql, cast: 'uuid', descending: false, nullable: field.nullable }]
  if (field.type !== 'enum' && field.type !== 'bool' && group !== 'brandId') return undefined
  return [{ sql: field.sql, cast: CASTS[field.type] ?? 'uuid', descending: false, nullable: field.nullable }]
}

const ID = (descending: boolean): SortKey => column('id', 'uuid', descending)

/** The whole order of a list: groups, then the sort, then ids, so that no two tickets stand in the same place. */
export function orderOf(group: readonly SortKey[], sort: readonly SortKey[]): SortKey[] {
  return [...group, ...sort, ID(sort.at(-1)!.descending)]
}

/** Of expressions `columns`, which hold the values of the keys. */
export function orderBy(keys: readonly SortKey[], columns: readonly Sql[]): Sql {
  return join(keys.map((key, i) => sql`${columns[i]!} ${raw(key.descending ? 'desc' : 'asc')}${raw(key.nullable ? ' nulls last' : '')}`))
}

type Values = ReturnType<typeof readCursor>

/** A piece of a list that has an order of its own: which tickets are in it, and how they stand. */
export interface Stretch { where: Sql; order: Sql }

/**
 * What is still to be read behind the cursor, in this order. A list by a value that may be missing and has an index is read in two
 * stretches, those that have it and those that do not, because an index answers each, and not both at once. The second is not begun
 * before the first has ended.
 */
export function stretchesOf(keys: readonly SortKey[], cursor: string | undefined): Stretch[] {
  const values = cursor === undefined ? undefined : readCursor(cursor, keys.length)
  const [first, ...rest] = keys
  if (!first!.nullable || !first!.indexed || rest.some(key => key.nullable)) return [stretch(keys, values)]
  const missing = sql`${first!.sql} is null`
  if (values?.[0] === null) return [stretch(rest, values.slice(1), missing)]
  return [stretch([{ ...first!, nullable: false }, ...rest], values, sql`${first!.sql} is not null`), stretch(rest, undefined, missing)]
}

function stretch(keys: readonly SortKey[], values: Values | undefined, besides: Sql = sql`true`): Stretch {
  return { where: values ? sql`${besides} and ${behind(keys, values)}` : besides, order: inOrder(keys) }
}

const inOrder = (keys: readonly SortKey[]) => orderBy(keys, keys.map(key => key.sql))

/** The condition of everything behind the place with these values. A comparison of rows where an index can answer it. */
function behind(keys: readonly SortKey[], values: Values): Sql {
  const value = (i: number) => sql`${values[i]}::${raw(keys[i]!.cast)}`
  if (keys.every(key => !key.nullable && key.descending === keys[0]!.descending)) {
    return sql`(${join(keys.map(key => key.sql))}) ${raw(keys[0]!.descending ? '<' : '>')} (${join(keys.map((_, i) => value(i)))})`
  }
  const places = keys.flatMap((key, i) => {
    // behind what is missing there is nothing
    if (values[i] === null) return []
    const same = keys.slice(0, i).map((before, j) => values[j] === null ? sql`${before.sql} is null` : sql`${before.sql} = ${value(j)}`)
    const beyond = sql`${key.sql} ${raw(key.descending ? '<' : '>')} ${value(i)}`
    return [sql`(${join([...same, key.nullable ? sql`(${beyond} or ${key.sql} is null)` : beyond], ' and ')})`]
  })
  return places.length === 0 ? sql`false` : sql`(${join(places, ' or ')})`
}

/** The plain sorts of `GET /tickets`. */
export const sorts = ['-updatedAt', 'updatedAt', '-createdAt', 'createdAt', '-priority', '-number', 'number'] as const
