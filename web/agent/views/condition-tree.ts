import type { ViewField } from '../api/views.ts'

/** The desk's condition language, as the editor handles it. */
export type Join = 'all' | 'any' | 'none'
export type Op = ViewField['ops'][number]
export interface Leaf { field: string; op: Op; value?: unknown }
export type Group = { all: Node[] } | { any: Node[] } | { none: Node[] }
export type Node = Leaf | Group

/** The place of a part: the indexes on the way to it from the top. */
export type Path = readonly number[]

export const joins: readonly Join[] = ['all', 'any', 'none']

/** The parts of a group with the word that joins them; undefined for a question. */
export function groupOf(node: Node): { join: Join; parts: Node[] } | undefined {
  for (const join of joins) if (join in node) return { join, parts: (node as Record<Join, Node[]>)[join] }
  return undefined
}

export const group = (join: Join, parts: Node[]): Group => ({ [join]: parts }) as Group

/** As the editor begins: a group, also where only one question is kept. */
export function asGroup(node: Node): Group {
  return groupOf(node) ? node as Group : { all: [node] }
}

/** The tree with `change` done to the part at `path`; undefined takes the part away. */
export function changed(node: Node, path: Path, change: (part: Node) => Node | undefined): Node | undefined {
  const [index, ...rest] = path
  if (index === undefined) return change(node)
  const { join, parts } = groupOf(node)!
  return group(join, parts.flatMap((part, i) => (i === index ? changed(part, rest, change) ?? [] : [part])))
}

const empty = ['empty', 'notEmpty']
const lists = ['in', 'notIn', 'hasAny', 'hasAll', 'hasNone']

export const takesNothing = (op: Op): boolean => empty.includes(op)
export const takesList = (op: Op): boolean => lists.includes(op)

/** The question with another operator: a value that fits it stays. */
export function withOp(leaf: Leaf, op: Op): Leaf {
  if (takesNothing(op)) return { field: leaf.field, op }
  const list = Array.isArray(leaf.value) ? leaf.value as unknown[] : leaf.value === undefined ? [] : [leaf.value]
  const value: unknown = takesList(op) ? list : list[0]
  if (op === 'within' && !(typeof value === 'object' && value !== null && ('ago' in value || 'ahead' in value))) return { field: leaf.field, op }
  return value === undefined ? { field: leaf.field, op } : { field: leaf.field, op, value }
}

/** Whether everything that is asked has a value, so that it can be asked. */
export function isComplete(node: Node): boolean {
  const inner = groupOf(node)
  if (inner) return inner.parts.every(isComplete)
  const { field, op, value } = node as Leaf
  if (field === '') return false
  if (takesNothing(op)) return true
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== null
}

export function depthOf(node: Node): number {
  const inner = groupOf(node)
  return inner ? 1 + Math.max(0, ...inner.parts.map(depthOf)) : 0
}

/** The list with the item at `from` put at `to`. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, i) => i !== from)
  const item = items[from]
  return item === undefined ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)]
}
