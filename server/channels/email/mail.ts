import type { Protection } from './mime/protection.ts'

/** Raised whenever parsing changes what is read; kept with each arrival, so that older ones can be read anew. */
export const PARSER = 3

export interface MailAddress {
  /** Display name; '' when there is none. */
  name: string
  /** local@domain as written, without surrounding white space. */
  address: string
}

export interface MailAttachment {
  name: string
  /** As declared; what it really is, the file store finds out. */
  type: string
  content: Uint8Array
  /** Without the angle brackets. */
  contentId: string | null
  /** Shown within the HTML: need not be listed as well (H28). */
  inline: boolean
}

/** When something begins or ends, as its calendar says. */
export interface CalendarTime {
  /** On the clock there: 2026-11-02T10:00:00, or 2026-11-02 of whole days. */
  local: string
  /** The instant, by the time zone that came along (DST through VTIMEZONE); null of whole days and of a clock without a zone. */
  at: string | null
  zone: string | null
}

export interface CalendarAttendee extends MailAddress {
  /** PARTSTAT in lower case: needs-action, accepted, declined, tentative, delegated. */
  status: string
}

/** An invitation, its cancellation or an answer to one (RFC 5545, 5546). The end of whole days is exclusive, as there. */
export interface MailCalendar {
  method: 'request' | 'cancel' | 'reply' | 'publish' | 'counter' | 'other'
  uid: string
  sequence: number
  /** Which of a series it is about, as written; null: all of it. */
  recurrenceId: string | null
  summary: string
  location: string
  start: CalendarTime | null
  end: CalendarTime | null
  recurs: boolean
  organizer: MailAddress | null
  attendees: CalendarAttendee[]
}

/** Where a plain text can be folded; offsets in UTF-16 units, null when nothing is to be folded. Nothing is ever cut away. */
export interface Fold {
  /** The quoted history begins here and goes on to the end. */
  text: number | null
  /** The signature begins here. */
  signature: number | null
}

/** RFC 3464 and RFC 5965: what a multipart/report says. */
export interface MailReport {
  /** delivery-status, disposition-notification, feedback-report … */
  type: string
  /** The report's own fields, one block per recipient after the first: lower-case names. */
  fields: Record<string, string>[]
  /** Message-ID of the mail that it is about. */
  originalMessageId: string | null
}

/** A mail as understood: plain data, safe to show once it is here (HTML sanitised, text cleaned, everything bounded). */
export interface ParsedMail {
  parser: number
  /** With angle brackets; null when absent or empty, because an empty one must never match another (H2). */
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  from: MailAddress | null
  sender: MailAddress | null
  replyTo: MailAddress[]
  to: MailAddress[]
  cc: MailAddress[]
  bcc: MailAddress[]
  /** Addresses that servers on the way wrote down as the real recipients: Delivered-To, X-Original-To, Envelope-To … */
  deliveredTo: string[]
  subject: string
  /** What the Date header says, as an RFC 9557 instant; never trusted for order (H36). */
  date: string | null
  /** Sanitised; pictures that came along still as `cid:`; quoted history within `<div data-quoted="quote">`. */
  html: string | null
  text: string
  fold: Fold
  attachments: MailAttachment[]
  /** All header fields by lower-case name, unfolded, each at most 2,000 characters. */
  headers: Record<string, string[]>
  /** How many servers it passed. */
  hops: number
  report: MailReport | null
  calendar: MailCalendar | null
  /** What the sender sealed it with; nothing of it is verified or opened (H33). */
  protection: Protection | null
  /** What was too much and left out here (the raw mail has it): text, html, attachments. */
  shortened: string[]
}

/** First value of a header, or ''. */
export function header(mail: Pick<ParsedMail, 'headers'>, name: string): string {
  return mail.headers[name]?.[0] ?? ''
}

/** On all that we send, with the desk's id: by it we know our own mails. */
export const LOOP_HEADER = 'X-Pomost-Loop'
