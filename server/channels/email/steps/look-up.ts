import sql from 'sql-template-tag'
import type { Tx } from '../../../platform/change.ts'
import { addressState } from '../../../people/identity-state.ts'
import { peopleByAddress } from '../../../people/find-or-create-person.ts'
import { activeMailboxes } from '../mailboxes.ts'
import { askLoop } from '../guards/guard-arrival.ts'
import { sameMail } from '../same-mail.ts'
import { peopleOf } from './people.ts'
import { sideTokens } from './side.ts'
import type { Way } from './way.ts'

/** Asks the database in one round trip all that the steps will ask whatever the mail is. False when the arrival is being or was dealt with. */
export async function lookUp(way: Way, tx: Tx): Promise<boolean> {
  const { arrival, mail, sender } = way
  way.mailboxes = await activeMailboxes(tx)
  way.sideTokens = sideTokens(way)
  // sent together, in this order: whoever holds the arrival is waited for before the rest is looked at
  const [waiting, same, state, people, loop] = await Promise.all([
    stillWaiting(tx, arrival.id), sameMail(tx, arrival, mail), addressState(tx, sender.address), peopleByAddress(tx, [...peopleOf(way).keys()]),
    // what may be an answer in a side conversation is counted only once it is known to be none
    way.sideTokens.length === 0 ? askLoop(tx, way) : undefined,
  ])
  way.known = { same, state, people, loop }
  return waiting
}

/**
 * Holds the arrival; false when it was dealt with. The commit need not be synced: were it lost in a crash the arrival would be waiting as before, and whatever builds
 * on it, such as a reply or a mail on its way, syncs it with its own.
 */
export async function stillWaiting(tx: Tx, arrivalId: string): Promise<boolean> {
  return await tx.maybe(sql`select set_config('synchronous_commit', 'off', true) from arrivals where id = ${arrivalId} and outcome = 'waiting' for update`) !== undefined
}
