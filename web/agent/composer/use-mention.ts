import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { matchMentions, mentionAt } from './match-mentions.ts'
import type { Named } from './match-mentions.ts'

interface Open { letters: string; place: { left: number; top: number } }

/** The list of colleagues and teams behind an `@` in a note. As with macros, keys ask the text itself, not what was last shown. */
export function useMention(editor: Editor, named: readonly Named[] | undefined) {
  const [open, setOpen] = useState<Open | null>(null)
  const [at, setAt] = useState(0)
  const closed = useRef<string | null>(null)
  const chosen = useRef(0)
  const offered = named !== undefined
  const move = (index: number) => {
    chosen.current = index
    setAt(index)
  }
  useEffect(() => {
    if (!offered) return undefined
    const look = () => {
      const letters = lettersAt(editor)
      if (letters === undefined) closed.current = null
      move(0)
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

  const pick = ({ kind, id, name }: Named) => {
    const letters = lettersAt(editor)
    if (letters === undefined) return
    const { from } = editor.state.selection
    editor.chain().focus().deleteRange({ from: from - letters.length - 1, to: from }).insertContent([{ type: 'mention', attrs: { ref: `${kind}:${id}`, name } }, { type: 'text', text: ' ' }]).run()
  }
  const press = (event: KeyboardEvent): boolean => {
    const letters = lettersAt(editor)
    if (!named || letters === undefined || closed.current === letters || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const rows = matchMentions(named, letters)
    const row = rows[Math.min(chosen.current, rows.length - 1)]
    if (!row) return false
    if (event.key === 'ArrowDown') move(Math.min(chosen.current + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') move(Math.max(chosen.current - 1, 0))
    else if (event.key === 'Escape') {
      closed.current = letters
      setOpen(null)
    } else if (event.key === 'Enter' || event.key === 'Tab') pick(row)
    else return false
    event.stopPropagation()
    return true
  }
  const rows = open && named ? matchMentions(named, open.letters) : []
  return { open: open && rows.length > 0 ? { rows, at, place: open.place, field: editor.view.dom } : null, press, pick, move }
}

function lettersAt(editor: Editor): string | undefined {
  if (editor.isDestroyed) return undefined
  const { $from, empty } = editor.state.selection
  return empty && !$from.parent.type.spec.code ? mentionAt($from.parent.textBetween(0, $from.parentOffset, undefined, '￼')) : undefined
}
