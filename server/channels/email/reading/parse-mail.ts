import { chooseBodies, type Bodies } from '../mime/bodies.ts'
import { decodeBytes } from '../mime/charset.ts'
import { fieldOf } from '../mime/fields.ts'
import { labelOf } from '../mime/labels.ts'
import { protectionOf } from '../mime/protection.ts'
import { contentOf, readTree, type Part } from '../mime/tree.ts'
import { PARSER, type MailCalendar, type ParsedMail } from '../mail.ts'
import { takeAttachments } from './parse-attachments.ts'
import { readWords } from './parse-body.ts'
import { readCalendar } from '../calendar/parse-calendar.ts'
import { readAddresses, readDate, readDeliveredTo, readHeaders, readMessageIds, readText } from './parse-headers.ts'
import { readReport } from '../reports/parse-report.ts'
import { isForward } from '../subject.ts'

/**
 * Raw bytes → a mail as plain data. Pure: no clock, no network, no database. Throws on what cannot be read at all; may take
 * long or much memory on a hostile mail, therefore run it by `parseSafely` only. Contents of attachments may be views into `raw`.
 * (H2, H25–H31)
 */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const root = readTree(raw)
  const { fields } = root
  const all = partsOf(root)
  const charset = charsetOf(all)
  const bodies = withSomeWords(chooseBodies(root), all)
  const shortened: string[] = []
  const subject = readText(fields, 'subject', charset, 900)
  const { came, tnef } = takeAttachments(bodies.attachments, charset, shortened)
  const words = readWords(bodies, tnef, came, isForward(subject), shortened)
  const headers = readHeaders(fields, charset)
  const ids = (name: string) => (headers[name] ?? []).flatMap(readMessageIds)
  const addresses = (name: string) => readAddresses(fields, name, charset)
  return {
    parser: PARSER,
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    from: addresses('from')[0] ?? null,
    sender: addresses('sender')[0] ?? null,
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    deliveredTo: readDeliveredTo(headers),
    subject,
    date: (headers.date ?? []).map(readDate).find(date => date !== null) ?? null,
    ...words,
    headers,
    hops: headers.received?.length ?? 0,
    report: readReport(fieldOf(fields, 'content-type'), all.map(part => ({ contentType: part.type, get content() { return contentOf(part) } }))),
    calendar: calendarOf(all),
    protection: protectionOf(root, words.text),
    shortened: [...new Set(shortened)],
  }
}

/** Its leaves and branches in order. */
function partsOf(part: Part): Part[] {
  return [part, ...part.parts.flatMap(partsOf)]
}

/** What raw bytes in the header are most likely written in: what the text is. */
function charsetOf(parts: readonly Part[]): string {
  return parts.map(part => labelOf(part.parameters.charset ?? '')).find(label => label !== '' && label !== 'utf-8') ?? ''
}

/** Enriched text, Markdown and the like are words where there are no others. */
function withSomeWords(bodies: Bodies, all: readonly Part[]): Bodies {
  if (bodies.text.some(part => part.type.startsWith('text/')) || bodies.html.some(part => part.type.startsWith('text/'))) return bodies
  const other = all.find(part => /^text\/(?:enriched|richtext|markdown|x-markdown)$/.test(part.type) && part.disposition !== 'attachment')
  return other ? { ...bodies, text: [other], attachments: bodies.attachments.filter(part => part !== other) } : bodies
}

function calendarOf(parts: readonly Part[]): MailCalendar | null {
  const part = parts.find(each => each.type === 'text/calendar') ?? parts.find(each => /\.ics$/i.test(each.name) && each.parts.length === 0)
  return part ? readCalendar(decodeBytes(contentOf(part), part.parameters.charset || 'utf-8'), part.parameters.method ?? '') : null
}
