import sql, { raw } from 'sql-template-tag'
import type { App } from '../server/platform/app.ts'
import { paired, type Bench, type Figure } from './harness/bench.ts'
import type { World } from './harness/world.ts'

const MOST = 5000
const BATCH = 200
/** Open, and waiting for the customer, as every desk has them. */
const STATUSES = ['761a669c-bcbf-80c2-8532-f3c284656cea', '29e964da-8987-84f5-8b01-f7acb0f86458']

/** One field of many tickets, as a job of the desk with events, policies and results, against the bare statements in the same batches. */
export const bulk: Bench = {
  name: 'bulk',
  async run(world) {
    const ids = (await world.app.db.query<{ id: string }>(sql`select id from tickets t where category <> 'closed'
      and not exists (select from teams m where m.id = t.team_id and m.private) order by random() limit ${MOST}`)).map(row => row.id)
    await makeFloor(world.app)
    const agents = world.cast.agentIds
    return [
      await figure(world, ids, 'priority', round => ({ priority: round % 2 ? 'urgent' : 'low' })),
      await figure(world, ids, 'assignee, status and tags', round => ({ assigneeId: agents[round % 2], statusId: STATUSES[round % 2], addTags: [`round-${round}`] })),
    ]
  },
}

async function figure(world: World, ids: string[], what: string, changes: (round: number) => object): Promise<Figure> {
  let round = 0
  await ours(world, ids, changes(++round)) // warm-up
  const pair = await paired(3, () => floor(world.app, ids, round), () => ours(world, ids, changes(++round)), perSecond => perSecond)
  return {
    what: `${what} of ${ids.length.toLocaleString('en')} tickets`, value: `${Math.round(pair.ours)} tickets/s`, floor: `${Math.round(pair.floor)} tickets/s for one field`, ratio: pair.ratio,
    aim: '≥ 1,000 tickets/s', met: pair.ours >= 1000,
  }
}

/** Tickets a second from the request until the last is done. */
async function ours({ desk, adminToken }: World, ids: string[], changes: object): Promise<number> {
  const call = async (path: string, body?: object) => {
    const answer = await fetch(`${desk.url}/api/v1/bulk-changes${path}`, {
      method: body ? 'POST' : 'GET', headers: { 'authorization': `Bearer ${adminToken}`, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }),
    })
    return answer.json() as Promise<{ id: string; state: string; changed: number; unchanged: number; refused: number }>
  }
  const start = performance.now()
  const { id } = await call('', { ids, changes })
  let now = await call(`/${id}`)
  while (now.state === 'running') {
    await new Promise(resolve => { setTimeout(resolve, 20) })
    now = await call(`/${id}`)
  }
  if (now.refused > 0) throw new Error(`${now.refused} tickets were refused`)
  return ids.length / ((performance.now() - start) / 1000)
}

/** The same rows with the same indexes, and an event each: one update and one insert a batch. */
async function floor(app: App, ids: string[], round: number): Promise<number> {
  const start = performance.now()
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH)
    await app.db.transaction(async q => {
      await q.query(sql`update floor.bulk_tickets set priority = ${round % 2 ? 1 : 4}, version = version + 1, updated_at = now() where id = any(${some}::uuid[])`)
      await q.query(sql`insert into floor.bulk_events (id, ticket_id, type, data, at) select gen_random_uuid(), id, 'ticket.prioritySet', '{"from": 1, "to": 4}', now() from unnest(${some}::uuid[]) as t(id)`)
    })
  }
  return ids.length / ((performance.now() - start) / 1000)
}

async function makeFloor(app: App): Promise<void> {
  for (const statement of [
    'create schema if not exists floor', 'drop table if exists floor.bulk_tickets, floor.bulk_events',
    'create table floor.bulk_tickets (like tickets including indexes)', 'insert into floor.bulk_tickets select * from tickets',
    'create table floor.bulk_events (id uuid primary key, ticket_id uuid not null, type text not null, data jsonb not null, at timestamptz not null)',
    'create index on floor.bulk_events (ticket_id)', 'analyze floor.bulk_tickets',
  ]) await app.db.query(sql`${raw(statement)}`)
}
