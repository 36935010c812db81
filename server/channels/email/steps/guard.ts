import { askLoop, guardArrival } from '../guards/guard-arrival.ts'
import type { InsideStep } from './way.ts'

/** Loops, and strangers who have to confirm. What the guards count and ask stays, whatever becomes of the mail. */
export const guard: InsideStep = async (way, tx) => {
  const { app, arrival, mail, sender, automatic, authentication, decisions } = way
  const mailbox = way.mailboxes.find(each => each.id === arrival.accountId)
  const loop = way.known.loop === undefined ? await askLoop(tx, way) : way.known.loop
  way.guarded = await guardArrival(tx, app, { arrival, mail, sender, automatic, mailbox, state: way.known.state, loop, authenticated: authentication.result === 'pass' })
  decisions.push(...way.guarded.decisions)
  return way.guarded.cause ? { outcome: 'quarantined', cause: way.guarded.cause, decisions } : null
}
