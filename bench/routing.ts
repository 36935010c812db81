import sql, { raw } from 'sql-template-tag'
import { personActor } from '../server/auth/person-actor.ts'
import { createTeam } from '../server/people/create-team.ts'
import { addMember } from '../server/people/team-members.ts'
import { system, type PersonActor } from '../server/platform/actor.ts'
import type { App } from '../server/platform/app.ts'
import { newId } from '../server/platform/ids.ts'
import { accessAgent, changeAgent } from '../server/routing/change-agent.ts'
import { changeRouting } from '../server/routing/change-routing.ts'
import type { RoutingSettings } from '../server/routing/settings.ts'
import { createSkill } from '../server/routing/skills.ts'
import { takeNext } from '../server/routing/take-next.ts'
import { openTicket } from '../server/tickets/open-ticket.ts'
import { paired, type Bench, type Figure } from './harness/bench.ts'
import { drive } from './harness/drive.ts'
import type { World } from './harness/world.ts'

const bench = system('bench')
const LANES = 8

/** Tickets taken from the queue by agents at once, and tickets given out as they come, within this process. */
export const routing: Bench = {
  name: 'routing',
  run: async (world, { seconds }) => [await taken(world, seconds), ...await placed(world, seconds)],
}

/** Against the least that taking can be: the first row that nobody holds, marked, with an event. */
async function taken({ app, cast }: World, seconds: number): Promise<Figure> {
  const teamId = await makeTeam(app, cast.agentIds.slice(0, LANES), { method: 'manual' })
  const actors = await Promise.all(cast.agentIds.slice(0, LANES).map(id => personActor(app.db, id, 'session')))
  const requesterId = cast.customers[0]!.id
  await makeFloor(app)
  const stock = Math.ceil(800 * seconds) + 50
  const pair = await paired(3, async () => {
    await app.db.query(sql`truncate floor.waiting`)
    await app.db.query(sql`insert into floor.waiting (id, priority, created_at) select gen_random_uuid(), n % 4, now() from generate_series(1, ${stock * 6}) n`)
    return drive(LANES, seconds, () => app.db.transaction(async q => {
      const row = await q.maybe<{ id: string }>(sql`update floor.waiting set assignee = ${requesterId}, version = version + 1 where id = (select id from floor.waiting where assignee is null order by priority desc, created_at, id limit 1 for update skip locked) returning id`)
      if (row) await q.query(sql`insert into floor.taken (id, ticket_id, data, at) values (${newId()}, ${row.id}, '{"to": 1}', now())`)
    }))
  }, async () => {
    await open(app, teamId, requesterId, stock)
    return drive(LANES, seconds, lane => takeOne(app, actors[lane]!))
  }, load => load.perSecond)
  return { what: `tickets taken from the queue, ${LANES} agents at once`, value: `${Math.round(pair.ours.perSecond)}/s, p95 ${pair.ours.p95.toFixed(1)} ms`, floor: `${Math.round(pair.floor.perSecond)}/s, the bare statements`, ratio: pair.ratio }
}

/** By skills with fifty candidates, against the same tickets of a team that gives out by hand. */
async function placed({ app, cast }: World, seconds: number): Promise<Figure[]> {
  const people = cast.agentIds.slice(0, 50)
  const routed = await routedBySkills(app, people)
  const byHand = await makeTeam(app, people, { method: 'manual' })
  const figures: Figure[] = []
  for (const lanes of [1, LANES]) {
    const at = (teamId: string) => () => drive(lanes, seconds, () => open(app, teamId, cast.customers[1]!.id, 1))
    const pair = await paired(3, at(byHand), at(routed), load => load.perSecond)
    figures.push({ what: `ticket opened and given out by skills among ${people.length}, ${lanes} at once`, value: `${Math.round(pair.ours.perSecond)}/s, p95 ${pair.ours.p95.toFixed(1)} ms`, floor: `${Math.round(pair.floor.perSecond)}/s opened only`, ratio: pair.ratio })
  }
  return figures
}

/** A team whose tickets go to the best of these agents, who can all bear them and are all there. */
export async function routedBySkills(app: App, people: readonly string[]): Promise<string> {
  const skill = await app.change(bench, tx => createSkill(tx, newId()))
  const needs = [{ skillId: skill.id, level: 2, required: true }]
  const skillRules = ['email', 'api'].map(channel => ({ condition: { field: 'channel', op: 'is' as const, value: channel }, needs }))
  const teamId = await makeTeam(app, people, { method: 'skills', sticky: 'requester', accountManager: true, skillRules })
  for (const id of people) await app.change(bench, async tx => changeAgent(tx, await accessAgent(tx, id), { status: 'online', autoAway: false, capacity: 10_000, skills: { [skill.id]: 3 } }))
  return teamId
}

async function takeOne(app: App, actor: PersonActor): Promise<void> {
  // capacity of 10,000 units is 2,000 mails: it is the queue that is measured
  await app.change(actor, tx => takeNext(tx, actor))
}

async function makeTeam(app: App, members: readonly string[], settings: Partial<RoutingSettings>): Promise<string> {
  const id = await app.change(bench, async tx => {
    const team = await createTeam(tx, { name: newId() })
    for (const member of members) await addMember(tx, team, member)
    return team.id
  })
  await app.change(bench, tx => changeRouting(tx, id, settings))
  for (const member of members) await app.change(bench, async tx => changeAgent(tx, await accessAgent(tx, member), { capacity: 10_000 }))
  return id
}

async function open(app: App, teamId: string, requesterId: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 100) {
    await app.change(bench, async tx => {
      for (let j = i; j < Math.min(count, i + 100); j++) {
        await openTicket(tx, { subject: 'The invoice is wrong', channel: 'email', requesterId, teamId, message: { kind: 'public', direction: 'in', authorId: requesterId, channel: 'email', text: 'My invoice shows the wrong VAT number.' } })
      }
    })
  }
}

async function makeFloor(app: App): Promise<void> {
  for (const statement of [
    'create schema if not exists floor', 'drop table if exists floor.waiting, floor.taken',
    'create table floor.waiting (id uuid primary key, priority smallint not null, assignee uuid, version integer not null default 1, created_at timestamptz not null)',
    'create index on floor.waiting (priority desc, created_at, id) where assignee is null',
    'create table floor.taken (id uuid primary key, ticket_id uuid not null, data jsonb not null, at timestamptz not null)', 'create index on floor.taken (ticket_id)',
  ]) await app.db.query(sql`${raw(statement)}`)
}
