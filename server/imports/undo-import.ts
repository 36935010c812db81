import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { BATCH, type Import } from './import.ts'
import { record } from './start-import.ts'
import { isRefused, keptBy, undoRow, type Undoable, type Undone } from './undo-rows.ts'

/** Goes back through the rows from the last one, so that what was built on a former row goes before it. */
export async function undoImport(app: App, actor: PersonActor, { id }: Import): Promise<void> {
  for (;;) {
    const items = await app.db.query<Undoable>(sql`select x.row, x.kind, x.outcome, x.subject_id as "subjectId", x.subject_version as version, x.former, x.after
      from import_items x join imports i on i.id = x.import_id where x.import_id = ${id} and i.state = 'undoing' and x.outcome in ('created', 'changed') and x.undone is null
      order by x.row desc, x.kind desc limit ${BATCH}`)
    if (items.length === 0) break
    if (await attempt(app, actor, id, items) === undefined) continue
    for (const item of items) {
      const refused = await attempt(app, actor, id, [item])
      if (refused) await app.change(actor, tx => keep(tx, id, [keptBy(item, refused.error)]))
    }
  }
  await finish(app, actor, id)
}

async function attempt(app: App, actor: PersonActor, id: string, items: readonly Undoable[]): Promise<{ error: unknown } | undefined> {
  try {
    await app.change(actor, async tx => {
      const undone: Undone[] = []
      for (const item of items) undone.push(await undoRow(tx, item))
      await keep(tx, id, undone)
    })
    return undefined
  } catch (error) {
    if (isRefused(error)) return { error }
    throw error
  }
}

async function keep(tx: Tx, id: string, rows: readonly Undone[]): Promise<void> {
  await tx.query(sql`update import_items i set undone = r.undone, kept = r.kept from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(row integer, kind text, undone text, kept text[])
    where i.import_id = ${id} and i.row = r.row and i.kind = r.kind`)
  await tx.query(sql`update imports set done = done + ${rows.length}, kept = kept + ${rows.filter(row => row.undone !== 'restored').length} where id = ${id}`)
}

async function finish(app: App, actor: PersonActor, id: string): Promise<void> {
  await app.change(actor, async tx => {
    const ended = await tx.maybe<{ kept: number }>(sql`update imports set state = 'undone', finished_at = ${tx.now} where id = ${id} and state = 'undoing' returning kept`)
    if (ended) await record(tx, id, 'import.undone', ended)
  })
}
