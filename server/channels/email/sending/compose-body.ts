import { escapeHtml } from '../../../platform/html.ts'
import { htmlToText } from '../../../platform/html-text.ts'
import { spoken } from '../../../settings/locale.ts'
import type { Inner } from '../../../templates/fill.ts'
import { PHRASES } from '../phrases.ts'

export interface Quoted { author: string; at: Temporal.Instant; html: string | null; text: string }

export interface BodyParts {
  /** What was written, within the desk's frame: HTML and the same as text. */
  words: Inner
  /** HTML below the text; empty ones are left out. */
  signatures: readonly string[]
  /** The earlier messages to stand below, the newest first. */
  quoted: readonly Quoted[]
  /** Of the customer. */
  language: string | null
  timeZone: string
  /** The reply token, for providers that replace Message-IDs and addresses; null: none. */
  marker: string | null
}

const LONGEST_QUOTE = 200_000

/** The words of a message in both forms. */
export function wordsOf({ html, text }: { html: string | null; text: string }): Inner {
  const words = html ?? `<div style="white-space:pre-wrap">${escapeHtml(text)}</div>`
  return { html: words, text: htmlToText(words, { links: true }) }
}

/** What a customer reads: the words, the signatures, and the earlier messages below, as mail programs quote. In HTML and in text. */
export function composeBody({ words, signatures, quoted, language, timeZone, marker }: BodyParts): Inner {
  const below = signatures.filter(signature => signature.trim() !== '')
  const signed = below.map(signature => `<div data-signature>${signature}</div>`).join('')
  const quotes = quoted.map(each => quoteOf(each, language, timeZone))
  const all = `<div dir="auto">${words.html}</div>${signed && `<br>${signed}`}${quotes.map(each => each.html).join('')}`
  const lines = [words.text, ...(below.length > 0 ? [`-- \n${below.map(each => htmlToText(each, { links: true })).join('\n')}`] : []), ...quotes.map(each => each.text)]
  const whole = { html: forOthers(all), text: lines.join('\n\n') }
  return marker === null ? whole : markWith(marker, whole)
}

/** Puts a reply token below a text, where no reader is bothered by it. */
export function markWith(token: string, { html, text }: Inner): Inner {
  const hidden = `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true">[ref:${token}]</div>`
  return { html: `${html}${hidden}`, text: `${text}\n\n[ref:${token}]` }
}

function quoteOf({ author, at, html, text }: Quoted, language: string | null, timeZone: string): Inner {
  const ours = spoken(language)
  const when = new Intl.DateTimeFormat(ours, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at.epochMilliseconds)
  const line = PHRASES[ours].wrote(when, author)
  const words = html !== null && html.length <= LONGEST_QUOTE ? html : `<div style="white-space:pre-wrap">${escapeHtml(text.slice(0, LONGEST_QUOTE))}</div>`
  const quotedText = text.slice(0, LONGEST_QUOTE).split('\n').map(each => `>${each.startsWith('>') ? '' : ' '}${each}`.trimEnd()).join('\n')
  return {
    html: `<br><div class="moz-cite-prefix">${escapeHtml(line)}</div><blockquote type="cite" style="margin:0 0 0 8px;border-left:2px solid #ccc;padding-left:8px">${withoutFiles(words)}</blockquote>`,
    text: `${line}\n${quotedText}`,
  }
}

/** Pictures of an earlier message are not sent once more: whoever is quoted has them. */
function withoutFiles(html: string): string {
  return html.replace(/<img\b[^>]* src="(?:\/api\/|cid:)[^>]*>/g, '')
}

/** Our own marks mean nothing outside, and a picture from elsewhere is again the sender's own. */
function forOthers(html: string): string {
  return html.replace(/ data-(?:quoted|signature)(?:="[a-z]*")?/g, '').replaceAll(' data-remote-src="', ' src="')
}

/** Points the pictures within the text to the parts that go along; the ids of those that it shows are collected in `shown`. */
export function embedFiles(html: string, known: ReadonlySet<string>, shown: Set<string>): string {
  return html.replace(/ src="\/api\/v1\/files\/([0-9a-f-]{36})(?:\/[^"]*)?"/g, (_, id: string) => {
    if (!known.has(id)) return ''
    shown.add(id)
    return ` src="cid:${id}@inline"`
  })
}
