import { cleanLine, cleanText } from '../../../platform/text.ts'
import { readMessageIds } from '../reading/parse-headers.ts'
import type { MailReport } from '../mail.ts'

/** A part of the mail with its bytes decoded. */
export interface ReportPart { contentType: string; content: Buffer }

const REPORTS = new Set(['message/delivery-status', 'message/disposition-notification', 'message/feedback-report', 'message/global-delivery-status'])
const ORIGINALS = new Set(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers'])

/** What a multipart/report says (RFC 6522), or null. A report part in another multipart counts too: some servers send it so. */
export function readReport(contentType: string, parts: readonly ReportPart[]): MailReport | null {
  const part = parts.find(each => REPORTS.has(each.contentType))
  const declared = /^multipart\/report\b/i.test(contentType) ? /report-type\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] : undefined
  if (!part && !declared) return null
  const type = (declared ?? part?.contentType.replace('message/', '').replace('global-', '') ?? '').toLowerCase()
  const original = parts.find(each => ORIGINALS.has(each.contentType))
  return {
    type,
    fields: part ? readBlocks(part.content.subarray(0, 64 * 1024).toString('utf8')) : [],
    originalMessageId: original ? messageIdOf(original.content.subarray(0, 64 * 1024).toString('latin1')) : null,
  }
}

/** Blocks of `Name: value` lines, parted by empty lines; folded lines joined. */
function readBlocks(text: string): Record<string, string>[] {
  const blocks = cleanText(text).replace(/\n[ \t]+/g, ' ').split(/\n\s*\n/).slice(0, 100)
  return blocks.map(block => {
    const fields = block.split('\n').slice(0, 100).map(line => /^([\w-]{1,60})\s*:\s*(.*)$/.exec(line))
    return Object.fromEntries(fields.flatMap(match => match?.[1] ? [[match[1].toLowerCase(), cleanLine(match[2] ?? '', 1000)]] : []))
  }).filter(fields => Object.keys(fields).length > 0)
}

function messageIdOf(headers: string): string | null {
  const line = /^message-id\s*:\s*((?:.|\r?\n[ \t])*)/im.exec(headers)
  return line ? readMessageIds(line[1] ?? '')[0] ?? null : null
}
