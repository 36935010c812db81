import { createToken } from '../server/auth/tokens.ts'
import { system } from '../server/platform/actor.ts'
import type { Bench, Figure } from './harness/bench.ts'
import { elsewhere } from './harness/elsewhere.ts'
import type { World } from './harness/world.ts'
import type { Agents, Worked } from './load/agents.ts'
import { read, ticketsWithTenMessages } from './reading.ts'
import { chance } from './seed/random.ts'
import { commonWord, rareWord } from './seed/texts.ts'

const AGENTS = 20
const FIELD = 'weight'
/** Tickets that have a value of the desk's own field before anybody begins. */
const VALUED = 200

/** What an agent opens, while twenty others change tickets: every view's first page, next page and count, the ticket page, search. */
export const atWork: Bench = {
  name: 'at-work',
  async run(world, { seconds }) {
    const tickets = await ticketsWithTenMessages(world)
    const views = [...await builtIn(world), ...await ownViews(world, tickets)]
    const asks = [...await Promise.all(views.map(view => asksOf(world, view))), others(tickets)].flat()
    const tokens = await Promise.all(world.cast.agentIds.slice(1, AGENTS + 1).map(id => tokenOf(world, id)))
    const each = Math.ceil(40 * seconds)
    const figures: Figure[] = []
    let over = false
    let changes = 0
    // they work in short turns until everything has been read, however long that takes
    const agents = (async () => {
      for (let turn = 0; !over; turn++) {
        changes += (await elsewhere<Agents, Worked>('agents.ts', { url: world.desk.url, tokens, ticketIds: tickets, seconds: Math.max(1, seconds), seed: 100 + turn * AGENTS, field: FIELD })).changes
      }
    })()
    const began = performance.now()
    try {
      for (const [what, path, aim] of asks) figures.push(await read(world, world.adminToken, `at work: ${what}`, Array.from({ length: each }, path), tickets, aim))
    } finally {
      over = true
      await agents
    }
    return [...figures, { what: 'at work: what the twenty changed meanwhile', value: `${(changes / (performance.now() - began) * 1000).toFixed(1)} a second` }]
  },
}

type Ask = [what: string, path: () => string[], aim: number]

async function call<T>(world: World, path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
  const answer = await fetch(`${world.desk.url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${world.adminToken}`, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return await answer.json() as T
}

interface View { id: string; name: string }

async function builtIn(world: World): Promise<View[]> {
  const { items } = await call<{ items: { id: string; key: string | null }[] }>(world, '/views')
  return items.flatMap(({ id, key }) => key ? [{ id, name: key.replace(/-.*/, '') }] : [])
}

/** Three of one's own: of built-in fields, of a field of the desk's own, and of both, sorted by it. */
async function ownViews(world: World, tickets: readonly string[]): Promise<View[]> {
  await call(world, '/fields', { carrier: 'ticket', key: FIELD, label: 'Weight', kind: 'number' })
  for (const [index, id] of tickets.slice(0, VALUED).entries()) await call(world, `/tickets/${id}`, { custom: { [FIELD]: index % 100 } }, 'PATCH')
  const field = `custom.${FIELD}`
  const made = [
    { name: 'own, urgent', condition: { all: [{ field: 'priority', op: 'is', value: 4 }, { field: 'category', op: 'in', value: ['new', 'open'] }] } },
    { name: 'own, heavy', condition: { field, op: 'gte', value: 50 } },
    { name: 'own, any, by weight', condition: { any: [{ field, op: 'notEmpty' }, { field: 'priority', op: 'is', value: 4 }] }, sort: `-${field}` },
  ]
  const views: View[] = []
  for (const view of made) views.push({ id: (await call<{ id: string }>(world, '/views', view)).id, name: view.name })
  return views
}

async function asksOf(world: World, { id, name }: View): Promise<Ask[]> {
  const first = `/api/v1/views/${id}/tickets?limit=50`
  const { nextCursor } = await call<{ nextCursor: string | null }>(world, `/views/${id}/tickets?limit=50`)
  const next: Ask[] = nextCursor ? [[`view ${name}, next page`, () => [`${first}&cursor=${encodeURIComponent(nextCursor)}`], 10]] : []
  return [[`view ${name}, first page`, () => [first], 10], ...next, [`view ${name}, count`, () => [`/api/v1/views/${id}`], 10]]
}

function others(tickets: readonly string[]): Ask[] {
  const dice = chance(8)
  const find = (word: string) => [`/api/v1/search?q=${encodeURIComponent(word)}`]
  return [
    ['ticket page with 10 messages', () => { const id = dice.pick(tickets); return [`/api/v1/tickets/${id}`, `/api/v1/tickets/${id}/timeline`] }, 10],
    ['search, rare word', () => find(rareWord(dice)), 30],
    ['search, common word', () => find(commonWord(dice)), 30],
    ['search, beginning of a word', () => find(commonWord(dice).slice(0, 3)), 30],
  ]
}

async function tokenOf(world: World, personId: string): Promise<string> {
  return (await world.app.change(system('bench'), tx => createToken(tx, personId, { name: 'bench at work', scopes: ['tickets:read', 'tickets:write'] }))).token
}
