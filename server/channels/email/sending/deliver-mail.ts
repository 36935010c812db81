import type { App } from '../../../platform/app.ts'
import { domainOf } from '../../../people/person.ts'
import type { Attempt, Deliverer, Delivery, Way } from '../../core/delivery.ts'
import { signMail } from '../dkim/sign-mail.ts'
import { mailboxById, type Mailbox } from '../mailbox.ts'
import { sendingMailbox } from '../mailboxes.ts'
import { relayOf } from '../relay.ts'
import { sendMail } from './send-mail.ts'
import { writeMail } from './write-mail.ts'

const NO_MAILBOX: Attempt = { state: 'failed', error: 'There is no mailbox to send from. Add one in the settings, then send again.', cause: { code: 'no-mailbox', values: {} } }
const NO_RELAY: Attempt = { state: 'failed', error: 'No mail server sends for us: give the mailbox a relay in the settings, or set RELAY_URL, then send again.', cause: { code: 'no-relay', values: {} } }

/** E-mail's way out of the outbox. */
export const emailDeliverer: Deliverer = { channel: 'email', way: wayOf, deliver: deliverMail }

function mailboxOf(app: App, delivery: Delivery): Promise<Mailbox | undefined> {
  return delivery.accountId ? mailboxById(app.db, delivery.accountId) : sendingMailbox(app.db)
}

/** The relay, and the domains behind it. */
async function wayOf(app: App, delivery: Delivery): Promise<Way | null> {
  const relay = relayOf(await mailboxOf(app, delivery) ?? null, app.config, app.secrets)
  const { to, cc, bcc } = delivery.recipients
  return relay && { key: `${relay.host}:${relay.port}`, domains: [...new Set([...to, ...cc, ...bcc].map(domainOf))].slice(0, 10) }
}

async function deliverMail(app: App, delivery: Delivery, begin: () => Promise<void>): Promise<Attempt> {
  const mailbox = await mailboxOf(app, delivery)
  if (!mailbox) return NO_MAILBOX
  if (!mailbox.active) return { state: 'failed', error: `The mailbox ${mailbox.address} is switched off. Switch it on in the settings, then send again.`, cause: { code: 'mailbox-off', values: { address: mailbox.address } } }
  const relay = relayOf(mailbox, app.config, app.secrets)
  if (!relay) return NO_RELAY
  const { raw, from } = await writeMail(app, delivery, mailbox)
  const { to, cc, bcc } = delivery.recipients
  const envelope = { from, to: delivery.remaining ?? [...to, ...cc, ...bcc], otherwise: mailbox.address }
  return sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, envelope, await signMail(app, mailbox.address, raw), begin)
}
