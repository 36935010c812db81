import { personActor } from '../../../auth/person-actor.ts'
import { findOrCreatePerson, type Found } from '../../../people/find-or-create-person.ts'
import { emailKey, isAddress } from '../../../people/person.ts'
import { isStaff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/change.ts'
import type { MailAddress } from '../mail.ts'
import { isNoReply, isOwnAddress } from '../own-address.ts'
import { decide, quarantine, type InsideStep, type Way } from './way.ts'

const MOST_COPIES = 30

/** The people of a mail: its sender, and the others it was written to. A colleague's address needs somebody to vouch for it (H20, H21). */
export const people: InsideStep = async (way, tx) => {
  const wanted = new Map([...copied(way), ...(way.original ? [way.original.from] : []), way.sender].map(each => [emailKey(each.address), each]))
  const found = await inOrder(tx, wanted)
  way.person = found.get(emailKey(way.sender.address))!
  const { person, authentication, settings, envelope } = way
  const staff = person.active && isStaff(person.role)
  if (staff && authentication.result !== 'pass' && settings.unauthenticatedMail !== 'everyone' && !envelope.released) {
    return quarantine(way, 'authentication', 'unauthenticated-agent', 'It says to be by a colleague, but nobody vouches for that. Release it if it is.')
  }
  way.actor = person.role === 'customer' && person.organisationId === null
    ? { kind: 'person', id: person.id, role: 'customer', via: 'email', teams: [], hiddenTeams: [], organisationId: null, sharing: 'none' }
    : await personActor(tx, person.id, 'email')
  way.copies = [...found.values()].map(each => each.id).filter(id => id !== person.id)
  if (!way.original) return null
  const customer = found.get(emailKey(way.original.from.address))!
  way.copies = []
  if (customer.active && isStaff(customer.role)) {
    decide(way, 'forwarded', 'left', 'It was a colleague who wrote that mail: the forwarding is a mail like others.')
    way.original = null
  } else way.original.personId = customer.id
  return null
}

/** Whom else it was written to and who may take part: not the desk itself, and no address that only machines write from (H22). */
function copied(way: Way): MailAddress[] {
  const { mail, mailboxes, automatic, settings, original } = way
  if (automatic || original || settings.copiedPeople !== 'take-part') return []
  const others = [...mail.to, ...mail.cc].filter(each => isAddress(each.address) && !isOwnAddress(mailboxes, each.address) && !isNoReply(each.address))
  if (others.length <= MOST_COPIES) return others
  decide(way, 'copies', 'left-out', `It was sent to ${others.length} others: none of them takes part.`)
  return []
}

/** In the order of their keys, so that two mails never wait for each other. */
async function inOrder(tx: Tx, wanted: ReadonlyMap<string, MailAddress>): Promise<Map<string, Found & { created: boolean }>> {
  const found = new Map<string, Found & { created: boolean }>()
  for (const key of [...wanted.keys()].sort()) found.set(key, await findOrCreatePerson(tx, wanted.get(key)!))
  return found
}
