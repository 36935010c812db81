import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quotedList, readQuotedList } from './quoted-list.ts'

it('several words in one cell are the same words again, whatever they hold', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', ';', '|', '"', '\n', 'ж'), minLength: 1, maxLength: 8 }).map(text => text.trim()).filter(text => text !== '')
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 6 }), words => { expect(readQuotedList(quotedList(words))).toEqual(words) }), { numRuns: 2000 })
})

it('words that people divided themselves are read as well', () => {
  expect(readQuotedList('gold, new;old|  one\n two ,,')).toEqual(['gold', 'new', 'old', 'one', 'two'])
  expect(readQuotedList('5" disc, "half open, "a, b", "a, b"')).toEqual(['5" disc', '"half open', 'a, b'])
  expect(readQuotedList('')).toEqual([])
})
