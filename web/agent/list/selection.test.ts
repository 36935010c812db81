import { describe, expect, it } from 'vitest'
import { countOf, everything, isSelected, nothing, ranged, stepped, toggled, within } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const ids = (selection: typeof nothing) => order.filter((id) => isSelected(selection, id)).join('')

describe('a selection', () => {
  it('takes one in and out, and a range from where it began, up or down', () => {
    expect(ids(toggled(toggled(nothing, 'b'), 'b'))).toBe('')
    expect(ids(ranged(toggled(nothing, 'd'), order, 'b'))).toBe('bcd')
    expect(ids(ranged(ranged(toggled(nothing, 'b'), order, 'd'), order, 'a'))).toBe('abcd')
  })
  it('grows step by step from the open ticket, or from the top, and stops at the end', () => {
    expect(ids(stepped(nothing, order, 1, undefined))).toBe('a')
    expect(ids(stepped(nothing, order, 1, 'c'))).toBe('cd')
    expect(ids(stepped(stepped(toggled(nothing, 'd'), order, 1, 'a'), order, 1, 'a'))).toBe('de')
    expect(ids(stepped(toggled(nothing, 'b'), order, -1, 'd'))).toBe('ab')
  })
  it('can be the whole view but for some', () => {
    const all = toggled(everything(toggled(nothing, 'a')), 'c')
    expect(ids(all)).toBe('abde')
    expect([countOf(all, 1284), countOf(all, undefined)]).toEqual([1283, undefined])
  })
  it('forgets what left the list', () => {
    expect(ids(within(ranged(toggled(nothing, 'a'), order, 'c'), ['a', 'c']))).toBe('ac')
  })
})
