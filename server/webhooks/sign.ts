import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A secret as receivers are given it: 32 random bytes (Standard Webhooks: 24 to 64). */
export function makeSecret(): string {
  return PREFIX + randomBytes(32).toString('base64')
}

/**
 * The headers by which a receiver knows that a call is ours and fresh (Standard Webhooks; H59): HMAC-SHA256 over `id.timestamp.body`, one
 * signature for each secret that holds, so that a receiver may change from one to the other at its leisure. `at`: whole seconds count.
 */
export function signedHeaders(id: string, at: Temporal.Instant, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.epochMilliseconds / 1000))
  const signature = (secret: string) => createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': secrets.map(secret => `v1,${signature(secret)}`).join(' ') }
}
