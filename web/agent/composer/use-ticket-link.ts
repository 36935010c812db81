import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { keys } from '../api/keys.ts'
import { search } from '../api/people.ts'
import type { TicketRow } from '../api/types.ts'
import { ticketAt } from './match-tickets.ts'

interface Open { letters: string; place: { left: number; top: number } }

const most = 6

/**
 * The list of tickets behind a `#` and the beginning of a number or words. What it leaves in the text is the number alone: plain text for
 * the customer, made a link where colleagues read it. `except` is the ticket on which one writes; without it there is no list.
 */
export function useTicketLink(editor: Editor, except: string | undefined) {
  const [open, setOpen] = useState<Open | null>(null)
  const [at, setAt] = useState(0)
  const closed = useRef<string | null>(null)
  const offered = except !== undefined
  const [wanted] = useDebouncedValue(open?.letters.trim() ?? '', 150)
  const found = useQuery({ queryKey: keys.search(wanted), queryFn: ({ signal }) => search(wanted, signal), enabled: offered && wanted !== '', placeholderData: keepPreviousData })
  // what was found for the letters before is not chosen by mistake
  const fresh = open !== null && wanted === open.letters.trim() && !found.isPlaceholderData
  const rows = fresh ? (found.data?.tickets ?? []).filter((row) => row.id !== except).slice(0, most) : []

  useEffect(() => {
    if (!offered) return undefined
    const look = () => {
      const letters = lettersAt(editor)
      if (letters === undefined) closed.current = null
      setAt(0)
      if (letters === undefined || closed.current === letters || !editor.isFocused) { setOpen(null); return }
      const { left, top } = editor.view.coordsAtPos(editor.state.selection.from)
      setOpen({ letters, place: { left, top } })
    }
    const leave = () => setOpen(null)
    editor.on('transaction', look)
    editor.on('blur', leave)
    return () => {
      editor.off('transaction', look)
      editor.off('blur', leave)
    }
  }, [editor, offered])

  const pick = ({ number }: TicketRow) => {
    const letters = lettersAt(editor)
    if (letters === undefined) return
    const { from } = editor.state.selection
    editor.chain().focus().deleteRange({ from: from - letters.length, to: from }).insertContent({ type: 'text', text: `${number} ` }).run()
    closed.current = `${number} `
    setOpen(null)
  }
  const press = (event: KeyboardEvent): boolean => {
    const row = rows[Math.min(at, rows.length - 1)]
    if (!row || !open || lettersAt(editor) !== open.letters || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Escape') {
      closed.current = open.letters
      setOpen(null)
    } else if (event.key === 'Enter' || event.key === 'Tab') pick(row)
    else return false
    event.stopPropagation()
    return true
  }
  return { open: open && rows.length > 0 ? { rows, at, place: open.place, field: editor.view.dom } : null, press, pick, move: setAt }
}

function lettersAt(editor: Editor): string | undefined {
  if (editor.isDestroyed) return undefined
  const { $from, empty } = editor.state.selection
  return empty && !$from.parent.type.spec.code ? ticketAt($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')) : undefined
}
