import type { ImapFlow } from 'imapflow'
import type { App } from '../../../platform/app.ts'
import type { Intake } from '../mailbox.ts'
import { mailToken, tokenRefused } from '../oauth/mail-token.ts'
import { explainReach, reach } from '../servers/reach.ts'
import { isTlsError } from '../servers/tls-errors.ts'

export type ImapIntake = Extract<Intake, { kind: 'imap' }>

/**
 * A connection to an IMAP server, not yet open: its host is vetted, and where the mailbox signs in at its provider, a token that holds is at
 * hand. It never answers errors by ending the process. Throws what `explainImap` explains.
 */
export async function imapConnection(app: App, intake: ImapIntake): Promise<ImapFlow> {
  const { address, tls } = await reach(app, intake, 'imap')
  const token = intake.signIn ? await mailToken(app, intake.signIn, intake.host) : undefined
  const user = intake.user || token?.account || ''
  // loaded with the first account, of which a desk may have none
  const { ImapFlow } = await import('imapflow')
  const client = new ImapFlow({
    host: address, port: intake.port, secure: intake.security === 'tls', tls, ...(typeof tls.servername === 'string' && { servername: tls.servername }),
    doSTARTTLS: intake.security === 'starttls', // true: refused when the server does not offer it
    auth: token ? { user, accessToken: token.token } : { user, pass: intake.password === null ? '' : app.secrets.open(intake.password) },
    logger: false, disableAutoIdle: true, clientInfo: { name: 'Pomost' },
    connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 600_000,
  })
  client.on('error', () => undefined)
  if (token && intake.signIn) noteRefusals(app, client, intake.signIn, token.issue)
  return client
}

/** Connects, and once more with a new token when the server refused the one that should have held. */
export async function connectImap(app: App, intake: ImapIntake): Promise<ImapFlow> {
  const client = await imapConnection(app, intake)
  try {
    await client.connect()
    return client
  } catch (error) {
    client.close()
    if (!(error as { anotherToken?: boolean }).anotherToken) throw error
    const second = await imapConnection(app, intake)
    await second.connect()
    return second
  }
}

/** Whoever connects hears of a refusal as of any; the next connection gets a new token, where that is worth it. */
function noteRefusals(app: App, client: ImapFlow, mailboxId: string, issue: number): void {
  const connect = client.connect.bind(client)
  client.connect = async () => {
    try {
      await connect()
    } catch (error) {
      if ((error as { authenticationFailed?: boolean }).authenticationFailed && await tokenRefused(app, mailboxId, issue)) Object.assign(error as Error, { anotherToken: true })
      throw error
    }
  }
}

/** What is wrong with an IMAP server, in words and with what to do. */
export function explainImap(error: unknown, intake: Pick<ImapIntake, 'host' | 'port' | 'signIn'> & { folder: string }): string {
  const unreached = explainReach(error, intake.host)
  if (unreached) return unreached
  const { code, authenticationFailed, responseText, message } = error as { code?: string; authenticationFailed?: boolean; responseText?: string; message?: string }
  const server = `${intake.host}:${intake.port}`
  const said = (responseText ?? message ?? String(error)).slice(0, 300)
  if (authenticationFailed && intake.signIn) return `${server} refuses the sign-in: ${said}. Check that IMAP is switched on for the account, that the user name is the mailbox's, and sign in again on the mailbox's page.`
  if (authenticationFailed) return `${server} refuses the user name or password: ${said}. Correct them in the mailbox's settings.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no server called ${intake.host}. Check the host name.`
  if (code === 'ECONNREFUSED' || code === 'ETIMEDOUT' || code === 'CONNECT_TIMEOUT' || code === 'EHOSTUNREACH') return `${server} does not answer. Check host, port, and that the network lets us through.`
  if (isTlsError(error) || /certificate|self.signed|tls/i.test(said)) return `No safe connection to ${server}: ${said}. Check the security setting and the server's certificate; run the test of the mailbox to see it.`
  if (/mailbox|folder|NONEXISTENT/i.test(said)) return `The folder ${intake.folder} cannot be opened on ${server}: ${said}.`
  return `${server}: ${said}`
}
