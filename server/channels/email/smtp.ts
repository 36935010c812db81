import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { App, Service } from '../../platform/app.ts'
import { Problem } from '../../platform/problem.ts'
import { keepMail, storeMail } from './accept-mail.ts'
import { activeMailboxes } from './mailboxes.ts'
import { resolveMailbox } from './resolve-mailbox.ts'

const MOST_CLIENTS = 100
const MOST_RECIPIENTS = 100

/** Which of the session's recipients are mailboxes of ours. */
const recipients = new WeakMap<SMTPServerSession, Map<string, string>>()

/** Takes mail by SMTP on SMTP_HOST:SMTP_PORT; `off` switches it off. */
export const smtpIntake: Service = {
  name: 'smtp',
  async start(app) {
    if (app.config.SMTP_PORT === 'off') return async () => undefined
    const { port, stop } = await startSmtp(app, app.config.SMTP_HOST, app.config.SMTP_PORT)
    app.log.info({ host: app.config.SMTP_HOST, port }, 'taking mail by SMTP')
    return stop
  },
}

/**
 * An SMTP server that answers 250 only when the mail is durable in the ledger, and refuses at once what is for nobody here, so that the
 * sender learns it (RFC 5321 §4.2.5). Without a certificate of its own it offers no STARTTLS: the library's built-in key is public.
 */
export async function startSmtp(app: App, host: string, port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const { SMTP_TLS_CERT: cert, SMTP_TLS_KEY: key, MAX_MAIL_MB } = app.config
  const server = new SMTPServer({
    banner: 'Pomost', authOptional: true, disableReverseLookup: true, logger: false,
    disabledCommands: cert && key ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(cert && key && { cert: readFileSync(cert), key: readFileSync(key) }),
    size: MAX_MAIL_MB * 1_000_000, maxClients: MOST_CLIENTS, socketTimeout: 120_000, closeTimeout: 10_000,
    onMailFrom: (_address, session, callback) => {
      recipients.set(session, new Map())
      callback()
    },
    onRcptTo: (address, session, callback) => { answer(admit(app, address, session), callback) },
    onData: (stream, session, callback) => { answer(take(app, stream, session), callback) },
  })
  server.on('error', error => app.log.debug({ error }, 'an SMTP client broke off'))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}

async function admit(app: App, address: SMTPServerAddress, session: SMTPServerSession): Promise<string> {
  const known = recipients.get(session) ?? new Map<string, string>()
  recipients.set(session, known)
  if (known.size >= MOST_RECIPIENTS) throw reply(452, '4.5.3 Too many recipients; send the rest in another transaction')
  const mailbox = resolveMailbox(app.secrets, await activeMailboxes(app.db), address.address)
  if (!mailbox) throw reply(550, `5.1.1 <${address.address.slice(0, 250)}> is no mailbox of this desk`)
  known.set(address.address, mailbox.id)
  return 'OK'
}

async function take(app: App, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const known = recipients.get(session) ?? new Map<string, string>()
  try {
    const stored = await storeMail(app, stream)
    if (stream.sizeExceeded) throw tooLarge(app)
    const from = session.envelope.mailFrom
    const ids: string[] = []
    for (const mailboxId of new Set(known.values())) {
      const to = [...known].filter(([, id]) => id === mailboxId).map(([address]) => address)
      const { arrivalId } = await keepMail(app, stored, { via: 'smtp', envelope: { from: from ? from.address : '', to, remote: session.remoteAddress, ...(session.hostNameAppearsAs && { helo: session.hostNameAppearsAs.slice(0, 255) }) } }, mailboxId)
      ids.push(arrivalId)
    }
    return `2.0.0 Taken as ${ids.join(', ')}`
  } catch (error) {
    stream.resume() // the rest must be read before the client hears the answer
    if (error instanceof Problem && error.status === 413) throw tooLarge(app)
    if (error instanceof Error && 'responseCode' in error) throw error
    app.log.error({ error }, 'a mail could not be kept')
    throw reply(451, '4.3.0 The mail could not be kept just now; send it again later')
  }
}

function tooLarge(app: App): Error {
  return reply(552, `5.3.4 A mail may have ${app.config.MAX_MAIL_MB} MB at most; send a smaller one, or a link`)
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function answer(work: Promise<string>, callback: (error?: Error | null, message?: string) => void): void {
  work.then(message => callback(null, message), (error: Error) => callback('responseCode' in error ? error : reply(451, '4.3.0 Something went wrong here; send it again later')))
}
