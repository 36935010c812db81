import { gathered, looksLikeFormula, type Cell, type Table } from './cells.ts'
import { zip, type ZipEntry } from './zip.ts'

/** What a sheet holds at most; more goes on in the next one. */
const MOST_ROWS = 1_048_576
/** The longest text of a cell; what is longer is cut, with an ellipsis. */
const LONGEST = 32_767
/** Places in `cellXfs` of the styles below. */
const STYLE = { moment: 1, day: 2, quoted: 3, head: 4 }

/**
 * An Excel workbook (ECMA-376) as it is written, in constant memory. Texts stand in the cells themselves and are marked as texts, so
 * that none is ever run as a formula.
 */
export function writeXlsx(table: Table & { sheet: string }): AsyncGenerator<Buffer> {
  return zip(entries(table))
}

async function* entries({ headings, rows, zone, sheet }: Table & { sheet: string }): AsyncGenerator<ZipEntry> {
  yield file('xl/styles.xml', STYLES)
  const iterator = rows[Symbol.asyncIterator]()
  const head = headings.map(heading => heading.label)
  let sheets = 0
  try {
    for (let next = await iterator.next(); sheets === 0 || !next.done;) {
      const pages = async function* () {
        yield `${OPEN}<cols>${head.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="20" customWidth="1"/>`).join('')}</cols><sheetData>${rowXml(head, 1, zone, STYLE.head)}`
        for (let count = 2; !next.done && count <= MOST_ROWS; count++) {
          yield rowXml(next.value, count, zone)
          next = await iterator.next()
        }
        yield '</sheetData></worksheet>'
      }
      sheets += 1
      yield { name: `xl/worksheets/sheet${sheets}.xml`, data: gathered(pages()) }
    }
  } finally {
    await iterator.return?.()
  }
  const all = Array.from({ length: sheets }, (_, i) => i + 1)
  yield file('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${all.map(i => `<sheet name="${escaped(sheetName(sheet, i))}" sheetId="${i}" r:id="rId${i}"/>`).join('')}</sheets></workbook>`)
  yield file('xl/_rels/workbook.xml.rels', relationships([...all.map(i => `worksheet" Target="worksheets/sheet${i}.xml`), 'styles" Target="styles.xml']))
  yield file('_rels/.rels', relationships(['officeDocument" Target="xl/workbook.xml']))
  yield file('[Content_Types].xml', contentTypes(all))
}

function file(name: string, xml: string): ZipEntry {
  return { name, data: gathered((async function* () { yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}` })()) }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OPEN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`

function relationships(targets: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${target}"/>`).join('')}</Relationships>`
}

function contentTypes(sheets: readonly number[]): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets.map(i => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`
}

/** At most 31 letters, and none that Excel refuses. */
function sheetName(name: string, number: number): string {
  const plain = name.replaceAll(/[[\]:*?/\\]|^'|'$/g, ' ').trim() || 'Table'
  return number === 1 ? plain.slice(0, 31) : `${plain.slice(0, 26)} ${number}`
}

function rowXml(row: readonly Cell[], number: number, zone: string, style?: number): string {
  return `<row r="${number}">${row.map((cell, i) => cellXml(cell, `${columnName(i)}${number}`, zone, style)).join('')}</row>`
}

function cellXml(cell: Cell, at: string, zone: string, style?: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Temporal.Instant) {
    const serial = serialOf(cell.toZonedDateTimeISO(zone).toPlainDateTime())
    if (serial > 0) return `<c r="${at}" s="${STYLE.moment}"><v>${serial}</v></c>`
  }
  if (cell instanceof Temporal.PlainDate) {
    const serial = serialOf(cell.toPlainDateTime())
    if (serial > 0) return `<c r="${at}" s="${STYLE.day}"><v>${serial}</v></c>`
  }
  const text = String(cell)
  const look = style ?? (looksLikeFormula(text) ? STYLE.quoted : undefined)
  return `<c r="${at}" t="inlineStr"${look === undefined ? '' : ` s="${look}"`}><is><t xml:space="preserve">${escaped(text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text)}</t></is></c>`
}

/** Days since 1899-12-30, as Excel counts from March 1900 on; before it counts a day that never was. */
function serialOf(at: Temporal.PlainDateTime): number {
  const serial = EPOCH.until(at, { largestUnit: 'seconds' }).seconds / 86_400
  return serial >= 61 ? Math.round(serial * 1e9) / 1e9 : 0
}
const EPOCH = Temporal.PlainDateTime.from('1899-12-30T00:00')

export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}

/** XML 1.0 has no place for most control characters; a carriage return is written so that it stays one. */
function escaped(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;')
}
