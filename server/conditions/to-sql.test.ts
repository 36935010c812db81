import { raw } from 'sql-template-tag'
import { expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import { withCustom } from './custom.ts'
import { fieldsOf, type Context } from './fields.ts'
import { toSql } from './to-sql.ts'

const fields = (indexed: boolean) => withCustom<{ custom: Record<string, unknown> }>(fieldsOf([]), [{ key: 'weight', type: 'number' }, { key: 'due', type: 'date' }], { prefix: 'custom', column: raw('t.custom'), read: row => row.custom, indexed })
const context: Context = { now: Temporal.Instant.from('2026-03-29T12:00:00Z'), zone: 'UTC', refs: {} } as Context
const asked = (condition: Condition, indexed: boolean) => toSql(condition, fields(indexed), context)

it('writes out what an indexed field is compared with, so that a plan made once knows how few are meant', () => {
  const heavy = asked({ field: 'custom.weight', op: 'gte', value: -0.5 }, true)
  expect([heavy.values, heavy.text]).toEqual([[], expect.stringContaining(`>= '-0.5'::float8`)])
  const late = asked({ field: 'custom.due', op: 'before', value: '2026-03-01' }, true)
  expect([late.values, late.text]).toEqual([[], expect.stringContaining(`< '2026-03-01'::text`)])
})

it('gives what another field is compared with beside the statement', () => {
  expect(asked({ field: 'custom.weight', op: 'gte', value: 50 }, false).values).toEqual([50])
})
