import { checkSender } from '../authentication/check-sender.ts'
import { decide, quarantine, type OutsideStep } from './way.ts'

/**
 * Whether it is by whom it says. Against its domain's own policy it goes no further before somebody has looked. A form's customer is
 * whom the visitor typed: nobody vouches for that.
 */
export const authenticate: OutsideStep = async way => {
  const { app, arrival, mail, envelope, settings } = way
  const { authentication, why } = await checkSender(app, arrival, mail, envelope, settings)
  way.authentication = authentication
  if (authentication.result === 'fail' && !envelope.released) return quarantine(way, 'authentication', 'spoofed-sender', why)
  decide(way, 'authentication', authentication.result, why)
  if (!way.via && authentication.result === 'pass') return null
  if (way.via) {
    way.authentication = { ...authentication, result: 'none' }
    decide(way, 'authentication', 'none', 'Whoever fills in a form can write any address.')
  }
  if (envelope.released) decide(way, 'authentication', 'released', 'Somebody has looked at it and let it in.')
  return null
}
