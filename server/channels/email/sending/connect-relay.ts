import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { App } from '../../../platform/app.ts'
import { mailToken, tokenRefused, type MailToken } from '../oauth/mail-token.ts'
import type { Relay } from '../relay.ts'
import { reach, type Reach } from '../servers/reach.ts'
import { tokenSignIn } from './token-sign-in.ts'

const SECONDS = 1000

/** Opens a connection to a relay and signs in; for the live test of a mailbox and for sending. Throws what `explain` explains. */
export async function connectRelay(app: App, relay: Relay, name: string): Promise<SMTPConnection> {
  const at = relay.own && relay.security !== 'opportunistic' ? await reach(app, { ...relay, ...relay.own, security: relay.security }, 'smtp') : undefined
  if (!relay.own?.signIn) return open(relay, name, at)
  const mailboxId = relay.own.signIn
  const token = await mailToken(app, mailboxId, relay.host)
  try {
    return await open(relay, name, at, token)
  } catch (error) {
    // refused though it should hold: once more with a new one
    if ((error as { code?: string }).code !== 'EAUTH' || !await tokenRefused(app, mailboxId, token.issue)) throw error
    return open(relay, name, at, await mailToken(app, mailboxId, relay.host))
  }
}

async function open(relay: Relay, name: string, at: Reach | undefined, token?: MailToken): Promise<SMTPConnection> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const connection = new Connection({
    host: at?.address ?? relay.host, port: relay.port, name, secure: relay.security === 'tls', requireTLS: relay.security === 'starttls',
    ignoreTLS: relay.security === 'none', opportunisticTLS: relay.security === 'opportunistic', ...(at && { tls: at.tls }),
    connectionTimeout: 20 * SECONDS, greetingTimeout: 20 * SECONDS, socketTimeout: 120 * SECONDS, dnsTimeout: 10 * SECONDS,
    ...(token && { customAuth: tokenSignIn(token.token, relay) }),
  })
  await new Promise<void>((resolve, reject) => {
    connection.on('error', reject) // stays: an error without a listener would end the process
    connection.connect(error => error ? reject(error) : resolve())
  })
  if (!token && !relay.user) return connection
  const user = relay.user || token?.account || ''
  const auth = token ? { user, method: offered(connection) } : { user, pass: relay.password ?? '' }
  await new Promise<void>((resolve, reject) => connection.login(auth, error => {
    if (!error) return resolve()
    connection.close()
    reject(error)
  }))
  return connection
}

/** XOAUTH2, unless only OAUTHBEARER is offered; the server's last word so far is its answer to EHLO. */
function offered(connection: SMTPConnection): 'XOAUTH2' | 'OAUTHBEARER' {
  const ways = String(connection.lastServerResponse).match(/^250[- ]AUTH[ =](.*)$/im)?.[1]?.toUpperCase().split(/\s+/) ?? []
  return ways.includes('OAUTHBEARER') && !ways.includes('XOAUTH2') ? 'OAUTHBEARER' : 'XOAUTH2'
}
