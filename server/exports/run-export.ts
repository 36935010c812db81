import { Readable } from 'node:stream'
import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import type { App } from '../platform/app.ts'
import type { Reactor } from '../platform/jobs.ts'
import type { Row, Table } from '../platform/sheets/cells.ts'
import { mayExport } from '../settings/may-export.ts'
import { currentSettings } from '../settings/current.ts'
import { isOfCustomers, LARGEST, subjectsOf, type Export } from './export.ts'
import { EXPORT_COLUMNS } from './queries.ts'
import type { Source } from './source.ts'
import { RUN_EXPORT } from './start-export.ts'

/** Says that somebody cancelled it meanwhile. */
class Cancelled extends Error {}

/**
 * Writes the file, page by page, in the name of its author with the rights they have now. After a crash it starts anew: what was
 * written of the former file nobody refers to, and the sweep of files takes it away.
 */
export const runExport: Reactor = {
  task: RUN_EXPORT,
  async run(app: App, { id }: { id: string }, job) {
    const found = await app.db.maybe<Export>(sql`select ${EXPORT_COLUMNS} from exports x where x.id = ${id} and x.state = 'running'`)
    if (!found) return
    try {
      await write(app, found)
    } catch (error) {
      if (error instanceof Cancelled) return
      if (job.attempts < job.maxAttempts) throw error
      app.log.error({ error, id }, 'an export failed')
      await end(app, found, 'failed', {})
    }
  },
}

async function write(app: App, wanted: Export): Promise<void> {
  const actor = await personActor(app.db, wanted.authorId, 'session')
  const settings = await currentSettings(app.db)
  const { question } = wanted
  // loaded with the first export: no start needs them
  const source = !mayExport(actor.role, settings) ? undefined
    : isOfCustomers(question) ? await (await import('./customer-source.ts')).customerSource(app, actor, question) : await (await import('./ticket-source.ts')).ticketSource(app, actor, question)
  if (!source) return end(app, wanted, 'failed', {})
  await app.db.query(sql`update exports set done = 0, total = ${await source.count()} where id = ${wanted.id}`)
  const label = (key: string) => question.labels[question.columns.indexOf(key)] ?? key
  const progress = { done: 0 }
  const table: Table = { headings: source.columns.map(key => ({ key, label: label(key) })), rows: rows(app, wanted.id, source, progress), zone: settings.timeZone }
  const bytes = await written(wanted, table)
  const { hash, size } = await app.files.put(Readable.from(bytes, { objectMode: false }), { limit: LARGEST, type: TYPES[wanted.format] })
  const expiresAt = app.clock().add({ hours: 24 * settings.exportDays })
  await end(app, wanted, 'finished', { hash, size, done: progress.done, expiresAt })
}

/** The writers are loaded when a file is written: a start needs none of them. */
async function written({ format, name }: Export, table: Table) {
  if (format === 'csv') return (await import('../platform/sheets/write-csv.ts')).writeCsv(table)
  if (format === 'json') return (await import('../platform/sheets/write-json.ts')).writeJson(table)
  return (await import('../platform/sheets/write-xlsx.ts')).writeXlsx({ ...table, sheet: name })
}

export const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

async function* rows(app: App, id: string, source: Source, progress: { done: number }): AsyncGenerator<Row> {
  for await (const page of source.pages()) {
    yield* page
    progress.done += page.length
    const running = await app.db.maybe(sql`update exports set done = ${progress.done} where id = ${id} and state = 'running' returning 1`)
    if (!running) throw new Cancelled()
  }
}

async function end(app: App, { id, question }: Pick<Export, 'id' | 'question'>, state: 'finished' | 'failed', file: { hash?: string; size?: number; done?: number; expiresAt?: Temporal.Instant }): Promise<void> {
  await app.change({ kind: 'system', id: 'exports' }, async tx => {
    const ended = await tx.maybe<{ done: number; version: number }>(sql`update exports set version = version + 1, state = ${state}, hash = ${file.hash ?? null}, size = ${file.size ?? null}::bigint, done = coalesce(${file.done ?? null}::int, done),
      finished_at = ${tx.now}, expires_at = ${file.expiresAt ?? null}::timestamptz where id = ${id} and state = 'running' returning done, version - 1 as version`)
    if (!ended) return
    if (state === 'finished') tx.record({ kind: 'export', id, version: ended.version }, 'export.finished', { [subjectsOf(question)]: ended.done })
    else tx.record({ kind: 'export', id, version: ended.version }, 'export.failed', {})
  })
}
