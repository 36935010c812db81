import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'

interface Open { letters: string; place: { left: number; top: number } }

export interface Offering<T> {
  offered: boolean
  /** The letters behind the sign, of the text before the caret; undefined where there is no sign. The same function at every call. */
  lettersIn: (before: string) => string | undefined
  rowsFor: (letters: string) => readonly T[]
  /** Puts what was chosen in the place of the letters, which end at `to`. */
  choose: (row: T, letters: string, to: number) => void
  /** The list stands, and says so, also where nothing fits. */
  evenEmpty?: boolean
  /** Told what the list is asked for; null while it is closed. The same function at every call. */
  asked?: (letters: string | null) => void
}

export interface Offered<T> { open: { rows: readonly T[]; at: number; place: Open['place']; field: HTMLElement } | null; press: (event: KeyboardEvent) => boolean; pick: (row: T) => void; move: (index: number) => void }

/** A list behind a sign in the text. Keys ask the text itself, not what was last shown: the sign and Enter may come at once. */
export function useOffer<T>(editor: Editor, { offered, lettersIn, rowsFor, choose, evenEmpty = false, asked }: Offering<T>): Offered<T> {
  const [open, setOpen] = useState<Open | null>(null)
  const [at, setAt] = useState(0)
  const closed = useRef<string | null>(null)
  const chosen = useRef(0)
  const move = (index: number) => {
    chosen.current = index
    setAt(index)
  }
  useEffect(() => {
    if (!offered) return undefined
    const show = (next: Open | null) => {
      setOpen(next)
      asked?.(next?.letters ?? null)
    }
    const look = () => {
      const letters = lettersAt(editor, lettersIn)
      if (letters === undefined) closed.current = null
      move(0)
      show(letters !== undefined && closed.current !== letters && editor.isFocused ? { letters, place: placeOf(editor) } : null)
    }
    const leave = () => show(null)
    editor.on('transaction', look)
    editor.on('blur', leave)
    return () => {
      editor.off('transaction', look)
      editor.off('blur', leave)
    }
  }, [editor, offered, lettersIn, asked])

  /** Closes the list until other letters stand there. */
  const close = () => {
    closed.current = lettersAt(editor, lettersIn) ?? null
    setOpen(null)
    asked?.(null)
  }
  const pick = (row: T) => {
    const letters = lettersAt(editor, lettersIn)
    if (letters === undefined) return
    choose(row, letters, editor.state.selection.from)
    close()
  }
  const press = (event: KeyboardEvent): boolean => {
    const letters = lettersAt(editor, lettersIn)
    if (!offered || letters === undefined || closed.current === letters || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const rows = rowsFor(letters)
    const row = rows[Math.min(chosen.current, rows.length - 1)]
    if (!row && !evenEmpty) return false
    if (event.key === 'ArrowDown') move(Math.max(0, Math.min(chosen.current + 1, rows.length - 1)))
    else if (event.key === 'ArrowUp') move(Math.max(chosen.current - 1, 0))
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && row) pick(row)
    else return false
    event.stopPropagation()
    return true
  }
  const rows = open && offered ? rowsFor(open.letters) : []
  return { open: open && offered && (evenEmpty || rows.length > 0) ? { rows, at, place: open.place, field: editor.view.dom } : null, press, pick, move }
}

function lettersAt(editor: Editor, lettersIn: Offering<unknown>['lettersIn']): string | undefined {
  if (editor.isDestroyed) return undefined
  const { $from, empty } = editor.state.selection
  return empty && !$from.parent.type.spec.code ? lettersIn($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')) : undefined
}

function placeOf(editor: Editor): Open['place'] {
  const { left, top } = editor.view.coordsAtPos(editor.state.selection.from)
  return { left, top }
}
