import { hostname } from 'node:os'
import type { App } from '../../platform/app.ts'
import { checkDomain, type Finding } from './check-domain.ts'
import { explainImap, imapConnection, type ImapIntake } from './imap-connection.ts'
import type { Mailbox } from './mailbox.ts'
import { relayOf } from './relay.ts'
import { connectRelay, explain } from './send-mail.ts'

export interface Check { ok: boolean; message: string }

/** Tries both ways of a mailbox for real: signs in and opens the folder; signs in at the relay; looks at its domain as receivers do. Nothing is fetched or sent. */
export async function testMailbox(app: App, mailbox: Mailbox): Promise<{ intake: Check; relay: Check; domain: Finding[] }> {
  const [intake, relay, domain] = await Promise.all([testIntake(app, mailbox), testRelay(app, mailbox), checkDomain(app.db, app.dns, mailbox.address, relayOf(mailbox, app.config, app.secrets))])
  return { intake, relay, domain }
}

async function testIntake(app: App, { intake, address }: Mailbox): Promise<Check> {
  if (intake.kind === 'handed') {
    const { SMTP_HOST, SMTP_PORT } = app.config
    return { ok: true, message: SMTP_PORT === 'off' ? 'Mail is handed over by HTTP or the pipe; SMTP is off.' : `Hand mail for ${address} to ${SMTP_HOST}:${SMTP_PORT} by SMTP, or by HTTP or the pipe.` }
  }
  return testImap(app, intake)
}

async function testImap(app: App, intake: ImapIntake): Promise<Check> {
  const client = imapConnection(intake, app.secrets)
  try {
    await client.connect()
    const folder = await client.mailboxOpen(intake.folder, { readOnly: true })
    await client.logout()
    return { ok: true, message: `Signed in at ${intake.host}; ${intake.folder} holds ${folder.exists} mails.` }
  } catch (error) {
    return { ok: false, message: explainImap(error, intake) }
  } finally {
    client.close()
  }
}

async function testRelay(app: App, mailbox: Mailbox): Promise<Check> {
  const relay = relayOf(mailbox, app.config, app.secrets)
  if (!relay) return { ok: false, message: 'No mail server sends for this mailbox: give it a relay, or set RELAY_URL.' }
  try {
    const connection = await connectRelay(relay, hostname())
    connection.quit()
    connection.close()
    return { ok: true, message: `Signed in at ${relay.host}:${relay.port}; replies can leave.` }
  } catch (error) {
    return { ok: false, message: explain(error as Error, relay).error }
  }
}
