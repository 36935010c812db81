import { header, type ParsedMail } from '../mail.ts'
import { readMessageIds } from '../reading/parse-headers.ts'

export interface Complaint { addresses: string[]; originalMessageId: string | null }

const ORIGINALS = new Set(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers'])

/** Whether a provider reports that somebody called a mail of ours unwanted: ARF (RFC 5965), or the forms of before it. */
export function isComplaint(mail: ParsedMail): boolean {
  if (mail.report) return mail.report.type === 'feedback-report' || mail.report.fields.some(fields => fields['feedback-type'] !== undefined)
  return header(mail, 'x-hmxmroriginalrecipient') !== '' && mail.attachments.some(each => ORIGINALS.has(each.type))
}

/** Who complained, and about which mail. Providers often hide the address: then only the mail tells. */
export function readComplaint(mail: ParsedMail): Complaint {
  const fields = Object.assign({}, ...(mail.report?.fields ?? [])) as Record<string, string>
  const named = [fields['original-rcpt-to'] ?? '', fields['removal-recipient'] ?? '', header(mail, 'x-hmxmroriginalrecipient')]
  const original = mail.attachments.find(each => ORIGINALS.has(each.type))
  const head = original ? Buffer.from(original.content.subarray(0, 64_000)).toString('latin1').replace(/\r?\n[ \t]+/g, ' ') : ''
  return {
    addresses: [...new Set(named.flatMap(value => value.match(/[^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,253}/g) ?? []))].slice(0, 20),
    originalMessageId: readMessageIds(/^message-id[ \t]*:([^\n]{0,2000})/im.exec(head)?.[1] ?? '')[0] ?? mail.report?.originalMessageId ?? null,
  }
}
