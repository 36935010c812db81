import sql, { raw } from 'sql-template-tag'
import type { App } from '../server/platform/app.ts'
import { paired, type Bench, type Figure } from './harness/bench.ts'
import type { Load } from './harness/drive.ts'
import { elsewhere } from './harness/elsewhere.ts'
import { processorTimeOf } from './harness/processes.ts'
import type { World } from './harness/world.ts'
import type { CreateFloor } from './load/create-floor.ts'
import type { CreateTickets } from './load/create-tickets.ts'

/** A ticket with a message of 1.2 KB by POST /api/v1/tickets, against the bare transaction. */
export const createTicket: Bench = {
  name: 'create-ticket',
  async run(world, { seconds }) {
    await makeFloor(world.app)
    return [await createdAt(world, 1, seconds), await createdAt(world, 8, seconds)]
  },
}

async function createdAt(world: World, connections: number, seconds: number): Promise<Figure> {
  const { ours, floor, ratio } = await paired(3, () => measuredFloor(world, connections, seconds), () => measuredCreation(world, connections, seconds), load => load.perSecond)
  return {
    what: `ticket by API, ${connections} connection${connections > 1 ? 's' : ''}`, value: shownLoad(ours), floor: shownLoad(floor), ratio,
    ...(connections === 8 && { aim: '≥ 0.5 × the bare transaction', met: ratio >= 0.5 }),
  }
}

/** Of each run its own, so that no stranger comes twice. */
let seed = 100

export function measuredFloor({ databasePid, databaseUrl }: World, connections: number, seconds: number): Promise<Load> {
  return measured([databasePid], () => elsewhere<CreateFloor, Load>('create-floor.ts', { databaseUrl, connections, seconds, seed: ++seed }))
}

export function measuredCreation({ databasePid, desk, adminToken, cast }: World, connections: number, seconds: number): Promise<Load> {
  const addresses = cast.customers.slice(0, 1000).map(customer => customer.address)
  return measured([databasePid, desk.pid], () => elsewhere<CreateTickets, Load>('create-tickets.ts', { url: desk.url, token: adminToken, addresses, connections, seconds, seed: ++seed }))
}

export const shownLoad = (load: Load) => `${Math.round(load.perSecond)}/s, p95 ${load.p95.toFixed(1)} ms, ${(load.processor * 1000).toFixed(2)} ms of processor`

/** With the processor time of one call, in seconds: the floor's client belongs to it, for it does what the desk does. */
async function measured(pids: readonly number[], work: () => Promise<Load>): Promise<Load> {
  const used = () => pids.reduce((sum, pid) => sum + processorTimeOf(pid), 0)
  const before = used()
  const load = await work()
  return { ...load, processor: (used() - before + (pids.length === 1 ? load.processor : 0)) / load.calls }
}

/** Keys and the full-text index, nothing else. */
export async function makeFloor(app: App): Promise<void> {
  for (const statement of [
    'drop schema if exists floor cascade', 'create schema floor',
    'create table floor.tickets (id uuid primary key, number bigserial unique, subject text not null, requester uuid not null, created_at timestamptz not null default now())',
    `create table floor.messages (id uuid primary key, ticket_id uuid not null references floor.tickets, text text not null,
      words tsvector generated always as (to_tsvector('simple', text)) stored)`,
    'create index on floor.messages (ticket_id)', 'create index on floor.messages using gin (words)',
    'create table floor.events (id uuid primary key, ticket_id uuid not null references floor.tickets, type text not null, data jsonb not null, at timestamptz not null default now())',
    'create index on floor.events (ticket_id)',
  ]) await app.db.query(sql`${raw(statement)}`)
}
