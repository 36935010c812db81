import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { cleanAddress, emailKey, isAddress } from '../people/person.ts'
import { takeSideAttachments } from '../files/side-attachments.ts'
import { recordSide } from '../tickets/record-side.ts'
import { normaliseSubject, type Ticket } from '../tickets/ticket.ts'
import { forwarded, type Forward } from './forward.ts'
import { MOST_SIDE_PEOPLE, MOST_SIDES, type Side, type SidePerson } from './side.ts'

export const SIDE_MAIL = 'side-mail'

export interface SideWords { html: string | null; text: string; attachmentIds: string[] }
interface NewSide { subject: string; to: string[]; cc: string[]; words: SideWords; forward: Forward; customersToo: boolean }

/** Begins a side conversation of a ticket, with its first mail. 409 when a customer of the ticket is among its people and that was not meant. */
export async function openSide(tx: Tx, ticket: Ticket, actor: PersonActor, { subject, to, cc, words, forward, customersToo }: NewSide): Promise<{ sideId: string; messageId: string }> {
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from side_conversations where ticket_id = ${ticket.id}`)
  if (count >= MOST_SIDES) throw problem.unprocessable('too-many-sides', `A ticket takes ${MOST_SIDES} side conversations at most.`)
  const people = await peopleOf(tx, ticket, to, cc, customersToo)
  const side: Side = { id: newId(), ticketId: ticket.id, subject: normaliseSubject(subject), state: 'open', unread: false }
  await tx.query(sql`insert into side_conversations (id, ticket_id, subject, state, created_at, updated_at) values (${side.id}, ${ticket.id}, ${side.subject}, 'open', ${tx.now}, ${tx.now})`)
  await addPeople(tx, side.id, people)
  recordSide(tx, ticket.id, 'side.opened', { sideId: side.id })
  return { sideId: side.id, messageId: await writeMessage(tx, side, ticket, actor, words, forward) }
}

/** Goes on in a side conversation, which opens it again; `to` and `cc` add people to it. */
export async function addToSide(tx: Tx, side: Side, ticket: Ticket, actor: PersonActor, { to, cc, words, forward, customersToo }: Omit<NewSide, 'subject'>): Promise<string> {
  if (to.length + cc.length > 0) await addPeople(tx, side.id, await peopleOf(tx, ticket, to, cc, customersToo))
  changeState(tx, side, ticket, 'open')
  await tx.query(sql`update side_conversations set state = 'open', unread = false, updated_at = ${tx.now} where id = ${side.id}`)
  return writeMessage(tx, side, ticket, actor, words, forward)
}

/** Closes a side conversation, or opens it again; an answer opens it by itself. */
export async function setSideState(tx: Tx, side: Side, ticket: Ticket, state: Side['state']): Promise<void> {
  if (!changeState(tx, side, ticket, state)) return
  await tx.query(sql`update side_conversations set state = ${state}, updated_at = ${tx.now} where id = ${side.id}`)
}

export function changeState(tx: Tx, side: Side, ticket: Ticket, to: Side['state']): boolean {
  if (side.state === to) return false
  recordSide(tx, ticket.id, 'side.stateChanged', { sideId: side.id, to })
  side.state = to
  return true
}

async function writeMessage(tx: Tx, side: Side, ticket: Ticket, actor: PersonActor, { html, text, attachmentIds }: SideWords, forward: Forward): Promise<string> {
  const id = newId()
  const quoted = forward.length > 0 ? await forwarded(tx, ticket, forward) : undefined
  const whole = quoted ? { html: `${html ?? ''}${quoted.html}`, text: `${text}\n\n${quoted.text}` } : { html, text }
  await tx.query(sql`insert into side_messages (id, side_id, author_id, html, text, state, created_at) values (${id}, ${side.id}, ${actor.id}, ${whole.html}, ${whole.text}, 'queued', ${tx.now})`)
  await takeSideAttachments(tx, attachmentIds, id, actor.id)
  if (quoted) await quoted.copyFiles(id)
  recordSide(tx, ticket.id, 'side.messageAdded', { sideId: side.id, messageId: id, direction: 'out', automatic: false })
  tx.job(SIDE_MAIL, { id }, { key: `${SIDE_MAIL}:${id}`, maxAttempts: 12 })
  return id
}

/** Addresses as people of a side conversation. Customers of the ticket only where that is meant: they must not be added by a slip. */
async function peopleOf(tx: Tx, ticket: Ticket, to: readonly string[], cc: readonly string[], customersToo: boolean): Promise<SidePerson[]> {
  const people = new Map<string, SidePerson>()
  for (const [role, addresses] of [['to', to], ['cc', cc]] as const) {
    for (const each of addresses) {
      const address = cleanAddress(each)
      if (!isAddress(address)) throw problem.unprocessable('address', `${each} is no address that can be written to.`)
      if (!people.has(emailKey(address))) people.set(emailKey(address), { address, name: '', role })
    }
  }
  if (![...people.values()].some(each => each.role === 'to')) throw problem.unprocessable('no-recipient', 'Name somebody to write to.')
  const known = await tx.query<{ key: string; name: string; customer: boolean }>(sql`select i.key, p.name, p.id = ${ticket.requesterId} or (p.role = 'customer' and p.id = any(${[...ticket.participants]}::uuid[])) as customer
    from identities i join people p on p.id = i.person_id where i.kind = 'email' and i.key = any(${[...people.keys()]}::text[])`)
  const customers = known.filter(each => each.customer)
  if (customers.length > 0 && !customersToo) throw problem.conflict('customer-in-side', `${customers.map(each => people.get(each.key)!.address).join(', ')} belongs to a customer of this ticket. Do you mean to write to them here?`, { addresses: customers.map(each => people.get(each.key)!.address) })
  for (const { key, name } of known) people.get(key)!.name = name
  return [...people.values()]
}

async function addPeople(tx: Tx, sideId: string, people: readonly SidePerson[]): Promise<void> {
  const rows = people.map(each => ({ ...each, key: emailKey(each.address) }))
  await tx.query(sql`insert into side_people (side_id, key, address, name, role) select ${sideId}, key, address, name, role
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, address text, name text, role text) on conflict do nothing`)
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from side_people where side_id = ${sideId}`)
  if (count > MOST_SIDE_PEOPLE) throw problem.unprocessable('too-many-people', `A side conversation takes ${MOST_SIDE_PEOPLE} people at most.`)
}
