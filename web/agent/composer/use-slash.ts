import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { MacroRow } from '../api/macros.ts'
import { matchMacros, slashAt } from '../macros/match-macros.ts'
import { insertHtml } from './insert-html.ts'

/** What the composer offers behind a `/`, and what becomes of a choice. */
export interface SlashMacros { rows: readonly MacroRow[]; pick: (row: MacroRow, insert: (html: string) => void) => void }
interface Open { letters: string; place: { left: number; top: number } }

/** The list of macros behind a `/` at a word's beginning. Keys ask the text itself, not what was last shown: `/` and Enter may come at once. */
export function useSlash(editor: Editor, macros: SlashMacros | undefined) {
  const [open, setOpen] = useState<Open | null>(null)
  const [at, setAt] = useState(0)
  const closed = useRef<string | null>(null)
  const chosen = useRef(0)
  const offered = macros !== undefined
  const move = (index: number) => {
    chosen.current = index
    setAt(index)
  }
  useEffect(() => {
    if (!offered) return undefined
    const look = () => {
      const letters = lettersAt(editor)
      if (letters === undefined) closed.current = null
      const shown = letters !== undefined && closed.current !== letters && editor.isFocused
      move(0)
      setOpen(shown ? { letters, place: placeOf(editor) } : null)
    }
    const leave = () => setOpen(null)
    editor.on('transaction', look)
    editor.on('blur', leave)
    return () => {
      editor.off('transaction', look)
      editor.off('blur', leave)
    }
  }, [editor, offered])

  const pick = (row: MacroRow) => {
    const letters = lettersAt(editor)
    if (!macros || letters === undefined) return
    const { from } = editor.state.selection
    editor.commands.deleteRange({ from: from - letters.length - 1, to: from })
    macros.pick(row, (html) => insertHtml(editor, html))
  }
  const press = (event: KeyboardEvent): boolean => {
    const letters = lettersAt(editor)
    if (!macros || letters === undefined || closed.current === letters || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const rows = matchMacros(macros.rows, letters)
    const row = rows[Math.min(chosen.current, rows.length - 1)]
    if (event.key === 'ArrowDown') move(Math.min(chosen.current + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') move(Math.max(chosen.current - 1, 0))
    else if (event.key === 'Escape') {
      closed.current = letters
      setOpen(null)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && row) pick(row)
    else return false
    event.stopPropagation()
    return true
  }
  return { open: open && macros ? { rows: matchMacros(macros.rows, open.letters), at, place: open.place, field: editor.view.dom } : null, press, pick, move }
}

function lettersAt(editor: Editor): string | undefined {
  if (editor.isDestroyed) return undefined
  const { $from, empty } = editor.state.selection
  return empty && !$from.parent.type.spec.code ? slashAt($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')) : undefined
}

function placeOf(editor: Editor): { left: number; top: number } {
  const { left, top } = editor.view.coordsAtPos(editor.state.selection.from)
  return { left, top }
}
