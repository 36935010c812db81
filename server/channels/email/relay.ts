import type { Secrets } from '../../platform/secrets.ts'
import type { Config } from '../../platform/config.ts'
import type { Mailbox, Security, ServerAccess } from './mailbox.ts'

/** A mail server that sends for us, ready to connect to. */
export interface Relay {
  host: string; port: number; security: Security | 'opportunistic'; user: string | null; password: string | null
  /** Of a mailbox's own server: its host is vetted like every address that people name. RELAY_URL is the operator's, and is not. */
  own?: Pick<ServerAccess, 'signIn' | 'ca' | 'fingerprint'>
}

/** The server that sends for a mailbox: its own, else the desk's default (RELAY_URL); null: none is set. */
export function relayOf(mailbox: Mailbox | null, config: Pick<Config, 'RELAY_URL'>, secrets: Secrets): Relay | null {
  if (mailbox?.relay) {
    const { host, port, security, user, password, signIn, ca, fingerprint } = mailbox.relay
    return { host, port, security, user, password: password === null ? null : secrets.open(password), own: { signIn, ca, fingerprint } }
  }
  return config.RELAY_URL ? fromUrl(config.RELAY_URL) : null
}

/** smtps: TLS from the first byte (465); smtp: STARTTLS when it is offered (587, or 25 without a user). */
function fromUrl(text: string): Relay {
  const url = new URL(text)
  const tls = url.protocol === 'smtps:'
  const user = url.username === '' ? null : decodeURIComponent(url.username)
  const port = url.port === '' ? tls ? 465 : user ? 587 : 25 : Number(url.port)
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, security: tls ? 'tls' : 'opportunistic', user, password: url.password === '' ? null : decodeURIComponent(url.password) }
}
