import type { ParsedMail } from '../mail.ts'
import { readMessageIds } from '../reading/parse-headers.ts'

export interface Receipt { originalMessageId: string | null; recipients: string[]; /** Somebody saw it; else it was deleted unread, or only processed. */ read: boolean }

/** What a receipt (RFC 8098) says; null: it is none. */
export function readReceipt(mail: ParsedMail): Receipt | null {
  if (mail.report?.type !== 'disposition-notification') return null
  const fields = Object.assign({}, ...mail.report.fields) as Record<string, string>
  const recipients = [fields['original-recipient'], fields['final-recipient'], mail.from?.address].flatMap(value => value?.match(/[^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,253}/g) ?? [])
  return {
    originalMessageId: readMessageIds(fields['original-message-id'] ?? '')[0] ?? mail.report.originalMessageId,
    recipients: [...new Set(recipients)].slice(0, 10),
    read: /;\s*displayed\b/i.test(fields.disposition ?? ''),
  }
}
