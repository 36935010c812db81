import { buffer } from 'node:stream/consumers'
import sql from 'sql-template-tag'
import { system } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import type { Reactor } from '../../../platform/jobs.ts'
import { markSideMail } from '../../../side-conversations/mark-mail.ts'
import { sideUndelivered } from '../../../side-conversations/undelivered.ts'
import { SIDE_MAIL } from '../../../side-conversations/write.ts'
import { deskId } from '../desk-id.ts'
import { signMail } from '../dkim/sign-mail.ts'
import { mailboxById, replyStyle, type Mailbox } from '../mailbox.ts'
import { sendingMailbox } from '../mailboxes.ts'
import { answerReferences, ownMessageId } from '../message-ids.ts'
import { relayOf } from '../relay.ts'
import { replyAddress, signReplyToken } from '../reply-token.ts'
import { embedFiles, markWith, wordsOf } from './compose-body.ts'
import { composeMail } from './compose-mail.ts'
import { fromName } from './identity.ts'
import { sendMail } from './send-mail.ts'

interface SideMail {
  id: string; sideId: string; html: string | null; text: string; author: string | null; subject: string; number: number; mailboxId: string | null; createdAt: Temporal.Instant
  people: { address: string; name: string; role: 'to' | 'cc' }[]; earlier: string[]; files: { id: string; hash: string; name: string; type: string }[]
}

/** Sends a message of a side conversation through the mailbox of its ticket. What broke off at the wrong moment is not sent twice: it says so, and can be written again. */
export const sideMail: Reactor = {
  task: SIDE_MAIL,
  async run(app, { id }: { id: string }, { attempts, maxAttempts }) {
    const mail = await toSend(app, id)
    if (!mail) return
    const mailbox = mail.mailboxId ? await mailboxById(app.db, mail.mailboxId) : await sendingMailbox(app.db)
    const relay = mailbox?.active ? relayOf(mailbox, app.config, app.secrets) : null
    if (!mailbox || !relay) return undelivered(app, mail, 'failed', 'There is no mailbox with a mail server that sends for us. Add one in the settings, then write again.')
    const mailId = ownMessageId(id, mailbox.address)
    const envelope = { from: mailbox.address, to: mail.people.map(each => each.address) }
    const attempt = await sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, envelope, await write(app, mail, mailbox, mailId), async () => { await markSideMail(app.db, id, 'uncertain', { mailId }) })
    if (attempt.state === 'temporary' && attempts < maxAttempts) {
      await markSideMail(app.db, id, 'queued', { error: attempt.error })
      throw new Error(attempt.error)
    }
    if (attempt.state === 'temporary' || attempt.state === 'failed') return undelivered(app, mail, 'failed', attempt.error)
    await markSideMail(app.db, id, attempt.state, { error: attempt.error ?? null })
    // the server took it for some of them only
    if (attempt.state === 'sent' && attempt.error !== undefined) await undelivered(app, mail, 'bounced', attempt.error)
  },
}

async function undelivered(app: App, { id, sideId }: SideMail, state: 'failed' | 'bounced', error: string): Promise<void> {
  await app.change(system('mail'), tx => sideUndelivered(tx, { id, sideId }, state, error))
}

function toSend(app: App, id: string): Promise<SideMail | undefined> {
  return app.db.maybe(sql`select m.id, s.id as "sideId", m.html, m.text, w.name as author, s.subject, t.number, case when t.channel = 'email' then t.channel_account_id end as "mailboxId", m.created_at as "createdAt",
      (select json_agg(json_build_object('address', p.address, 'name', p.name, 'role', p.role) order by p.key) from side_people p where p.side_id = s.id) as people,
      array(select o.mail_id from side_messages o where o.side_id = s.id and o.mail_id is not null and (o.created_at, o.id) < (m.created_at, m.id) order by o.created_at, o.id) as earlier,
      coalesce((select json_agg(json_build_object('id', f.id, 'hash', f.hash, 'name', f.name, 'type', f.type) order by f.created_at, f.id) from attachments f where f.side_message_id = m.id), '[]') as files
    from side_messages m join side_conversations s on s.id = m.side_id join tickets t on t.id = s.ticket_id left join people w on w.id = m.author_id where m.id = ${id} and m.state = 'queued' and m.mail_id is null`)
}

/** Without number and history of the ticket: only what was written here leaves. The token is the side conversation's own. */
async function write(app: App, mail: SideMail, mailbox: Mailbox, mailId: string): Promise<Buffer> {
  const token = signReplyToken(app.secrets, mail.number, mail.sideId, 'side')
  const answersTo = replyAddress(mailbox.address, token, replyStyle(mailbox))
  const shown = new Set<string>()
  const words = wordsOf(mail)
  const body = markWith(token, { html: embedFiles(words.html, new Set(mail.files.map(file => file.id)), shown), text: words.text })
  const parent = mail.earlier.at(-1) ?? null
  const address = ({ name, address }: { name: string; address: string }) => ({ name, address })
  const raw = await composeMail({
    messageId: mailId, inReplyTo: parent, references: answerReferences(mail.earlier, parent), from: { name: fromName(mailbox.fromFormat, { agent: mail.author, brand: mailbox.name }), address: mailbox.address },
    replyTo: answersTo === mailbox.address ? null : { name: mailbox.name, address: answersTo }, to: mail.people.filter(each => each.role === 'to').map(address), cc: mail.people.filter(each => each.role === 'cc').map(address),
    subject: parent ? `Re: ${mail.subject}` : mail.subject, topic: mail.subject, date: mail.createdAt, html: body.html, text: body.text, deskId: deskId(app.secrets), automatic: null,
    attachments: await Promise.all(mail.files.map(async ({ id, hash, name, type }) => ({ name, type, content: await buffer(await app.files.read(hash)), contentId: shown.has(id) ? `${id}@inline` : null }))),
  })
  return signMail(app, mailbox.address, raw)
}
