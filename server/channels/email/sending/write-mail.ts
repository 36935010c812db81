import { buffer } from 'node:stream/consumers'
import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import { cleanLine } from '../../../platform/text.ts'
import { currentSettings } from '../../../settings/current.ts'
import { spoken } from '../../../settings/locale.ts'
import { fillSignature, type Values } from '../../../templates/fill.ts'
import { brandName, renderTemplate } from '../../../templates/render-template.ts'
import type { Delivery } from '../../core/delivery.ts'
import { writeCalendarReply, type CalendarReply } from '../calendar/calendar-reply.ts'
import { composeBody, embedFiles, wordsOf } from './compose-body.ts'
import { composeMail, type OutgoingAttachment } from './compose-mail.ts'
import { extractDataImages } from '../data-images.ts'
import { deskId } from '../desk-id.ts'
import { historyFor } from './history.ts'
import { envelopeSender, firstName, fromName } from './identity.ts'
import type { MailAttachment } from '../mail.ts'
import { replyStyle, type Mailbox } from '../mailbox.ts'
import { answerReferences } from '../message-ids.ts'
import { namesOf } from '../recipients.ts'
import { replyAddress, signReplyToken } from '../reply-token.ts'
import { bareSubject, replySubject } from '../subject.ts'
import { threadIndex } from './thread-index.ts'
import { threadOf } from './thread-of.ts'
import { tokenHolder } from './token-holder.ts'

interface Message {
  id: string; html: string | null; text: string; createdAt: Temporal.Instant; authorName: string | null; authorSignature: string | null
  calendarReply: CalendarReply | null
  /** Nobody wrote it: a machine answers, under a subject of its own. */
  automatic: boolean; ownSubject: string | null
  ticketId: string; openedAt: Temporal.Instant; brandId: string | null; brandSignature: string | null
  number: number; subject: string; language: string | null; requesterName: string; requesterLanguage: string | null; timeZone: string | null
}

/**
 * The message of a delivery as MIME, with its threading headers, the desk's frame, signatures, quoted history and attachments; and whom it
 * is from on the envelope. The same bytes' worth at every attempt: ids, times and order follow from what is stored.
 */
export async function writeMail(app: App, delivery: Delivery, mailbox: Mailbox): Promise<{ raw: Buffer; from: string }> {
  const [message, thread, settings, files, names, holder] = await Promise.all([
    messageToSend(app, delivery.messageId, mailbox.brandId), threadOf(app.db, delivery), currentSettings(app), filesOf(app, delivery.messageId),
    namesOf(app.db, [...delivery.recipients.to, ...delivery.recipients.cc]), tokenHolder(app.db, delivery),
  ])
  const brand = await brandName(app.db, message.brandId) ?? mailbox.name
  const reader = { language: spoken(message.language, message.requesterLanguage, settings.language), timeZone: message.timeZone ?? settings.timeZone }
  const values = valuesOf(message, brand)
  const words = wordsOf(message)
  // what a machine says was rendered already
  // an answer to an invitation goes to whoever organizes: neither history nor a token that speaks for the requester goes with it
  const reply = message.calendarReply
  const framed = message.automatic || reply ? words : await renderTemplate(app, 'reply', { ...reader, brandId: message.brandId, mailboxId: mailbox.id }, values, words)
  const token = signReplyToken(app.secrets, message.number, holder)
  const body = composeBody({
    words: framed, language: message.language ?? message.requesterLanguage ?? settings.language, timeZone: reader.timeZone, marker: reply ? null : token,
    signatures: [message.authorSignature ?? '', mailbox.signature, message.brandSignature ?? ''].map(each => fillSignature(each, values, reader)),
    quoted: message.automatic || reply ? [] : await historyFor(app.db, delivery, thread.earlier, mailbox.quoteHistory ?? settings.quoteHistory),
  })
  const shown = new Set<string>()
  const pasted: MailAttachment[] = []
  // mail programs show no picture that is written into the HTML itself
  const html = extractDataImages(embedFiles(body.html, new Set(files.map(file => file.id)), shown), pasted)
  const answersTo = replyAddress(mailbox.address, token, replyStyle(mailbox))
  const raw = await composeMail({
    messageId: delivery.externalId, inReplyTo: thread.parent, references: answerReferences(thread.references, thread.parent),
    from: { name: fromName(mailbox.fromFormat, { agent: message.authorName, brand }), address: mailbox.address },
    replyTo: reply || answersTo === mailbox.address ? null : { name: brand, address: answersTo },
    to: delivery.recipients.to.map(address => message.automatic ? { name: '', address } : names(address)), cc: delivery.recipients.cc.map(names),
    subject: reply ? cleanLine(message.text, 200) : message.ownSubject ?? subjectOf(message, thread.earlier.length === 0, settings.subjectTag), topic: message.automatic || reply ? '' : bareSubject(message.subject),
    threadIndex: message.automatic || reply ? null : threadIndex(thread.index, { name: message.ticketId, at: message.openedAt }, { id: message.id, at: message.createdAt }),
    date: message.createdAt, html, text: body.text,
    attachments: [
      ...files.map(({ id, name, type, content }): OutgoingAttachment => ({ name, type, content, contentId: shown.has(id) ? `${id}@inline` : null })),
      ...pasted.map(({ name, type, content, contentId }) => ({ name, type, content: Buffer.from(content), contentId })),
    ],
    calendar: reply && writeCalendarReply(reply, message.createdAt),
    deskId: deskId(app.secrets), automatic: message.automatic ? 'auto-replied' : null,
  })
  return { raw, from: reply ? mailbox.address : envelopeSender(mailbox, signReplyToken(app.secrets, message.number, message.id, 'bounce'), message.automatic) }
}

function valuesOf(message: Message, brand: string): Values {
  return {
    'ticket.number': String(message.number), 'ticket.subject': message.subject, 'ticket.createdAt': message.openedAt, 'requester.name': message.requesterName,
    'agent.name': message.authorName ?? '', 'agent.firstName': firstName(message.authorName ?? ''), 'brand.name': brand,
  }
}

/** The desk's first word on a ticket is no answer: its subject stands as it is. */
function subjectOf({ subject, number }: Message, first: boolean, tag: boolean): string {
  const answer = replySubject(subject, number)
  const text = first ? `${subject} [#${number}]` : answer
  return tag ? text : text.replace(` [#${number}]`, '')
}

function messageToSend(app: App, id: string, mailboxBrand: string | null): Promise<Message> {
  return app.db.one(sql`select m.id, m.html, m.text, m.created_at as "createdAt", a.name as "authorName", a.signature as "authorSignature",
    m.meta->'calendarReply' as "calendarReply", m.automatic, case when m.automatic then m.meta->>'subject' end as "ownSubject", t.id as "ticketId", t.created_at as "openedAt",
    coalesce(t.brand_id, ${mailboxBrand}::uuid) as "brandId", b.signature as "brandSignature",
    t.number, t.subject, t.language, r.name as "requesterName", r.language as "requesterLanguage", r.time_zone as "timeZone"
    from messages m join tickets t on t.id = m.ticket_id join people r on r.id = t.requester_id left join people a on a.id = m.author_id
    left join brands b on b.id = coalesce(t.brand_id, ${mailboxBrand}::uuid) where m.id = ${id}`)
}

async function filesOf(app: App, messageId: string): Promise<{ id: string; name: string; type: string; content: Buffer }[]> {
  const rows = await app.db.query<{ id: string; name: string; type: string; hash: string }>(sql`select id, name, type, hash from attachments where message_id = ${messageId} order by created_at, id`)
  return Promise.all(rows.map(async ({ hash, ...row }) => ({ ...row, content: await buffer(await app.files.read(hash)) })))
}
