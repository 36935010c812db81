import sql, { raw, type Sql } from 'sql-template-tag'
import type { Fact, Field, Fields, FieldType } from './fields.ts'

/** A field that an admin defined. Its value lies in a jsonb column under its key; a moment as milliseconds since 1970. */
export interface CustomField { key: string; type: FieldType }

/**
 * The fields with `custom.<key>` besides. A value of another type than the declared one (left by an older definition)
 * counts as missing, in both interpreters.
 */
export function withCustom<Facts>(
  fields: Fields<Facts>, defined: readonly CustomField[], column: Sql, read: (facts: Facts) => Readonly<Record<string, unknown>>,
): Fields<Facts> {
  const own = new Map(defined.filter(({ key }) => KEY.test(key)).map(({ key, type }) => {
    const field: Field<Facts> = {
      key: `custom.${key}`, type, nullable: true, stored: 'text', sql: customSql(key, type, column),
      read: facts => customFact(read(facts)[key], type),
    }
    return [field.key, field]
  }))
  return { list: [...fields.list, ...own.values()], find: key => fields.find(key) ?? own.get(key) }
}

const KEY = /^[a-z][a-z0-9_]{0,59}$/
/** The years 1 to 9999, so that every value is one that both sides can hold. */
const EARLIEST = -62_135_596_800_000
const LATEST = 253_402_300_799_999

function customSql(key: string, type: FieldType, column: Sql): Sql {
  const value = sql`${column} -> ${raw(`'${key}'`)}`
  const text = sql`${column} ->> ${raw(`'${key}'`)}`
  switch (type) {
    case 'number': return sql`case when jsonb_typeof(${value}) = 'number' then (${text})::float8 end`
    case 'bool': return sql`case when jsonb_typeof(${value}) = 'boolean' then (${text})::boolean end`
    case 'time': return sql`case when jsonb_typeof(${value}) = 'number' and (${text})::numeric between ${raw(`${EARLIEST} and ${LATEST}`)}
      then timestamptz 'epoch' + trunc((${text})::numeric) * interval '1 millisecond' end`
    case 'tags': case 'ids': return sql`case when jsonb_typeof(${value}) = 'array' then array(select jsonb_array_elements_text(${value})) end`
    case 'text': case 'enum': case 'id': return sql`case when jsonb_typeof(${value}) = 'string' then ${text} end`
  }
}

function customFact(value: unknown, type: FieldType): Fact {
  switch (type) {
    case 'number': return typeof value === 'number' ? value : null
    case 'bool': return typeof value === 'boolean' ? value : null
    case 'time': return typeof value === 'number' && value >= EARLIEST && value <= LATEST ? Temporal.Instant.fromEpochMilliseconds(Math.trunc(value)) : null
    case 'tags': case 'ids': return Array.isArray(value) ? value.map(String) : null
    case 'text': case 'enum': case 'id': return typeof value === 'string' ? value : null
  }
}
