import { isStaff } from '../../../platform/actor.ts'
import { findPerson } from '../../../people/find-or-create-person.ts'
import { readOriginal, mayBeForwarded } from '../original.ts'
import { decide, type OutsideStep } from './way.ts'

/** A customer's mail that a colleague forwards, known to be them: the original is what matters (H19). */
export const forwarded: OutsideStep = async way => {
  const { app, mail, settings, authentication, envelope, automatic } = way
  if (automatic || !settings.staffForwards || authentication.result !== 'pass' || envelope.released || !mayBeForwarded(mail)) return null
  const sender = await findPerson(app.db, way.sender.address)
  if (!sender || !sender.active || !isStaff(sender.role) || sender.role === 'light') return null
  way.original = await readOriginal(mail)
  if (way.original) decide(way, 'forwarded', way.original.exact ? 'attached' : 'in-the-text', `A colleague forwards a mail of ${way.original.from.address}.`)
  return null
}
