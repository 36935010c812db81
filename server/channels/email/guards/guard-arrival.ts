import { noteAlive, type AddressState } from '../../../people/identity-state.ts'
import { domainOf, emailKey } from '../../../people/person.ts'
import { verifyIdentity } from '../../../people/verify-identity.ts'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { currentSettings } from '../../../settings/current.ts'
import type { Arrival, Decision } from '../../core/arrival.ts'
import type { MailEnvelope } from '../accept-mail.ts'
import type { MailAddress, ParsedMail } from '../mail.ts'
import type { Mailbox } from '../mailbox.ts'
import { readReplyToken, recipientMark } from '../reply-token.ts'
import { raiseAlarm } from './alarm.ts'
import { breakLoop, mute } from './break-loop.ts'
import { fingerprint } from './fingerprint.ts'
import { askSender, isConfirmed } from './hold-unverified.ts'

export interface Guarded {
  /** The mail is set aside with this cause; null: it goes on. */
  cause: 'mail-loop' | 'unverified-sender' | null
  decisions: Decision[]
  /** What the desk knew of the sender's address before this mail. */
  state: AddressState | undefined
  /** The sender's address was confirmed by our link, before anybody knew them. */
  confirmed: boolean
}

interface Arriving { arrival: Arrival; mail: ParsedMail; sender: MailAddress; automatic: boolean; mailbox: Mailbox | undefined; /** Of the sender's address. */ state: AddressState | undefined; /** What askLoop said. */ loop: string | null; /** The sender's domain signed it (DKIM, aligned). */ authenticated?: boolean }

/** Counts the mail for the breaker of loops, unless it is one that is never counted; answers in words when it is too much. */
export async function askLoop(tx: Tx, { arrival, mail, sender, automatic }: Pick<Arriving, 'arrival' | 'mail' | 'sender' | 'automatic'>): Promise<string | null> {
  const key = emailKey(sender.address)
  // automatic mail is never answered, so it feeds no loop; alarms come in storms and must not be lost
  const counts = !(arrival.envelope as { released?: boolean }).released && !automatic && arrival.via !== 'import' && !await isExempt(tx, key)
  return counts ? await breakLoop(tx, { arrivalId: arrival.id, mailboxId: arrival.accountId, key, fingerprint: fingerprint(mail) }) : null
}

/**
 * The guards of a mail that the filters let pass, before it leads to anything: the breaker of loops (H13), and the wait for strangers to
 * confirm their address where the mailbox wants it (H24). Mail that an admin released is not stopped again.
 */
export async function guardArrival(tx: Tx, app: App, { arrival, mail, sender, automatic, mailbox, state, loop, authenticated = false }: Arriving): Promise<Guarded> {
  const envelope = arrival.envelope as MailEnvelope & { released?: boolean }
  const key = emailKey(sender.address)
  const passes: Guarded = { cause: null, decisions: [], state, confirmed: false }
  if (loop) {
    if (await mute(tx, key)) await raiseAlarm(tx, app, mailbox, { kind: 'loop', arrivalId: arrival.id, sender: sender.address })
    return { ...passes, cause: 'mail-loop', decisions: [{ step: 'loop', decision: 'quarantined', why: `${loop} Automatic mail to them is stopped for a day.` }] }
  }
  if (!mailbox?.holdUnverified || state || authenticated) return passes
  if (await isConfirmed(tx, key)) return { ...passes, confirmed: true }
  if (envelope.released || arrival.via === 'import') return passes
  const why = await askSender(tx, app, { arrivalId: arrival.id, remote: envelope.remote, mail, sender, automatic, mailbox })
  return { ...passes, cause: 'unverified-sender', decisions: [{ step: 'stranger', decision: 'held', why: `Nobody with this address has written before, and ${mailbox.address} holds such mail back. ${why}` }] }
}

async function isExempt(tx: Tx, key: string): Promise<boolean> {
  const { unlimitedSenders } = await currentSettings(tx)
  return unlimitedSenders.some(each => each.startsWith('@') ? domainOf(key) === each.slice(1) : each === key)
}

interface Known { personId: string; sender: MailAddress; automatic: boolean; recipients: readonly string[]; guarded: Guarded; authenticated?: boolean }

/**
 * What a mail proves about its sender's address: that it lives, and, when it shows a reply token that only they were given, a signature of
 * their domain or our link, that it is theirs. Says whether it is known to be theirs.
 */
export async function noteSender(tx: Tx, app: Pick<App, 'secrets'>, { personId, sender, automatic, recipients, guarded, authenticated = false }: Known): Promise<boolean> {
  const { state, confirmed } = guarded
  if (state?.bounced) await noteAlive(tx, state)
  if (state?.verified) return true
  // by its holder: what another address of a merged person was given proves nothing of this one
  const mark = recipientMark(state?.holderId ?? personId)
  const proved = confirmed || authenticated || (!automatic && recipients.some(address => readReplyToken(app.secrets, address)?.recipient === mark))
  if (proved) await verifyIdentity(tx, personId, sender.address)
  return proved
}
