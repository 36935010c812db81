import { escapeHtml, sanitizeHtml } from '../../../platform/html.ts'
import { htmlToText } from '../../../platform/html-text.ts'
import { cleanText } from '../../../platform/text.ts'
import { MESSAGE_LENGTH } from '../../../tickets/add-message.ts'
import { extractDataImages } from '../data-images.ts'
import { linkImages, type Came } from './inline-images.ts'
import type { MailAttachment, ParsedMail } from '../mail.ts'
import type { Bodies } from '../mime/bodies.ts'
import { decodeBytes } from '../mime/charset.ts'
import { unflow } from '../mime/flowed.ts'
import type { Tnef } from '../mime/tnef.ts'
import { contentOf, type Part } from '../mime/tree.ts'
import { takeUuencoded } from '../mime/uuencode.ts'
import { fileName } from './parse-attachments.ts'
import { foldText } from '../quotes/quote.ts'
import { foldHtml } from '../quotes/quote-html.ts'

const LONGEST_TEXT = 400_000
const LONGEST_HTML = 2_000_000
/** So much of a part is decoded as words: longer than what is kept of any text, in every transfer encoding. */
const MOST_BYTES = LONGEST_HTML * 4

export interface Words { html: string | null; text: string; fold: ParsedMail['fold']; attachments: MailAttachment[] }

/** The words of a mail, safe to show, and its attachments as they remain when its pictures found their places. (H26–H29) */
export function readWords(bodies: Bodies, tnef: Tnef | null, came: Came[], forwarded: boolean, shortened: string[]): Words {
  const own = decodeParts(bodies, came)
  const page = own.page || tnef?.html || ''
  const { html, attachments } = showPage(page, forwarded, came, shortened)
  let text = chooseText(own.text || (tnef && tnef.html === null ? tnef.text.trim() : ''), page.slice(0, LONGEST_HTML))
  if (text.length > LONGEST_TEXT) {
    text = text.slice(0, LONGEST_TEXT).toWellFormed()
    shortened.push('text')
  }
  return { html, text, fold: foldText(text, forwarded), attachments }
}

/** Plain text, and HTML where there is any: parts one after the other, as Apple Mail writes them around its pictures (H27). */
function decodeParts(bodies: Bodies, came: Came[]): { text: string; page: string } {
  const decoded = new Map<Part, string>()
  const words = (part: Part) => {
    const known = decoded.get(part)
    if (known !== undefined) return known
    const text = part.type === 'text/html' || part.type === 'text/plain' || part.type.startsWith('text/') ? decodeText(part, came) : ''
    decoded.set(part, text)
    return text
  }
  const pages = bodies.html.some(part => part.type === 'text/html' && words(part).trim() !== '') ? bodies.html : []
  const text = bodies.text.filter(part => part.type !== 'text/html').map(part => words(part).replace(/\n+$/, '')).filter(each => each.trim() !== '')
  const page = pages.map(part => part.type === 'text/html' ? words(part) : asHtml(words(part))).filter(each => each !== '').join('\n')
  const onlyPages = text.length === 0 ? bodies.text.filter(part => part.type === 'text/html').map(words).join('\n') : ''
  return { text: text.join('\n\n').trim(), page: page || onlyPages }
}

function decodeText(part: Part, came: Came[]): string {
  const short = part.body.length > MOST_BYTES ? { ...part, body: part.body.subarray(0, MOST_BYTES) } : part
  const text = cleanText(decodeBytes(contentOf(short), part.parameters.charset ?? '', part.type === 'text/html'))
  if (part.type !== 'text/plain') return text
  const flowed = part.parameters.format?.toLowerCase() === 'flowed' ? unflow(text, part.parameters.delsp?.toLowerCase() === 'yes') : text
  const { text: kept, files } = takeUuencoded(flowed)
  for (const { name, content } of files) came.push({ name: fileName(name, '', came.length), type: 'application/octet-stream', content, contentId: null, inline: false })
  return kept
}

function asHtml(text: string): string {
  return text.trim() === '' ? '' : `<div style="white-space: pre-wrap">${escapeHtml(text)}</div>`
}

function showPage(page: string, forwarded: boolean, came: Came[], shortened: string[]): { html: string | null; attachments: MailAttachment[] } {
  let source = page
  if (source.length > LONGEST_HTML) {
    source = ''
    shortened.push('html')
  }
  const linked = linkImages(extractDataImages(source, came), came)
  const html = source === '' ? null : sanitizeHtml(foldHtml(linked.html, forwarded)).trim()
  if (html !== null && html.length > MESSAGE_LENGTH) shortened.push('html')
  const shows = html !== null && html.length <= MESSAGE_LENGTH && (/<img /.test(html) || /[^\s<>]/.test(html.replace(/<[^>]*>|&nbsp;/g, '')))
  return { html: shows ? html : null, attachments: shows ? linked.attachments : linked.attachments.map(each => ({ ...each, inline: false })) }
}

/** The text part, unless there is none or it only says "your program cannot show HTML": then the words of the HTML (H27). */
function chooseText(own: string, html: string): string {
  if (html === '' || html.length < own.length * 8) return own
  const fromHtml = htmlToText(html)
  return fromHtml.length > own.length * 4 ? fromHtml : own
}
