import { describe, expect, it } from 'vitest'
import type { TicketRow } from '../api/types.ts'
import { holdOrder, neighbour } from './merge-shown.ts'

const row = (id: string, subject = id) => ({ id, subject } as TicketRow)

describe('a list under the pointer', () => {
  it('keeps the order, takes the new content and counts what waits', () => {
    const shown = holdOrder([row('a'), row('b')], [row('c'), row('b', 'changed'), row('a')])
    expect(shown.rows.map((r) => r.id)).toEqual(['a', 'b'])
    expect(shown.rows[1]?.subject).toBe('changed')
    expect(shown.waiting).toBe(1)
  })

  it('keeps a row that left the view until the pointer leaves', () => {
    expect(holdOrder([row('a'), row('b')], [row('b')]).rows.map((r) => r.id)).toEqual(['a', 'b'])
  })

  it('lets go at once of what was merged or put away on this screen, unless it is back', () => {
    const gone = new Set(['a', 'b'])
    expect(holdOrder([row('a'), row('b'), row('c')], [row('b'), row('c')], gone).rows.map((r) => r.id)).toEqual(['b', 'c'])
  })
})

describe('next and previous', () => {
  const rows = [row('a'), row('b'), row('c')]
  it('moves by one and stays at the ends', () => {
    expect(neighbour(rows, 'a', 1)?.id).toBe('b')
    expect(neighbour(rows, 'c', 1)?.id).toBe('c')
    expect(neighbour(rows, 'a', -1)?.id).toBe('a')
  })
  it('begins at the near end when nothing is open', () => {
    expect(neighbour(rows, undefined, 1)?.id).toBe('a')
    expect(neighbour(rows, 'gone', -1)?.id).toBe('c')
    expect(neighbour([], 'a', 1)).toBeUndefined()
  })
})
