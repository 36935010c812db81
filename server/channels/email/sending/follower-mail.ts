import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import type { Recorded, Tx } from '../../../platform/change.ts'
import type { Reactor } from '../../../platform/jobs.ts'
import { currentSettings } from '../../../settings/current.ts'
import { isStaff, type Role } from '../../../platform/actor.ts'
import { personActor } from '../../../auth/person-actor.ts'
import { visibleTickets } from '../../../tickets/access.ts'
import { renderTemplate } from '../../../templates/render-template.ts'
import { composeMail } from './compose-mail.ts'
import { markWith, wordsOf } from './compose-body.ts'
import { deskId } from '../desk-id.ts'
import { signMail } from '../dkim/sign-mail.ts'
import { mailboxById, replyStyle, type Mailbox } from '../mailbox.ts'
import { sendingMailbox } from '../mailboxes.ts'
import { answerReferences, ownMessageId } from '../message-ids.ts'
import { relayOf } from '../relay.ts'
import { replyAddress, signReplyToken } from '../reply-token.ts'
import { sendMail } from './send-mail.ts'
import { idsAround } from './thread-of.ts'
import { bulkHeaders, unsubscribeUrl } from './unsubscribe.ts'

const TASK = 'follower-mail'

/**
 * Tells those who follow a ticket of what is said publicly on it, one mail for each and each on its own, where the desk wishes so. They
 * are no part of the conversation: nobody else sees their address, and an answer of theirs goes to the desk (H17), a colleague's as a
 * note whatever the desk does with their mail otherwise (H21).
 */
export async function queueFollowerMail(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const said = events.filter(event => event.type === 'message.added' && event.data.kind === 'public' && event.data.automatic !== true)
  if (said.length === 0 || !(await currentSettings(tx)).mailFollowers) return
  await tx.flush()
  const rows = await tx.query<{ messageId: string; personId: string }>(sql`select m.id as "messageId", p.person_id as "personId" from messages m
    join tickets t on t.id = m.ticket_id and not t.demo join participants p on p.ticket_id = m.ticket_id and p.role = 'follower'
    where m.id = any(${said.map(event => event.data.messageId)}::uuid[]) and p.person_id is distinct from m.author_id limit 1000`)
  for (const row of rows) tx.job(TASK, row, { key: `${TASK}:${row.messageId}:${row.personId}`, maxAttempts: 8 })
}

interface Update {
  html: string | null; text: string; author: string | null; ticketId: string; number: number; subject: string; language: string | null; openedAt: Temporal.Instant
  brandId: string | null; mailboxId: string | null; requester: string; name: string; role: Role; address: string; readerLanguage: string | null; timeZone: string | null
}

/** Sends one follower one update. Retried as a job when the relay asks for time. */
export const followerMail: Reactor = {
  task: TASK,
  async run(app, { messageId, personId }: { messageId: string; personId: string }) {
    const update = await updateFor(app, messageId, personId)
    const mailbox = update && (update.mailboxId ? await mailboxById(app.db, update.mailboxId) : await sendingMailbox(app.db))
    const relay = mailbox?.active ? relayOf(mailbox, app.config, app.secrets) : null
    if (!update || !mailbox || !relay) return
    const attempt = await sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, { from: '', to: [update.address], otherwise: mailbox.address }, await writeUpdate(app, update, mailbox, messageId, personId), async () => undefined)
    if (attempt.state === 'temporary') throw new Error(attempt.error)
    if (attempt.state !== 'sent') app.log.warn({ error: attempt.error, messageId }, 'an update to a follower was not taken')
  },
}

async function writeUpdate(app: App, update: Update, mailbox: Mailbox, messageId: string, personId: string): Promise<Buffer> {
  const following = { ticketId: update.ticketId, personId }
  const token = signReplyToken(app.secrets, update.number, personId, isStaff(update.role) ? 'note' : 'reply')
  const answersTo = replyAddress(mailbox.address, token, replyStyle(mailbox))
  const { parent, references } = await idsAround(app.db, { ticketId: update.ticketId, messageId })
  const rendered = await renderTemplate(app, 'update', {
    language: [update.readerLanguage, update.language], brandId: update.brandId ?? mailbox.brandId, mailboxId: mailbox.id, timeZone: update.timeZone,
  }, {
    'ticket.number': String(update.number), 'ticket.subject': update.subject, 'ticket.createdAt': update.openedAt, 'requester.name': update.requester, 'recipient.name': update.name,
    'agent.name': update.author ?? mailbox.name, 'brand.name': mailbox.name, link: unsubscribeUrl(app, following),
  }, wordsOf({ ...update, html: update.html?.replace(/<img\b[^>]*>/g, '') ?? null }))
  const raw = await composeMail({
    messageId: ownMessageId(`${messageId}.${personId}`, mailbox.address), inReplyTo: parent, references: answerReferences(references, parent), from: { name: mailbox.name, address: mailbox.address }, replyTo: answersTo === mailbox.address ? null : { name: mailbox.name, address: answersTo },
    to: [{ name: update.name, address: update.address }], cc: [], subject: rendered.subject, topic: update.subject, date: app.clock(), ...markWith(token, rendered),
    attachments: [], deskId: deskId(app.secrets), automatic: 'auto-generated', headers: bulkHeaders(app, following),
  })
  return signMail(app, mailbox.address, raw)
}

/** What there is to tell; nothing when they follow no more, may not see the ticket any more, or have no address. */
async function updateFor(app: App, messageId: string, personId: string): Promise<Update | undefined> {
  const active = await app.db.maybe(sql`select 1 from people where id = ${personId} and active`)
  if (!active) return undefined
  const visible = visibleTickets(await personActor(app.db, personId, 'email'))
  return app.db.maybe(sql`select m.html, m.text, a.name as author, t.id as "ticketId", t.number, t.subject, t.language, t.created_at as "openedAt", t.brand_id as "brandId",
      case when t.channel = 'email' then t.channel_account_id end as "mailboxId", r.name as requester, f.name, f.role, f.language as "readerLanguage", f.time_zone as "timeZone",
      (select i.value from identities i where i.person_id = f.id and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1) as address
    from messages m join tickets t on t.id = m.ticket_id join people r on r.id = t.requester_id left join people a on a.id = m.author_id
    join participants p on p.ticket_id = t.id and p.person_id = ${personId} and p.role = 'follower' join people f on f.id = p.person_id and f.active
    where m.id = ${messageId} and ${visible} and exists (select from identities i where i.person_id = f.id and i.kind = 'email')`)
}
