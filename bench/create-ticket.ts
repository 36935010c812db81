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
  let seed = connections * 100
  const cpu = { desk: 0, database: 0 }
  const pair = await paired(3,
    () => elsewhere<CreateFloor, Load>('create-floor.ts', { databaseUrl: world.databaseUrl, connections, seconds, seed: ++seed }),
    async () => {
      const before = [processorTimeOf(world.desk.pid), processorTimeOf(world.databasePid)] as const
      const addresses = world.cast.customers.slice(0, 1000).map(customer => customer.address)
      const load = await elsewhere<CreateTickets, Load>('create-tickets.ts', { url: world.desk.url, token: world.adminToken, addresses, connections, seconds, seed: ++seed })
      const served = load.count * 4 / 3 // with the warm-up
      cpu.desk = (processorTimeOf(world.desk.pid) - before[0]) / served
      cpu.database = (processorTimeOf(world.databasePid) - before[1]) / served
      return load
    }, load => load.perSecond)
  const show = (load: Load) => `${Math.round(load.perSecond)}/s, p95 ${load.p95.toFixed(1)} ms`
  return {
    what: `ticket by API, ${connections} connection${connections > 1 ? 's' : ''}`, value: `${show(pair.ours)}, CPU ${(cpu.desk * 1e6).toFixed(0)} µs desk, ${(cpu.database * 1e6).toFixed(0)} µs database`,
    floor: show(pair.floor), ratio: pair.ratio, ...(connections === 8 && { aim: '≥ 0.5 × the bare transaction', met: pair.ratio >= 0.5 }),
  }
}

/** Keys and the full-text index, nothing else. */
async function makeFloor(app: App): Promise<void> {
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
