import { hostname } from 'node:os'
import type { App } from '../../../platform/app.ts'
import { checkDomain, type Finding } from './check-domain.ts'
import type { KnownCause } from '../../core/delivery.ts'
import { connectImap, explainImap, type ImapIntake } from '../imap/imap-connection.ts'
import type { Mailbox } from '../mailbox.ts'
import { relayOf } from '../relay.ts'
import { distrusted } from '../servers/distrusted.ts'
import { connectRelay } from './connect-relay.ts'
import type { Check } from './check.ts'
import { explain } from './send-mail.ts'

/** Tries both ways of a mailbox for real: signs in and opens the folder; signs in at the relay; looks at its domain as receivers do. Nothing is fetched or sent. */
export async function testMailbox(app: App, mailbox: Mailbox): Promise<{ intake: Check; relay: Check; domain: Finding[] }> {
  const [intake, relay, domain] = await Promise.all([testIntake(app, mailbox), testRelay(app, mailbox), checkDomain(app.db, app.dns, mailbox.address, relayOf(mailbox, app.config, app.secrets))])
  return { intake, relay, domain }
}

async function testIntake(app: App, { intake, address }: Mailbox): Promise<Check> {
  if (intake.kind === 'handed') {
    const { SMTP_HOST, SMTP_PORT } = app.config
    if (SMTP_PORT === 'off') return { ok: true, code: 'handed-http', message: 'Mail is handed over by HTTP or the pipe; SMTP is off.', values: {} }
    return { ok: true, code: 'handed', message: `Hand mail for ${address} to ${SMTP_HOST}:${SMTP_PORT} by SMTP, or by HTTP or the pipe.`, values: { address, server: `${SMTP_HOST}:${SMTP_PORT}` } }
  }
  return testImap(app, intake)
}

async function testImap(app: App, intake: ImapIntake): Promise<Check> {
  const named = intake.folders.join(', ')
  let folder = intake.folders[0]!
  try {
    const client = await connectImap(app, intake)
    try {
      let count = 0
      for (folder of intake.folders) count += (await client.mailboxOpen(folder, { readOnly: true })).exists
      await client.logout()
      return { ok: true, code: 'imap-good', message: `Signed in at ${intake.host}; ${named} holds ${count} mails.`, values: { host: intake.host, folder: named, count: String(count) } }
    } finally {
      client.close()
    }
  } catch (error) {
    const said = explainImap(error, { ...intake, folder })
    return await distrusted(app, error, intake, 'imap') ?? { ok: false, code: 'imap-bad', message: said, values: { said } }
  }
}

export const NO_RELAY: Check = { ok: false, code: 'relay-missing', message: 'No mail server sends for this mailbox: give it a relay, or set RELAY_URL.', values: {} }
export const relayTrouble = ({ error, cause }: { error: string; cause?: KnownCause }): Check => ({ ok: false, message: error, ...cause ? { code: cause.code, values: { ...cause.values } } : { code: 'relay-bad', values: { said: error } } })

async function testRelay(app: App, mailbox: Mailbox): Promise<Check> {
  const relay = relayOf(mailbox, app.config, app.secrets)
  if (!relay) return NO_RELAY
  try {
    const connection = await connectRelay(app, relay, hostname())
    connection.quit()
    connection.close()
    return { ok: true, code: 'relay-good', message: `Signed in at ${relay.host}:${relay.port}; replies can leave.`, values: { server: `${relay.host}:${relay.port}` } }
  } catch (error) {
    const shown = relay.own && relay.security !== 'opportunistic' ? await distrusted(app, error, { ...relay, ...relay.own, security: relay.security }, 'smtp') : undefined
    return shown ?? relayTrouble(explain(error as Error, relay))
  }
}
