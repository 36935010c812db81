import sql from 'sql-template-tag'
import { system } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import type { Recorded, Tx } from '../../../platform/change.ts'
import type { Reactor } from '../../../platform/jobs.ts'
import { currentSettings } from '../../../settings/current.ts'
import type { Rendered, Values } from '../../../templates/fill.ts'
import { renderTemplate } from '../../../templates/render-template.ts'
import { accessTicket } from '../../../tickets/access.ts'
import { addMessage } from '../../../tickets/add-message.ts'
import type { Ticket } from '../../../tickets/ticket.ts'
import { composeMail } from './compose-mail.ts'
import { deskId } from '../desk-id.ts'
import { signMail } from '../dkim/sign-mail.ts'
import { mailboxById } from '../mailbox.ts'
import { sendingMailbox } from '../mailboxes.ts'
import { ownMessageId } from '../message-ids.ts'
import { recipientsOf } from '../recipients.ts'
import { relayOf } from '../relay.ts'
import { sendMail } from './send-mail.ts'

const TASK = 'status-notice'
const NOTICES = system('notices')
type Ended = 'solved' | 'closed'

/**
 * Tells the requester that a ticket was solved or closed, where the desk wishes so. A minute later, so that a slip goes unnoticed; not when
 * the same moment brought a reply, which says more.
 */
export async function queueStatusNotice(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const ended = events.filter(event => event.type === 'ticket.statusChanged' && (event.data.toCategory === 'solved' || event.data.toCategory === 'closed'))
  if (ended.length === 0) return
  const { statusNotices } = await currentSettings(tx)
  for (const { subjectId: ticketId, data } of ended) {
    const category = data.toCategory as Ended
    const replied = events.some(event => event.subjectId === ticketId && event.type === 'message.added' && event.data.direction === 'out' && event.data.kind === 'public')
    if (replied || statusNotices === 'none' || category === 'closed' && statusNotices !== 'solved-and-closed') continue
    tx.job(TASK, { ticketId, category }, { key: `${TASK}:${ticketId}`, runAt: tx.now.add({ minutes: 1 }), maxAttempts: 8 })
  }
}

/** Says so if it still holds, and a person had asked. A solved ticket gets a message, as anything that is said; a closed one takes none, so a mail alone leaves. */
export const statusNotice: Reactor = {
  task: TASK,
  async run(app, { ticketId, category }: { ticketId: string; category: Ended }) {
    await app.change(NOTICES, async tx => {
      const ticket = await accessTicket(tx, ticketId, 'read')
      const asked = await tx.maybe(sql`select 1 from messages where ticket_id = ${ticketId} and direction = 'in' and kind = 'public' and not automatic limit 1`)
      if (ticket.category !== category || ticket.demo || ticket.aside || !asked) return
      if (category === 'closed') return tx.job(CLOSED_TASK, { ticketId }, { key: `${CLOSED_TASK}:${ticketId}`, maxAttempts: 8 })
      const { subject, html, text } = await noticeOf(tx, ticket, category)
      await addMessage(tx, ticket, { kind: 'public', direction: 'out', authorId: null, channel: 'email', automatic: true, html, text, meta: { cc: [], subject } })
    })
  },
}

const CLOSED_TASK = 'closed-notice'

/** Sends the mail that says that a ticket is closed. */
export const closedNotice: Reactor = {
  task: CLOSED_TASK,
  async run(app, { ticketId }: { ticketId: string }) {
    const ticket = await app.change(NOTICES, tx => accessTicket(tx, ticketId, 'read'))
    const mailbox = ticket.channel === 'email' && ticket.channelAccountId ? await mailboxById(app.db, ticket.channelAccountId) : await sendingMailbox(app.db)
    const relay = mailbox?.active ? relayOf(mailbox, app.config, app.secrets) : null
    const { to } = await recipientsOf(app.db, { ticketId, requesterId: ticket.requesterId, meta: { cc: [] } }, () => true)
    if (!mailbox || !relay || to.length === 0) return
    const { subject, html, text } = await noticeOf(app, ticket, 'closed')
    const raw = await composeMail({
      messageId: ownMessageId(`${ticketId}.closed.${ticket.version}`, mailbox.address), inReplyTo: null, references: [], from: { name: mailbox.name, address: mailbox.address }, replyTo: null,
      to: to.map(address => ({ name: '', address })), cc: [], subject, topic: '', date: app.clock(), html, text, attachments: [], deskId: deskId(app.secrets), automatic: 'auto-generated',
    })
    const attempt = await sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, { from: '', to, otherwise: mailbox.address }, await signMail(app, mailbox.address, raw), async () => undefined)
    if (attempt.state === 'temporary') throw new Error(attempt.error)
    if (attempt.state !== 'sent') app.log.warn({ error: attempt.error, ticketId }, 'a notice was not taken')
  },
}

async function noticeOf(from: App | Tx, ticket: Ticket, kind: Ended): Promise<Rendered> {
  const q = 'db' in from ? from.db : from
  const people = await q.one<{ requester: string; language: string | null; timeZone: string | null; agent: string | null; mailbox: string | null; brandId: string | null }>(sql`
    select r.name as requester, r.language, r.time_zone as "timeZone", a.name as agent, b.name as mailbox, b.brand_id as "brandId" from people r
    left join people a on a.id = ${ticket.assigneeId} left join mailboxes b on b.id = ${ticket.channelAccountId} where r.id = ${ticket.requesterId}`)
  const values: Values = {
    'ticket.number': String(ticket.number), 'ticket.subject': ticket.subject, 'ticket.createdAt': ticket.createdAt, 'requester.name': people.requester, 'agent.name': people.agent ?? '',
    ...(people.mailbox !== null && { 'brand.name': people.mailbox }),
  }
  return renderTemplate(from, kind, { language: [ticket.language, people.language], brandId: ticket.brandId ?? people.brandId, mailboxId: ticket.channelAccountId, timeZone: people.timeZone }, values)
}
