import { expect, test } from 'vitest'
import { exactly, listed, numberOf, queryCondition, textIn, timeOf, whom, words, type Operators } from './query-operators.ts'
import { parseQuery } from './query-syntax.ts'

const operators: Operators = {
  status: words({ open: { field: 'category', op: 'is', value: 'open' } }),
  subject: textIn('subject'),
  language: exactly('language'),
  tag: listed('tags', value => value.toLowerCase()),
  assignee: whom('assigneeId', 'assignee.name', { me: { field: 'assigneeId', op: 'is', value: { ref: 'me' } } }),
  priority: numberOf('priority', ['low', 'normal', 'high']),
  number: numberOf('number'),
  created: timeOf('createdAt'),
}
const read = (text: string) => queryCondition(parseQuery(text, new Set(Object.keys(operators))), operators)
const one = (text: string) => (read(text).condition as { all: unknown[] }).all[0]

test('all operators together, several values as any, a minus as none', () => {
  expect(read('status:open tag:Vip,x -language:BG words')).toEqual({
    condition: { all: [
      { field: 'category', op: 'is', value: 'open' },
      { any: [{ field: 'tags', op: 'hasAny', value: ['vip'] }, { field: 'tags', op: 'hasAny', value: ['x'] }] },
      { none: [{ field: 'language', op: 'is', value: 'bg' }] },
    ] },
    faults: [],
  })
})

test('people by name, by me, and nobody', () => {
  expect(one('assignee:nina')).toEqual({ field: 'assignee.name', op: 'contains', value: 'nina' })
  expect(one('assignee:me')).toEqual({ field: 'assigneeId', op: 'is', value: { ref: 'me' } })
  expect(one('assignee:none')).toEqual({ field: 'assigneeId', op: 'empty' })
})

test('numbers, also by their names', () => {
  expect(one('priority>=high')).toEqual({ field: 'priority', op: 'gte', value: 3 })
  expect(one('number:#1001')).toEqual({ field: 'number', op: 'is', value: 1001 })
})

test('times by day, by word, and by how long ago', () => {
  expect(one('created>2026-01-31')).toEqual({ field: 'createdAt', op: 'after', value: '2026-01-31' })
  expect(one('created:yesterday')).toEqual({ field: 'createdAt', op: 'on', value: { today: -1 } })
  expect(one('created<14d')).toEqual({ field: 'createdAt', op: 'before', value: { ago: 'P14D' } })
  expect(one('created:2h')).toEqual({ field: 'createdAt', op: 'within', value: { ago: 'PT2H' } })
})

test('says in words what it does not understand, and keeps the rest', () => {
  const { condition, faults } = read('status:odd priority:hihg number:x created:2026-13-01 subject:invoice')
  expect(condition).toEqual({ all: [{ field: 'subject', op: 'contains', value: 'invoice' }] })
  expect(faults).toEqual([
    '“odd” is not known here; try open.',
    '“hihg” is not one of low, normal, high.',
    '“x” is not a whole number.',
    '“2026-13-01” is not a time; try today, yesterday, 2026-01-31, or 14d for 14 days ago (h, d, w, m, y).',
  ])
})
