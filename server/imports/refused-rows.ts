import { Readable } from 'node:stream'
import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Row } from '../platform/sheets/cells.ts'
import { writeCsv } from '../platform/sheets/write-csv.ts'
import { batches, fileRows } from './file-rows.ts'
import { BATCH, type Import } from './import.ts'

/** The refused rows as they stand in the file, each with its number and its reason: to be mended and imported again. */
export async function refusedRows(app: App, found: Import & { hash: string }): Promise<Readable> {
  const headings = ['row', 'problem', ...found.heads].map((label, i) => ({ key: String(i), label }))
  return Readable.from(writeCsv({ headings, rows: rows(app, found), zone: 'UTC' }), { objectMode: false })
}

async function* rows(app: App, { id, hash, format, heads }: Import & { hash: string }): AsyncGenerator<Row> {
  for await (const batch of batches(fileRows(app, { hash, format }), BATCH)) {
    const refused = await app.db.query<{ row: number; why: string }>(sql`select row, why from import_items where import_id = ${id} and outcome = 'refused' and row between ${batch[0]!.row} and ${batch.at(-1)!.row} order by row`)
    for (const { row, why } of refused) {
      const cells = batch.find(each => each.row === row)?.cells ?? []
      yield [row, why, ...heads.map((_, i) => cells[i] ?? '')]
    }
  }
}
