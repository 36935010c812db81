import { ImapFlow } from 'imapflow'
import type { App } from '../../../platform/app.ts'
import type { Intake } from '../mailbox.ts'

export type ImapIntake = Extract<Intake, { kind: 'imap' }>

/** A connection to an IMAP server, not yet open. It never answers errors by ending the process. */
export async function imapConnection(app: App, intake: ImapIntake): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: intake.host, port: intake.port, secure: intake.security === 'tls',
    doSTARTTLS: intake.security === 'starttls', // true: refused when the server does not offer it
    auth: { user: intake.user ?? '', pass: intake.password === null ? '' : app.secrets.open(intake.password) },
    logger: false, disableAutoIdle: true, clientInfo: { name: 'Pomost' },
    connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 600_000,
  })
  client.on('error', () => undefined)
  return client
}

/** What is wrong with an IMAP server, in words and with what to do. */
export function explainImap(error: unknown, intake: Pick<ImapIntake, 'host' | 'port'> & { folder: string }): string {
  const { code, authenticationFailed, responseText, message } = error as { code?: string; authenticationFailed?: boolean; responseText?: string; message?: string }
  const server = `${intake.host}:${intake.port}`
  const said = (responseText ?? message ?? String(error)).slice(0, 300)
  if (authenticationFailed) return `${server} refuses the user name or password: ${said}. Correct them in the mailbox's settings.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no server called ${intake.host}. Check the host name.`
  if (code === 'ECONNREFUSED' || code === 'ETIMEDOUT' || code === 'CONNECT_TIMEOUT' || code === 'EHOSTUNREACH') return `${server} does not answer. Check host, port, and that the network lets us through.`
  if (code?.startsWith('ERR_SSL') || code?.startsWith('ERR_TLS') || /certificate|self.signed|tls/i.test(said)) return `No safe connection to ${server}: ${said}. Check the security setting and the server's certificate.`
  if (/mailbox|folder|NONEXISTENT/i.test(said)) return `The folder ${intake.folder} cannot be opened on ${server}: ${said}.`
  return `${server}: ${said}`
}
