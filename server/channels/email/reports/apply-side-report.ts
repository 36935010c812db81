import { noteBounce } from '../../../people/identity-state.ts'
import type { Tx } from '../../../platform/change.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { findSentSide, sideUndelivered } from '../../../side-conversations/undelivered.ts'
import type { Decision } from '../../core/arrival.ts'
import { readReplyToken } from '../reply-token.ts'
import type { Bounce } from './read-bounce.ts'
import { whom } from './whom.ts'

/**
 * A report about a mail of a side conversation: it says so there, and nowhere else. Only what shows our Message-ID or our token is
 * believed. Undefined when it is about none. Delays are noted in the ledger alone.
 */
export async function applySideReport(tx: Tx, secrets: Secrets, bounce: Bounce, mailIds: readonly (string | null)[], addresses: readonly string[]): Promise<{ ticketId: string; decisions: Decision[] } | undefined> {
  const tokens = addresses.slice(0, 50).flatMap(address => {
    const token = readReplyToken(secrets, address)
    return token?.kind === 'side' ? [{ ticketNumber: token.ticketNumber, mark: token.recipient }] : []
  })
  const mail = await findSentSide(tx, mailIds.filter(id => id !== null).slice(0, 50), tokens)
  if (!mail) return undefined
  const rows = bounce.recipients.map(each => ({ ...each, ...whom(mail.recipients, each) }))
  const failed = rows.filter(row => row.class === 'hard' || row.action === 'failed')
  const words = failed.map(({ address, diagnostic, reason, status }) => `${address || mail.recipients.join(', ')}: ${diagnostic || reason} (${status})`)
  const decisions: Decision[] = rows.map(row => ({ step: 'report', decision: row.action, why: `${row.address || 'A recipient'} of a side conversation: ${row.status}, ${row.reason} (${row.class}). ${row.diagnostic}`.slice(0, 600) }))
  const { ticketId } = await sideUndelivered(tx, mail, 'bounced', words.length > 0 ? words.join('\n') : undefined)
  for (const row of failed) if (row.class === 'hard' && row.ours) await noteBounce(tx, row.address, row.reason)
  return { ticketId, decisions: [{ step: 'original', decision: 'found', why: 'It returns a mail of a side conversation.' }, ...decisions] }
}
