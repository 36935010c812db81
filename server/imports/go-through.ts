import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { Problem } from '../platform/problem.ts'
import { applyRows } from './apply-rows.ts'
import { batches, fileRows } from './file-rows.ts'
import { BATCH, refusal, Stopped, type Import, type Item, type Refusal } from './import.ts'
import { keepItems } from './keep-items.ts'
import { planRows, readRows, type Planned, type Seen } from './plan-rows.ts'
import { readingOf, type Reading, type Said } from './read-row.ts'
import { record } from './start-import.ts'

/** Tries or does an import, a batch a transaction, behind what is done already. Throws Stopped when somebody cancelled it meanwhile. */
export async function goThrough(app: App, actor: PersonActor, found: Import & { hash: string }): Promise<void> {
  const reading = await readingOf(app.db, actor, found)
  const seen: Seen = new Map()
  for await (const rows of batches(fileRows(app, { hash: found.hash, format: found.format }), BATCH)) {
    const said = readRows(reading, rows.filter(({ row }) => row > 1), seen)
    const ahead = said.filter(({ row }) => row > found.atRow)
    if (ahead.length === 0) continue
    if (found.state === 'checking') await tryRows(app, found, reading, ahead)
    else await doRows(app, actor, found, reading, ahead)
  }
  await app.change(actor, async tx => {
    const state = found.state === 'checking' ? 'checked' : 'finished'
    const ended = await tx.maybe<Pick<Import, 'created' | 'changed' | 'unchanged' | 'refused'>>(sql`update imports set state = ${state}, finished_at = ${state === 'finished' ? tx.now : null}
      where id = ${found.id} and state = ${found.state} returning created, changed, unchanged, refused`)
    if (ended) await record(tx, found.id, `import.${state}`, ended)
  })
}

async function tryRows(app: App, found: Import, reading: Reading, said: readonly Said[]): Promise<void> {
  const planned = await planRows(app.db, reading, said, false)
  const items = planned.map(({ plan, said: { row } }): Item => {
    const kind = found.carrier === 'people' ? 'person' as const : 'organisation' as const
    if (plan.does === 'refuse') return { row, kind, outcome: 'refused', refusal: plan.refusal }
    return { row, kind, outcome: plan.does === 'create' ? 'created' : plan.does === 'change' ? 'changed' : 'unchanged' }
  })
  // of what would be made and changed the counts are enough
  if (!await app.db.transaction(q => keepItems(q, found, items, items.filter(item => item.outcome === 'refused')))) throw new Stopped()
}

/** All rows in one change; when one of them cannot be, each in its own, and those that cannot are told. */
async function doRows(app: App, actor: PersonActor, found: Import, reading: Reading, said: readonly Said[]): Promise<void> {
  if (await attempt(app, actor, found, reading, said) === undefined) return
  for (const one of said) {
    const refused = await attempt(app, actor, found, reading, [one])
    if (refused) await attempt(app, actor, found, reading, [{ ...one, refusal: refused }])
  }
}

async function attempt(app: App, actor: PersonActor, found: Import, reading: Reading, said: readonly Said[]): Promise<Refusal | undefined> {
  try {
    await app.change(actor, tx => step(tx, found, reading, said))
    return undefined
  } catch (error) {
    if (error instanceof Problem) return refusal(error.code, '', error.message)
    throw error
  }
}

async function step(tx: Tx, found: Import, reading: Reading, said: readonly Said[]): Promise<void> {
  // two that run the same import take turns, and only one does this batch
  const mine = await tx.maybe(sql`select 1 from imports where id = ${found.id} and state = ${found.state} and at_row < ${said[0]!.row} for update`)
  if (!mine) throw new Stopped()
  const planned: Planned[] = await planRows(tx, reading, said, true)
  const items = await applyRows(tx, found.carrier, planned)
  if (!await keepItems(tx, found, items, items.filter(item => item.outcome !== 'unchanged'))) throw new Stopped()
}
