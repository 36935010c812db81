import { personActor } from '../../../auth/person-actor.ts'
import { createPerson, type Found } from '../../../people/find-or-create-person.ts'
import { emailKey, isAddress } from '../../../people/person.ts'
import { isStaff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/change.ts'
import type { MailAddress } from '../mail.ts'
import { isNoReply, isOwnAddress } from '../own-address.ts'
import { decide, quarantine, type InsideStep, type Way } from './way.ts'

const MOST_COPIES = 30

/** The people of a mail: its sender, and the others it was written to. A colleague's address needs somebody to vouch for it (H20, H21). */
export const people: InsideStep = async (way, tx) => {
  const others = copied(way).length
  if (others > MOST_COPIES) decide(way, 'copies', 'left-out', `It was sent to ${others} others: none of them takes part.`)
  const found = await inOrder(tx, peopleOf(way), way.known.people)
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
  } else way.original.person = customer
  return null
}

/** Everybody whom the mail makes a person of, by `emailKey`: its sender, those in copy, and whose mail was forwarded. */
export function peopleOf(way: Way): Map<string, MailAddress> {
  const others = copied(way)
  return new Map([...(others.length > MOST_COPIES ? [] : others), ...(way.original ? [way.original.from] : []), way.sender].map(each => [emailKey(each.address), each]))
}

/** Whom else it was written to and who may take part: not the desk itself, and no address that only machines write from (H22). */
function copied({ mail, mailboxes, automatic, settings, original }: Way): MailAddress[] {
  if (automatic || original || settings.copiedPeople !== 'take-part') return []
  return [...mail.to, ...mail.cc].filter(each => isAddress(each.address) && !isOwnAddress(mailboxes, each.address) && !isNoReply(each.address))
}

/** In the order of their keys, so that two mails never wait for each other. */
async function inOrder(tx: Tx, wanted: ReadonlyMap<string, MailAddress>, known: ReadonlyMap<string, Found>): Promise<Map<string, Found & { created: boolean }>> {
  const found = new Map<string, Found & { created: boolean }>()
  for (const key of [...wanted.keys()].sort()) {
    const one = known.get(key)
    found.set(key, one ? { ...one, created: false } : await createPerson(tx, wanted.get(key)!))
  }
  return found
}
