import { noteSender } from '../guards/guard-arrival.ts'
import { addressedTo } from '../resolve-mailbox.ts'
import type { InsideStep } from './way.ts'

/** What the mail proves about its sender's address: that it lives, and whether it is theirs. */
export const know: InsideStep = async (way, tx) => {
  const { app, person, sender, automatic, authentication, guarded } = way
  way.verified = await noteSender(tx, app, { personId: person.id, sender, automatic, recipients: addressedTo(way.mail, way.envelope), guarded, authenticated: authentication.result === 'pass' })
  return null
}
