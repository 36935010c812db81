import { describe, expect, it } from 'vitest'
import { asGroup, changed, isComplete, moved, withOp, type Node } from './condition-tree.ts'

const open: Node = { field: 'category', op: 'is', value: 'open' }
const urgent: Node = { field: 'priority', op: 'is', value: 4 }

describe('the tree of a condition', () => {
  it('is changed at a place, and nowhere else', () => {
    const tree: Node = { all: [open, { any: [urgent, open] }] }
    expect(changed(tree, [1, 0], () => open)).toEqual({ all: [open, { any: [open, open] }] })
    expect(changed(tree, [1, 1], () => undefined)).toEqual({ all: [open, { any: [urgent] }] })
    expect(changed(tree, [1], () => undefined)).toEqual({ all: [open] })
    expect(asGroup(open)).toEqual({ all: [open] })
  })

  it('keeps a value that fits another operator', () => {
    expect(withOp({ field: 'priority', op: 'is', value: 4 }, 'in')).toEqual({ field: 'priority', op: 'in', value: [4] })
    expect(withOp({ field: 'priority', op: 'in', value: [4, 3] }, 'isNot')).toEqual({ field: 'priority', op: 'isNot', value: 4 })
    expect(withOp({ field: 'assigneeId', op: 'is', value: 'x' }, 'empty')).toEqual({ field: 'assigneeId', op: 'empty' })
    expect(withOp({ field: 'updatedAt', op: 'since', value: { today: 0 } }, 'within')).toEqual({ field: 'updatedAt', op: 'within' })
  })

  it('knows what still wants a value', () => {
    expect(isComplete({ all: [open, { none: [{ field: 'tags', op: 'hasAny', value: [] }] }] })).toBe(false)
    expect(isComplete({ all: [{ field: 'assigneeId', op: 'empty' }, { field: 'requester.vip', op: 'is', value: false }] })).toBe(true)
  })
})

it('a list is put in another order', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
})
