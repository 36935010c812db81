import sql from 'sql-template-tag'
import type { Recorded, Tx } from '../../../platform/change.ts'
import { queueDelivery } from '../../../tickets/deliveries.ts'
import { deliverJob } from '../../core/deliver.ts'
import type { Mailbox } from '../mailbox.ts'
import { activeMailboxes } from '../mailboxes.ts'
import { ownMessageId } from '../message-ids.ts'
import { isOwnAddress } from '../own-address.ts'
import { recipientsOf } from '../recipients.ts'

export interface Outgoing {
  id: string
  ticketId: string
  requesterId: string
  meta: { to?: string[]; cc?: string[] }
  channel: string
  channelAccountId: string | null
  brandId: string | null
  demo: boolean
}

/**
 * Puts what the desk says publicly into the outbox, in the same transaction: so it leaves if and only if it was said. The Message-ID is
 * fixed here, before the first attempt, and known as ours from now on. Demo tickets never write to anyone.
 */
export async function queueMail(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const said = events.filter(event => event.type === 'message.added' && event.data.direction === 'out' && event.data.kind === 'public')
  if (said.length === 0) return
  await tx.flush()
  const mailboxes = await activeMailboxes(tx)
  const messages = await tx.query<Outgoing>(sql`select m.id, m.ticket_id as "ticketId", m.meta, t.requester_id as "requesterId", t.channel, t.channel_account_id as "channelAccountId",
      t.brand_id as "brandId", t.demo from messages m join tickets t on t.id = m.ticket_id where m.id = any(${said.map(event => event.data.messageId)}::uuid[]) and not t.demo`)
  for (const message of messages) await queue(tx, message, mailboxes)
}

async function queue(tx: Tx, message: Outgoing, mailboxes: readonly Mailbox[]): Promise<void> {
  const mailbox = mailboxFor(message, mailboxes)
  // without a mailbox only what came by mail is written down as undelivered: elsewhere nobody expects a mail
  if (!mailbox && message.channel !== 'email') return
  const recipients = await recipientsOf(tx, message, address => !isOwnAddress(mailboxes, address))
  if (recipients.to.length + recipients.cc.length === 0) return
  const externalId = ownMessageId(message.id, mailbox?.address ?? 'desk@localhost')
  const deliveryId = await queueDelivery(tx, { id: message.ticketId }, { id: message.id }, { channel: 'email', accountId: mailbox?.id ?? null, recipients: { ...recipients, bcc: [] }, externalId })
  await tx.query(sql`insert into mail_ids (mail_id, ticket_id, message_id, own) values (${externalId}, ${message.ticketId}, ${message.id}, true) on conflict do nothing`)
  deliverJob(tx, deliveryId)
}

/** The mailbox that the ticket came by, else one of its brand, else the oldest. */
function mailboxFor(message: Outgoing, mailboxes: readonly Mailbox[]): Mailbox | undefined {
  const real = mailboxes.filter(mailbox => !mailbox.demo)
  return real.find(mailbox => mailbox.id === message.channelAccountId) ?? real.find(mailbox => message.brandId !== null && mailbox.brandId === message.brandId) ?? real[0]
}
