import { raw } from 'sql-template-tag'
import { expect, test } from 'vitest'
import type { Leaf } from './condition.ts'
import { fieldsOf, type FieldType } from './fields.ts'
import { validate } from './validate.ts'

const field = (key: string, type: FieldType, more = {}) => ({ key, type, nullable: true, sql: raw(key), read: () => null, ...more })
const fields = fieldsOf([
  field('subject', 'text'), field('number', 'number', { whole: true }), field('assignee', 'id'), field('created', 'time'),
  field('tags', 'tags'), field('vip', 'bool'), field('status', 'enum', { values: ['new', 'open'] }),
])
const fault = (leaf: unknown) => validate({ none: [leaf as Leaf] }, fields, ['me', 'myTeams'])[0]?.message

test('names the field that does not exist and the operator that does not fit', () => {
  expect(fault({ field: 'colour', op: 'is', value: 'red' })).toBe('There is no field “colour”.')
  expect(fault({ field: 'vip', op: 'contains', value: 'x' })).toBe('“vip” cannot be asked “contains”; it takes is, isNot, empty, notEmpty.')
})

test.each([
  [{ field: 'subject', op: 'is' }, /needs a value/],
  [{ field: 'subject', op: 'empty', value: '' }, /takes no value/],
  [{ field: 'subject', op: 'contains', value: '' }, /not empty/],
  [{ field: 'subject', op: 'is', value: 7 }, /a text/],
  [{ field: 'subject', op: 'is', value: 'a\0b' }, /not valid text/],
  [{ field: 'subject', op: 'is', value: '\ud800' }, /not valid text/],
  [{ field: 'subject', op: 'in', value: 'x' }, /list of values/],
  [{ field: 'subject', op: 'in', value: [] }, /at least one/],
  [{ field: 'subject', op: 'is', value: ['x'] }, /single value/],
  [{ field: 'subject', op: 'is', value: { ref: 'me' } }, /cannot be compared with a person/],
  [{ field: 'number', op: 'gt', value: 1.5 }, /a whole number/],
  [{ field: 'number', op: 'gt', value: '7' }, /a number/],
  [{ field: 'assignee', op: 'is', value: 'nina' }, /an id/],
  [{ field: 'assignee', op: 'is', value: { ref: 'them' } }, /There is no “them” to compare with; there is me, myTeams/],
  [{ field: 'status', op: 'is', value: 'odd' }, /one of new, open/],
  [{ field: 'created', op: 'before', value: 'yesterday' }, /a date \(2026-01-31\)/],
  [{ field: 'created', op: 'before', value: '2026-02-30' }, /a date/],
  [{ field: 'created', op: 'before', value: '+123456-01-01T00:00Z' }, /a date/],
  [{ field: 'created', op: 'before', value: { ago: '14 days' } }, /ISO 8601 duration/],
  [{ field: 'created', op: 'before', value: { ago: 'P9999Y' } }, /100 years/],
  [{ field: 'created', op: 'within', value: { today: 0 } }, /seen from now/],
  [{ field: 'tags', op: 'hasAny', value: [true] }, /tags as texts/],
])('refuses %o', (leaf, words) => {
  expect(fault(leaf)).toMatch(words)
})

test.each([
  { field: 'assignee', op: 'in', value: { ref: 'myTeams' } },
  { field: 'created', op: 'since', value: '2026-01-31' },
  { field: 'created', op: 'after', value: '2026-01-31T09:00:00+02:00' },
  { field: 'created', op: 'on', value: { today: -1 } },
  { field: 'created', op: 'within', value: { ahead: 'PT2H' } },
  { field: 'status', op: 'notIn', value: ['new'] },
])('takes %o', leaf => {
  expect(fault(leaf)).toBeUndefined()
})
