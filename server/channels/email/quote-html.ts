import { parseDocument, DomUtils } from 'htmlparser2'
import { attributionLength, introducesQuote } from './quote.ts'

type Root = ReturnType<typeof parseDocument>
type Node = Root['children'][number]
type Element = Extract<Node, { attribs: object }>

const DEEPEST = 400

/** Elements by which mail programs enclose what they quote: only what is inside is quoted, own words may follow. */
const ENCLOSING: ((element: Element) => boolean)[] = [
  element => hasClass(element, 'gmail_quote') && !hasClass(element, 'gmail_quote_forward'),
  element => element.name === 'blockquote' && (element.attribs.type === 'cite' || hasClass(element, 'gmail_quote') || 'cite' in element.attribs),
  element => hasClass(element, 'yahoo_quoted') || hasClass(element, 'protonmail_quote') || hasClass(element, 'tutanota_quote'),
  element => hasClass(element, 'zmail_extra') || hasClass(element, 'gmail_extra') || element.attribs.id === 'isReplyContent',
  element => hasClass(element, 'moz-cite-prefix') || hasClass(element, 'moz-forward-container'),
]

/** Elements after which everything to the end is quoted. */
const OPENING: ((element: Element) => boolean)[] = [
  element => /^(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|reply-intro|ms-outlook-mobile-reference-message)$/i.test(element.attribs.id ?? ''),
  element => hasClass(element, 'OutlookMessageHeader') || hasClass(element, 'ms-outlook-mobile-reference-message'),
  element => /border:\s*none;\s*border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)/i.test(element.attribs.style ?? ''),
  element => element.name === 'hr' && element.attribs.id === 'stopSpelling',
]

/**
 * Wraps the quoted history at the end of a mail's HTML into `<div data-quoted="quote">`, so that a screen can fold it. It goes by the
 * marks of Gmail, Outlook, Apple Mail, Yahoo, Proton, Thunderbird and others, then by the words before a quotation. Nothing is
 * removed; when own words follow the quotation, or none stand before it, nothing is wrapped. Not yet safe to show: sanitise after. (H31)
 */
export function foldHtml(html: string, forwarded = false): string {
  if (forwarded || html === '' || nesting(html) > DEEPEST) return html
  const document = parseDocument(html, { decodeEntities: true })
  const root = DomUtils.findOne(element => element.name === 'body', document.children) ?? document
  const foreign = DomUtils.findAll(element => 'data-quoted' in element.attribs, document.children)
  for (const element of foreign) delete element.attribs['data-quoted']
  const unmarked = foreign.length === 0 ? html : print(document)
  const start = findStart(root)
  if (!start || !textBefore(root, start.node)) return unmarked
  if (start.encloses && wordsAfter(root, start.node)) return unmarked
  wrapFrom(root, start.node)
  return print(document)
}

function print(document: Root): string {
  return DomUtils.getInnerHTML(document, { encodeEntities: 'utf8', decodeEntities: true })
}

/** How deep open tags without an end pile up at most; a bound before anything recursive looks at it. */
function nesting(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag, slash] of html.matchAll(/<(\/?)[a-z][^>]{0,5000}>/gi)) {
    if (slash) depth = Math.max(0, depth - 1)
    else if (!/^<(?:br|img|hr|meta|link|input|col|wbr|area|base|p|li|td|tr|th|o:p)\b/i.test(tag) && !tag.endsWith('/>')) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}

function findStart(root: Root | Element): { node: Node; encloses: boolean } | null {
  const marked = firstElement(root, element => [...ENCLOSING, ...OPENING].some(test => test(element)))
  const spoken = findSpoken(root)
  if (marked && (!spoken || !precedes(spoken, marked))) return { node: marked, encloses: ENCLOSING.some(test => test(marked)) }
  return spoken ? { node: spoken, encloses: false } : null
}

/** A block whose words introduce a quotation: "On …, Ana wrote:", Outlook's header block, "-----Original Message-----". */
function findSpoken(root: Root | Element): Node | null {
  return firstElement(root, element => {
    if (!/^(?:p|div|span|font|blockquote|td|b|strong)$/.test(element.name)) return false
    const lines = blockLines(element)
    const first = lines.findIndex(line => line.trim() !== '')
    if (first < 0 || lines[first]!.startsWith('>')) return false
    return attributionLength(lines, first) > 0 && lines.length - first < 6 || lines.length - first >= 3 && introducesQuote(lines, first)
  })
}

function blockLines(element: Element): string[] {
  const text: string[] = []
  const visit = (node: Node) => {
    if (text.length > 400) return
    if (node.type === 'text') text.push(node.data.replace(/\s+/g, ' '))
    if (!('attribs' in node)) return
    if (node.name === 'br') text.push('\n')
    node.children.forEach(visit)
    if (/^(?:p|div|tr|h\d|li)$/.test(node.name)) text.push('\n')
  }
  element.children.forEach(visit)
  return text.join('').slice(0, 3000).split('\n')
}

function firstElement(root: Root | Element, test: (element: Element) => boolean): Element | null {
  return DomUtils.findOne(test, root.children)
}

function hasClass(element: Element, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/).includes(name)
}

/** The node and its ancestors below the root. */
function path(root: Root | Element, node: Node): Node[] {
  const found: Node[] = []
  for (let each: Node | Root | null = node; each && each !== root && each.type !== 'root'; each = each.parent as Node | Root | null) found.push(each)
  return found
}

function precedes(first: Node, second: Node): boolean {
  return (DomUtils.compareDocumentPosition(first, second) & 2) === 0
}

function textBefore(root: Root | Element, node: Node): boolean {
  return siblingsOnPath(root, node, 'prev').some(shows)
}

function wordsAfter(root: Root | Element, node: Node): boolean {
  return siblingsOnPath(root, node, 'next').some(each => shows(each) && !('attribs' in each && ENCLOSING.some(test => test(each))))
}

/** All nodes before or after, seen from the node and from each of its ancestors below the root. */
function siblingsOnPath(root: Root | Element, node: Node, side: 'prev' | 'next'): Node[] {
  const found: Node[] = []
  for (const each of path(root, node)) {
    for (let sibling = each[side]; sibling; sibling = sibling[side]) found.push(sibling)
  }
  return found
}

function shows(node: Node): boolean {
  const words = DomUtils.innerText(node).replace(/[\s\u00a0\u200b]+/g, '')
  return words !== '' || DomUtils.findOne(element => element.name === 'img', [node]) !== null
}

/** Wraps the node with what follows it, level by level up to the root, so that the tree stays as it was. */
function wrapFrom(root: Root | Element, node: Node): void {
  for (const [level, each] of path(root, node).entries()) {
    const following: Node[] = level === 0 ? [each] : []
    for (let sibling = each.next; sibling; sibling = sibling.next) following.push(sibling)
    const first = following[0]
    if (!first || !following.some(shows)) continue
    const wrapper = parseDocument('<div data-quoted="quote"></div>').children[0]!
    if (!('attribs' in wrapper)) return
    DomUtils.replaceElement(first, wrapper)
    for (const child of following) DomUtils.appendChild(wrapper, child)
  }
}
