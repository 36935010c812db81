import { z } from 'zod'
import type { ParsedMail } from '../mail.ts'
import type { Row } from './read-bounce.ts'

const recipient = z.object({ emailAddress: z.string().max(320), action: z.string().max(40).optional(), status: z.string().max(40).optional(), diagnosticCode: z.string().max(2000).optional() })
const notification = z.object({
  notificationType: z.enum(['Bounce', 'Delivery', 'Complaint']),
  bounce: z.object({ bounceType: z.string().max(40).optional(), bouncedRecipients: z.array(recipient).max(50) }).optional(),
  complaint: z.object({ complainedRecipients: z.array(recipient).max(50) }).optional(),
  delivery: z.object({ recipients: z.array(z.string().max(320)).max(50).optional(), smtpResponse: z.string().max(2000).optional() }).optional(),
  mail: z.object({ destination: z.array(z.string().max(320)).max(50).optional(), commonHeaders: z.object({ messageId: z.string().max(1000).optional() }).optional() }).optional(),
})
const envelope = z.object({ Message: z.string().max(100_000) })

export interface Notified { kind: 'Bounce' | 'Delivery' | 'Complaint'; recipients: Row[]; originalMessageId: string | null; originalRecipients: string[] }

/** Relays such as Amazon's report by JSON, sent as a mail by a topic that one subscribes to. Null: it is none. */
export function readNotification(mail: ParsedMail): Notified | null {
  const from = mail.from?.address.toLowerCase() ?? ''
  if (!from.endsWith('@sns.amazonaws.com')) return null
  const found = jsonIn(mail.text)
  const read = notification.safeParse(found)
  if (!read.success) return null
  const { notificationType: kind, bounce, complaint, delivery, mail: about } = read.data
  const rows = kind === 'Bounce' ? bounce?.bouncedRecipients ?? [] : kind === 'Complaint' ? complaint?.complainedRecipients ?? [] : (delivery?.recipients ?? []).map(emailAddress => ({ emailAddress }))
  return {
    kind, originalMessageId: about?.commonHeaders?.messageId ?? null, originalRecipients: about?.destination ?? [],
    recipients: rows.map(row => ofRecipient(row, kind, delivery?.smtpResponse ?? '', bounce?.bounceType)),
  }
}

function ofRecipient(row: z.infer<typeof recipient>, kind: Notified['kind'], response: string, type: string | undefined): Row {
  const diagnostic = (row.diagnosticCode ?? response).replace(/^smtp;\s*/, '')
  const status = row.status ?? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(diagnostic)?.[0] ?? (kind === 'Bounce' ? type === 'Permanent' ? '5.0.0' : '4.0.0' : '2.0.0')
  return { address: row.emailAddress, action: row.action ?? (kind === 'Bounce' ? 'failed' : 'delivered'), status, diagnostic, context: diagnostic }
}

/** The notification itself, or the one that its envelope holds as text; mail servers fold its lines. */
function jsonIn(text: string): unknown {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to < from || to - from > 100_000) return null
  const source = text.slice(from, to + 1)
  const read = parse(source) ?? parse(source.replace(/\r?\n ?/g, ''))
  const wrapped = envelope.safeParse(read)
  return wrapped.success ? parse(wrapped.data.Message) : read
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
