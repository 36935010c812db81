import { cleanLine } from '../../../platform/text.ts'
import type { Came } from './inline-images.ts'
import { fieldOf, readFields } from '../mime/fields.ts'
import { decodeRaw, decodeWords } from '../mime/words.ts'
import { readTnef, type Tnef } from '../mime/tnef.ts'
import { contentOf, type Part } from '../mime/tree.ts'

const MOST_ATTACHMENTS = 200
const EXTENSIONS: Record<string, string> = {
  'message/rfc822': 'eml', 'message/global': 'eml', 'text/calendar': 'ics', 'text/plain': 'txt', 'text/html': 'html', 'application/pdf': 'pdf', 'text/vcard': 'vcf', 'text/csv': 'csv',
  'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'message/delivery-status': 'txt', 'text/rfc822-headers': 'txt', 'application/pgp-signature': 'asc', 'application/pkcs7-signature': 'p7s',
}

/** What came along, decoded, and what a winmail.dat among it says (H29); the original of that stays in the list. */
export interface Along { came: Came[]; tnef: Tnef | null }

/** Decodes the parts that are no words. A mail within the mail is a file, named by its subject (H28). */
export function takeAttachments(parts: readonly Part[], charset: string, shortened: string[]): Along {
  if (parts.length > MOST_ATTACHMENTS) shortened.push('attachments')
  const came: Came[] = []
  let tnef: Tnef | null = null
  for (const part of parts.slice(0, MOST_ATTACHMENTS)) {
    const content = contentOf(part)
    const found = isTnef(part) ? readTnef(content) : null
    if (part.type === 'message/external-body' && content.length === 0 && part.name === '') continue
    came.push({
      name: fileName(part.name || (isMail(part.type) ? subjectOf(content, charset) : ''), part.type, came.length), type: part.type, content,
      contentId: cleanLine(decodeRaw(part.contentId), 250) || null, inline: false, location: decodeRaw(fieldOf(part.fields, 'content-location')).replace(/\s+/g, ''),
    })
    if (!found) continue
    tnef ??= found
    for (const file of found.files) came.push({ name: fileName(file.name, file.type, came.length), type: typeOf(file.type), content: file.content, contentId: cleanLine(file.contentId, 250) || null, inline: false })
  }
  return { came: came.slice(0, MOST_ATTACHMENTS), tnef }
}

/** A name without path, control characters and leading dots; without any, a number and what the type says. */
export function fileName(given: string, type: string, index: number): string {
  const name = cleanLine(given, 180).replace(/[/\\]+/g, '_').replace(/^\.+/, '')
  return name || `attachment-${index + 1}.${EXTENSIONS[type] ?? 'bin'}`
}

function typeOf(declared: string): string {
  const type = cleanLine(declared, 100).toLowerCase()
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream'
}

function isTnef(part: Part): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(part.type) || /^winmail\.dat$/i.test(part.name)
}

function isMail(type: string): boolean {
  return type === 'message/rfc822' || type === 'message/global'
}

function subjectOf(content: Buffer, charset: string): string {
  try {
    const subject = cleanLine(decodeWords(fieldOf(readFields(content).fields, 'subject'), charset), 120)
    return subject && `${subject}.eml`
  } catch {
    return ''
  }
}
