import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import { mailboxById } from '../channels/email/mailbox.ts'
import { sendingMailbox } from '../channels/email/mailboxes.ts'
import { relayOf } from '../channels/email/relay.ts'
import { sendMail } from '../channels/email/sending/send-mail.ts'
import { isStaff } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Reactor } from '../platform/jobs.ts'
import { currentSettings } from '../settings/current.ts'
import { visibleTickets } from '../tickets/access.ts'
import { wasRead } from './queries.ts'
import type { Reader, Told } from './told.ts'
import { writeDigest, writeNotice } from './write-mail.ts'

export const NOTIFY_MAIL = 'notify-mail'

/** More tickets than this at one moment come in one mail, as a digest does: a bulk change is no reason for a flood. */
const MOST_MAILS = 5
/**
 * Sends what is due for one person at one moment: a mail for each ticket, digests in one. What they may not see any more, or have read
 * meanwhile, does not leave. Each mail is written off right before it is handed over, so that it leaves once; when a relay asks for time
 * the job comes again with what is still waiting.
 */
export const notifyMail: Reactor = {
  task: NOTIFY_MAIL,
  async run(app, { personId, at }: { personId: string; at: string }, { attempts, maxAttempts }) {
    const due = await dueFor(app, personId, Temporal.Instant.from(at))
    if (!due) return
    const troubles: string[] = []
    for (const part of partsOf(due.told)) {
      const trouble = await sendPart(app, due.reader, part, attempts >= maxAttempts)
      if (trouble) troubles.push(trouble)
    }
    if (troubles.length > 0) throw new Error(troubles[0])
  },
}

/** What waits and may be told; the rest of that moment is dropped. */
async function dueFor(app: App, personId: string, at: Temporal.Instant): Promise<{ reader: Reader; told: Told[] } | undefined> {
  const waiting = sql`n.person_id = ${personId} and n.mail = 'waiting' and n.mail_at = ${at}`
  const reader = await app.db.maybe<Reader>(sql`select p.id, p.name, p.language, p.time_zone as "timeZone",
      (select i.value from identities i where i.person_id = p.id and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1) as address
    from people p where p.id = ${personId} and p.active and exists (select from identities i where i.person_id = p.id and i.kind = 'email')`)
  const actor = reader && await personActor(app.db, personId, 'email')
  const { mailFollowers } = await currentSettings(app)
  const told = !actor || !isStaff(actor.role) ? [] : await app.db.query<Told>(sql`
    select n.id, n.kind, n.reason, n.digest, n.created_at as "createdAt", a.name as actor, n.message_id as "messageId", left(g.text, 20000) as text, case when length(g.html) <= 200000 then g.html end as html,
      t.id as "ticketId", t.number, t.subject, t.language, t.brand_id as "brandId", case when t.channel = 'email' then t.channel_account_id end as "mailboxId", t.created_at as "openedAt", r.name as requester
    from notifications n join tickets t on t.id = n.ticket_id join people r on r.id = t.requester_id left join people a on a.id = n.actor_id
    left join messages g on g.id = n.message_id and g.ticket_id = n.ticket_id left join reads x on x.ticket_id = n.ticket_id and x.person_id = n.person_id
    where ${waiting} and not ${wasRead} and ${visibleTickets(actor)} and t.aside is null
      and not (${mailFollowers} and n.kind in ('reply', 'answer') and exists (select from participants f where f.ticket_id = t.id and f.person_id = n.person_id and f.role = 'follower'))
    order by n.id limit 2000`)
  await app.db.query(sql`update notifications n set mail = 'dropped' where ${waiting} and n.id <> all(${told.map(each => each.id)}::uuid[])`)
  return reader && told.length > 0 ? { reader, told } : undefined
}

/** What becomes one mail: all of a ticket, or all of a digest. */
export function partsOf(told: readonly Told[]): Told[][] {
  const digest = told.filter(each => each.digest)
  const tickets = [...Map.groupBy(told.filter(each => !each.digest), each => each.ticketId).values()]
  if (tickets.length > MOST_MAILS) return [told.slice()]
  return [...tickets, ...digest.length > 0 ? [digest] : []]
}

/** Sends one mail and says what keeps it from leaving, where that passes by itself. */
async function sendPart(app: App, reader: Reader, part: readonly Told[], last: boolean): Promise<string | undefined> {
  const ids = part.map(each => each.id)
  const mark = (mail: 'waiting' | 'sent' | 'failed' | 'uncertain') => app.db.query(sql`update notifications set mail = ${mail} where id = any(${ids}::uuid[])`)
  const alone = part.every(each => each.ticketId === part[0]!.ticketId && !each.digest)
  const mailbox = alone && part[0]!.mailboxId ? await mailboxById(app.db, part[0]!.mailboxId) : await sendingMailbox(app.db)
  const relay = mailbox?.active ? relayOf(mailbox, app.config, app.secrets) : null
  if (!mailbox || !relay) { await mark('failed'); return undefined }
  const raw = alone ? await writeNotice(app, mailbox, reader, part) : await writeDigest(app, mailbox, reader, part)
  const attempt = await sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, { from: '', to: [reader.address], otherwise: mailbox.address }, raw, async () => { await mark('uncertain') })
  if (attempt.state === 'temporary' && !last) {
    await mark('waiting')
    return attempt.error
  }
  await mark(attempt.state === 'temporary' ? 'failed' : attempt.state)
  if (attempt.state !== 'sent') app.log.warn({ error: attempt.error, personId: reader.id }, 'a notification was not taken')
  return undefined
}
