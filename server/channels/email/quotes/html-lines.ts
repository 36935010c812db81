import type { parseDocument } from 'htmlparser2'
import { isSignature, markOf, type Mark } from './quote-marks.ts'
import { PICTURE } from './quote.ts'

/** A picture that came along: it may be an answer. */
const OWN_PICTURE = '🏞'

export type Root = ReturnType<typeof parseDocument>
export type Node = Root['children'][number]
export type Element = Extract<Node, { attribs: object }>

/** A mail's HTML as the lines that a reader sees: each with the node at which it begins, and what a mail program marked there. */
export interface HtmlLine { text: string; node: Node; mark?: Exclude<Mark, 'quotes'>; signature?: Element }

const BLOCK = new Set(`address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr
  li main nav ol p pre section table tbody td th tr ul`.split(/\s+/))
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math'])
const MOST_LINES = 20_000

/** Reads the lines; what is quoted by its element begins with "> " as in a plain text, so that the same rules judge both. */
export function htmlLines(root: Root | Element): HtmlLine[] {
  const lines: HtmlLine[] = []
  let line: HtmlLine | null = null
  let depth = 0
  const end = () => {
    if (line) lines.push({ ...line, text: `${'> '.repeat(Math.min(depth, 3))}${line.text.replace(/\s+/g, ' ').trim()}` })
    line = null
  }
  const say = (node: Node, text: string) => {
    if (line) line.text += text
    else if (text.trim() !== '') line = { text, node }
  }
  const visit = (node: Node) => {
    if (lines.length > MOST_LINES) return
    if (node.type === 'text') return say(node, node.data.replaceAll('\u00a0', ' ').replace(/[\u200b\u200e\u200f\ufeff]/g, ''))
    if (!('attribs' in node) || SILENT.has(node.name)) return
    if (node.name === 'img') return say(node, /^\s*(?:https?:)?\/\//i.test(node.attribs.src ?? '') ? PICTURE : OWN_PICTURE)
    const block = BLOCK.has(node.name)
    if (node.name === 'br' && !line) lines.push({ text: depth > 0 ? '>' : '', node })
    if (node.name === 'br' || block) end()
    if (node.name === 'hr') lines.push({ text: '> '.repeat(depth) + '_'.repeat(20), node })
    const mark = depth === 0 ? markOf(node) : undefined
    if (mark) end()
    if (mark && mark !== 'quotes') lines.push({ text: '', node, mark })
    if (isSignature(node) && depth === 0) lines.push({ text: '', node, signature: node })
    if (mark === 'quotes' || (depth > 0 && node.name === 'blockquote')) depth += 1
    node.children.forEach(visit)
    if (block || mark) end()
    if (mark === 'quotes' || (depth > 1 && node.name === 'blockquote')) depth -= 1
    if (node.name === 'p') lines.push({ text: '', node })
  }
  root.children.forEach(visit)
  end()
  return lines
}
