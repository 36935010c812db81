import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { addJobs, type Reactor } from '../platform/jobs.ts'
import { Problem } from '../platform/problem.ts'
import { applyBulk } from './apply-bulk.ts'
import { BATCH, type Bulk, type Item, type Result } from './bulk.ts'
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
 * The next batch, in the name of its author with the rights they have now. Says whether there is more. When something in it is refused,
 * nothing of it has happened, and each of its tickets is tried on its own.
 */
async function runBatch(app: App, id: string): Promise<boolean> {
  const author = await app.db.maybe<{ id: string }>(sql`select author_id as id from bulk_changes where id = ${id} and state = 'running'`)
  if (!author) return false
  const actor = await personActor(app.db, author.id, 'session')
  try {
    return await app.change(actor, tx => next(tx, id, { size: BATCH }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
  for (let tried = 0; tried < BATCH; tried++) if (!await runOne(app, actor, id)) return false
  return true
}

async function runOne(app: App, actor: PersonActor, id: string): Promise<boolean> {
  const one: Portion = { size: 1 }
  try {
    return await app.change(actor, tx => next(tx, id, one))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return app.change(actor, tx => next(tx, id, { ...one, refusal: error }))
  }
}

/** So many tickets; `from`: the place of the first, once it is known; `refusal`: that it was refused and why. */
interface Portion { size: number; from?: number; refusal?: Problem }

async function next(tx: Tx, id: string, portion: Portion): Promise<boolean> {
  // whoever cancels waits for the batch under way, and two that run the same one take turns
  const bulk = await tx.maybe<Bulk>(sql`select ${BULK_COLUMNS} from bulk_changes b where b.id = ${id} and b.state = 'running' for update`)
  if (!bulk) return false
  const items = await tx.query<Item>(sql`select position, ticket_id as "ticketId", former, from_version as "fromVersion", version
    from bulk_items where bulk_id = ${id} and outcome is null order by position limit ${portion.size}`)
  const { refusal } = portion
  if (refusal && items[0]?.position !== portion.from) return true // another node did it meanwhile
  portion.from = items[0]?.position
  const results = refusal
    ? items.map(({ position }) => (): Result => ({ position, outcome: 'refused', code: refusal.code, why: refusal.message }))
    : await (bulk.undoOf ? restoreBulk : applyBulk)(tx, bulk, items)
  const ends = bulk.changed + bulk.unchanged + bulk.refused + items.length >= bulk.total
  keepResults(tx, bulk, results, ends)
  return !ends
}
