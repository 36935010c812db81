import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { checkMayExport, subjectsOf, type Export, type ExportQuestion, type Format } from './export.ts'
import { EXPORT_COLUMNS, exportOf } from './queries.ts'

export const RUN_EXPORT = 'run-export'
/** Of one person at a time. */
const MOST_RUNNING = 3

/** Writes down what is to be exported; a job does it. 403 for whoever may not, 429 when three of theirs run already. */
export async function startExport(tx: Tx, actor: PersonActor, input: { format: Format; name: string; question: ExportQuestion }): Promise<Export> {
  checkMayExport(actor, await currentSettings(tx))
  const { running } = await tx.one<{ running: number }>(sql`select count(*) as running from exports where author_id = ${actor.id} and state = 'running'`)
  if (running >= MOST_RUNNING) throw problem.tooMany('exports', `${MOST_RUNNING} exports of yours are under way. Wait for one, or cancel it.`, 30)
  const id = newId()
  tx.record({ kind: 'export', id, version: 0 }, 'export.started', { of: subjectsOf(input.question), format: input.format, columns: [...input.question.columns] })
  tx.job(RUN_EXPORT, { id }, { key: `${RUN_EXPORT}:${id}` })
  return tx.one<Export>(sql`insert into exports as x (id, author_id, format, name, question, created_at)
    values (${id}, ${actor.id}, ${input.format}, ${input.name}, ${JSON.stringify(input.question)}, ${tx.now}) returning ${EXPORT_COLUMNS}`)
}

/** Stops it within a page of rows. One that has ended stays as it is. */
export async function cancelExport(tx: Tx, actor: PersonActor, id: string): Promise<void> {
  await exportOf(tx, actor, id)
  const stopped = await tx.maybe<{ version: number }>(sql`update exports set version = version + 1, state = 'cancelled', finished_at = ${tx.now} where id = ${id} and state = 'running' returning version - 1 as version`)
  if (stopped) tx.record({ kind: 'export', id, version: stopped.version }, 'export.cancelled', {})
}

/** Says in the log that the file was taken. */
export async function recordDownload(tx: Tx, id: string): Promise<void> {
  const { version } = await tx.one<{ version: number }>(sql`update exports set version = version + 1 where id = ${id} returning version - 1 as version`)
  tx.record({ kind: 'export', id, version }, 'export.downloaded', {})
}
