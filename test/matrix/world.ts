import sql from 'sql-template-tag'
import { hashPassword } from '../../server/auth/passwords.ts'
import { setPassword } from '../../server/auth/set-password.ts'
import { startSession } from '../../server/auth/sessions.ts'
import { SCOPES, type Scope } from '../../server/platform/http/access.ts'
import type { PersonActor, Role } from '../../server/platform/actor.ts'
import { newId } from '../../server/platform/ids.ts'
import type { Ticket } from '../../server/tickets/ticket.ts'
import { testApp, type TestApp } from '../app.ts'
import { PASSWORD } from '../browser-session.ts'
import { factory, makePerson, makeTeam, makeTicket, makeToken, reload, write } from '../factories.ts'

type Person = PersonActor & { address: string; name: string }

/** Those whom the matrix asks for: people by session, API tokens, nobody. All staff but the outsider are in the ticket's private team. */
export const CALLERS = ['admin', 'lead', 'agent', 'light', 'outsider', 'customer', 'stranger', 'nobody', 'adminToken', 'agentToken', 'otherToken'] as const
export type Caller = (typeof CALLERS)[number]

export interface World {
  app: TestApp
  people: Record<'admin' | 'lead' | 'agent' | 'light' | 'outsider' | 'customer' | 'stranger', Person>
  teamId: string
  /** Of a private team, asked by `customer`. */
  ticket: Ticket
  messageId: string
  fileId: string
  mailboxId: string
  arrivalId: string
  /** A delivery of a message on the ticket that has failed. */
  deliveryId: string
  /** Who makes the call at hand; for tokens their owner. */
  caller: Person
  /** What they send, until a route ends their session. */
  headers: Map<string, Record<string, string>>
}

export async function makeWorld(): Promise<World> {
  const app = await testApp({ RELAY_URL: 'smtp://127.0.0.1:1' })
  const hash = await hashPassword(PASSWORD)
  const person = async (role: Role, name: string) => {
    const made = await makePerson(app, role, { name, address: `${name}@example.com` })
    await app.change(factory, tx => setPassword(tx, made.id, hash, 'command'))
    return made
  }
  const people = {
    admin: await person('admin', 'admin'), lead: await person('lead', 'lead'), agent: await person('agent', 'agent'), light: await person('light', 'light'),
    outsider: await person('agent', 'outsider'), customer: await person('customer', 'customer'), stranger: await person('customer', 'stranger'),
  }
  const teamId = await makeTeam(app, { name: 'Salaries', private: true, members: [people.lead, people.agent, people.light] })
  const ticket = await makeTicket(app, { teamId, requester: people.customer })
  const agent = await reload(app, people.agent)
  const message = await write(app, agent, ticket.id, {})
  const authorization = `Bearer ${await makeToken(app, people.admin)}`
  const call = (url: string, payload: object | string, headers: Record<string, string> = {}) => app.http.inject({ method: 'POST', url: `/api/v1${url}`, headers: { authorization, ...headers }, payload })
  const mailboxId = (await call('/mailboxes', { address: 'help@desk.test' })).json<{ id: string }>().id
  const mail = `From: x@example.com\r\nTo: help@desk.test\r\nSubject: Hello\r\nMessage-ID: <1@example.com>\r\n\r\nHello`
  const { arrivalId } = (await call(`/mailboxes/${mailboxId}/messages`, mail, { 'content-type': 'message/rfc822' })).json<{ arrivalId: string }>()
  return { app, people, teamId, ticket, messageId: message.id, mailboxId, arrivalId, caller: people.admin, headers: new Map(), ...await makeRows(app, ticket, message.id, mailboxId) }
}

/** Rows that come from outside: a file, and a delivery that a mail server refused. */
async function makeRows(app: TestApp, ticket: Ticket, messageId: string, mailboxId: string): Promise<Pick<World, 'fileId' | 'deliveryId'>> {
  const [fileId, deliveryId] = [newId(), newId()]
  const stored = await app.files.put(Buffer.from('a file'), { limit: 100 })
  await app.db.query(sql`insert into attachments (id, message_id, hash, name, size, type, created_at) values (${fileId}, ${messageId}, ${stored.hash}, 'a.txt', ${stored.size}, ${stored.type}, ${app.now})`)
  const known = await app.db.maybe<{ id: string }>(sql`update deliveries set state = 'failed' where message_id = ${messageId} returning id`)
  if (!known) {
    await app.db.query(sql`insert into deliveries (id, message_id, ticket_id, channel, account_id, recipients, state, not_before, created_at, updated_at)
      values (${deliveryId}, ${messageId}, ${ticket.id}, 'email', ${mailboxId}, '{"to":["x@example.com"]}', 'failed', ${app.now}, ${app.now}, ${app.now})`)
  }
  return { fileId, deliveryId: known?.id ?? deliveryId }
}

/** The headers with which somebody calls a route; `needed` is its scope, which `otherToken` has not. */
export async function headersOf(world: World, caller: Caller, needed: Scope | undefined): Promise<Record<string, string>> {
  const key = `${caller} ${caller === 'otherToken' ? needed : ''}`
  const known = world.headers.get(key) ?? await makeHeaders(world, caller, needed)
  world.headers.set(key, known)
  return known
}

async function makeHeaders({ app, people }: World, caller: Caller, needed: Scope | undefined): Promise<Record<string, string>> {
  if (caller === 'nobody') return {}
  const without = SCOPES.filter(scope => scope !== needed && scope !== 'admin')
  if (caller === 'adminToken') return { authorization: `Bearer ${await makeToken(app, people.admin)}` }
  if (caller === 'agentToken') return { authorization: `Bearer ${await makeToken(app, people.agent)}` }
  if (caller === 'otherToken') return { authorization: `Bearer ${await makeToken(app, people.agent, without)}` }
  const { id, token } = await app.change(factory, tx => startSession(tx, people[caller].id, { ip: '127.0.0.1', userAgent: 'test' }))
  const { csrf } = await app.db.one<{ csrf: string }>(sql`select csrf from sessions where id = ${id}`)
  return { cookie: `pomost_session=${token}`, 'x-csrf': csrf }
}

export function ownerOf(world: World, caller: Caller): Person {
  const { people } = world
  if (caller === 'adminToken') return people.admin
  return caller === 'agentToken' || caller === 'otherToken' || caller === 'nobody' ? people.agent : people[caller]
}
