import { isAddress } from '../../../people/person.ts'
import { formOf, senderOf } from '../sender.ts'
import { decide, quarantine, type OutsideStep } from './way.ts'

/** Whoever it is from: the sender, or the customer for whom a trusted form wrote (H18). */
export const sender: OutsideStep = async way => {
  const { mail, envelope, settings } = way
  const found = senderOf(mail, envelope.from ?? null)
  if (!found || !isAddress(found.address)) return quarantine(way, 'sender', 'bad-sender', 'The sender’s address is none that can be written to.')
  const form = formOf(mail, settings.formSenders)
  way.sender = form?.customer ?? found
  way.via = form?.via ?? null
  if (form) decide(way, 'sender', 'form', `${form.via.address} is a form of ours: it is by whom Reply-To names.`)
  return null
}
