import { buffer } from 'node:stream/consumers'
import type { App } from '../platform/app.ts'
import { readCsv } from '../platform/sheets/read-csv.ts'
import { currentSettings } from '../settings/current.ts'
import type { FileRow } from './read-row.ts'

/** What files that are no UTF-8 are written in, where the desk is spoken. */
const ENCODINGS = { en: 'windows-1252', bg: 'windows-1251', pl: 'windows-1250' } as const
/** Columns beyond are left out. */
const COLUMNS = 200

/** The rows of an uploaded table one after the other, the heads first, numbered as a spreadsheet does; empty ones are left out. */
export async function* fileRows(app: App, { hash, format }: { hash: string; format: 'csv' | 'xlsx' }): AsyncGenerator<FileRow> {
  const bytes = await buffer(await app.files.read(hash))
  const { language } = await currentSettings(app.db)
  const rows = format === 'xlsx' ? (await import('../platform/sheets/read-xlsx.ts')).readXlsx(bytes, { columns: COLUMNS, keepEmpty: true }) : readCsv(bytes, { columns: COLUMNS, keepEmpty: true, encoding: ENCODINGS[language] })
  let row = 0
  for await (const cells of rows) {
    row++
    if (cells.some(cell => cell.trim() !== '')) yield { row, cells }
  }
}

/** So many rows at a time. */
export async function* batches(rows: AsyncIterable<FileRow>, size: number): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
