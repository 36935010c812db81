import fc from 'fast-check'
import sql, { join, raw } from 'sql-template-tag'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../platform/db.ts'
import { openLog } from '../platform/log.ts'
import { testDatabase } from '../../test/database.ts'
import type { Condition, Op, Value } from './condition.ts'
import { withCustom } from './custom.ts'
import { evaluate, matches } from './evaluate.ts'
import { fieldsOf, OPS_OF, type Context, type Field, type FieldType } from './fields.ts'
import { toSql } from './to-sql.ts'
import { validate } from './validate.ts'

interface Row { id: number; custom: Record<string, unknown>; [column: string]: unknown }

const database = await testDatabase()
const db = openDatabase(database.url, { size: 1, log: openLog('silent') })
afterAll(async () => {
  await db.close()
  await database.drop()
})

const COLOURS = ['red', 'green', "o'blue"] as const
const SQL_TYPES: Record<FieldType, string> = {
  text: 'text', number: 'float8', enum: 'text', id: 'uuid', bool: 'boolean', time: 'timestamptz', date: 'text collate "C"', tags: 'text[]', ids: 'uuid[]',
}
const TYPES = Object.keys(SQL_TYPES) as FieldType[]

const column = (name: string, type: FieldType, nullable: boolean, more: Partial<Field<Row>> = {}): Field<Row> =>
  ({ key: name, type, nullable, sql: raw(`r.${name}`), read: row => row[name] as never, ...more })
const columns: Field<Row>[] = [
  ...TYPES.flatMap(type => [column(`${type}_maybe`, type, true), column(`${type}_always`, type, false)]),
  column('colour_maybe', 'enum', true, { values: COLOURS }),
  column('colour_always', 'enum', false, { values: COLOURS }),
  column('count_always', 'number', false, { whole: true }),
]
const customs = TYPES.map(type => ({ key: `a_${type}`, type }))
const fields = withCustom(fieldsOf(columns), customs, { prefix: 'custom', column: raw('r.custom'), read: row => row.custom, indexed: true })

// few values, so that rows and questions often meet; among them letters whose case is difficult
const WORDS = ['', 'a', 'Invoice', 'INVOICE ß', 'фактура', 'ФАКТУРА №1', 'İstanbul', 'istanbul', 'ΟΔΟΣ', 'οδος', 'ıI', '50%_\\', "it's", '🙂 ok']
const IDS = [1, 2, 3].map(n => `00000000-0000-7000-8000-00000000000${n}`)
const INSTANTS = ['2026-03-28T23:59:59.999999Z', '2026-03-29T00:00:00Z', '2026-03-29T01:00:00Z', '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z',
  '2026-10-24T22:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T23:00:00Z', '2000-02-29T12:00:00.000001Z']
const ZONES = ['UTC', 'Europe/Sofia', 'America/St_Johns', 'Pacific/Apia', 'Africa/Cairo']

const values: Record<FieldType, fc.Arbitrary<string | number | boolean>> = {
  text: fc.constantFrom(...WORDS.filter(Boolean)),
  number: fc.constantFrom(-1, 0, 0.1, 2, 2.5, 1e15),
  enum: fc.constantFrom(...COLOURS),
  id: fc.constantFrom(...IDS),
  bool: fc.boolean(),
  time: fc.constantFrom(...INSTANTS),
  date: fc.constantFrom('2026-03-28', '2026-03-29', '2026-02-31', '2011-12-30', '9999-12-31', '0001-01-01'),
  tags: fc.constantFrom('vip', 'VIP', 'a,b', '{"x"}', 'плащане'),
  ids: fc.constantFrom(...IDS),
}
const whole = fc.constantFrom(-1, 0, 2, 9_007_199_254_740_991)

function stored(field: Field<Row>): fc.Arbitrary<unknown> {
  const isList = field.type === 'tags' || field.type === 'ids'
  const one: fc.Arbitrary<unknown> = field.whole ? whole : field.type === 'text' ? fc.constantFrom(...WORDS) : field.type === 'time' ? values.time.map(at => Temporal.Instant.from(String(at))) : values[field.type]
  const value: fc.Arbitrary<unknown> = isList ? fc.uniqueArray(one, { maxLength: 3 }) : one
  return field.nullable ? fc.option(value, { nil: null }) : value
}

/** Of the declared type, of another one, null or not there. */
const customValue = fc.oneof(...TYPES.map(type => type === 'time' ? values.time.map(at => Temporal.Instant.from(String(at)).epochMilliseconds + 0.5)
  : type === 'tags' || type === 'ids' ? fc.uniqueArray(values[type], { maxLength: 3 }) : values[type]), fc.constantFrom(null, 1e300, ''))
const row = fc.record({
  ...Object.fromEntries(columns.map(field => [field.key, stored(field)])),
  custom: fc.record(Object.fromEntries(customs.map(({ key }) => [key, customValue])), { requiredKeys: [] }),
})

const timeValue: fc.Arbitrary<Value> = fc.oneof(
  values.time, fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-25', '2011-12-30'), fc.constantFrom({ ago: 'P14D' }, { ahead: 'PT2H' }, { ago: 'P1M' }), fc.constantFrom({ today: 0 }, { today: -1 }))
const reference = fc.constantFrom({ ref: 'me' }, { ref: 'nobody' }, { ref: 'myTeams' }, { ref: 'noTeams' })

function leafOf(field: Field<Row>): fc.Arbitrary<Condition> {
  const one: fc.Arbitrary<never> = (field.whole ? whole : field.type === 'id' || field.type === 'ids' ? fc.oneof(values.id, reference) : values[field.type]) as never
  return fc.constantFrom(...OPS_OF[field.type]).chain((op: Op): fc.Arbitrary<Condition> => {
    const leaf = (value: fc.Arbitrary<unknown>) => value.map(value => ({ field: field.key, op, value }) as Condition)
    if (op === 'empty' || op === 'notEmpty') return fc.constant({ field: field.key, op })
    if (['in', 'notIn', 'hasAny', 'hasAll', 'hasNone'].includes(op)) return leaf(fc.array(one, { minLength: 1, maxLength: 3 }))
    if (op === 'within') return leaf(fc.constantFrom({ ago: 'P14D' }, { ahead: 'P1Y' }))
    return leaf(field.type === 'time' || field.type === 'date' ? timeValue : one)
  })
}

const leaf = fc.constantFrom(...fields.list).chain(leafOf)
const { tree } = fc.letrec<{ tree: Condition }>(tie => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, ...(['all', 'any', 'none'] as const).map(join =>
    fc.array(tie('tree'), { maxLength: 4 }).map(parts => ({ [join]: parts }) as Condition))),
}))
const context: fc.Arbitrary<Context> = fc.record({
  now: fc.constantFrom(...INSTANTS).map(at => Temporal.Instant.from(at)),
  zone: fc.constantFrom(...ZONES),
  refs: fc.constant({ me: IDS[0]!, nobody: null, myTeams: [IDS[0]!, IDS[1]!], noTeams: [] }),
})

async function fill(rows: Omit<Row, 'id'>[]): Promise<Row[]> {
  const list = columns.map(({ key, type, whole }) => `${key} ${whole ? 'bigint' : SQL_TYPES[type]}`).join(', ')
  await db.query(sql`drop table if exists rows`)
  await db.query(sql`create table rows (id integer, custom jsonb, ${raw(list)})`)
  const numbered = rows.map((row, id) => ({ ...row, id }) as Row)
  for (const row of numbered) {
    const cells = columns.map(({ key }) => sql`${row[key]}`)
    await db.query(sql`insert into rows values (${row.id}, ${JSON.stringify(row.custom)}, ${join(cells)})`)
  }
  return numbered
}

test('both interpreters give the same answer for random trees on random rows', async () => {
  const rows = await fill(fc.sample(row, { numRuns: 250, seed: 7 }) as Omit<Row, 'id'>[])
  await fc.assert(fc.asyncProperty(tree, context, async (condition, context) => {
    expect(validate(condition, fields, ['me', 'nobody', 'myTeams', 'noTeams'])).toEqual([])
    const found = await db.query<{ id: number }>(sql`select id from rows r where ${toSql(condition, fields, context)} order by id`)
    const expected = rows.filter(row => evaluate(condition, fields, row, context).result)
    expect(found.map(one => one.id)).toEqual(expected.map(one => one.id))
    expect(rows.filter(row => matches(condition, fields, row, context))).toEqual(expected)
  }), { numRuns: 600 })
}, 120_000)

test('every leaf and its opposite split the rows in two', async () => {
  await fc.assert(fc.asyncProperty(leaf, context, async (condition, context) => {
    const [{ count }] = await db.query<{ count: number }>(sql`select count(*) from rows r
      where coalesce(${toSql(condition, fields, context)}, false) = coalesce(${toSql({ none: [condition] }, fields, context)}, false)`) as [{ count: number }]
    expect(count).toBe(0)
  }), { numRuns: 200 })
}, 60_000)
