import type { App, MailWay } from '../../platform/app.ts'
import { deskId } from './desk-id.ts'
import { signMail } from './dkim/sign-mail.ts'
import { LOOP_HEADER } from './mail.ts'
import { sendingMailbox } from './mailboxes.ts'
import { relayOf } from './relay.ts'
import { sendMail } from './sending/send-mail.ts'

/**
 * The way of the desk's own mails: by the relay of its first mailbox, else by RELAY_URL. A machine wrote them: they leave from nobody on
 * the envelope, so that no machine answers, and carry the desk's mark (H11).
 */
export async function deskMailWay(app: App): Promise<MailWay | undefined> {
  const mailbox = await sendingMailbox(app.db)
  const relay = relayOf(mailbox ?? null, app.config, app.secrets)
  if (!relay) return undefined
  return {
    address: mailbox?.address,
    async send({ from, to }, raw) {
      const marked = await signMail(app, from, Buffer.concat([Buffer.from(`${LOOP_HEADER}: ${deskId(app.secrets)}\r\n`), raw]))
      const attempt = await sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, { from: '', to, otherwise: from }, marked, async () => undefined)
      if (attempt.state !== 'sent') throw new Error(attempt.error)
    },
  }
}
