import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { keys } from '../api/keys.ts'
import { takeMacro } from '../api/macros.ts'
import type { MacroRow } from '../api/macros.ts'
import type { Extras, MessageKind, Ticket } from '../api/types.ts'
import { useBulk } from '../bulk/use-bulk.tsx'
import { takeMacros } from '../macros/ask-composer.ts'
import { macrosQuery } from '../macros/macros-query.ts'
import type { EditorHandle } from './insert-html.ts'
import type { DraftHandle } from './use-draft.ts'
import type { SlashMacros } from './use-slash.ts'

/** The macros of one composer: words go to the cursor, changes wait as chips for the sending; what has no words here is done at once. */
export function useComposerMacros(ticket: Ticket, kind: MessageKind, draft: DraftHandle, editor: RefObject<EditorHandle | null>): SlashMacros {
  const cache = useQueryClient()
  const bulk = useBulk()
  const rows = useQuery(macrosQuery).data?.items ?? []
  const usable = rows.filter((row) => row.has.reply || row.has.note || ticket.can.update)
  const pick = async (row: MacroRow, insert: (html: string) => void) => {
    if (!row.has.reply && !(kind === 'note' && row.has.note)) { bulk.start({ ids: [ticket.id], macroId: row.id }); return }
    try {
      const { reply, note, changes } = await takeMacro(row.id, ticket.id)
      const words = kind === 'note' ? note ?? reply : reply
      if (words) insert(words.html)
      const extras = { changes: ticket.can.update ? changes : {}, note: kind === 'public' && note ? { html: note.html } : null }
      draft.edit({ extras: joined(draft.state.content.extras, extras) })
      void cache.invalidateQueries({ queryKey: keys.macros })
    } catch (error) {
      notifications.show({ color: 'red', withBorder: true, message: problemText(error) })
    }
  }
  const taken = useEffectEvent((row: MacroRow) => { void pick(row, (html) => editor.current?.insert(html)) })
  useEffect(() => takeMacros((row) => taken(row)), [])
  return { rows: usable, pick: (row, insert) => void pick(row, insert) }
}

/** Two macros after each other: of one field the later one counts, tags come together. */
function joined(before: Extras | null | undefined, { changes, note }: Extras): Extras | null {
  const tags = (key: 'addTags' | 'removeTags') => [...new Set([...before?.changes[key] ?? [], ...changes[key] ?? []])]
  const [addTags, removeTags] = [tags('addTags'), tags('removeTags')]
  const all = { ...before?.changes, ...changes, ...(addTags.length > 0 && { addTags }), ...(removeTags.length > 0 && { removeTags }) }
  const both = note && before?.note ? { html: before.note.html + note.html } : note ?? before?.note ?? null
  return both || Object.keys(all).length > 0 ? { changes: all, note: both } : null
}
