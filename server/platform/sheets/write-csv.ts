import { gathered, safeText, wallClock, type Cell, type Table } from './cells.ts'

/** RFC 4180 in UTF-8, with the mark by which spreadsheets know the encoding. Texts that look like formulas are made harmless. */
export function writeCsv(table: Table): AsyncGenerator<Buffer> {
  return gathered(lines(table))
}

async function* lines({ headings, rows, zone }: Table): AsyncGenerator<string> {
  yield `\uFEFF${line(headings.map(heading => heading.label), zone)}`
  for await (const row of rows) yield line(row, zone)
}

function line(row: readonly Cell[], zone: string): string {
  return `${row.map(cell => quoted(textOf(cell, zone))).join(',')}\r\n`
}

function textOf(cell: Cell, zone: string): string {
  if (typeof cell === 'string') return safeText(cell)
  return cell instanceof Temporal.Instant ? wallClock(cell, zone) : String(cell ?? '')
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
