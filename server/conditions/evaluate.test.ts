import { raw } from 'sql-template-tag'
import { expect, test } from 'vitest'
import type { Condition } from './condition.ts'
import { evaluate, matches } from './evaluate.ts'
import { fieldsOf, type Context, type Fact, type FieldType } from './fields.ts'

type Facts = Record<string, Fact>
const types: Record<string, FieldType> = { subject: 'text', priority: 'number', assignee: 'id', tags: 'tags', created: 'time', vip: 'bool' }
const fields = fieldsOf<Facts>(Object.entries(types).map(([key, type]) => ({ key, type, nullable: true, sql: raw(key), read: facts => facts[key] ?? null })))
const me = '00000000-0000-7000-8000-000000000001'
const context: Context = { now: Temporal.Instant.from('2026-11-22T10:00:00Z'), zone: 'Europe/Sofia', refs: { me, nobody: null } }
const ask = (condition: Condition, facts: Facts) => matches(condition, fields, facts, context)
const at = (text: string) => ({ created: Temporal.Instant.from(text) })

test('a missing value is empty, equals nothing, and is not anything', () => {
  expect(ask({ field: 'subject', op: 'empty' }, {})).toBe(true)
  expect(ask({ field: 'subject', op: 'is', value: '' }, {})).toBe(false)
  expect(ask({ field: 'subject', op: 'isNot', value: 'x' }, {})).toBe(true)
  expect(ask({ field: 'priority', op: 'lt', value: 3 }, {})).toBe(false)
  expect(ask({ field: 'tags', op: 'hasNone', value: ['vip'] }, {})).toBe(true)
  expect(ask({ none: [{ field: 'created', op: 'after', value: '2026-01-01' }] }, {})).toBe(true)
})

test('texts are compared without case', () => {
  expect(ask({ field: 'subject', op: 'contains', value: 'ФАКТУРА' }, { subject: 'Моята фактура' })).toBe(true)
  expect(ask({ field: 'subject', op: 'is', value: 'INVOICE' }, { subject: 'invoice' })).toBe(true)
})

test('a day is a day of the zone, also the one of 23 hours', () => {
  const onDay: Condition = { field: 'created', op: 'on', value: '2026-03-29' } // clocks go forward in Sofia
  expect(ask(onDay, at('2026-03-28T21:59:59Z'))).toBe(false)
  expect(ask(onDay, at('2026-03-28T22:00:00Z'))).toBe(true)
  expect(ask(onDay, at('2026-03-29T20:59:59Z'))).toBe(true)
  expect(ask(onDay, at('2026-03-29T21:00:00Z'))).toBe(false)
  expect(ask({ field: 'created', op: 'on', value: { today: 0 } }, at('2026-11-21T22:00:00Z'))).toBe(true)
})

test('after a day means when it is over, until a day means with the whole of it', () => {
  const lateOnIt = at('2026-01-01T21:59:59Z')
  expect(ask({ field: 'created', op: 'after', value: '2026-01-01' }, lateOnIt)).toBe(false)
  expect(ask({ field: 'created', op: 'until', value: '2026-01-01' }, lateOnIt)).toBe(true)
  expect(ask({ field: 'created', op: 'after', value: '2026-01-01' }, at('2026-01-01T22:00:00Z'))).toBe(true)
  expect(ask({ field: 'created', op: 'since', value: '2026-01-01' }, at('2025-12-31T22:00:00Z'))).toBe(true)
})

test('times are seen from now', () => {
  expect(ask({ field: 'created', op: 'before', value: { ago: 'P14D' } }, at('2026-11-08T09:59:59Z'))).toBe(true)
  expect(ask({ field: 'created', op: 'before', value: { ago: 'P14D' } }, at('2026-11-08T10:00:00Z'))).toBe(false)
  expect(ask({ field: 'created', op: 'within', value: { ago: 'PT1H' } }, at('2026-11-22T09:30:00Z'))).toBe(true)
  expect(ask({ field: 'created', op: 'within', value: { ago: 'PT1H' } }, at('2026-11-22T10:00:01Z'))).toBe(false)
})

test('a reference to nobody equals nothing', () => {
  expect(ask({ field: 'assignee', op: 'is', value: { ref: 'me' } }, { assignee: me })).toBe(true)
  expect(ask({ field: 'assignee', op: 'is', value: { ref: 'nobody' } }, { assignee: me })).toBe(false)
  expect(ask({ field: 'assignee', op: 'isNot', value: { ref: 'nobody' } }, { assignee: me })).toBe(true)
})

test('empty groups: all is true, any is false, none is true', () => {
  expect([ask({ all: [] }, {}), ask({ any: [] }, {}), ask({ none: [] }, {})]).toEqual([true, false, true])
})

test('the table shows every question, what the row said and the answer', () => {
  const condition: Condition = { any: [{ field: 'vip', op: 'is', value: true }, { none: [{ field: 'priority', op: 'gte', value: 3 }] }] }
  expect(evaluate(condition, fields, { vip: true, priority: 4 }, context)).toEqual({
    result: true,
    table: [
      { path: 'any.0', leaf: { field: 'vip', op: 'is', value: true }, fact: true, result: true },
      { path: 'any.1.none.0', leaf: { field: 'priority', op: 'gte', value: 3 }, fact: 4, result: true },
    ],
  })
})
