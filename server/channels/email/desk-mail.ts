import type { App, MailWay } from '../../platform/app.ts'
import { sendingMailbox } from './mailbox.ts'
import { relayOf } from './relay.ts'
import { sendMail } from './send-mail.ts'

/** The way of the desk's own mails: by the relay of its first mailbox, else by RELAY_URL. */
export async function deskMailWay(app: App): Promise<MailWay | undefined> {
  const mailbox = await sendingMailbox(app.db)
  const relay = relayOf(mailbox ?? null, app.config, app.secrets)
  if (!relay) return undefined
  return {
    address: mailbox?.address,
    async send(envelope, raw) {
      const attempt = await sendMail(relay, new URL(app.config.PUBLIC_URL).hostname, envelope, raw, async () => undefined)
      if (attempt.state !== 'sent') throw new Error(attempt.error)
    },
  }
}
