import { createRequire } from 'node:module'
import type sanitize from 'sanitize-html'
import type { Attributes, IOptions, Tag } from 'sanitize-html'
import { isTracker } from './trackers.ts'

const FILE_URL = /^\/api\/v1\/files\/[0-9a-f-]{36}(?:\/[^"'<>\s]*)?$/
const MENTION = /^(?:person|team):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const RASTER = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]+$/i
const MAX_INLINE_IMAGE = 100_000

// One value pattern for all properties: words, numbers, colours and rgb(); never url(), expression(), escapes or comments.
const VALUE = /^(?!.*(?:url|expression|javascript|image|import|attr|var|env)\s*\()[\w\s#%.,()'"!+-]{1,200}$/i
// No minus sign: a negative margin or indent moves text over something it does not belong to.
const LENGTHS = /^[\w\s%.]{1,60}$/
const DISPLAY = /^(?:none|block|inline|inline-block|table|table-row|table-cell|list-item)$/

const styles = (pattern: RegExp, names: string) => Object.fromEntries(names.split(' ').map((name) => [name, [pattern]]))

/** Properties a letter needs. Absent on purpose: position, z-index, transform, filter, content, cursor, animation, every background image. */
const ALLOWED_STYLES = {
  ...styles(VALUE, `color background-color font font-family font-size font-style font-weight font-variant line-height letter-spacing
    text-align text-decoration text-transform vertical-align white-space word-break overflow-wrap direction unicode-bidi
    list-style-type border-collapse float clear
    border border-top border-right border-bottom border-left border-color border-style border-width border-radius`.replace(/\s+/g, ' ')),
  ...styles(LENGTHS, `width height max-width min-width max-height border-spacing text-indent
    margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left`.replace(/\s+/g, ' ')),
  display: [DISPLAY],
}

const TAGS = `a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn dir div
  dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section
  small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/)

/** Elements whose text is no text of the letter: dropped whole. */
const DROPPED = `script style title textarea option noscript template xmp iframe noembed noframes plaintext svg math object applet
  select button audio video canvas dialog`.split(/\s+/)

/** Only whole addresses: a relative one would point into our own page, and an odd first character may hide a scheme. */
function link(_tag: string, attributes: Attributes): Tag {
  const href = (attributes.href ?? '').replace(/[\p{Cc}\p{Z}]+/gu, '')
  const { title } = attributes
  return { tagName: 'a', attribs: { ...(/^(?:https?:\/\/|mailto:|tel:)/i.test(href) && { href }), ...(title && { title }), rel: 'noopener noreferrer nofollow', target: '_blank' } }
}

/**
 * A picture from elsewhere keeps its address in `data-remote-src`, so that a browser loads nothing until the reader allows it; one that is only there
 * to be counted loses it, and leaves a mark to count how many there were (H34).
 */
function image(_tag: string, attributes: Attributes): Tag {
  const src = (attributes.src ?? attributes['data-remote-src'] ?? '').trim()
  const remote = /^(?:https?:)?\/\//i.test(src)
  if (remote && isTracker(src, attributes)) return { tagName: 'span', attribs: { 'data-tracker': '1' } }
  const kept = Object.fromEntries(['alt', 'title', 'width', 'height', 'style', 'align', 'border'].flatMap((name) => {
    const value = attributes[name]
    return value === undefined ? [] : [[name, value]]
  }))
  if (remote) kept['data-remote-src'] = src.startsWith('//') ? `https:${src}` : src
  else if (/^cid:/i.test(src) || FILE_URL.test(src)) kept.src = src
  else if (src.length <= MAX_INLINE_IMAGE && RASTER.test(src)) kept.src = src
  return { tagName: 'img', attribs: kept }
}

/** `data-quoted` is our mark around quoted history and signatures; its values are ours alone. */
function quoted(_tag: string, { 'data-quoted': mark, ...attribs }: Attributes): Tag {
  return { tagName: 'div', attribs: mark === 'quote' || mark === 'signature' ? { ...attribs, 'data-quoted': mark } : attribs }
}

/** `data-mention` names a colleague or a team in a note; only a name of that shape stays. */
function span(_tag: string, { 'data-tracker': mark, 'data-mention': mention, ...attribs }: Attributes): Tag {
  if (mark === '1') return { tagName: 'span', attribs: { 'data-tracker': '1' } }
  return { tagName: 'span', attribs: mention && MENTION.test(mention) ? { ...attribs, 'data-mention': mention } : attribs }
}

const OPTIONS: IOptions = {
  allowedTags: TAGS,
  nonTextTags: DROPPED,
  allowedAttributes: {
    '*': ['style', 'dir', 'lang', 'title', 'align', 'valign', 'bgcolor', 'width', 'height'],
    a: ['href', 'rel', 'target'],
    img: ['src', 'data-remote-src', 'alt', 'border'],
    div: ['data-quoted'],
    span: ['data-tracker', 'data-mention'],
    table: ['border', 'cellpadding', 'cellspacing'],
    td: ['colspan', 'rowspan', 'nowrap'],
    th: ['colspan', 'rowspan', 'nowrap', 'scope'],
    col: ['span'],
    colgroup: ['span'],
    ol: ['start', 'type', 'reversed'],
    li: ['value'],
    font: ['color', 'face', 'size'],
    time: ['datetime'],
  },
  allowedStyles: { '*': ALLOWED_STYLES },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid', 'data', 'http', 'https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src', 'data-remote-src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 150, // measured: browsers and our own recursion both stay far from their limits
  transformTags: { a: link, img: image, div: quoted, span },
}

/** Loaded with the first letter: it brings a parser of style sheets, which no start needs. */
let library: typeof sanitize | undefined
const load = createRequire(import.meta.url)

/**
 * HTML from outside → HTML that may stand on our page: the first of three layers (the browser cleans again, then shows it in a
 * sandboxed frame). An allow-list of tags, attributes and CSS properties; no script, form, frame, SVG, MathML, position or
 * background image; links open elsewhere; remote pictures wait in `data-remote-src`. Cleaning twice changes nothing. (H56)
 */
export function sanitizeHtml(html: string): string {
  library ??= load('sanitize-html') as typeof sanitize
  return library(html, OPTIONS)
}

/** Point the `cid:` pictures of sanitised HTML to where they are kept. `url` answers null for a picture that did not come along. */
export function mapContentIds(html: string, url: (contentId: string) => string | null): string {
  return html.replace(/ src="cid:([^"]*)"/gi, (_, contentId: string) => {
    const found = url(decodeContentId(contentId))
    return found === null ? '' : ` src="${escapeHtml(found)}"`
  })
}

/** RFC 2392: in a `cid:` address the Content-ID is percent-encoded. */
function decodeContentId(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('&amp;', '&'))
  } catch {
    return value
  }
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

/** Plain text as HTML paragraphs, for a channel that shows HTML only. */
export function textToHtml(text: string): string {
  return text.split(/\n{2,}/).filter((part) => part.trim()).map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`).join('\n')
}
