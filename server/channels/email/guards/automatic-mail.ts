import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { newId } from '../../../platform/ids.ts'
import type { Reactor } from '../../../platform/jobs.ts'
import { composeMail } from '../sending/compose-mail.ts'
import { deskId } from '../desk-id.ts'
import { signMail } from '../dkim/sign-mail.ts'
import { mailboxById } from '../mailbox.ts'
import { ownMessageId } from '../message-ids.ts'
import { relayOf } from '../relay.ts'
import { sendMail } from '../sending/send-mail.ts'

const TASK = 'automatic-mail'

interface Asking { mailboxId: string; to: string; subject: string; text: string; html: string }

/** Sends a mail with a link by itself once this change commits. The link is a way in, so the job holds it sealed. */
export function askJob(tx: Tx, app: Pick<App, 'secrets'>, asking: Asking): void {
  tx.job(TASK, { sealed: app.secrets.seal(JSON.stringify(asking)) }, { maxAttempts: 8 })
}

/** Sends what `askJob` wrote down, from the mailbox that was written to, with every mark of automatic mail (H11). */
export const sendAutomaticMail: Reactor = {
  task: TASK,
  async run(app, { sealed }: { sealed: string }) {
    const { mailboxId, to, subject, text, html } = JSON.parse(app.secrets.open(sealed)) as Asking
    const mailbox = await mailboxById(app.db, mailboxId)
    const relay = relayOf(mailbox, app.config, app.secrets)
    if (!relay) throw new Error(`A mail of ${mailbox.address} waits: give the mailbox a server that sends for it, or set RELAY_URL.`)
    const raw = await composeMail({
      messageId: ownMessageId(newId(), mailbox.address), inReplyTo: null, references: [], from: { name: mailbox.name, address: mailbox.address }, replyTo: null,
      to: [{ name: '', address: to }], cc: [], subject, topic: '', date: app.clock(), html, text, attachments: [], deskId: deskId(app.secrets), automatic: 'auto-replied',
    })
    const attempt = await sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, { from: '', to: [to], otherwise: mailbox.address }, await signMail(app, mailbox.address, raw), async () => undefined)
    if (attempt.state === 'temporary') throw new Error(attempt.error)
    if (attempt.state !== 'sent') app.log.warn({ error: attempt.error, mailboxId }, 'an automatic mail was not taken')
  },
}
