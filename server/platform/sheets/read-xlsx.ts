import { Parser } from 'htmlparser2'
import { ArchiveError, openArchive, type Archive } from '../archive.ts'
import { problem } from '../problem.ts'
import { LIMITS, type ReadLimits } from './limits.ts'
import { tooManyRows } from './read-csv.ts'

/**
 * The rows of a workbook's first sheet as texts, one after the other: numbers as they are stored, days and moments as 2026-01-31 and
 * 2026-01-31 09:00:00, formulas by their last result. Empty rows are left out. 422 for what is no workbook, 413 when it has more rows
 * than `rows` or unpacks to too much.
 */
export async function* readXlsx(bytes: Buffer, options: Partial<ReadLimits> = {}): AsyncGenerator<string[]> {
  try {
    yield* rowsOf(bytes, { ...LIMITS, ...options })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    if (error.why === 'too-large') throw problem.tooLarge('sheet-too-large', `${error.message} Split this workbook.`, {})
    throw problem.unprocessable('not-a-zip', 'This file is damaged, or no workbook. Save it again as .xlsx, without a password.')
  }
}

async function* rowsOf(bytes: Buffer, limits: ReadLimits): AsyncGenerator<string[]> {
  const archive = await openArchive(bytes)
  const book: Book = { texts: await sharedTexts(archive, limits), dates: await dateStyles(archive, limits), columns: limits.columns }
  const reader = rowReader(book)
  let rows = 0
  for await (const chunk of archive.open(await firstSheet(archive, limits), limits.unpacked)) {
    reader.push(chunk)
    for (const row of reader.take()) {
      const isEmpty = row.every(cell => cell === '')
      if (isEmpty && !limits.keepEmpty) continue
      if (!isEmpty && ++rows > limits.rows) throw tooManyRows(limits.rows)
      yield row
    }
  }
}

interface Book { texts: string[]; dates: ('day' | 'moment' | 'time' | undefined)[]; columns: number }
type Attributes = Record<string, string>
interface Handlers { open?: (name: string, attributes: Attributes) => void; text?: (text: string) => void; close?: (name: string) => void }

/** XML read piece by piece; names without their prefixes. */
function xml({ open, text, close }: Handlers): { push(chunk: Buffer): void } {
  const decoder = new TextDecoder()
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  const parser = new Parser({
    onopentag: (name, attributes) => open?.(local(name), attributes),
    ontext: part => text?.(part),
    onclosetag: name => close?.(local(name)),
  }, { xmlMode: true, decodeEntities: true })
  return { push: chunk => parser.write(decoder.decode(chunk, { stream: true })) }
}

async function walk(archive: Archive, name: string, limits: ReadLimits, handlers: Handlers): Promise<void> {
  if (!archive.names.includes(name)) return
  const reader = xml(handlers)
  for await (const chunk of archive.open(name, limits.unpacked)) reader.push(chunk)
}

/** The part that the workbook names first. */
async function firstSheet(archive: Archive, limits: ReadLimits): Promise<string> {
  let id: string | undefined
  let target: string | undefined
  await walk(archive, 'xl/workbook.xml', limits, { open: (name, attributes) => { if (name === 'sheet') id ??= attributes['r:id'] } })
  await walk(archive, 'xl/_rels/workbook.xml.rels', limits, { open: (name, attributes) => { if (name === 'Relationship' && attributes.Id === id) target = attributes.Target } })
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? 'worksheets/sheet1.xml'}`
  if (!archive.names.includes(path)) throw problem.unprocessable('no-sheet', 'There is no sheet in this workbook. Save it again as .xlsx.')
  return path
}

async function sharedTexts(archive: Archive, limits: ReadLimits): Promise<string[]> {
  const texts: string[] = []
  let current = ''
  let reading = false
  let phonetic = false
  await walk(archive, 'xl/sharedStrings.xml', limits, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') reading = !phonetic
    },
    text: part => { if (reading) current += part },
    close(name) {
      if (name === 't') reading = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') texts.push(current)
    },
  })
  return texts
}

/** Which styles of cells show a number as a day or a moment. */
async function dateStyles(archive: Archive, limits: ReadLimits): Promise<Book['dates']> {
  const own = new Map<string, string>()
  const dates: Book['dates'] = []
  let within = false
  await walk(archive, 'xl/styles.xml', limits, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      if (name === 'cellXfs') within = true
      if (name === 'xf' && within) dates.push(dateFormat(Number(attributes.numFmtId), own.get(attributes.numFmtId ?? '')))
    },
    close: name => { if (name === 'cellXfs') within = false },
  })
  return dates
}

function dateFormat(id: number, code: string | undefined): Book['dates'][number] {
  if (code === undefined) return id >= 14 && id <= 17 ? 'day' : id === 22 ? 'moment' : (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : undefined
  const plain = code.replaceAll(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, '')
  const day = /[yd]/i.test(plain)
  const time = /[hs]/i.test(plain)
  return day ? time ? 'moment' : 'day' : time ? 'time' : undefined
}

/** That a sheet can have. */
const MOST_ROWS = 1_048_576

/** Rows of a sheet as its XML comes in. */
function rowReader(book: Book): { push(chunk: Buffer): void; take(): string[][] } {
  let done: string[][] = []
  let number = 0
  let row: string[] = []
  let column = 0
  let cell: { type: string; style: number; text: string } | undefined
  let reading = false
  const reader = xml({
    open(name, attributes) {
      if (name === 'row') {
        // rows that were never written are not in the sheet
        const next = Math.min(Number(attributes.r) || number + 1, MOST_ROWS)
        for (number++; number < next; number++) done.push([])
        row = []
        column = 0
      }
      if (name === 'c') {
        column = attributes.r ? columnIndex(attributes.r) : column
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' }
      }
      reading = cell !== undefined && (name === 'v' || name === 't')
    },
    text: part => { if (reading && cell) cell.text += part },
    close(name) {
      reading = false
      if (name === 'c' && cell) {
        if (column < book.columns) {
          while (row.length < column) row.push('')
          row[column] = valueOf(cell, book)
        }
        column += 1
        cell = undefined
      }
      if (name === 'row') done.push(row)
    },
  })
  return {
    push: chunk => reader.push(chunk),
    take() {
      const taken = done
      done = []
      return taken
    },
  }
}

function valueOf({ type, style, text }: { type: string; style: number; text: string }, book: Book): string {
  if (type === 's') return book.texts[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'true' : 'false'
  const date = type === 'n' && text !== '' ? book.dates[style] : undefined
  return date ? dateText(Number(text), date) : text
}

function dateText(serial: number, kind: 'day' | 'moment' | 'time'): string {
  if (!(serial >= 0 && serial < 2_958_466)) return ''
  const at = Temporal.PlainDateTime.from('1899-12-30T00:00').add({ seconds: Math.round(serial * 86_400) })
  if (kind === 'time') return at.toPlainTime().toString({ smallestUnit: 'second' })
  return kind === 'day' ? at.toPlainDate().toString() : at.toString({ smallestUnit: 'second' }).replace('T', ' ')
}

function columnIndex(reference: string): number {
  let index = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A') index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
