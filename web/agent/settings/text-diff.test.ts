import { expect, it } from 'vitest'
import { textDiff } from './text-diff.ts'

const marks = { same: ' ', added: '+', removed: '-' }
const say = (before: string, after: string) => textDiff(before, after).map(({ kind, text }) => marks[kind] + text)

it('says line by line what was removed and what was added', () => {
  expect(say('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d'])
  expect(say('', 'a')).toEqual(['-', '+a'])
  expect(say('a\nb', 'a\nb')).toEqual([' a', ' b'])
})
