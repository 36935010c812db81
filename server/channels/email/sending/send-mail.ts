import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import type { App } from '../../../platform/app.ts'
import { Problem } from '../../../platform/problem.ts'
import type { Attempt, KnownCause } from '../../core/delivery.ts'
import type { Relay } from '../relay.ts'
import { explainReach } from '../servers/reach.ts'
import { isTlsError } from '../servers/tls-errors.ts'
import { connectRelay } from './connect-relay.ts'

interface SmtpError extends Error { rejectedErrors?: SmtpError[]; code?: string; responseCode?: number; response?: string; command?: string }

export interface MailEnvelopeOut {
  /** '' : from nobody (RFC 5321 §4.5.5). */
  from: string
  to: string[]
  /** From whom instead, where a relay lets us send neither from nobody nor from an address with a token. */
  otherwise?: string
}

/**
 * Hands a mail to a relay. When the line breaks after the last byte but before the answer, nobody knows whether it was taken: that is
 * `uncertain` and never repeated by itself (H35). Never throws.
 */
export async function sendMail(app: App, relay: Relay, name: string, envelope: MailEnvelopeOut, raw: Buffer, begin: () => Promise<void>): Promise<Attempt> {
  let connection: SMTPConnection
  try {
    connection = await connectRelay(app, relay, name)
  } catch (error) {
    return explain(error as SmtpError | Problem, relay)
  }
  let said = false
  try {
    await begin()
    const source = Readable.from([raw])
    source.once('end', () => { said = true })
    const info = await new Promise<SMTPConnectionSendInfo>((resolve, reject) => {
      connection.once('error', reject)
      connection.once('end', () => reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNECTION' })))
      connection.send({ from: envelope.from, to: envelope.to, size: raw.length }, source, (error, sent) => error ? reject(error) : resolve(sent))
    })
    return taken(info)
  } catch (error) {
    const answered = (error as SmtpError).responseCode !== undefined
    if (said && !answered) return { state: 'uncertain', error: `The connection to ${relay.host} broke after the message was handed over: it may have arrived. Ask the customer, or send it again.`, cause: { code: 'relay-broke', values: { server: relay.host } } }
    if (envelope.otherwise && envelope.from !== envelope.otherwise && refusesSender(error as SmtpError)) {
      return sendMail(app, relay, name, { from: envelope.otherwise, to: envelope.to }, raw, begin)
    }
    return explain(error as SmtpError | Problem, relay)
  } finally {
    connection.quit()
    connection.close()
  }
}

/** Whether a relay minds from whom a mail is. Exchange says so after the whole mail only, as 5.7.60. */
function refusesSender({ command, responseCode = 0, response = '' }: SmtpError): boolean {
  return responseCode >= 500 && (command === 'MAIL FROM' || /^\d{3}[ -]5\.7\.60\b/.test(response))
}

/** Taken for all, or for some: the others are refused for good, or asked for again later. */
function taken(info: SMTPConnectionSendInfo): Attempt {
  const refused = (info.rejectedErrors ?? []) as (SmtpError & { recipient?: string })[]
  const later = refused.flatMap(each => each.recipient && each.responseCode !== undefined && each.responseCode < 500 ? [each.recipient] : [])
  const error = refused.length === 0 ? undefined : `Not taken for ${info.rejected.join(', ')}: ${refused.map(each => each.message.trim()).join(' ')}`
  return { state: 'sent', response: info.response, ...(error !== undefined && { error }), ...(later.length > 0 && { later }) }
}

/** What went wrong with a relay, whether it passes by itself, and what to do about it. */
export function explain(error: SmtpError | Problem, relay: Pick<Relay, 'host' | 'port' | 'own'>): Extract<Attempt, { state: 'temporary' | 'failed' }> {
  if (error instanceof Problem) return explainUnreached(error, relay)
  const server = `${relay.host}:${relay.port}`
  const said = (error.response ?? error.message).trim().slice(0, 400)
  const answer = error.response === undefined ? {} : { response: said }
  const cause = (code: KnownCause['code']): { cause: KnownCause } => ({ cause: { code, values: { server, said } } })
  // of several recipients refused the last one speaks; when one may be asked again, all are
  const code = error.rejectedErrors?.map(each => each.responseCode).find(each => each !== undefined && each < 500) ?? error.responseCode
  // a server that cannot look passwords up just now says 454 (RFC 4954 §6): nothing is wrong with them
  if (error.code === 'EAUTH' && !(code !== undefined && code < 500) && relay.own?.signIn) return { state: 'failed', error: `${server} refuses the sign-in: ${said}. Check that the account may send by SMTP, and sign in again on the mailbox's page, then send again.`, ...answer, ...cause('relay-authentication') }
  if (error.code === 'EAUTH' && !(code !== undefined && code < 500)) return { state: 'failed', error: `${server} refuses the user name or password: ${said}. Correct them in the mailbox's settings, then send again.`, ...answer, ...cause('relay-authentication') }
  if (isTlsError(error)) return { state: 'temporary', error: `${server} shows a certificate that is not trusted: ${said}. Correct the relay's host name, or its certificate.`, busy: true, ...cause('relay-certificate') }
  if (error.code === 'ETLS') return { state: 'failed', error: `${server} offers no encryption that we accept: ${said}. Check the security setting of the relay.`, ...cause('relay-encryption') }
  if (code !== undefined && code >= 500) return { state: 'failed', error: `${server} refused the message: ${said}`, ...answer, ...cause('relay-refused') }
  // 421 and 452 are about the server, not about the message (RFC 5321 §4.2.2)
  if (code !== undefined && code >= 400) return { state: 'temporary', error: `${server} asks to come again later: ${said}`, busy: code === 421 || code === 452, ...answer, ...cause('relay-busy') }
  if (error.code === 'EDNS' || error.code === 'ENOTFOUND') return { state: 'temporary', error: `There is no server called ${relay.host}. Check the relay's host name.`, busy: true, ...cause('relay-unknown') }
  const silent = error.code === 'ETIMEDOUT'
  return { state: 'temporary', error: `${server} ${silent ? 'does not answer' : 'could not be reached'}: ${said}. Check that it runs and that its port is open.`, busy: true, ...cause(silent ? 'relay-silent' : 'relay-unreachable') }
}

/** Before anything was said to the relay: its name leads nowhere, or the provider could not be asked for a token, which passes; the rest does not. */
function explainUnreached(error: Problem, { host }: Pick<Relay, 'host'>): Extract<Attempt, { state: 'temporary' | 'failed' }> {
  const words = explainReach(error, host) ?? error.message
  return ['outbound-failed', 'sign-in-no-network', 'sign-in-busy'].includes(error.code) ? { state: 'temporary', error: words, busy: true } : { state: 'failed', error: `${words} Then send again.` }
}
