import { mergeAttributes, Node } from '@tiptap/core'

/** A colleague or a team that a note names: one piece in the text, kept by id in `data-mention`. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    ref: { default: null, parseHTML: (element) => element.getAttribute('data-mention'), renderHTML: ({ ref }) => ({ 'data-mention': String(ref) }) },
    name: { default: '', parseHTML: (element) => element.textContent.replace(/^@/, ''), rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), `@${String(node.attrs.name)}`],
  renderText: ({ node }) => `@${String(node.attrs.name)}`,
})
