import type { Editor } from '@tiptap/core'
import type { MacroRow } from '../api/macros.ts'
import { matchMacros, slashAt } from '../macros/match-macros.ts'
import { insertHtml } from './insert-html.ts'
import { useOffer } from './use-offer.ts'

/** What the composer offers behind a `/`, and what becomes of a choice. */
export interface SlashMacros { rows: readonly MacroRow[]; pick: (row: MacroRow, insert: (html: string) => void) => void }

/** The list of macros behind a `/` at a word's beginning. */
export function useSlash(editor: Editor, macros: SlashMacros | undefined) {
  return useOffer<MacroRow>(editor, {
    offered: macros !== undefined, lettersIn: slashAt, evenEmpty: true, rowsFor: (letters) => matchMacros(macros?.rows ?? [], letters),
    choose: (row, letters, to) => {
      editor.commands.deleteRange({ from: to - letters.length - 1, to })
      macros?.pick(row, (html) => insertHtml(editor, html))
    },
  })
}
