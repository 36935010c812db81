import type { CustomValue, CustomValues } from '../../fields/field.ts'

/** The fields of a person or an organisation by name, the admin's own as `custom.<key>`. */
export type Fields = Record<string, unknown>

/** What both have to say about one field. `taken`: the merged one's value stays. */
export interface Difference { field: string; kept: unknown; merged: unknown; taken: boolean }

interface Carrier { custom: CustomValues }

/** The fields that a merge decides about, of those given by name. */
export function fieldsIn<T extends Carrier>(of: T, names: readonly (keyof T & string)[]): Fields {
  const custom = Object.entries(of.custom).map(([key, value]) => [`custom.${key}`, value])
  return Object.fromEntries([...names.map(name => [name, of[name]] as const), ...custom])
}

/**
 * Which value each field has after a merge: the merged one's where `take` names it, or where whoever stays has none; notes are
 * joined, because no word of a colleague may get lost. Without `take` only what is empty is filled. Pure.
 */
export function differences(kept: Fields, merged: Fields, take: readonly string[] = []): Difference[] {
  return [...new Set([...Object.keys(kept), ...Object.keys(merged)])].flatMap(field => {
    const [mine, theirs] = [kept[field] ?? null, merged[field] ?? null]
    if (isEmpty(theirs) || same(mine, theirs)) return []
    return [{ field, kept: mine, merged: theirs, taken: field === 'notes' || take.includes(field) || isEmpty(mine) }]
  })
}

/** The values that change on whoever stays, before and after. Pure. */
export function outcome(found: readonly Difference[]): { before: Fields; after: Fields } {
  const changed = found.filter(each => each.taken)
  return {
    before: Object.fromEntries(changed.map(({ field, kept }) => [field, kept])),
    after: Object.fromEntries(changed.map(({ field, kept, merged }) => [field, field === 'notes' && !isEmpty(kept) ? `${kept as string}\n\n${merged as string}` : merged])),
  }
}

/** What one merge changed on whoever stayed, by field. */
export interface Merge { before: Fields; after: Fields }

/**
 * What goes back to its former value when a merge is undone: whatever nobody changed since. Where a later merge into the same one built
 * on the value, that one builds on the former value from now on, so that merges are undone in any order; `later` are changed. Pure.
 */
export function restored(now: Fields, { before, after }: Merge, later: readonly Merge[]): Fields {
  const back: Fields = {}
  for (const field of Object.keys(before)) {
    let [from, to] = [after[field], before[field]] as [unknown, unknown]
    let covered = false
    for (const each of later) {
      if (!(field in each.before) || !same(each.before[field], from)) continue
      each.before[field] = to
      covered = field !== 'notes'
      if (covered) break
      // what the later one added stands behind the words that go
      const rest = String(each.after[field]).slice(String(from ?? '').length)
      ;[from, to] = [each.after[field], isEmpty(to) ? rest.replace(/^\n\n/, '') : `${to as string}${rest}`]
      each.after[field] = to
    }
    if (!covered && same(now[field] ?? null, from ?? null)) back[field] = to
  }
  return back
}

/** The row with other values of some fields. Pure. */
export function withFields<T extends Carrier>(row: T, changes: Fields): T {
  const custom: Record<string, CustomValue> = { ...row.custom }
  const own: Fields = {}
  for (const [field, value] of Object.entries(changes)) {
    if (!field.startsWith('custom.')) own[field] = value
    else if (value === null) delete custom[field.slice('custom.'.length)]
    else custom[field.slice('custom.'.length)] = value as CustomValue
  }
  return { ...row, ...own, custom }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
