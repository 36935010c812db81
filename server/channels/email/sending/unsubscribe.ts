import { timingSafeEqual } from 'node:crypto'
import { system } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import { isId } from '../../../platform/ids.ts'
import { accessTicket } from '../../../tickets/access.ts'
import { mergedRoot } from '../../../tickets/merging/move-message.ts'
import { removeParticipant } from '../../../tickets/participants.ts'

/** What one follows: a ticket. */
export interface Following { ticketId: string; personId: string }

const SEAL = 16
const UNSUBSCRIBE = system('unsubscribe')

/** 32 bytes of ids and their keyed hash: it opens nothing but the way out, so it need not expire. */
function unsubscribeToken(app: Pick<App, 'secrets'>, { ticketId, personId }: Following): string {
  const payload = Buffer.from(`${ticketId}${personId}`.replaceAll('-', ''), 'hex')
  return Buffer.concat([payload, seal(app, payload)]).toString('base64url')
}

/** What a token of ours leaves; null when it is none. */
export function readUnsubscribeToken(app: Pick<App, 'secrets'>, token: string): Following | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32 + SEAL) return null
  const payload = bytes.subarray(0, 32)
  if (!timingSafeEqual(bytes.subarray(32), seal(app, payload))) return null
  const [ticketId, personId] = [uuid(payload.subarray(0, 16)), uuid(payload.subarray(16))]
  return isId(ticketId) && isId(personId) ? { ticketId, personId } : null
}

/**
 * The header fields of a mail that goes to many: machines know it as bulk, and mail programs show a way out that works with one click
 * (RFC 2369, RFC 8058). Not for answers to somebody's own question.
 */
export function bulkHeaders(app: Pick<App, 'secrets' | 'config'>, following: Following): Record<string, string> {
  return { Precedence: 'bulk', 'List-Unsubscribe': `<${unsubscribeUrl(app, following)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

export function unsubscribeUrl(app: Pick<App, 'secrets' | 'config'>, following: Following): string {
  return `${app.config.PUBLIC_URL}/unsubscribe/${unsubscribeToken(app, following)}`
}

/** Takes a follower out; nothing happens when they follow no more. */
export async function unsubscribe(app: App, { ticketId, personId }: Following): Promise<void> {
  await app.change(UNSUBSCRIBE, async tx => removeParticipant(tx, await accessTicket(tx, await mergedRoot(tx, ticketId), 'update'), personId))
}

function seal(app: Pick<App, 'secrets'>, payload: Buffer): Buffer {
  return app.secrets.sign('unsubscribe', payload).subarray(0, SEAL)
}

function uuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
