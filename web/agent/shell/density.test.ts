import { expect, it } from 'vitest'
import { densityOf, nextDensity } from './density.ts'
import type { Density } from './density.ts'

interface Chosen { density: Density; viewDensity?: string }
const start: Chosen = { density: 'comfortable' }
const next = (chosen: Chosen, view?: string) => ({ ...chosen, ...nextDensity(chosen, view) }) as Chosen

it('a view keeps the density chosen in it, the others have the usual one', () => {
  const chosen = next(next(start, 'mine'), 'mine')
  expect(['mine', 'open', undefined].map((view) => densityOf(chosen, view))).toEqual(['table', 'comfortable', 'comfortable'])
  const other: Chosen = { ...chosen, density: 'cosy' }
  expect(['mine', 'open'].map((view) => densityOf(other, view))).toEqual(['table', 'cosy'])
})

it('a view that comes back to the usual density follows it from then on', () => {
  const back = next(next(next(start, 'mine'), 'mine'), 'mine')
  expect(back).toEqual({ density: 'comfortable', viewDensity: '' })
})

it('outside of views the usual one changes', () => {
  expect(next(start)).toEqual({ density: 'cosy' })
})

it('remembers the thirty views changed last, within what the server keeps of a preference', () => {
  const ids = Array.from({ length: 40 }, () => crypto.randomUUID())
  const chosen = ids.reduce((before, id) => next(next(before, id), id), start)
  expect(ids.map((id) => densityOf(chosen, id)).filter((density) => density === 'table')).toHaveLength(30)
  expect(densityOf(chosen, ids[39])).toBe('table')
  expect(chosen.viewDensity?.length).toBeLessThanOrEqual(2000)
})

it.each(['{', '7', '{"mine":"table"}', '[["mine","huge"],["mine"],7]'])('what is no density is none: %s', (viewDensity) => {
  expect(densityOf({ ...start, viewDensity }, 'mine')).toBe('comfortable')
})
