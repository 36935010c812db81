import { buffer } from 'node:stream/consumers'
import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import { currentSettings } from '../../settings/current.ts'
import type { Attempt, Deliverer, Delivery } from '../core/delivery.ts'
import { composeBody, embedFiles, type Quoted } from './compose-body.ts'
import { composeMail, type OutgoingAttachment } from './compose-mail.ts'
import { historyFor } from './history.ts'
import { deskId } from './desk-id.ts'
import { mailboxById, replyStyle, sendingMailbox, type Mailbox } from './mailbox.ts'
import { answerReferences } from './message-ids.ts'
import { relayOf } from './relay.ts'
import { replyAddress, signReplyToken } from './reply-token.ts'
import { sendMail } from './send-mail.ts'
import { bareSubject, replySubject } from './subject.ts'
import { namesOf } from './recipients.ts'

interface Message {
  id: string; html: string | null; text: string; createdAt: Temporal.Instant; authorName: string | null; authorSignature: string | null
  number: number; subject: string; language: string | null; requesterId: string; requesterLanguage: string | null; timeZone: string | null
}

const NO_MAILBOX: Attempt = { state: 'failed', error: 'There is no mailbox to send from. Add one in the settings, then send again.' }
const NO_RELAY: Attempt = { state: 'failed', error: 'No mail server sends for us: give the mailbox a relay in the settings, or set RELAY_URL, then send again.' }

/** E-mail's way out of the outbox. */
export const emailDeliverer: Deliverer = { channel: 'email', deliver: deliverMail }

async function deliverMail(app: App, delivery: Delivery, begin: () => Promise<void>): Promise<Attempt> {
  const mailbox = delivery.accountId ? await mailboxById(app.db, delivery.accountId) : await sendingMailbox(app.db)
  if (!mailbox) return NO_MAILBOX
  if (!mailbox.active) return { state: 'failed', error: `The mailbox ${mailbox.address} is switched off. Switch it on in the settings, then send again.` }
  const relay = relayOf(mailbox, app.config, app.secrets)
  if (!relay) return NO_RELAY
  const raw = await writeMail(app, delivery, mailbox)
  const { to, cc, bcc } = delivery.recipients
  return sendMail(relay, new URL(app.config.PUBLIC_URL).hostname, { from: mailbox.address, to: [...to, ...cc, ...bcc] }, raw, begin)
}

/** The message of a delivery as MIME, with its threading headers, signature, quoted history and attachments. */
export async function writeMail(app: App, delivery: Delivery, mailbox: Mailbox): Promise<Buffer> {
  const [message, thread, settings, files, names] = await Promise.all([
    messageToSend(app, delivery.messageId), threadOf(app, delivery), currentSettings(app), filesOf(app, delivery.messageId),
    namesOf(app.db, [...delivery.recipients.to, ...delivery.recipients.cc]),
  ])
  const body = composeBody({
    html: message.html, text: message.text, signatures: [message.authorSignature ?? '', mailbox.signature], quoted: mailbox.quote && settings.quoteHistory ? thread.quoted : null,
    language: message.language ?? message.requesterLanguage ?? settings.language, timeZone: message.timeZone ?? settings.timeZone,
  })
  const shown = new Set<string>()
  const html = embedFiles(body.html, new Set(files.map(file => file.id)), shown)
  const token = signReplyToken(app.secrets, message.number, message.requesterId)
  const name = message.authorName ?? mailbox.name
  const answersTo = replyAddress(mailbox.address, token, replyStyle(mailbox))
  return composeMail({
    messageId: delivery.externalId, inReplyTo: thread.parent, references: answerReferences(thread.references, thread.parent),
    from: { name, address: mailbox.address }, replyTo: answersTo === mailbox.address ? null : { name: mailbox.name, address: answersTo },
    to: delivery.recipients.to.map(names), cc: delivery.recipients.cc.map(names),
    subject: subjectOf(message, thread.first, settings.subjectTag), topic: bareSubject(message.subject),
    date: message.createdAt, html, text: body.text,
    attachments: files.map(({ id, name: fileName, type, content }): OutgoingAttachment => ({ name: fileName, type, content, contentId: shown.has(id) ? `${id}@inline` : null })),
    deskId: deskId(app.secrets), automatic: null,
  })
}

/** The desk's first word on a ticket is no answer: its subject stands as it is. */
function subjectOf({ subject, number }: Message, first: boolean, tag: boolean): string {
  const answer = replySubject(subject, number)
  const text = first ? `${subject} [#${number}]` : answer
  return tag ? text : text.replace(` [#${number}]`, '')
}

function messageToSend(app: App, id: string): Promise<Message> {
  return app.db.one(sql`select m.id, m.html, m.text, m.created_at as "createdAt", a.name as "authorName", a.signature as "authorSignature",
    t.number, t.subject, t.language, t.requester_id as "requesterId", r.language as "requesterLanguage", r.time_zone as "timeZone"
    from messages m join tickets t on t.id = m.ticket_id join people r on r.id = t.requester_id left join people a on a.id = m.author_id where m.id = ${id}`)
}

interface Thread { parent: string | null; references: string[]; quoted: Quoted | null; first: boolean }

/** What this message answers: the ids of the public mails before it, and the last of them to quote. Notes never show. */
async function threadOf(app: App, delivery: Delivery): Promise<Thread> {
  const { to, cc, bcc } = delivery.recipients
  const history = await historyFor(app.db, delivery.ticketId, [...to, ...cc, ...bcc])
  const mayQuote = (each: { at: Temporal.Instant; authorId: string | null }) => (history.since === null || Temporal.Instant.compare(each.at, history.since) >= 0) && (history.authorId === null || each.authorId === history.authorId)
  const earlier = await app.db.query<Quoted & { authorId: string | null; mailId: string | null; direction: string; references: string[] | null }>(sql`
    select coalesce(w.name, '') as author, m.author_id as "authorId", m.created_at as at, m.html, m.text, m.direction, m.meta->'references' as "references",
      (select i.mail_id from mail_ids i where i.message_id = m.id and i.mail_id like '<%' limit 1) as "mailId"
    from messages m left join people w on w.id = m.author_id
    where m.ticket_id = ${delivery.ticketId} and m.kind = 'public' and not m.automatic
      and (m.created_at, m.id) < (select o.created_at, o.id from messages o where o.id = ${delivery.messageId})
    order by m.created_at desc, m.id desc limit 15`)
  const known = earlier.filter(each => each.mailId !== null)
  const answered = known.find(each => each.direction === 'in') ?? known[0]
  return { parent: answered?.mailId ?? null, references: [...new Set([...answered?.references ?? [], ...known.map(each => each.mailId!).reverse()])], quoted: earlier[0] && mayQuote(earlier[0]) ? earlier[0] : null, first: earlier.length === 0 }
}

async function filesOf(app: App, messageId: string): Promise<{ id: string; name: string; type: string; content: Buffer }[]> {
  const rows = await app.db.query<{ id: string; name: string; type: string; hash: string }>(sql`select id, name, type, hash from attachments where message_id = ${messageId} order by created_at, id`)
  return Promise.all(rows.map(async ({ hash, ...row }) => ({ ...row, content: await buffer(await app.files.read(hash)) })))
}
