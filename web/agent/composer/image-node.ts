import { mergeAttributes, Node } from '@tiptap/core'

/** A picture within the text: a file of the draft, by its address; `width` is how wide it is shown, null for as wide as it is. */
export const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ src: { default: null }, alt: { default: '' }, width: { default: null, parseHTML: (element) => Number(element.getAttribute('width')) || null } }),
  parseHTML: () => [{ tag: 'img[src^="/api/v1/files/"]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
})
