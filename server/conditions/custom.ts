import sql, { raw, type Sql } from 'sql-template-tag'
import { customFact, DAY, EARLIEST, LATEST } from './custom-fact.ts'
import type { Field, Fields, FieldType } from './fields.ts'

/** A field that an admin defined. Its value lies in a jsonb column under its key; a moment as milliseconds since 1970, a day as text. */
export interface CustomField { key: string; type: FieldType }

/** Whose fields they are: what their names begin with, the jsonb column, and the same in memory. */
export interface CustomSource<Facts> {
  prefix: string
  column: Sql
  read: (facts: Facts) => Readonly<Record<string, unknown>>
  /** Whether its table has an index by each field that is compared by order (`isOrdered`). */
  indexed?: boolean
}

/**
 * The fields with `<prefix>.<key>` besides. A value of another type than the declared one (left by an older definition)
 * counts as missing, in both interpreters.
 */
export function withCustom<Facts>(fields: Fields<Facts>, defined: readonly CustomField[], source: CustomSource<Facts>): Fields<Facts> {
  const own = new Map(defined.filter(({ key }) => CUSTOM_KEY.test(key)).map(({ key, type }) => {
    const field: Field<Facts> = {
      key: `${source.prefix}.${key}`, type, nullable: true, stored: 'text', sql: customSql(key, type, source.column), contains: containsSql(key, type, source.column),
      indexed: source.indexed === true && isOrdered(type),
      read: facts => customFact(source.read(facts)[key], type),
    }
    return [field.key, field]
  }))
  return { list: [...fields.list, ...own.values()], find: key => fields.find(key) ?? own.get(key) }
}

/** How keys of fields are written, so that they may stand in SQL as they are. */
export const CUSTOM_KEY = /^[a-z][a-z0-9_]{0,59}$/

/** What is asked for by "less than" and sorted by. */
export const isOrdered = (type: FieldType): boolean => type === 'number' || type === 'date'

/** The value of a field within the jsonb column, as SQL; null where it is missing or of another type. */
export function customSql(key: string, type: FieldType, column: Sql): Sql {
  const value = sql`${column} -> ${raw(`'${key}'`)}`
  const text = sql`${column} ->> ${raw(`'${key}'`)}`
  switch (type) {
    case 'number': return sql`case when jsonb_typeof(${value}) = 'number' then (${text})::float8 end`
    case 'bool': return sql`case when jsonb_typeof(${value}) = 'boolean' then (${text})::boolean end`
    case 'time': return sql`case when jsonb_typeof(${value}) = 'number' and (${text})::numeric between ${raw(`${EARLIEST} and ${LATEST}`)}
      then timestamptz 'epoch' + trunc((${text})::numeric) * interval '1 millisecond' end`
    case 'date': return sql`case when jsonb_typeof(${value}) = 'string' and ${text} ~ ${raw(`'${DAY}'`)} then (${text}) collate "C" end`
    case 'tags': case 'ids': return sql`case when jsonb_typeof(${value}) = 'array' then array(select jsonb_array_elements_text(${value})) end`
    case 'text': case 'enum': case 'id': return sql`case when jsonb_typeof(${value}) = 'string' then ${text} end`
  }
}

/**
 * By the index on the whole column, which leaves out rows without any custom value. Not for texts, which are compared whatever
 * their case, nor for what is compared by order.
 */
function containsSql(key: string, type: FieldType, column: Sql): Field<never>['contains'] {
  const asked = (value: unknown) => sql`(${column} <> '{}'::jsonb and ${column} @> ${JSON.stringify({ [key]: value })}::jsonb)`
  switch (type) {
    case 'enum': case 'id': case 'bool': case 'number': return asked
    case 'tags': case 'ids': return value => asked([value])
    default: return undefined
  }
}
