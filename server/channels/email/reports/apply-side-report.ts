import { noteBounce } from '../../../people/identity-state.ts'
import { emailKey } from '../../../people/person.ts'
import type { Tx } from '../../../platform/change.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { findSentSide, sideUndelivered } from '../../../side-conversations/undelivered.ts'
import type { Decision } from '../../core/arrival.ts'
import { readReplyToken } from '../reply-token.ts'
import type { Bounce } from './read-bounce.ts'

/**
 * A report about a mail of a side conversation: it says so there, and nowhere else. Only what shows our Message-ID or our token is
 * believed. Undefined when it is about none. Delays are noted in the ledger alone.
 */
export async function applySideReport(tx: Tx, secrets: Secrets, bounce: Bounce, mailIds: readonly (string | null)[], addresses: readonly string[]): Promise<{ ticketId: string; decisions: Decision[] } | undefined> {
  const tokens = addresses.slice(0, 50).map(address => readReplyToken(secrets, address)).filter(token => token?.kind === 'side')
  const mail = await findSentSide(tx, mailIds.filter(id => id !== null).slice(0, 50), tokens.map(token => ({ ticketNumber: token!.ticketNumber, mark: token!.recipient })))
  if (!mail) return undefined
  const failed = bounce.recipients.filter(each => each.class === 'hard' || each.action === 'failed')
  const words = failed.map(each => `${each.original ?? each.address ?? mail.recipients.join(', ')}: ${each.diagnostic || each.reason} (${each.status})`)
  const decisions: Decision[] = bounce.recipients.map(each => ({ step: 'report', decision: each.action, why: `${each.original ?? each.address ?? 'A recipient'} of a side conversation: ${each.status}, ${each.reason} (${each.class}). ${each.diagnostic}`.slice(0, 600) }))
  const { ticketId } = await sideUndelivered(tx, mail, 'bounced', words.length > 0 ? words.join('\n') : undefined)
  for (const each of failed) {
    const ours = mail.recipients.find(address => [each.original, each.address].some(named => named !== null && emailKey(named) === emailKey(address)))
    if (each.class === 'hard' && ours) await noteBounce(tx, ours, each.reason)
  }
  return { ticketId, decisions: [{ step: 'original', decision: 'found', why: 'It returns a mail of a side conversation.' }, ...decisions] }
}
