import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import type { App } from '../platform/app.ts'
import type { Reactor } from '../platform/jobs.ts'
import { currentSettings } from '../settings/current.ts'
import { mayImport } from '../settings/may-import.ts'
import { Stopped, type Import } from './import.ts'
import { IMPORT_COLUMNS } from './queries.ts'
import { record, RUN_IMPORT } from './start-import.ts'

/**
 * Tries, does or undoes an import, a batch a transaction, in the name of its author with the rights they have now. How far it has come
 * is written with each batch, so that after a crash it goes on behind: the file is read again, and what is done is passed over.
 */
export const runImport: Reactor = {
  task: RUN_IMPORT,
  async run(app: App, { id }: { id: string }, job) {
    const found = await app.db.maybe<Import>(sql`select ${IMPORT_COLUMNS} from imports i where i.id = ${id} and i.state in ('checking', 'running', 'undoing')`)
    if (!found) return
    try {
      const actor = await personActor(app.db, found.authorId, 'session')
      if (!mayImport(actor.role, await currentSettings(app.db))) return await fail(app, found)
      // loaded with the first import: no start needs it
      if (found.state === 'undoing') await (await import('./undo-import.ts')).undoImport(app, actor, found)
      else if (!found.hash) await fail(app, found)
      else await (await import('./go-through.ts')).goThrough(app, actor, { ...found, hash: found.hash })
    } catch (error) {
      if (error instanceof Stopped) return
      if (job.attempts < job.maxAttempts) throw error
      app.log.error({ error, id }, 'an import failed')
      await fail(app, found)
    }
  },
}

async function fail(app: App, { id, state }: Import): Promise<void> {
  await app.change({ kind: 'system', id: 'imports' }, async tx => {
    const failed = await tx.maybe(sql`update imports set state = 'failed', finished_at = ${tx.now} where id = ${id} and state = ${state} returning 1`)
    if (failed) await record(tx, id, 'import.failed', {})
  })
}

