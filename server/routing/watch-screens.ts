import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import { setAlarm, type AlarmHandler } from '../platform/alarms.ts'
import type { App, Service } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { hubOf } from '../realtime/hub.ts'
import { currentSettings } from '../settings/current.ts'
import { accessAgent, changeAgent } from './change-agent.ts'

/** What a node says of open screens holds so long; it says so again with every heartbeat. */
const HOLDS = { seconds: 90 }
/** Rings when somebody had no screen open for as long as the desk takes for a pause. */
const CLOSED = 'routing.closed'

/** Knows who has a screen open: whoever opens one is back, and whoever has none for a while is away. */
export const watchScreens: Service = {
  name: 'screens',
  start(app) {
    const node = newId()
    const watcher = {
      opened: (personId: string) => attempt(app, opened(app, node, personId)),
      closed: (personId: string) => attempt(app, closed(app, node, personId)),
      beat: (people: readonly string[]) => attempt(app, beat(app, node, people)),
    }
    const { watchers } = hubOf(app)
    watchers.add(watcher)
    return Promise.resolve(async () => {
      watchers.delete(watcher)
      await beat(app, node, []) // whoever is still there comes back to another node, or to this one when it has started again
    })
  },
}

function attempt(app: App, done: Promise<void>): void {
  done.catch((error: unknown) => app.log.warn({ error }, 'it could not be kept who has a screen open'))
}

/** Somebody opened a screen at this node. */
export async function opened(app: App, node: string, personId: string): Promise<void> {
  const known = await app.db.maybe<{ autoAway: boolean }>(sql`select auto_away as "autoAway" from agents where person_id = ${personId}`)
  const works = known ?? await app.db.maybe(sql`select 1 from people where id = ${personId} and active and role in ('admin', 'lead', 'agent')`)
  if (!works) return
  await app.db.query(sql`insert into agent_screens (person_id, node, held_until) values (${personId}, ${node}, ${app.clock().add(HOLDS)}) on conflict (person_id, node) do update set held_until = excluded.held_until`)
  if (known && !known.autoAway) return
  await app.change(system('screens'), async tx => changeAgent(tx, await accessAgent(tx, personId), { autoAway: false }))
}

/** Their last screen at this node is closed. */
export async function closed(app: App, node: string, personId: string): Promise<void> {
  await app.db.query(sql`delete from agent_screens where person_id = ${personId} and node = ${node}`)
  await closing(app, [personId])
}

/** The screens of this node are still open; what another node said that is gone holds no more. */
export async function beat(app: App, node: string, people: readonly string[]): Promise<void> {
  const now = app.clock()
  // whoever came and went at the same moment may have been forgotten
  await app.db.query(sql`insert into agent_screens (person_id, node, held_until) select p.id, ${node}, ${now.add(HOLDS)} from people p where p.id = any(${[...people]}::uuid[]) and p.active and p.role in ('admin', 'lead', 'agent') order by p.id
    on conflict (person_id, node) do update set held_until = excluded.held_until`)
  const gone = await app.db.query<{ id: string }>(sql`delete from agent_screens where held_until < ${now} or (node = ${node} and person_id <> all(${[...people]}::uuid[])) returning person_id as id`)
  if (gone.length > 0) await closing(app, [...new Set(gone.map(({ id }) => id))])
}

async function closing(app: App, people: readonly string[]): Promise<void> {
  const { autoAwayMinutes } = await currentSettings(app)
  await app.change(system('screens'), async tx => {
    for (const { id } of await withoutScreen(tx, people)) setAlarm(tx, { kind: CLOSED, subjectId: id, key: '' }, tx.now.add({ minutes: autoAwayMinutes }))
  })
}

/** Those of some people who are taken to be here, but have no screen open. */
function withoutScreen(tx: Tx, people: readonly string[]): Promise<{ id: string }[]> {
  return tx.query(sql`select a.person_id as id from agents a where a.person_id = any(${[...people]}::uuid[]) and not a.auto_away
    and not exists (select from agent_screens s where s.person_id = a.person_id and s.held_until > ${tx.now}) order by a.person_id`)
}

/** Whoever came back meanwhile is not away. */
export const screensClosed: AlarmHandler = {
  kind: CLOSED,
  hold: (tx, ids) => tx.query(sql`select from agents where person_id = any(${[...ids]}::uuid[]) order by person_id for update`),
  async ring(tx, alarms) {
    for (const { id } of await withoutScreen(tx, alarms.map(alarm => alarm.subjectId))) await changeAgent(tx, await accessAgent(tx, id), { autoAway: true })
  },
}
