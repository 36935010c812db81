import { escapeHtml } from '../../platform/html.ts'
import { htmlToText } from '../../platform/html-text.ts'
import { spoken } from '../../settings/locale.ts'
import { PHRASES } from './phrases.ts'

export interface Quoted { author: string; at: Temporal.Instant; html: string | null; text: string }

export interface BodyParts {
  html: string | null
  text: string
  /** HTML below the text; empty ones are left out. */
  signatures: readonly string[]
  /** The message that is answered, to stand below; null: none. */
  quoted: Quoted | null
  /** Of the customer. */
  language: string | null
  timeZone: string
}

const LONGEST_QUOTE = 200_000

/** What a customer reads: the words, the signature, and the message that is answered below, as mail programs quote. In HTML and in text. */
export function composeBody({ html, text, signatures, quoted, language, timeZone }: BodyParts): { html: string; text: string } {
  const words = html ?? `<div style="white-space:pre-wrap">${escapeHtml(text)}</div>`
  const below = signatures.filter(signature => signature.trim() !== '')
  const signed = below.map(signature => `<div data-signature>${signature}</div>`).join('')
  const quote = quoted && quoteOf(quoted, language, timeZone)
  const all = `<div dir="auto">${words}</div>${signed && `<br>${signed}`}${quote ? quote.html : ''}`
  const lines = [htmlToText(words, { links: true }), ...(below.length > 0 ? [`-- \n${below.map(each => htmlToText(each, { links: true })).join('\n')}`] : []), ...(quote ? [quote.text] : [])]
  return { html: forOthers(all), text: lines.join('\n\n') }
}

function quoteOf({ author, at, html, text }: Quoted, language: string | null, timeZone: string): { html: string; text: string } {
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
