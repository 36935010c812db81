import sql, { join, raw, type Sql } from 'sql-template-tag'
import { groupOf, type Condition, type Leaf } from './condition.ts'
import type { Context, Field, Fields } from './fields.ts'
import { resolve, type Bound, type Day, type Test } from './resolve.ts'

/**
 * The condition as a WHERE clause. Negation is carried down to the leaves, where a missing value is dealt with, so that
 * plain `=`, `= any` and array operators remain and indexes apply. The fragment is never a wrong true: where PostgreSQL
 * says NULL, the answer is false.
 */
export function toSql<Facts>(condition: Condition, fields: Fields<Facts>, context: Context): Sql {
  return clause(condition, false)

  function clause(part: Condition, negated: boolean): Sql {
    const group = groupOf(part)
    if (!group) {
      const { field, test } = resolve(part as Leaf, fields, context)
      return leafSql(field, { ...test, negated: test.negated !== negated })
    }
    const inverted = negated !== (group.join === 'none')
    const conjunction = (group.join !== 'any') !== negated
    if (group.parts.length === 0) return conjunction ? sql`true` : sql`false`
    const inner = group.parts.map(inner => clause(inner, inverted))
    return inner.length === 1 ? inner[0]! : sql`(${join(inner, conjunction ? ' and ' : ' or ')})`
  }
}

function leafSql<Facts>(field: Field<Facts>, test: Test): Sql {
  if (test.kind === 'empty') return emptySql(field, test.negated)
  if (test.kind === 'oneOf' && field.values && !field.nullable) {
    return literalsSql(field.sql, field.values.filter(value => test.options.includes(value) !== test.negated))
  }
  const positive = positiveSql(field, test)
  if (!test.negated) return positive
  return field.nullable ? sql`(${field.sql} is null or not ${positive})` : sql`not ${positive}`
}

function emptySql<Facts>({ type, nullable, sql: column }: Field<Facts>, negated: boolean): Sql {
  const nothing = type === 'text' ? sql`${column} = ''` : type === 'tags' || type === 'ids' ? sql`${column} = '{}'` : undefined
  const parts = [...(nullable ? [sql`${column} is null`] : []), ...(nothing ? [nothing] : [])]
  if (parts.length === 0) return negated ? sql`true` : sql`false`
  if (!negated) return sql`(${join(parts, ' or ')})`
  return nullable && nothing ? sql`(${column} is not null and not ${nothing})` : sql`(not (${parts[0]!}))`
}

function positiveSql<Facts>(field: Field<Facts>, test: Exclude<Test, { kind: 'empty' }>): Sql {
  const column = field.sql
  switch (test.kind) {
    case 'oneOf': return oneOfSql(field, test.options)
    case 'compare': return sql`(${column} ${raw(COMPARE[test.op])} ${known(field, test.than)}${raw(field.whole ? '::bigint' : '::float8')})`
    case 'contains': return sql`(strpos(fold(${column}), ${test.text}::text) > 0)`
    case 'startsWith': return sql`(starts_with(fold(${column}), ${test.text}::text))`
    case 'span': return spanSql(column, test.from, test.to)
    case 'days': return daysSql(field, test.from, test.to)
    case 'has':
      if (test.items.length === 0) return sql`false`
      if (field.contains) return sql`(${join(test.items.map(field.contains), test.how === 'any' ? ' or ' : ' and ')})`
      // "not empty" follows from it, but has to be said for indexes that leave out the empty lists
      return sql`(${column} ${raw(test.how === 'any' ? '&&' : '@>')} ${[...test.items]}${raw(listCast(field))} and ${column} <> '{}')`
  }
}

/**
 * What a field with an index of its own is compared with is written out. Of a prepared statement PostgreSQL does not know it: it takes a third of
 * all rows to be "more than", and may rather walk through a million of them in the order wanted (0.8 s) than ask the index (4 ms).
 */
function known<Facts>({ indexed }: Field<Facts>, value: number | string): Sql {
  const text = String(value)
  return indexed && PLAIN.test(text) ? raw(`'${text}'`) : sql`${value}`
}

/** Numbers and days, nothing else. */
const PLAIN = /^(-?\d+(\.\d+)?(e[-+]?\d+)?|\d{4}-\d\d-\d\d)$/

const COMPARE = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

function oneOfSql<Facts>(field: Field<Facts>, options: readonly (string | number | boolean)[]): Sql {
  if (options.length === 0) return sql`false`
  if (field.values) return literalsSql(field.sql, field.values.filter(value => options.includes(value)))
  if (field.contains) return sql`(${join(options.map(field.contains), ' or ')})`
  const column = field.type === 'text' ? sql`fold(${field.sql})` : field.sql
  const cast = { text: 'text', enum: 'text', id: field.stored ?? 'uuid', bool: 'boolean', number: field.whole ? 'bigint' : 'float8' }[field.type as 'text']
  if (options.length === 1) return sql`(${column} = ${options[0]}::${raw(cast)})`
  return sql`(${column} = any(${[...options]}::${raw(cast)}[]))`
}

/** Only values from the registry itself come here: as literals the planner can prove that a partial index applies. */
function literalsSql(column: Sql, values: readonly string[]): Sql {
  if (values.length === 0) return sql`false`
  return sql`(${column} in (${raw(values.map(value => `'${value.replaceAll("'", "''")}'`).join(', '))}))`
}

function spanSql(column: Sql, from?: Bound, to?: Bound): Sql {
  const parts: Sql[] = []
  if (from) parts.push(sql`${column} ${raw(from.inclusive ? '>=' : '>')} ${from.at.toString()}::timestamptz`)
  if (to) parts.push(sql`${column} ${raw(to.inclusive ? '<=' : '<')} ${to.at.toString()}::timestamptz`)
  return sql`(${join(parts, ' and ')})`
}

/** Days as text are in the order of the calendar, so that none has to be read as a date, which a wrong one would refuse. */
function daysSql<Facts>(field: Field<Facts>, from?: Day, to?: Day): Sql {
  const parts: Sql[] = []
  if (from) parts.push(sql`${field.sql} ${raw(from.inclusive ? '>=' : '>')} ${known(field, from.day)}::text collate "C"`)
  if (to) parts.push(sql`${field.sql} ${raw(to.inclusive ? '<=' : '<')} ${known(field, to.day)}::text collate "C"`)
  return sql`(${join(parts, ' and ')})`
}

function listCast<Facts>(field: Field<Facts>): string {
  return field.type === 'ids' && field.stored !== 'text' ? '::uuid[]' : '::text[]'
}
