import type { Editor } from '@tiptap/core'

/** What others can do with the editor. */
export interface EditorHandle {
  insert: (html: string) => void
  /** Shows a file of the draft at the cursor; whoever types elsewhere meanwhile stays there. */
  show: (file: { id: string; name: string }) => void
}

/** Puts HTML at the cursor: one paragraph goes on within the line. The first place left open is selected, to be typed over. */
export function insertHtml(editor: Editor, html: string): void {
  const line = /^<p>((?:(?!<\/?p\b)[\s\S])*)<\/p>$/.exec(html.trim())
  editor.chain().focus().insertContent(line ? line[1]! : html).run()
  editor.state.doc.descendants((node, position) => {
    const place = node.isText ? /\{\{[^{}]{0,300}\}\}/.exec(node.text ?? '') : null
    if (!place || editor.state.selection.from !== editor.state.selection.to) return true
    const from = position + place.index
    editor.commands.setTextSelection({ from, to: from + place[0].length })
    return false
  })
}
