import type { Editor } from '@tiptap/core'
import { matchMentions, mentionAt } from './match-mentions.ts'
import type { Named } from './match-mentions.ts'
import { useOffer } from './use-offer.ts'

/** The list of colleagues and teams behind an `@` in a note. */
export function useMention(editor: Editor, named: readonly Named[] | undefined) {
  return useOffer<Named>(editor, {
    offered: named !== undefined, lettersIn: mentionAt, rowsFor: (letters) => matchMentions(named ?? [], letters),
    choose: ({ kind, id, name }, letters, to) => {
      editor.chain().focus().deleteRange({ from: to - letters.length - 1, to }).insertContent([{ type: 'mention', attrs: { ref: `${kind}:${id}`, name } }, { type: 'text', text: ' ' }]).run()
    },
  })
}
