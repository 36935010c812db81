/** Which tickets of a list are chosen. With `all` the whole view is, also what was not loaded, but for `except`. */
export interface Selection {
  ids: ReadonlySet<string>
  all: boolean
  except: ReadonlySet<string>
  /** Where a range begins, and where the keyboard stands. */
  anchor: string | null
  cursor: string | null
}

export const nothing: Selection = { ids: new Set(), all: false, except: new Set(), anchor: null, cursor: null }

export function isSelected(selection: Selection, id: string): boolean {
  return selection.all ? !selection.except.has(id) : selection.ids.has(id)
}

/** In or out; a range goes on from here. */
export function toggled(selection: Selection, id: string): Selection {
  const here = { anchor: id, cursor: id }
  if (selection.all) return { ...selection, ...here, except: flipped(selection.except, id) }
  return { ...selection, ...here, ids: flipped(selection.ids, id) }
}

/** Everything between the anchor and `id`, in the order of the list, besides what is chosen already. */
export function ranged(selection: Selection, order: readonly string[], id: string): Selection {
  if (selection.all) return { ...selection, cursor: id, except: new Set([...selection.except].filter((other) => other !== id)) }
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  const to = order.indexOf(id)
  if (to === -1) return selection
  const range = from === -1 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ...selection, ids: new Set([...selection.ids, ...range]), anchor: from === -1 ? id : selection.anchor, cursor: id }
}

/** The next or former ticket comes in. From nowhere: the first that stands there. */
export function stepped(selection: Selection, order: readonly string[], by: 1 | -1, open: string | undefined): Selection {
  const at = order.indexOf(selection.cursor ?? open ?? '')
  const start = selection.cursor === null && open !== undefined && at !== -1 ? ranged(selection, order, order[at] ?? '') : selection
  const id = at === -1 ? order[0] : order[Math.min(order.length - 1, Math.max(0, at + by))]
  return id === undefined ? selection : ranged(start, order, id)
}

export function everything(selection: Selection): Selection {
  return { ...selection, all: true, except: new Set() }
}

/** What left the list is chosen no more: nobody sees any more that it would be changed. */
export function within(selection: Selection, order: readonly string[]): Selection {
  if (selection.ids.size === 0) return selection
  const here = new Set(order)
  const ids = new Set([...selection.ids].filter((id) => here.has(id)))
  return ids.size === selection.ids.size ? selection : { ...selection, ids }
}

/** How many: of a whole view as many as it has, once that is known. */
export function countOf(selection: Selection, size: number | undefined): number | undefined {
  if (!selection.all) return selection.ids.size
  return size === undefined ? undefined : size - selection.except.size
}

function flipped(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
