import { useEffect, useMemo, useState } from 'react'
import type { TicketRow } from '../api/types.ts'
import { useAction, useExpected } from '../keyboard/actions.ts'
import { everything, isSelected, nothing, ranged, stepped, toggled, within } from './selection.ts'
import type { Selection } from './selection.ts'

export interface SelectionHandle {
  /** Whoever may not change tickets chooses none. */
  may: boolean
  selection: Selection
  some: boolean
  /** Those of the list that are chosen; of a whole view what of it is loaded. */
  loaded: () => string[]
  toggle: (id: string) => void
  range: (id: string) => void
  /** Just these. */
  choose: (ids: string[]) => void
  all: () => void
  clear: () => void
}

/** What is chosen in a list, by its keys and by clicks. Another view begins with nothing. */
export function useSelection(viewId: string | undefined, rows: readonly TicketRow[], open: string | undefined, may: boolean): SelectionHandle {
  const [kept, setKept] = useState({ viewId, selection: nothing })
  const order = useMemo(() => rows.map((row) => row.id), [rows])
  const mine = kept.viewId === viewId ? kept.selection : nothing
  const selection = useMemo(() => within(mine, order), [mine, order])
  const set = (next: Selection) => setKept({ viewId, selection: next })
  const clear = () => set(nothing)
  useEffect(() => setKept({ viewId, selection: nothing }), [viewId])
  // whoever opens another ticket stands there
  useEffect(() => setKept((before) => ({ ...before, selection: { ...before.selection, cursor: null } })), [open])
  const some = selection.all || selection.ids.size > 0
  const here = selection.cursor ?? open ?? order[0]
  useAction('list.select', () => { if (here !== undefined) set(toggled(selection, here)) }, may)
  useAction('list.selectRange', () => { if (here !== undefined) set(ranged(selection, order, here)) }, may)
  useAction('list.selectNext', () => set(stepped(selection, order, 1, open)), may)
  useAction('list.selectPrevious', () => set(stepped(selection, order, -1, open)), may)
  useAction('list.back', clear, some, true)
  // the bar answers, once it and the statuses have loaded
  useExpected('ticket.solve', some)
  return { may, selection, some, clear, loaded: () => order.filter((id) => isSelected(selection, id)), toggle: (id) => set(toggled(selection, id)), range: (id) => set(ranged(selection, order, id)), choose: (ids) => set({ ...nothing, ids: new Set(ids) }), all: () => set(everything(selection)) }
}
