import type { Readable } from 'node:stream'
import { LOOP_HEADER, type MailAddress } from '../mail.ts'

export interface OutgoingAttachment {
  name: string
  type: string
  content: Buffer | Readable
  /** Shown within the text; null: an attachment. */
  contentId: string | null
}

/** A mail of ours, ready to be written down as MIME. */
export interface OutgoingMail {
  messageId: string
  /** The mail it answers. */
  inReplyTo: string | null
  references: readonly string[]
  from: MailAddress
  /** Where answers go, with the token; null: to the sender. */
  replyTo: MailAddress | null
  to: readonly MailAddress[]
  cc: readonly MailAddress[]
  subject: string
  /** What the conversation is about, for Outlook's grouping. */
  topic: string
  /** Outlook's own name of the conversation (MS-OXOMSG); null: none. */
  threadIndex?: string | null
  date: Temporal.Instant
  html: string
  text: string
  attachments: readonly OutgoingAttachment[]
  /** An answer to an invitation, for the other side's calendar (RFC 6047). */
  calendar?: string | null
  /** Marks the mails of this desk. */
  deskId: string
  /** Of a mail that nobody wrote: a machine's answer, or a notice (RFC 3834). Null: a person wrote it. */
  automatic: 'auto-replied' | 'auto-generated' | null
  /** Further header fields, such as those of mail to many. */
  headers?: Readonly<Record<string, string>>
}

/**
 * Writes a mail as MIME (RFC 5322, 2045): the same mail gives the same Message-ID at every attempt. A machine's mail says so and asks
 * machines for silence (H11). File and network access of the library are off: content comes as bytes only.
 */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    messageId: mail.messageId,
    ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo }),
    ...(mail.references.length > 0 && { references: [...mail.references] }),
    from: mail.from,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    to: [...mail.to],
    cc: [...mail.cc],
    subject: mail.subject,
    date: new Date(mail.date.epochMilliseconds),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ name, type, content, contentId }) => ({
      filename: name, contentType: type, content, ...(contentId ? { cid: contentId, contentDisposition: 'inline' } : { contentDisposition: 'attachment' }),
    })),
    ...(mail.calendar && { icalEvent: { method: 'REPLY', content: mail.calendar, filename: 'reply.ics' } }),
    headers: {
      [LOOP_HEADER]: mail.deskId,
      ...(mail.topic && { 'Thread-Topic': mail.topic }),
      ...(mail.threadIndex && { 'Thread-Index': mail.threadIndex }),
      ...(mail.automatic && { 'Auto-Submitted': mail.automatic, 'X-Auto-Response-Suppress': 'All' }),
      ...mail.headers,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  })
  return composer.compile().build()
}
