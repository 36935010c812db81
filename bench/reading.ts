import sql from 'sql-template-tag'
import type { Bench, Figure } from './harness/bench.ts'
import { elsewhere } from './harness/elsewhere.ts'
import type { World } from './harness/world.ts'
import type { Read, ReadTimes } from './load/read.ts'
import { chance, type Chance } from './seed/random.ts'
import { commonWord, rareWord } from './seed/texts.ts'

/** What an agent opens all day, as a client on the same machine sees it: list, view, ticket page, search. */
export const reading: Bench = {
  name: 'reading',
  async run(world, { seconds }) {
    const dice = chance(4)
    const tickets = await ticketsWithTenMessages(world)
    const figures: Figure[] = []
    for (const [what, paths, aim] of things(dice, tickets)) {
      for (const [who, token] of [['', world.adminToken], [', not all teams', world.agentToken]] as const) {
        figures.push(await read(world, token, `${what}${who}`, Array.from({ length: Math.ceil(60 * seconds) }, paths), tickets, aim))
      }
    }
    return figures
  },
}

function things(dice: Chance, tickets: readonly string[]): [what: string, paths: () => string[], aim: number][] {
  const find = (word: string) => [`/api/v1/search?q=${encodeURIComponent(word)}`]
  return [
    ['list of 50 open tickets', () => ['/api/v1/tickets?category=any-open&limit=50'], 10],
    ['list of 50, all by their last change', () => ['/api/v1/tickets?limit=50'], 10],
    ['view: mine', () => ['/api/v1/views/mine/tickets?limit=50'], 10],
    ['view: unassigned', () => ['/api/v1/views/unassigned/tickets?limit=50'], 10],
    ['view: solved', () => ['/api/v1/views/solved/tickets?limit=50'], 10],
    ['all views with their counts', () => ['/api/v1/views'], 30],
    ['ticket page with 10 messages', () => { const id = dice.pick(tickets); return [`/api/v1/tickets/${id}`, `/api/v1/tickets/${id}/timeline`] }, 10],
    ['search, rare word', () => find(rareWord(dice)), 30],
    ['search, common word', () => find(commonWord(dice)), 30],
    ['search, beginning of a word', () => find(commonWord(dice).slice(0, 3)), 30],
  ]
}

/** Asks one thing over and over in a process of its own, beside one row by its key. */
export async function read(world: World, token: string, what: string, asks: string[][], ticketIds: string[], aim: number): Promise<Figure> {
  const { desk, floor } = await elsewhere<Read, ReadTimes>('read.ts', { url: world.desk.url, token, asks, databaseUrl: world.databaseUrl, ticketIds })
  return {
    what, value: `p50 ${desk.p50.toFixed(2)} ms, p95 ${desk.p95.toFixed(2)} ms`, floor: `p50 ${floor.p50.toFixed(2)} ms`, ratio: desk.p50 / floor.p50, grows: desk.p50,
    aim: `p95 ≤ ${aim} ms`, met: desk.p95 <= aim,
  }
}

/** Tickets of usual length that an agent may see. */
export async function ticketsWithTenMessages(world: World): Promise<string[]> {
  const rows = await world.app.db.query<{ id: string }>(sql`select t.id from tickets t left join teams m on m.id = t.team_id where t.message_count = 10 and m.private is not true order by random() limit 500`)
  return rows.map(row => row.id)
}
