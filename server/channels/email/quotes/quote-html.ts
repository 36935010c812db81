import { parseDocument, DomUtils } from 'htmlparser2'
import { htmlLines, type Element, type HtmlLine, type Node, type Root } from './html-lines.ts'
import { attributionLength, isLabelled, saysSomething } from './quote-lines.ts'
import { findQuote } from './quote.ts'
import { findSignature } from './signature.ts'

const DEEPEST = 400

/**
 * Wraps the quoted history at the end of a mail's HTML into `<div data-quoted="quote">` and the signature above it into
 * `<div data-quoted="signature">`, so that a screen can fold them. It goes by the marks of mail programs (quote-marks.ts) and by the
 * words before a quotation, with the rules of plain text. Nothing is removed; when own words follow the quotation, or none stand
 * before it, nothing is wrapped. Not yet safe to show: sanitise after. (H31, H32)
 */
export function foldHtml(html: string, forwarded = false): string {
  if (html === '' || nesting(html) > DEEPEST) return html
  const document = parseDocument(html, { decodeEntities: true })
  const root = DomUtils.findOne(element => element.name === 'body', document.children) ?? document
  const foreign = DomUtils.findAll(element => 'data-quoted' in element.attribs, document.children)
  for (const element of foreign) delete element.attribs['data-quoted']
  const lines = htmlLines(root)
  const quote = forwarded ? null : findStart(lines)
  const signature = findEnd(forwarded || quote === null ? lines : lines.slice(0, quote))
  if (quote === null && signature === null && foreign.length === 0) return html
  if (quote !== null) wrapFrom(root, outermost(root, lines[quote]!.node), 'quote')
  if (signature !== null) wrapSignature(root, signature)
  return DomUtils.getInnerHTML(document, { encodeEntities: 'utf8', decodeEntities: true })
}

/** How deep open tags without an end pile up at most; a bound before anything recursive looks at it. */
function nesting(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag, slash] of html.matchAll(/<(\/?)[a-z][^<>]{0,5000}>/gi)) {
    if (slash) depth = Math.max(0, depth - 1)
    else if (!/^<(?:br|img|hr|meta|link|input|col|wbr|area|base|p|li|td|tr|th|o:p)\b/i.test(tag) && !tag.endsWith('/>')) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}

function findStart(lines: readonly HtmlLine[]): number | null {
  const texts = lines.map(line => line.text)
  const found = findQuote(texts, at => {
    const mark = lines[at]?.mark
    return mark === 'rules' ? (isLabelled(texts.slice(at + 1, at + 20).find(text => !/^_*$/.test(text)) ?? '') ? 'opens' : undefined) : mark
  })
  // a program that marks its quotation may write the sentence before it outside of the mark
  for (let at = found ?? 0; found !== null && at >= Math.max(1, found - 4); at--) {
    const length = attributionLength(texts, at)
    if (length > 0 && texts.slice(at + length, found).every(text => text === '') && saysSomething(texts.slice(0, at))) return at
  }
  return found
}

interface Signature { from: Node; to?: Element }

/** An element that the mail program marked, with the dashes above it; or what the words say, to the end. */
function findEnd(lines: readonly HtmlLine[]): Signature | null {
  const said = lines.findIndex(line => saysSomething([line.text]))
  const marked = lines.findIndex(({ signature }, at) => signature !== undefined && said >= 0 && at > said && shows(signature))
  if (marked >= 0) {
    const above = lines.slice(0, marked).findLast(line => line.text !== '')
    const element = lines[marked]!.signature!
    return { from: above && /^--$/.test(above.text) ? above.node : element, to: element }
  }
  const spoken = findSignature(lines.map(line => line.text))
  return spoken === null ? null : { from: lines[spoken]!.node }
}

/** A marked signature is wrapped by itself: words below it are somebody's own. */
function wrapSignature(root: Root | Element, { from, to }: Signature): void {
  const first = outermost(root, from)
  if (!to) return wrapFrom(root, first, 'signature')
  const nodes = [to as Node]
  for (let each = to.prev; each && first.parent === to.parent && nodes[0] !== first; each = each.prev) nodes.unshift(each)
  wrap(first.parent === to.parent && nodes[0] === first ? nodes : [to], 'signature')
}

/** The largest element that begins with this node. */
function outermost(root: Root | Element, node: Node): Node {
  let each = node
  while (each.parent && each.parent !== root && each.parent.type !== 'root' && !before(each).some(shows)) each = each.parent as Node
  return each
}

function before(node: Node): Node[] {
  const found: Node[] = []
  for (let sibling = node.prev; sibling; sibling = sibling.prev) found.push(sibling)
  return found
}

function shows(node: Node): boolean {
  const words = DomUtils.innerText(node).replace(/[\s\u00a0\u200b]+/g, '')
  return words !== '' || DomUtils.findOne(element => element.name === 'img', [node]) !== null
}

/** Wraps the node with what follows it, level by level up to the root or to what is wrapped already, so that the tree stays as it was. */
function wrapFrom(root: Root | Element, node: Node, kind: 'quote' | 'signature'): void {
  const marked = (each: Node) => 'attribs' in each && (each.attribs['data-quoted'] !== undefined || DomUtils.findOne(inner => 'data-quoted' in inner.attribs, each.children) !== null)
  let level: Node | null = node
  for (let first = true; level && level !== root && level.type !== 'root'; first = false) {
    const parent: Node | null = level.parent as Node | null
    const following: Node[] = first ? [level] : []
    let sibling: Node | null = level.next
    for (; sibling && !marked(sibling); sibling = sibling.next) following.push(sibling)
    if (following.some(shows)) wrap(following, kind)
    if (sibling) return
    level = parent
  }
}

/** Puts siblings that stand next to each other into a wrapper in one step: moving a node at a time costs the length of the list each. */
function wrap(nodes: readonly Node[], kind: string): void {
  const wrapper = parseDocument(`<div data-quoted="${kind}"></div>`).children[0]!
  const [first, last] = [nodes[0]!, nodes.at(-1)!]
  const { parent } = first
  if (!('attribs' in wrapper) || !parent) return
  parent.children.splice(parent.children.indexOf(first as never), nodes.length, wrapper as never)
  Object.assign(wrapper, { parent, prev: first.prev, next: last.next, children: [...nodes] })
  if (first.prev) first.prev.next = wrapper
  if (last.next) last.next.prev = wrapper
  first.prev = null
  last.next = null
  for (const node of nodes) node.parent = wrapper
}
