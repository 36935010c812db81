import { deskId } from '../channels/email/desk-id.ts'
import { signMail } from '../channels/email/dkim/sign-mail.ts'
import { replyStyle, type Mailbox } from '../channels/email/mailbox.ts'
import { answerReferences, ownMessageId } from '../channels/email/message-ids.ts'
import { replyAddress, signReplyToken } from '../channels/email/reply-token.ts'
import { markWith, wordsOf } from '../channels/email/sending/compose-body.ts'
import { composeMail } from '../channels/email/sending/compose-mail.ts'
import { idsAround } from '../channels/email/sending/thread-of.ts'
import type { App } from '../platform/app.ts'
import { escapeHtml } from '../platform/html.ts'
import { currentSettings } from '../settings/current.ts'
import { spoken } from '../settings/locale.ts'
import type { Inner } from '../templates/fill.ts'
import { renderTemplate } from '../templates/render-template.ts'
import { reasonsOf, sentenceOf } from './sentences.ts'
import type { Reader, Told } from './told.ts'

/** Most tickets that one digest lists; the rest is counted. */
const MOST_LISTED = 50

/** A mail about one ticket: what happened, with the words that were said. An answer to it becomes an internal note. */
export async function writeNotice(app: App, mailbox: Mailbox, reader: Reader, told: readonly Told[]): Promise<Buffer> {
  const { ticketId, number, subject, brandId, openedAt, requester } = told[0]!
  const language = await languageOf(app, reader)
  const token = signReplyToken(app.secrets, number, reader.id, 'note')
  const answersTo = replyAddress(mailbox.address, token, replyStyle(mailbox))
  const rendered = await renderTemplate(app, 'notification', { language: [language], brandId: brandId ?? mailbox.brandId, mailboxId: mailbox.id, timeZone: reader.timeZone }, {
    'ticket.number': String(number), 'ticket.subject': subject, 'ticket.createdAt': openedAt, 'requester.name': requester, 'recipient.name': reader.name, 'brand.name': mailbox.name, link: linkTo(app, number),
  }, join([...told.map(each => partOf(each, language)), ...reasonsOf(language, told.map(each => each.reason)).map(small)]))
  const said = told.findLast(each => each.messageId)?.messageId
  const { parent, references } = said ? await idsAround(app.db, { ticketId, messageId: said }) : { parent: null, references: [] }
  return finish(app, mailbox, reader, {
    id: told[0]!.id, parent, references: answerReferences(references, parent), answersTo: answersTo === mailbox.address ? null : answersTo, topic: subject, rendered: { ...rendered, ...markWith(token, rendered) },
  })
}

/** A mail about many tickets: a line for each thing that happened, with the ticket's address. */
export async function writeDigest(app: App, mailbox: Mailbox, reader: Reader, told: readonly Told[]): Promise<Buffer> {
  const language = await languageOf(app, reader)
  const byTicket = [...Map.groupBy(told, each => each.ticketId).values()]
  const rest = byTicket.length - MOST_LISTED
  const inner = join([...byTicket.slice(0, MOST_LISTED).map(each => listed(app, each, language)), ...rest > 0 ? [plain(`+ ${rest}`)] : []])
  const rendered = await renderTemplate(app, 'notification-digest', { language: [language], brandId: mailbox.brandId, mailboxId: mailbox.id, timeZone: reader.timeZone }, { 'recipient.name': reader.name, 'brand.name': mailbox.name, link: app.config.PUBLIC_URL }, inner)
  return finish(app, mailbox, reader, { id: told[0]!.id, parent: null, references: [], answersTo: null, topic: '', rendered })
}

interface Finished { id: string; parent: string | null; references: readonly string[]; answersTo: string | null; topic: string; rendered: { subject: string; html: string; text: string } }

async function finish(app: App, mailbox: Mailbox, reader: Reader, { id, parent, references, answersTo, topic, rendered }: Finished): Promise<Buffer> {
  const raw = await composeMail({
    messageId: ownMessageId(`${id}.told`, mailbox.address), inReplyTo: parent, references, from: { name: mailbox.name, address: mailbox.address }, replyTo: answersTo ? { name: mailbox.name, address: answersTo } : null,
    to: [{ name: reader.name, address: reader.address }], cc: [], subject: rendered.subject, topic, date: app.clock(), html: rendered.html, text: rendered.text, attachments: [], deskId: deskId(app.secrets), automatic: 'auto-generated',
  })
  return signMail(app, mailbox.address, raw)
}

/** One thing that happened: a sentence, and below it what was said. Pictures stay on the desk. */
function partOf(told: Told, language: ReturnType<typeof spoken>): Inner {
  const sentence = plain(sentenceOf(language, told.kind, told.actor))
  if (told.text === null) return sentence
  const words = wordsOf({ html: told.html?.replace(/<img\b[^>]*>/g, '').replace(/ data-mention="[^"]*"/g, '') ?? null, text: told.text })
  return { html: `${sentence.html}<blockquote style="margin:0 0 16px;border-left:3px solid #ccc;padding-left:12px">${words.html}</blockquote>`, text: `${sentence.text}\n\n${words.text}` }
}

function listed(app: App, told: readonly Told[], language: ReturnType<typeof spoken>): Inner {
  const { number, subject } = told[0]!
  const sentences = [...new Set(told.map(each => sentenceOf(language, each.kind, each.actor).replace(/:$/, '.')))].slice(0, 5)
  const link = linkTo(app, number)
  return {
    html: `<p style="margin:0 0 16px"><a href="${escapeHtml(link)}">#${number} ${escapeHtml(subject)}</a><br>${sentences.map(escapeHtml).join('<br>')}</p>`,
    text: `#${number} ${subject}\n${sentences.join('\n')}\n${link}`,
  }
}

function plain(text: string): Inner {
  return { html: `<p style="margin:0 0 8px">${escapeHtml(text)}</p>`, text }
}

function small(text: string): Inner {
  return { html: `<p style="margin:0 0 8px;color:#666;font-size:12px">${escapeHtml(text)}</p>`, text }
}

function join(parts: readonly Inner[]): Inner {
  return { html: parts.map(each => each.html).join(''), text: parts.map(each => each.text).join('\n\n') }
}

async function languageOf(app: App, reader: Reader): Promise<ReturnType<typeof spoken>> {
  return spoken(reader.language, (await currentSettings(app)).language)
}

function linkTo(app: App, number: number): string {
  return `${app.config.PUBLIC_URL}/tickets/${number}`
}
