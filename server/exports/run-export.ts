import { Readable } from 'node:stream'
import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import { toSql } from '../conditions/to-sql.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Reactor } from '../platform/jobs.ts'
import type { Row, Table } from '../platform/sheets/cells.ts'
import { writeCsv } from '../platform/sheets/write-csv.ts'
import { writeJson } from '../platform/sheets/write-json.ts'
import { writeXlsx } from '../platform/sheets/write-xlsx.ts'
import { mayExport } from '../settings/may-export.ts'
import { currentSettings } from '../settings/current.ts'
import { visibleTickets } from '../tickets/access.ts'
import { askingFor } from '../tickets/asking.ts'
import { BEST, possible } from '../tickets/columns.ts'
import { TICKET_TABLES } from '../tickets/fields.ts'
import { listQuestion, type Question } from '../tickets/views/list-view.ts'
import { isAskable } from '../tickets/views/queries.ts'
import { askedBy } from '../tickets/views/view.ts'
import { cellsFor } from './cells.ts'
import { LARGEST, type Export } from './export.ts'
import { EXPORT_COLUMNS } from './queries.ts'
import { RUN_EXPORT } from './start-export.ts'

/** Tickets read at a time. */
const PAGE = 500

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
      await end(app, id, 'failed', {})
    }
  },
}

async function write(app: App, wanted: Export): Promise<void> {
  const actor = await personActor(app.db, wanted.authorId, 'session')
  const settings = await currentSettings(app.db)
  if (!mayExport(actor.role, settings)) return end(app, wanted.id, 'failed', {})
  const asking = await askingFor(app, actor)
  const { condition } = wanted.question
  if (!isAskable(condition, asking.fields)) return end(app, wanted.id, 'failed', {})
  const arrangement = possible(wanted.question, asking.fields)
  // that order weighs a few hundred, and a file has all of them
  const question: Question = { ...arrangement, sort: arrangement.sort === BEST ? '-updatedAt' : arrangement.sort, condition, asking, name: null }
  const where = sql`${visibleTickets(actor)} and ${toSql(askedBy(condition), asking.fields, asking.context)}`
  await app.db.query(sql`update exports set done = 0, total = (select count(*) from ${TICKET_TABLES} where ${where}) where id = ${wanted.id}`)
  const label = (key: string) => wanted.question.labels[wanted.question.columns.indexOf(key)] ?? key
  const progress = { done: 0 }
  const table: Table = { headings: question.columns.map(key => ({ key, label: label(key) })), rows: rows(app, actor, wanted.id, question, progress), zone: settings.timeZone }
  const bytes = wanted.format === 'csv' ? writeCsv(table) : wanted.format === 'json' ? writeJson(table) : writeXlsx({ ...table, sheet: wanted.name })
  const { hash, size } = await app.files.put(Readable.from(bytes, { objectMode: false }), { limit: LARGEST, type: TYPES[wanted.format] })
  const expiresAt = app.clock().add({ hours: 24 * settings.exportDays })
  await end(app, wanted.id, 'finished', { hash, size, done: progress.done, expiresAt })
}

export const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

async function* rows(app: App, actor: PersonActor, id: string, question: Question, progress: { done: number }): AsyncGenerator<Row> {
  const cells = await cellsFor(app.db, question.columns)
  for (let cursor: string | undefined; ;) {
    const page = await listQuestion(app.db, actor, question, { limit: PAGE, cursor })
    const named = await cells(page.items)
    yield* named
    progress.done += page.items.length
    const running = await app.db.maybe(sql`update exports set done = ${progress.done} where id = ${id} and state = 'running' returning 1`)
    if (!running) throw new Cancelled()
    if (!page.nextCursor) return
    cursor = page.nextCursor
  }
}

async function end(app: App, id: string, state: 'finished' | 'failed', file: { hash?: string; size?: number; done?: number; expiresAt?: Temporal.Instant }): Promise<void> {
  await app.change({ kind: 'system', id: 'exports' }, async tx => {
    const ended = await tx.maybe<{ done: number; version: number }>(sql`update exports set version = version + 1, state = ${state}, hash = ${file.hash ?? null}, size = ${file.size ?? null}::bigint, done = coalesce(${file.done ?? null}::int, done),
      finished_at = ${tx.now}, expires_at = ${file.expiresAt ?? null}::timestamptz where id = ${id} and state = 'running' returning done, version - 1 as version`)
    if (!ended) return
    if (state === 'finished') tx.record({ kind: 'export', id, version: ended.version }, 'export.finished', { tickets: ended.done })
    else tx.record({ kind: 'export', id, version: ended.version }, 'export.failed', {})
  })
}
