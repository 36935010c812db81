import sql from 'sql-template-tag'
import { personActor } from '../../auth/person-actor.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import type { Queries } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import type { Reactor } from '../../platform/jobs.ts'
import { problem } from '../../platform/problem.ts'
import { ARRIVAL_COLUMNS, type Arrival, type Intake } from './arrival.ts'
import { applyReread, previewReread, type Difference } from './reread.ts'

const TASK = 'reread-arrivals'
/** Arrivals that one job reads before it makes way for others. */
const BATCH = 20
/** More than these are not counted, only called "more". */
const MOST_COUNTED = 10_000

export interface Rereading { id: string; total: number; done: number; changed: number; failed: number; startedAt: Temporal.Instant; finishedAt: Temporal.Instant | null }

const READ_BEFORE = (intake: Intake, after: string | null) => sql`from arrivals a where a.channel = ${intake.channel} and a.raw_hash is not null and a.parser is not null
  and a.parser < ${intake.parser} and ${after === null ? sql`true` : sql`a.id > ${after}`}`

/** How many arrivals an older parser read, as far as that is counted, and the latest run through them. */
export async function rereadingState(q: Queries, intake: Intake): Promise<{ parser: number; older: number; run: Rereading | null }> {
  const [{ older }, run] = await Promise.all([
    q.one<{ older: number }>(sql`select count(*) as older from (select 1 ${READ_BEFORE(intake, null)} limit ${MOST_COUNTED}) found`),
    q.maybe<Rereading>(sql`select id, total, done, changed, failed, started_at as "startedAt", finished_at as "finishedAt" from rereadings
      where channel = ${intake.channel} order by started_at desc limit 1`),
  ])
  return { parser: intake.parser, older, run: run ?? null }
}

/** What would differ in the next arrivals of an older parser, read one by one. `nextAfter`: where to go on; null: that was all. */
export async function previewOlder(app: App, intake: Intake, { after, limit }: { after: string | null; limit: number }): Promise<{ items: { id: string; subject: string | null; differences: Difference[] }[]; nextAfter: string | null }> {
  const arrivals = await app.db.query<Arrival & { subject: string | null }>(sql`select ${ARRIVAL_COLUMNS}, a.subject ${READ_BEFORE(intake, after)} order by a.id limit ${limit}`)
  const items: { id: string; subject: string | null; differences: Difference[] }[] = []
  for (const arrival of arrivals) items.push({ id: arrival.id, subject: arrival.subject, differences: await previewReread(app, intake, arrival) })
  return { items, nextAfter: arrivals.length < limit ? null : arrivals.at(-1)!.id }
}

/** Has everything read anew that an older parser read, as jobs. 409 while that is under way already. */
export async function startRereading(tx: Tx, actor: PersonActor, intake: Intake): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('rereadings'))`)
  const { older, run } = await rereadingState(tx, intake)
  if (run && run.finishedAt === null) throw problem.conflict('rereading', 'This is under way already.')
  const id = newId()
  await tx.query(sql`insert into rereadings (id, channel, parser, author_id, total, started_at, finished_at)
    values (${id}, ${intake.channel}, ${intake.parser}, ${actor.id}, ${older}, ${tx.now}, ${older === 0 ? tx.now : null})`)
  if (older > 0) tx.job(TASK, { id }, { key: `${TASK}:${id}` })
}

/** Goes through them some at a time, each arrival in a change of its own. One that fails is counted and the next goes on. */
export function rereadArrivals(intakes: readonly Intake[]): Reactor {
  return {
    task: TASK,
    async run(app: App, { id }: { id: string }) {
      const run = await app.db.maybe<{ channel: string; after: string | null; authorId: string }>(sql`
        select channel, after, author_id as "authorId" from rereadings where id = ${id} and finished_at is null`)
      const intake = intakes.find(each => each.channel === run?.channel)
      if (!run || !intake) return
      const author = await personActor(app.db, run.authorId, 'session')
      const arrivals = await app.db.query<Arrival>(sql`select ${ARRIVAL_COLUMNS} ${READ_BEFORE(intake, run.after)} order by a.id limit ${BATCH}`)
      for (const arrival of arrivals) await rereadOne(app, id, intake, author, arrival)
      await app.change(author, async tx => {
        if (arrivals.length === BATCH) tx.job(TASK, { id }, { key: `${TASK}:${id}` })
        else await tx.query(sql`update rereadings set finished_at = ${tx.now} where id = ${id}`)
      })
    },
  }
}

async function rereadOne(app: App, id: string, intake: Intake, author: PersonActor, arrival: Arrival): Promise<void> {
  try {
    const reread = await intake.reread(app, arrival)
    await app.change(author, async tx => {
      const changed = await applyReread(tx, intake, arrival, reread)
      await tx.query(sql`update rereadings set done = done + 1, changed = changed + ${changed ? 1 : 0}, after = ${arrival.id} where id = ${id}`)
    })
  } catch (error) {
    app.log.warn({ error, arrivalId: arrival.id }, 'an arrival could not be read anew')
    await app.db.query(sql`update rereadings set done = done + 1, failed = failed + 1, after = ${arrival.id} where id = ${id}`)
  }
}
