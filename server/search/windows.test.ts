import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfWindow } from './find-tickets.ts'
import { planOf } from './rebuild.ts'
import type { Segment } from './segments.ts'

/** The segments of a desk with so many documents, the newest first. */
const segmentsOf = (documents: number): Segment[] => [{ name: 'newest', level: 0, lower: documents }, ...planOf(documents, 512).reverse().map(({ level, lower }) => ({ name: `from ${lower}`, level, lower }))]

/** How a search goes from the newest to the oldest; `short` says how many times as much is still wanted as was found. */
function windowsOf(all: readonly Segment[], short: (step: number) => number): [number, number][] {
  const windows: [number, number][] = []
  for (let from = 0; from < all.length; from = windows.at(-1)![1]) windows.push([from, endOfWindow(all, from, short(windows.length))])
  return windows
}

test('a search goes through every segment once, and beyond the newest looks through at least twice as many documents with every step', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000 }), fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 8 }), (documents, shorts) => {
    const all = segmentsOf(documents)
    const windows = windowsOf(all, step => shorts[step % shorts.length]!)
    expect(windows.at(-1)![1]).toBe(all.length)
    for (const [from, to] of windows) expect(to).toBeGreaterThan(from)
    expect(windows.length).toBeLessThanOrEqual(4 + Math.ceil(Math.log2(1 + documents / 512)))
  }), { numRuns: 50 })
})

test('at two and a half million documents a word that was found eighteen times, and is wanted three times more, does not ask the largest segment', () => {
  const all = segmentsOf(2_500_000)
  const newest = windowsOf(all, () => 0).findIndex(([from]) => all[from]!.level > 0)
  const [from] = windowsOf(all, () => 0)[newest]!
  const end = endOfWindow(all, from, 3 / 19)
  expect(all.slice(from, end).every(one => one.level < 3)).toBe(true)
  // where nothing was found yet, nearly all are asked at once; where everything is weighed, all
  expect(endOfWindow(all, from, 21)).toBeGreaterThan(end)
  expect(endOfWindow(all, from, Infinity)).toBe(all.length)
})
