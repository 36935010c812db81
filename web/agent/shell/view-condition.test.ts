import { describe, expect, it } from 'vitest'
import { viewCondition } from './view-condition.ts'

const none = { categories: [], assignee: null, teamId: null, priorities: [], tags: [] }

describe('the condition of a view put together by hand', () => {
  it('asks nothing when nothing was chosen', () => {
    expect(viewCondition(none)).toEqual({ all: [] })
  })

  it('joins the filters by and, the values of one by or', () => {
    expect(viewCondition({ ...none, categories: ['new', 'open'], priorities: ['high', 'urgent'], tags: ['invoice'] })).toEqual({ all: [
      { field: 'category', op: 'in', value: ['new', 'open'] },
      { field: 'priority', op: 'in', value: [3, 4] },
      { field: 'tags', op: 'hasAny', value: ['invoice'] },
    ] })
  })

  it('knows nobody, oneself and somebody', () => {
    const assignee = (value: string) => viewCondition({ ...none, assignee: value }).all[0]
    expect(assignee('none')).toEqual({ field: 'assigneeId', op: 'empty' })
    expect(assignee('me')).toEqual({ field: 'assigneeId', op: 'is', value: { ref: 'me' } })
    expect(assignee('p1')).toEqual({ field: 'assigneeId', op: 'is', value: 'p1' })
  })
})
