import { describe, expect, it } from 'vitest'
import type { Ticket } from '../api/types.ts'
import { applyChange } from './apply-change.ts'

const desk = {
  status: (id: unknown) => (id === 's2' ? { id: 's2', category: 'solved', name: 'Done', position: 1, archived: false, version: 1 } as const : undefined),
  team: (id: unknown) => (id === 't1' ? { id: 't1', name: 'Billing' } as never : undefined),
  person: (id: unknown) => (id === 'p1' ? { id: 'p1', name: 'Nina' } as never : undefined),
  brand: () => undefined,
}
const ticket = { status: { id: 's1', category: 'open', name: null }, assignee: null, team: null, tags: ['a', 'b'], priority: 'normal' } as unknown as Ticket

describe('a change seen before the server agreed', () => {
  it('takes names from the desk', () => {
    expect(applyChange(ticket, { statusId: 's2' }, desk).status).toEqual({ id: 's2', category: 'solved', name: 'Done' })
    expect(applyChange(ticket, { assigneeId: 'p1', teamId: 't1' }, desk)).toMatchObject({ assignee: { name: 'Nina' }, team: { name: 'Billing' } })
  })

  it('empties what is set to nobody', () => {
    expect(applyChange({ ...ticket, assignee: { id: 'p1', name: 'Nina' } }, { assigneeId: null }, desk).assignee).toBeNull()
  })

  it('adds and removes tags once', () => {
    expect(applyChange(ticket, { addTags: ['b', 'c'], removeTags: ['a'] }, desk).tags).toEqual(['b', 'c'])
  })

  it('leaves alone what was not named', () => {
    expect(applyChange(ticket, { priority: 'urgent' }, desk)).toEqual({ ...ticket, priority: 'urgent' })
  })
})
