import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery, printQuery, type Item } from './query-syntax.ts'

const names = new Set(['status', 'tag', 'created', 'org'])
const parse = (text: string) => parseQuery(text, names)
const term = (text: string, more = {}) => ({ kind: 'term', text, phrase: false, negated: false, ...more })
const operator = (name: string, values: string[], more = {}) => ({ kind: 'operator', name, compare: ':', values, negated: false, ...more })

test('reads operators, words, phrases and their opposites', () => {
  expect(parse('status:open invoice "exact phrase" -tag:x created>=2026-01-01 -word -"not this"')).toEqual([
    operator('status', ['open']), term('invoice'), term('exact phrase', { phrase: true }), operator('tag', ['x'], { negated: true }),
    operator('created', ['2026-01-01'], { compare: '>=' }), term('word', { negated: true }), term('not this', { phrase: true, negated: true }),
  ])
})

test('takes several values, quoted where they hold spaces', () => {
  expect(parse('status:new,open org:"Acme Ltd",beta')).toEqual([operator('status', ['new', 'open']), operator('org', ['Acme Ltd', 'beta'])])
})

test('what is no operator is text', () => {
  expect(parse('Re: 12:30 https://a.bg/x?y=1 status: - a>b').map(item => item.kind === 'term' && item.text))
    .toEqual(['Re:', '12:30', 'https://a.bg/x?y=1', 'status:', '-', 'a>b'])
})

test('an open quote ends at the end', () => {
  expect(parse('"half a phrase')).toEqual([term('half a phrase', { phrase: true })])
  expect(parse('org:"Acme')).toEqual([operator('org', ['Acme'])])
})

const word = fc.stringMatching(/^[a-zà-яё0-9_.@#!\\/]{1,12}$/u).filter(text => text.trim() !== '')
const anything = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter(text => text.trim() !== '')
const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ kind: fc.constant('term' as const), text: word, phrase: fc.constant(false), negated: fc.boolean() }),
  fc.record({ kind: fc.constant('term' as const), text: anything, phrase: fc.constant(true), negated: fc.boolean() }),
  fc.record({
    kind: fc.constant('operator' as const), name: fc.constantFrom(...names), compare: fc.constantFrom(':' as const, '>' as const, '<' as const, '>=' as const, '<=' as const),
    values: fc.array(fc.oneof(word, anything), { minLength: 1, maxLength: 3 }), negated: fc.boolean(),
  }),
)

test('what is printed is read as the same', () => {
  fc.assert(fc.property(fc.array(item, { maxLength: 6 }), items => {
    const text = printQuery(items)
    fc.pre(text.length <= 500)
    expect(parse(text)).toEqual(items)
  }), { numRuns: 1000 })
})

test('anything typed is read without an error, and reading it again changes nothing', () => {
  fc.assert(fc.property(fc.string({ maxLength: 100, unit: fc.constantFrom('a', 'b', ':', '<', '>', '=', '-', ',', '"', ' ', '\\', '\n', 'tag:', 'status>') }), text => {
    const items = parse(text)
    expect(parse(printQuery(items))).toEqual(items)
  }), { numRuns: 2000 })
})
