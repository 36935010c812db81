import { claimsOf } from '../claims.ts'
import { findTicket } from '../find-ticket.ts'
import { addressedTo } from '../resolve-mailbox.ts'
import { waitForParent } from '../wait-for-parent.ts'
import type { InsideStep } from './way.ts'

/** The ticket it belongs to, a new one, or nowhere before somebody has looked. */
export const thread: InsideStep = async (way, tx) => {
  const { app, arrival, mail, envelope, person, actor, sender, settings, mailboxes, decisions } = way
  const claims = await claimsOf(tx, app.secrets, mail, addressedTo(mail, envelope), person)
  const verdict = way.authentication.result === 'pass' || envelope.released ? 'pass' as const : 'none' as const
  way.place = await findTicket(tx, claims, { actor, address: sender.address, verdict }, settings, mailboxes, decisions)
  if (way.place.is !== 'found') await waitForParent(tx, arrival, mail)
  if (way.place.is !== 'waits') return null
  return { outcome: 'quarantined', cause: way.place.cause, decisions }
}
