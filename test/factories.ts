import sql from 'sql-template-tag'
import { personActor } from '../server/auth/person-actor.ts'
import { createPerson } from '../server/people/create-person.ts'
import { createTeam } from '../server/people/create-team.ts'
import { findPerson } from '../server/people/find-or-create-person.ts'
import { addMember } from '../server/people/team-members.ts'
import { system, type PersonActor, type Role } from '../server/platform/actor.ts'
import type { App } from '../server/platform/app.ts'
import { newId, newSecretToken } from '../server/platform/ids.ts'
import type { Scope } from '../server/platform/http/access.ts'
import { accessTicket } from '../server/tickets/access.ts'
import { addMessage, type NewMessage } from '../server/tickets/add-message.ts'
import { openTicket, type NewTicket } from '../server/tickets/open-ticket.ts'
import type { Ticket } from '../server/tickets/ticket.ts'

let count = 0
export const factory = system('test')

/** A person of a role, found by address or made. */
export async function makePerson(app: App, role: Role = 'customer', options: { address?: string; name?: string } = {}): Promise<PersonActor & { address: string; name: string }> {
  const address = options.address ?? `${role}${++count}@example.com`
  const name = options.name ?? `${role} ${count}`
  const { id } = await app.change(factory, async tx => await findPerson(tx, address) ?? createPerson(tx, { name, role, identities: [{ kind: 'email', value: address }] }))
  return { ...await personActor(app.db, id, 'session'), address, name }
}

/** The same person again, after teams or role changed. */
export function reload(app: App, actor: PersonActor): Promise<PersonActor> {
  return personActor(app.db, actor.id, 'session')
}

export async function makeTeam(app: App, options: { name?: string; private?: boolean; members?: PersonActor[] } = {}): Promise<string> {
  return app.change(factory, async tx => {
    const team = await createTeam(tx, { name: options.name ?? `Team ${++count}`, private: options.private })
    for (const member of options.members ?? []) await addMember(tx, team, member.id)
    return team.id
  })
}

/** A ticket of a new customer, with a first message unless told otherwise. */
export async function makeTicket(app: App, { requester, ...input }: Partial<Omit<NewTicket, 'requester'>> & { requester?: PersonActor } = {}): Promise<Ticket> {
  const requesterId = input.requesterId ?? requester?.id ?? (await makePerson(app)).id
  return app.change(factory, tx => openTicket(tx, {
    subject: 'The invoice is wrong', channel: 'email', requesterId,
    message: { kind: 'public', direction: 'in', authorId: requesterId, channel: 'email', text: 'My invoice shows the wrong VAT number.' }, ...input,
  }))
}

/** Somebody writes on a ticket. */
export function write(app: App, actor: PersonActor, ticketId: string, input: Partial<NewMessage> = {}) {
  return app.change(actor, async tx => addMessage(tx, await accessTicket(tx, ticketId, input.kind === 'note' ? 'note' : 'reply'), {
    kind: 'public', direction: actor.role === 'customer' ? 'in' : 'out', authorId: actor.id, channel: 'email', text: 'Words.', ...input,
  }))
}

/** An API token of a person; send it as `authorization: Bearer …`. */
export async function makeToken(app: App, actor: PersonActor, scopes: Scope[] = ['tickets:read', 'tickets:write', 'people:read', 'people:write', ...(actor.role === 'admin' ? ['admin' as const] : [])]): Promise<string> {
  const { token, hash } = newSecretToken('pmt')
  await app.db.query(sql`insert into api_tokens (id, token_hash, person_id, name, scopes, created_at) values (${newId()}, ${hash}, ${actor.id}, 'test', ${scopes}, ${app.clock()})`)
  return token
}
