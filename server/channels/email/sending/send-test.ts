import { randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import { newId } from '../../../platform/ids.ts'
import { currentSettings } from '../../../settings/current.ts'
import { escapeHtml } from '../../../platform/html.ts'
import { composeMail } from './compose-mail.ts'
import { deskId } from '../desk-id.ts'
import { signMail } from '../dkim/sign-mail.ts'
import type { Mailbox } from '../mailbox.ts'
import { ownMessageId } from '../message-ids.ts'
import { PHRASES } from '../phrases.ts'
import { relayOf } from '../relay.ts'
import { sendMail } from './send-mail.ts'
import type { Check } from './check.ts'
import { NO_RELAY, relayTrouble } from './test-mailbox.ts'

/** How long a test mail may take until we call it lost, in seconds. */
export const TEST_SECONDS = 60

/** Sends a real mail from a mailbox to itself. It carries our mark, so that it becomes no ticket when it comes back. */
export async function sendTest(app: App, mailbox: Mailbox): Promise<{ token: string; sent: Check }> {
  const token = randomBytes(8).toString('hex')
  const relay = relayOf(mailbox, app.config, app.secrets)
  if (!relay) return { token, sent: NO_RELAY }
  const { subject, text } = PHRASES[(await currentSettings(app)).language].test
  const own = { name: mailbox.name, address: mailbox.address }
  const raw = await composeMail({
    messageId: ownMessageId(newId(), mailbox.address), inReplyTo: null, references: [], from: own, replyTo: null, to: [own], cc: [], subject: `${subject} ${token}`, topic: '',
    date: app.clock(), html: `<p>${escapeHtml(text)}</p>`, text, attachments: [], deskId: deskId(app.secrets), automatic: 'auto-generated',
  })
  const attempt = await sendMail(app, relay, new URL(app.config.PUBLIC_URL).hostname, { from: mailbox.address, to: [mailbox.address] }, await signMail(app, mailbox.address, raw), async () => undefined)
  return { token, sent: attempt.state === 'sent' ? { ok: true, code: 'sent', message: attempt.response, values: { said: attempt.response } } : relayTrouble(attempt) }
}

/** Whether a test mail has come back, as the ledger knows it. */
export async function testArrival(app: App, mailbox: Mailbox, token: string): Promise<{ arrived: boolean; receivedAt: string | null }> {
  const found = await app.db.maybe<{ receivedAt: Temporal.Instant }>(sql`select received_at as "receivedAt" from arrivals
    where account_id = ${mailbox.id} and received_at > ${app.clock().subtract({ minutes: 10 })} and right(subject, ${token.length}) = ${token} limit 1`)
  return { arrived: found !== undefined, receivedAt: found?.receivedAt.toString() ?? null }
}
