import { simpleParser, type Attachment, type ParsedMail as Read } from 'mailparser'
import { sanitizeHtml } from '../../platform/html.ts'
import { htmlToText } from '../../platform/html-text.ts'
import { cleanLine, cleanText } from '../../platform/text.ts'
import { MESSAGE_LENGTH } from '../../tickets/add-message.ts'
import { extractDataImages } from './data-images.ts'
import { PARSER, type MailAttachment, type ParsedMail } from './mail.ts'
import { readAddresses, readDate, readDeliveredTo, readHeaders, readMessageIds } from './parse-headers.ts'
import { readReport } from './parse-report.ts'
import { isForward } from './subject.ts'
import { foldText } from './quote.ts'
import { foldHtml } from './quote-html.ts'

const LONGEST_TEXT = 400_000
const LONGEST_HTML = 2_000_000
const MOST_ATTACHMENTS = 200
const MOST_HEADER_BYTES = 256 * 1024

/** linkify and html-to-text cost five times the parsing, and 3.3 s on one real mail of 196 KB: both off. */
const OPTIONS = {
  skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true, keepCidLinks: true,
  keepDeliveryStatus: true, ignoreEmbedded: true, maxHeadSize: MOST_HEADER_BYTES,
}

/**
 * Raw bytes → a mail as plain data. Pure: no clock, no network, no database. Throws on what cannot be read at all; may take
 * long or much memory on a hostile mail, therefore run it by `parseSafely` only. (H2, H25–H28, H31)
 */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const read = await simpleParser(raw, OPTIONS)
  const headers = readHeaders(read.headerLines ?? [])
  const subject = cleanLine(read.subject ?? '', 900)
  const shortened: string[] = []
  const attachments = takeAttachments(read.attachments, shortened)
  const body = readBody(read, isForward(subject), attachments, shortened)
  const from = readAddresses(read.from)
  const ids = (name: string) => (headers[name] ?? []).flatMap(readMessageIds)
  return {
    parser: PARSER,
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    from: from[0] ?? null,
    sender: readAddresses(read.headers.get('sender') as Read['from'])[0] ?? null,
    replyTo: readAddresses(read.replyTo),
    to: readAddresses(read.to),
    cc: readAddresses(read.cc),
    bcc: readAddresses(read.bcc),
    deliveredTo: readDeliveredTo(headers),
    subject,
    date: readDate(headers.date?.[0] ?? ''),
    ...body,
    attachments,
    headers,
    hops: headers.received?.length ?? 0,
    report: readReport(headers['content-type']?.[0] ?? '', read.attachments),
    shortened,
  }
}

function readBody(read: Read, forwarded: boolean, attachments: MailAttachment[], shortened: string[]): Pick<ParsedMail, 'html' | 'text' | 'fold'> {
  let source = cleanText(read.html || '')
  if (source.length > LONGEST_HTML) {
    source = ''
    shortened.push('html')
  }
  source = extractDataImages(source, attachments)
  let html = source === '' ? null : sanitizeHtml(foldHtml(source, forwarded)).trim()
  if (html !== null && html.length > MESSAGE_LENGTH) {
    html = null
    shortened.push('html')
  }
  let text = chooseText(cleanText(read.text ?? ''), read.html ? cleanText(read.html).slice(0, LONGEST_HTML) : '')
  if (text.length > LONGEST_TEXT) {
    text = text.slice(0, LONGEST_TEXT).toWellFormed()
    shortened.push('text')
  }
  const shows = html !== null && (/<img /.test(html) || /[^\s<>]/.test(html.replace(/<[^>]*>|&nbsp;/g, '')))
  return { html: shows ? html : null, text, fold: foldText(text, forwarded) }
}

/** The text part, unless there is none or it only says "your program cannot show HTML": then the words of the HTML (H27). */
function chooseText(text: string, html: string): string {
  const own = text.trim()
  if (html === '' || html.length < own.length * 8) return own
  const fromHtml = htmlToText(html)
  return fromHtml.length > own.length * 4 ? fromHtml : own
}

const EXTENSIONS: Record<string, string> = {
  'message/rfc822': 'eml', 'text/calendar': 'ics', 'text/plain': 'txt', 'text/html': 'html', 'application/pdf': 'pdf',
  'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'message/delivery-status': 'txt', 'text/rfc822-headers': 'txt',
}

function takeAttachments(read: Attachment[], shortened: string[]): MailAttachment[] {
  if (read.length > MOST_ATTACHMENTS) shortened.push('attachments')
  return read.slice(0, MOST_ATTACHMENTS).map((attachment, index) => {
    const type = cleanLine(attachment.contentType ?? 'application/octet-stream', 100).toLowerCase()
    const given = cleanLine(attachment.filename ?? '', 180).replace(/[/\\]+/g, '_').replace(/^\.+/, '')
    return {
      name: given || `attachment-${index + 1}.${EXTENSIONS[type] ?? 'bin'}`,
      type,
      content: attachment.content,
      contentId: attachment.cid ? cleanLine(attachment.cid, 250) : null,
      inline: attachment.contentDisposition !== 'attachment' && Boolean(attachment.cid),
    }
  })
}
