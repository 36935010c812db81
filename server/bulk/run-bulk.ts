import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { addJobs, type Reactor } from '../platform/jobs.ts'
import { Problem } from '../platform/problem.ts'
import { applyBulk } from './apply-bulk.ts'
import { BATCH, type Bulk, type Item, type Refusals } from './bulk.ts'
import { keepResults } from './keep-results.ts'
import { BULK_COLUMNS } from './queries.ts'
import { RUN_BULK } from './start-bulk.ts'
import { restoreBulk } from './restore-bulk.ts'

/** Goes through the tickets of a bulk change, a batch a transaction: what was done is written down with it, so that after a crash it goes on behind. */
export const runBulkChanges: Reactor = {
  task: RUN_BULK,
  async run(app: App, { id }: { id: string }) {
    // one batch a job, so that others have their turn in between
    if (await runBatch(app, id)) await addJobs(app.db, [{ task: RUN_BULK, payload: { id }, options: { key: `${RUN_BULK}:${id}` } }])
  },
}

/** Does all of it, for whoever waits. */
export async function runWhole(app: App, id: string): Promise<void> {
  let more = true
  while (more) more = await runBatch(app, id)
}

/**
 * The next batch, in the name of its author with the rights they have now. Says whether there is more. When tickets in it are refused,
 * nothing of it has happened, and it is done again without them; what cannot be told from one ticket is tried one by one.
 */
async function runBatch(app: App, id: string): Promise<boolean> {
  const author = await app.db.maybe<{ id: string }>(sql`select author_id as id from bulk_changes where id = ${id} and state = 'running'`)
  if (!author) return false
  const actor = await personActor(app.db, author.id, 'session')
  const refusals: Refusals = new Map()
  for (let known = -1; refusals.size > known;) {
    known = refusals.size
    const more = await attempt(app, actor, id, { size: BATCH, refusals })
    if (more instanceof Problem) continue
    return more
  }
  for (let tried = 0; tried < BATCH; tried++) {
    const one: Portion = { size: 1, refusals: new Map() }
    const more = await attempt(app, actor, id, one)
    if (more instanceof Problem) one.refusals.set(one.from!, more)
    if (!(more instanceof Problem ? await app.change(actor, tx => next(tx, id, one)) : more)) return false
  }
  return true
}

async function attempt(app: App, actor: PersonActor, id: string, portion: Portion): Promise<boolean | Problem> {
  try {
    return await app.change(actor, tx => next(tx, id, portion))
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** So many tickets; `from`: the place of the first, once it is known; `refusals`: what was refused before, and is told without being tried. */
interface Portion { size: number; from?: number; refusals: Refusals }

async function next(tx: Tx, id: string, portion: Portion): Promise<boolean> {
  // whoever cancels waits for the batch under way, and two that run the same one take turns
  const bulk = await tx.maybe<Bulk>(sql`select ${BULK_COLUMNS} from bulk_changes b where b.id = ${id} and b.state = 'running' for update`)
  if (!bulk) return false
  const items = await tx.query<Item>(sql`select position, ticket_id as "ticketId", former, from_version as "fromVersion", version
    from bulk_items where bulk_id = ${id} and outcome is null order by position limit ${portion.size}`)
  portion.from = items[0]?.position
  const results = await (bulk.undoOf ? restoreBulk : applyBulk)(tx, bulk, items, portion.refusals)
  const ends = bulk.changed + bulk.unchanged + bulk.refused + items.length >= bulk.total
  keepResults(tx, bulk, results, ends)
  return !ends
}
