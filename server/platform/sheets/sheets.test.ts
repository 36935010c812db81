import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, safeText, type Row, type Table } from './cells.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { columnName, writeXlsx } from './write-xlsx.ts'

const headings = [{ key: 'subject', label: 'Subject' }, { key: 'count', label: 'Count' }]
const table = (rows: readonly Row[], zone = 'Europe/Sofia'): Table => ({ headings, rows: (async function* () { yield* rows })(), zone })

async function bytesOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks))
}
const xlsxOf = (rows: readonly Row[]) => bytesOf(writeXlsx({ ...table(rows), sheet: 'Tickets' }))

describe('CSV', () => {
  it('is UTF-8 with its mark, quotes what needs it, and shows moments as the zone’s clocks', async () => {
    const text = String(await bytesOf(writeCsv(table([['Заявка, "спешна"', 3], ['две\nлинии', null], [Temporal.Instant.from('2026-11-26T13:43:52Z'), true]]))))
    expect(text).toBe('\uFEFFSubject,Count\r\n"Заявка, ""спешна""",3\r\n"две\nлинии",\r\n2026-11-26 15:43:52,true\r\n')
  })

  it('has no cell that a spreadsheet would run', async () => {
    const rows = ['=1+1', '+359 2', '-3', '@me', '\t=x', '\'=x', '＝1'].map(text => [text, -5])
    const text = String(await bytesOf(writeCsv(table(rows))))
    for (const line of text.trim().split('\r\n').slice(1)) expect(line).toMatch(/^"?'/)
    expect(text).toContain(',-5') // a number stays one
    expect((await Array.fromAsync(readCsv(Buffer.from(text)))).slice(1).map(row => row[0])).toEqual(rows.map(row => row[0]))
  })

  it('is read whatever divides and encodes it', async () => {
    expect(await Array.fromAsync(readCsv(Buffer.from('a;b\n1;"x;y"\n')))).toEqual([['a', 'b'], ['1', 'x;y']])
    expect(await Array.fromAsync(readCsv(Buffer.from('\uFEFFa\tb\r\n1\t2', 'utf16le')))).toEqual([['a', 'b'], ['1', '2']])
    expect(await Array.fromAsync(readCsv(Buffer.from([0xe8, 0xec, 0xe5, 0x2c, 0x31]), { encoding: 'windows-1251' }))).toEqual([['име', '1']])
  })

  it('says on which line it ends', async () => {
    await expect(Array.fromAsync(readCsv(Buffer.from('a,b\n1,2\n"open,3\n'), {}))).rejects.toMatchObject({ status: 422, code: 'csv' })
    await expect(Array.fromAsync(readCsv(Buffer.from('a\n1\n2\n'), { rows: 2 }))).rejects.toMatchObject({ status: 413 })
  })
})

describe('XLSX', () => {
  it('gives back what was written, with days and moments', async () => {
    const rows = await Array.fromAsync(readXlsx(await xlsxOf([['=1+1', 3.5], ['Übung & <b>', true], [Temporal.PlainDate.from('2026-02-28'), Temporal.Instant.from('2026-11-26T13:43:52Z')], [null, 'x']])))
    expect(rows).toEqual([['Subject', 'Count'], ['=1+1', '3.5'], ['Übung & <b>', 'true'], ['2026-02-28', '2026-11-26 15:43:52'], ['', 'x']])
  })

  it('holds no formula', async () => {
    const { openArchive } = await import('../archive.ts')
    const sheet = String(await bytesOf((await openArchive(await xlsxOf([['=cmd|calc', 1]]))).open('xl/worksheets/sheet1.xml', 1e6)))
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('t="inlineStr" s="3"')
  })

  it('is refused in words when it is none, or a bomb', async () => {
    await expect(Array.fromAsync(readXlsx(Buffer.from('PK not really')))).rejects.toMatchObject({ status: 422 })
    await expect(Array.fromAsync(readXlsx((await xlsxOf([['x', 1]])).subarray(0, -30)))).rejects.toMatchObject({ status: 422 })
    const large = await xlsxOf(Array.from({ length: 2000 }, () => ['same words again and again', 1]))
    await expect(Array.fromAsync(readXlsx(large, { unpacked: 100_000 }))).rejects.toMatchObject({ status: 413 })
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

const text = fc.string({ unit: fc.constantFrom('=', "'", '-', 'a', 'я', '"', ',', ' ', '<', '&', '_') , maxLength: 8 })
const rows = fc.array(fc.tuple(text.filter(value => value !== ''), fc.integer()), { maxLength: 20 })

it('reads from both what was written to them (property)', async () => {
  await fc.assert(fc.asyncProperty(rows, async written => {
    const expected = written.map(row => row.map(String))
    expect((await Array.fromAsync(readCsv(await bytesOf(writeCsv(table(written)))))).slice(1)).toEqual(expected)
    expect((await Array.fromAsync(readXlsx(await xlsxOf(written)))).slice(1)).toEqual(expected)
    expect(JSON.parse(String(await bytesOf(writeJson(table(written)))))).toEqual(written.map(([subject, count]) => ({ subject, count })))
  }), { numRuns: 60 })
})

it('makes a text harmless and gives it back (property)', () => {
  fc.assert(fc.property(text, value => {
    expect(plainText(safeText(value))).toBe(value)
    expect(safeText(value)).not.toMatch(/^[=+\-@]/)
  }))
})

it('writes in constant memory, a hundred thousand rows', async () => {
  for (const write of [writeCsv, writeJson, (many: Table) => writeXlsx({ ...many, sheet: 'Many' })]) {
    const many = async function* () { for (let i = 0; i < 100_000; i++) yield [`Subject ${i} ${'x'.repeat(100)}`, i] }
    const before = process.memoryUsage().heapUsed
    let most = 0
    for await (const chunk of write({ headings, rows: many(), zone: 'UTC' })) most = Math.max(most, process.memoryUsage().heapUsed - before, chunk.length)
    expect(most).toBeLessThan(120_000_000)
  }
}, 60_000)
