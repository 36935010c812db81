import sql from 'sql-template-tag'
import { accessAgent, changeAgent, type AgentChanges } from '../server/routing/change-agent.ts'
import { changeRouting } from '../server/routing/change-routing.ts'
import type { RoutingSettings } from '../server/routing/settings.ts'
import type { PersonActor } from '../server/platform/actor.ts'
import type { App } from '../server/platform/app.ts'
import { accessTicket } from '../server/tickets/access.ts'
import { assign } from '../server/tickets/assign.ts'
import { changeStatus } from '../server/tickets/change-status.ts'
import { factory, makePerson, makeTeam } from './factories.ts'

/** An agent who is online, or as told. */
export async function makeAgent(app: App, changes: AgentChanges = {}): Promise<PersonActor & { name: string }> {
  const person = await makePerson(app, 'agent')
  await beAs(app, person, changes)
  return person
}

/** Changes what routing knows of somebody. */
export function beAs(app: App, person: PersonActor, changes: AgentChanges = {}) {
  return app.change(factory, async tx => changeAgent(tx, await accessAgent(tx, person.id), { status: 'online', autoAway: false, ...changes }))
}

/** A team that routes. */
export async function makeRoutedTeam(app: App, members: PersonActor[], settings: Partial<RoutingSettings> = {}, options: { private?: boolean } = {}): Promise<string> {
  const id = await makeTeam(app, { members, ...options })
  await route(app, id, { method: 'round-robin', ...settings })
  return id
}

export const route = (app: App, teamId: string, settings: Partial<RoutingSettings>) => app.change(factory, tx => changeRouting(tx, teamId, settings))

export async function assigneeOf(app: App, ticketId: string): Promise<string | null> {
  return (await app.db.one<{ id: string | null }>(sql`select assignee_id as id from tickets where id = ${ticketId}`)).id
}

export const give = (app: App, ticketId: string, personId: string | null) => app.change(factory, async tx => assign(tx, await accessTicket(tx, ticketId, 'assign'), personId))
export const solve = (app: App, ticketId: string) => app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, ticketId, 'update'), { category: 'solved' }))

/** What somebody has to do, as routing counts it. */
export async function loadOf(app: App, personId: string): Promise<number> {
  return (await app.db.one<{ load: number }>(sql`select coalesce(sum(units)::integer, 0) as load from agent_loads where person_id = ${personId}`)).load
}

/** Why a ticket waits; undefined when it does not. */
export async function waitOf(app: App, ticketId: string): Promise<string | undefined> {
  return (await app.db.maybe<{ reason: string }>(sql`select reason from routing_queue where ticket_id = ${ticketId}`))?.reason
}
