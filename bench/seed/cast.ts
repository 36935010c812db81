import type { Client } from 'pg'
import sql from 'sql-template-tag'
import { createPerson } from '../../server/people/create-person.ts'
import { createTeam } from '../../server/people/create-team.ts'
import { addMember } from '../../server/people/team-members.ts'
import { system } from '../../server/platform/actor.ts'
import type { App } from '../../server/platform/app.ts'
import { newId } from '../../server/platform/ids.ts'
import type { Category } from '../../server/tickets/ticket.ts'
import { copyRows } from './copy.ts'
import { chance, type Chance } from './random.ts'
import { name, type Language } from './texts.ts'

export interface Customer { id: string; address: string; organisationId: string | null; language: Language }

/** Everybody who plays a part. The last team is private. */
export interface Cast {
  statuses: Record<Category, string>
  agentIds: string[]
  teams: { id: string; memberIds: string[] }[]
  customers: Customer[]
}

const AGENTS = 40
const TEAMS = ['Support', 'Billing', 'Delivery', 'Hardware', 'Network', 'Sales', 'Returns', 'People']
/** Half of the customers belong to an organisation, of some 20 people. */
const IN_ORGANISATION = 0.5

/** Agents and teams by the verbs that make them, customers by COPY: one for every four tickets. */
export async function castOf(app: App, client: Client, tickets: number): Promise<Cast> {
  const statuses = await app.db.query<{ id: string; category: Category }>(sql`select id, category from statuses`)
  const agentIds = await agents(app)
  return {
    statuses: Object.fromEntries(statuses.map(({ category, id }) => [category, id])) as Cast['statuses'],
    agentIds, teams: await teams(app, agentIds), customers: await customers(app, client, Math.max(20, Math.floor(tickets / 4))),
  }
}

function agents(app: App): Promise<string[]> {
  const dice = chance(1)
  return app.change(system('bench'), async tx => {
    const ids: string[] = []
    for (let i = 0; i < AGENTS; i++) ids.push((await createPerson(tx, { name: name(dice, 'en'), role: i === 0 ? 'admin' : 'agent', identities: [{ kind: 'email', value: `agent${i}@desk.example` }] })).id)
    return ids
  })
}

function teams(app: App, agentIds: readonly string[]): Promise<Cast['teams']> {
  return app.change(system('bench'), async tx => {
    const made: Cast['teams'] = []
    for (const [index, name] of TEAMS.entries()) {
      const team = await createTeam(tx, { name, private: index === TEAMS.length - 1 })
      const memberIds = agentIds.filter((_, i) => i % TEAMS.length === index)
      for (const id of memberIds) await addMember(tx, team, id)
      made.push({ id: team.id, memberIds })
    }
    return made
  })
}

async function customers(app: App, client: Client, count: number): Promise<Customer[]> {
  const dice = chance(2)
  const createdAt = app.clock().subtract({ hours: 24 * 731 })
  const organisations = Array.from({ length: Math.ceil(count / 40) }, (_, i) => ({ id: newId(), name: `${name(dice, 'en')} ${i}`, domains: [`org${i}.example`], createdAt, version: 1 }))
  const made = Array.from({ length: count }, (_, i) => person(dice, i, organisations))
  await client.query('begin')
  await copyRows(client, 'organisations', organisations)
  await copyRows(client, 'people', made.map(({ id, organisationId, language, called }) => ({ id, name: called, role: 'customer', organisationId, language, createdAt, version: 1 })))
  await copyRows(client, 'identities', made.map(({ id, identityId, address }) => ({ id: identityId, personId: id, kind: 'email', value: address, key: address, isPrimary: true, createdAt })))
  await copyRows(client, 'events', organisations.map(({ id }) => created(id, 'organisation', {}, createdAt)))
  await copyRows(client, 'events', made.map(({ id, organisationId, identityId }) => created(id, 'person', { role: 'customer', organisationId, identityId }, createdAt)))
  await client.query('commit')
  return made.map(({ id, address, organisationId, language }) => ({ id, address, organisationId, language }))
}

function person(dice: Chance, index: number, organisations: readonly { id: string }[]) {
  const language = dice.pick(['en', 'bg', 'pl'] as const)
  const at = dice.next() < IN_ORGANISATION ? dice.int(0, organisations.length - 1) : undefined
  const address = `customer${index}@${at === undefined ? 'mail.example' : `org${at}.example`}`
  return { id: newId(), identityId: newId(), address, organisationId: at === undefined ? null : organisations[at]!.id, language, called: name(dice, language) }
}

function created(subjectId: string, subjectKind: string, data: object, at: Temporal.Instant) {
  return { id: newId(), subjectKind, subjectId, seq: 1, type: `${subjectKind}.created`, data, actorKind: 'system', actorId: 'bench', at }
}
