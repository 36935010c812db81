import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { problem } from '../problem.ts'
import { plainText } from './cells.ts'
import { LIMITS, type ReadLimits } from './limits.ts'

/** `encoding` of texts that are no UTF-8 and have no mark, such as windows-1251. */
export interface CsvOptions extends Partial<ReadLimits> { encoding?: string; delimiter?: string }

/**
 * The rows of a CSV file as texts, one after the other, the first with the headings if it has any. Finds out the encoding and what
 * divides the columns. 422 with the line where it cannot be read; 413 when it has more rows than `rows`.
 */
export async function* readCsv(bytes: Buffer, options: CsvOptions = {}): AsyncGenerator<string[]> {
  const { parse, CsvError } = await import('csv-parse')
  const limits = { ...LIMITS, ...options }
  const text = decode(bytes, options.encoding)
  // piece by piece: given whole, the parser would hold all rows at once
  const parser = Readable.from(pieces(Buffer.from(text))).pipe(parse({ delimiter: options.delimiter ?? delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: !limits.keepEmpty, max_record_size: limits.row }))
  let rows = 0
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      if (++rows > limits.rows) throw tooManyRows(limits.rows)
      yield row.slice(0, limits.columns).map(plainText)
    }
  } catch (error) {
    if (error instanceof CsvError) throw problem.unprocessable('csv', `Line ${String(error.lines ?? rows + 1)} cannot be read: a quotation mark is missing, or the line is too long.`, { line: error.lines ?? rows + 1 })
    throw error
  }
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}
const PIECE = 64 * 1024

export const tooManyRows = (limit: number) => problem.tooLarge('too-many-rows', `A table may have ${limit} rows at most. Split it.`, { limit })

function decode(bytes: Buffer, encoding: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be')
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '')
  return iconv.decode(bytes, encoding && iconv.encodingExists(encoding) ? encoding : 'windows-1252')
}

/** What stands most often in the first line, outside of quotation marks; spreadsheets of half of Europe write semicolons. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 64_000).replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)[0] ?? ''
  const counts = [',', ';', '\t', '|'].map(mark => [mark, first.split(mark).length] as const)
  return counts.reduce((best, next) => next[1] > best[1] ? next : best)[0]
}
