import { header, type ParsedMail } from '../mail.ts'
import { AFTER_DATA, isHard, reasonOf, type BounceReason } from './bounce-reasons.ts'
import { readBounceText, type Told } from './read-bounce-text.ts'
import { readNotification } from './read-notification.ts'
import { saysAutomaticReply } from '../filters/automatic-marks.ts'
import { DAEMON, DELAY, NOTICE, SUBJECT } from './bounce-words.ts'

export type BounceAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
/** `hard`: the address will fail again. `soft`: it may pass, or lies with us. `delayed`: still tried. `delivered`: no failure at all. */
export type BounceClass = 'hard' | 'soft' | 'delayed' | 'delivered'

export interface BouncedRecipient {
  /** The address that was not reached, as the report says it; null when it names none. */
  address: string | null
  /** The address that we wrote to, where the report tells both (RFC 3464 §2.3.1). */
  original: string | null
  action: BounceAction
  /** RFC 3463: class.subject.detail. */
  status: string
  class: BounceClass
  reason: BounceReason
  /** The server's own words, at most 500 characters. */
  diagnostic: string
}

export interface Bounce {
  recipients: BouncedRecipient[]
  /** Message-ID of the mail it is about, and to whom that one was addressed. */
  originalMessageId: string | null
  originalRecipients: string[]
  /** Where answers to it were to go: our reply token may stand there. */
  originalReplyTo: string[]
}

const MOST_RECIPIENTS = 50

/**
 * What the report of a mail server says of a mail of ours, whatever its form: multipart/report (RFC 3464), the text of some sixty
 * servers that know no such thing, or the JSON of a relay. Null: it is none. Pure, and bounded by what the parser let through.
 */
export function readBounce(mail: ParsedMail, envelopeFrom: string | null = null): Bounce | null {
  const notified = readNotification(mail)
  if (notified) return { recipients: judgeAll(notified.recipients), originalMessageId: notified.originalMessageId, originalRecipients: notified.originalRecipients, originalReplyTo: [] }
  if (!isBounce(mail, envelopeFrom)) return null
  const told = readBounceText(mail)
  const blocks = (mail.report?.fields ?? []).filter(fields => fields['final-recipient'] ?? fields['original-recipient'] ?? fields.action)
  const rows = blocks.length > 0 ? blocks.map(fields => ofBlock(fields, told)) : ofText(mail, told)
  return { recipients: judgeAll(rows), originalMessageId: told.originalMessageId, originalRecipients: told.originalRecipients, originalReplyTo: told.originalReplyTo }
}

export interface Row { address: string | null; original?: string | null; action: string | null; status: string | null; diagnostic: string; /** All that helps to tell why. */ context: string }

function judgeAll(rows: readonly Row[]): BouncedRecipient[] {
  return rows.slice(0, MOST_RECIPIENTS).map(judge)
}

/** Whether a mail is the report of a mail server on a mail that we sent; a machine's own answer is none (H9, H15). */
export function isBounce(mail: ParsedMail, envelopeFrom: string | null): boolean {
  if (mail.report) return mail.report.type === 'delivery-status' || mail.report.fields.some(fields => fields['final-recipient'] !== undefined && fields.action !== undefined)
  if (header(mail, 'x-failed-recipients') !== '') return true
  const sender = mail.from ?? mail.sender
  const local = sender?.address.slice(0, sender.address.lastIndexOf('@')) ?? ''
  const nobody = envelopeFrom === '' || header(mail, 'return-path').trim() === '<>'
  const notice = NOTICE.test(mail.text.slice(0, 3000))
  if (saysAutomaticReply(mail) && !(nobody && notice)) return false
  if (DAEMON.test(local)) return nobody || SUBJECT.test(mail.subject) || (notice && mail.inReplyTo.length === 0)
  if (sender === null && nobody && SUBJECT.test(mail.subject)) return true
  if (sender !== null && !nobody && !MACHINE.test(local)) return false
  return notice && (nobody || SUBJECT.test(mail.subject))
}

const MACHINE = /^(?:no-?reply|do-?not-?reply|post.?master|mail|mailer|system|admin(?:istrator)?|notification|alert)s?$/i

function ofBlock(fields: Record<string, string>, told: Told): Row {
  const address = bare(fields['final-recipient'] ?? '') ?? bare(fields['original-recipient'] ?? '')
  const diagnostic = (fields['diagnostic-code'] ?? fields.status ?? '').replace(/^[\w-]{1,30}\s*;\s*/, '')
  const same = told.rows.find(row => row.address !== null && row.address.toLowerCase() === address?.toLowerCase())
  const words = same?.diagnostic ?? (told.rows.length <= 1 ? told.rows[0]?.diagnostic : undefined)
  // some write nothing, or a line broken off, into the field and all of it into the text
  const short = diagnostic === '' || /^[245]\.\d+\.\d+\W*$/.test(diagnostic) || /^X-Unix|^\d+$/i.test(diagnostic)
  return {
    address, original: bare(fields['original-recipient'] ?? ''), action: fields.action?.toLowerCase() ?? null, status: /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.status ?? '')?.[0] ?? null,
    diagnostic: short ? words ?? diagnostic : diagnostic, context: `${diagnostic} ${fields.status ?? ''} ${words ?? ''} ${told.rows.length === 0 || short ? told.notice : told.rows.length === 1 ? AFTER_DATA.exec(told.notice)?.[0] ?? '' : ''}`,
  }
}

function ofText(mail: ParsedMail, told: Told): Row[] {
  const late = DELAY.test(`${mail.subject} ${told.notice.slice(0, 2000)}`) && told.stillTrying
  const context = (row: Pick<Row, 'diagnostic'>) => row.diagnostic === '' ? `${told.notice} ${mail.subject}` : `${row.diagnostic} ${told.rows.length === 1 ? told.notice : ''}`
  const rows = told.rows.length > 0 ? told.rows : [{ address: told.originalRecipients.length === 1 ? told.originalRecipients[0]! : null, diagnostic: '', status: null }]
  return rows.map(row => ({ ...row, action: late ? 'delayed' : 'failed', diagnostic: row.diagnostic || told.reply || told.firstLine, context: context(row) }))
}

const ACTIONS: Readonly<Record<string, BounceAction>> = { failed: 'failed', failure: 'failed', delayed: 'delayed', delivered: 'delivered', deliverable: 'delivered', relayed: 'relayed', expanded: 'expanded' }

function judge(row: Row): BouncedRecipient {
  const replied = /\b([245])\d\d[ -]+[#']?([245]\.\d{1,3}\.\d{1,3})\b/.exec(row.diagnostic)
  const named = row.status ?? /(?:^|[\s(#])([245]\.\d{1,3}\.\d{1,3})\b/.exec(row.diagnostic)?.[1] ?? null
  const code = /(?:^|\D)([245])\d\d(?:[ -]|$)/.exec(row.diagnostic)?.[1]
  // the words of the server that refused are nearer to it than the code that ours made of them
  const best = replied?.[2] && (named === null || named.endsWith('.0.0') || replied[1] !== named[0]) ? replied[2] : named
  const action = ACTIONS[row.action?.split(/[\s;(]/)[0] ?? ''] ?? (best?.startsWith('2') ? 'delivered' : best?.startsWith('4') ? 'delayed' : 'failed')
  const status = best ?? (action === 'delayed' ? '4.0.0' : action === 'failed' ? `${code === '4' ? '4' : '5'}.0.0` : '2.0.0')
  const reason = action === 'failed' || action === 'delayed' ? reasonOf(status, row.diagnostic, row.context) : 'other'
  const kind: BounceClass = action === 'delayed' ? 'delayed' : action !== 'failed' ? 'delivered' : isHard(reason) ? 'hard' : 'soft'
  return { address: row.address, original: row.original ?? null, action, status, class: kind, reason, diagnostic: row.diagnostic.replace(/\s+/g, ' ').trim().slice(0, 500) }
}

/** `rfc822; a@b` → a@b (RFC 3464 §2.3.2); comments and brackets off. */
function bare(value: string): string | null {
  return /[^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,253}/.exec(value.replace(/^[^;]{0,40};/, ''))?.[0] ?? null
}
