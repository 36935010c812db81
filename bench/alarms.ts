import { setTimeout as delay } from 'node:timers/promises'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { run } from '../test/processes.ts'
import type { Bench } from './harness/bench.ts'
import type { World } from './harness/world.ts'

const MOST = 100_000

/** Alarms that all fall due at once, rung by two nodes of which one is killed in the middle; each has to ring once. */
export const alarms: Bench = {
  name: 'alarms',
  async run(world, { seconds }) {
    const many = Math.min(MOST, Math.round(20_000 * seconds))
    const floor = await bareSeconds(world, many)
    await due(world, 'bench', many)
    const before = await rung(world)
    const nodes = [0, 1].map(() => run([join(import.meta.dirname, 'harness/ring.ts')], { DATABASE_URL: world.databaseUrl, DATA_DIR: '.' }))
    const begun = performance.now()
    // for a moment's run a node that is killed would be most of it
    let killed = seconds < 1
    for (let left = many; left > 0; left = await count(world)) {
      if (!killed && left < many / 2) {
        nodes[0]!.kill('SIGKILL')
        killed = true
      }
      if (performance.now() - begun > 600_000) throw new Error(`${left} alarms were never rung: ${nodes.map(node => node.said()).join('\n')}`)
      await delay(50)
    }
    const took = (performance.now() - begun) / 1000
    for (const node of nodes) node.kill('SIGKILL')
    const twice = await rung(world) - before - many
    if (twice !== 0) throw new Error(`${many} alarms rang ${many + twice} times`)
    return [{ what: `${many.toLocaleString('en')} alarms due at once, two nodes, one killed in the middle`, value: `${took.toFixed(1)} s, each once`, floor: `${floor.toFixed(1)} s, the bare rows`, ratio: took / floor, aim: '100,000 in 60 s', met: took / many <= 60 / MOST }]
  },
}

/** The least that ringing can be: alarms taken away and events written, a hundred at a time. */
async function bareSeconds(world: World, many: number): Promise<number> {
  const { db } = world.app
  await db.query(sql`create schema if not exists floor`)
  await db.query(sql`create table if not exists floor.rang (ticket_id uuid not null, key text not null, at timestamptz not null)`)
  await due(world, 'floor', many)
  const begun = performance.now()
  const lane = async () => {
    for (;;) {
      const gone = await db.query(sql`with due as (select ctid from alarms where kind = 'floor' limit 100 for update skip locked), gone as (delete from alarms a using due where a.ctid = due.ctid returning a.subject_id, a.key)
        insert into floor.rang select subject_id, key, now() from gone returning 1`)
      if (gone.length === 0) return
    }
  }
  await Promise.all([lane(), lane()])
  return (performance.now() - begun) / 1000
}

async function due({ app: { db } }: World, kind: string, many: number): Promise<void> {
  await db.query(sql`with t as (select id, row_number() over () - 1 as place, count(*) over () as tickets from tickets)
    insert into alarms (kind, subject_id, key, due_at) select ${kind}, t.id, n::text, now() - interval '1 second' from t join generate_series(0, ${many - 1}::integer) n on n % t.tickets = t.place`)
}

const count = ({ app: { db } }: World) => db.one<{ left: number }>(sql`select count(*) as left from alarms where kind = 'bench'`).then(({ left }) => left)
const rung = ({ app: { db } }: World) => db.one<{ rang: number }>(sql`select count(*) as rang from events where type = 'bench.rang'`).then(({ rang }) => rang)
