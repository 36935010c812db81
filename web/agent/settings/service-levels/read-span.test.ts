import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSpan, writeSpan } from './read-span.ts'

it.each([['4h', 240], ['4', 240], ['30m', 30], ['1h 30m', 90], ['1:30', 90], ['1,5', 90], ['2d', 2880], ['8 ч', 480], ['30 min', 30], ['', null], ['–', null]])('%s is read', (text, minutes) => {
  expect(readSpan(text)).toBe(minutes)
})

it.each(['soon', '-4', '4x', '0', '1:75'])('%s is no time', (text) => {
  expect(readSpan(text)).toBeUndefined()
})

it('what is written back is read as the same', () => fc.assert(fc.property(fc.option(fc.integer({ min: 1, max: 500_000 })), (minutes) => {
  expect(readSpan(writeSpan(minutes))).toBe(minutes)
})))
