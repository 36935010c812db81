/** What stands in one cell of a table. An instant is written in the zone of the table, as a wall clock shows it. */
export type Cell = string | number | boolean | Temporal.Instant | Temporal.PlainDate | null

export type Row = readonly Cell[]

export interface Heading {
  /** Its name for programs: the key in JSON. */
  key: string
  /** Its name for people: the heading of the column. */
  label: string
}

export interface Table {
  headings: readonly Heading[]
  rows: AsyncIterable<Row>
  /** Where wall clocks of instants hang, such as Europe/Sofia. */
  zone: string
}

/** What a spreadsheet would take for a formula when it stands first in a text (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u

export const looksLikeFormula = (text: string): boolean => FORMULA.test(text)

/**
 * The text with an apostrophe before it where a spreadsheet would run it. Those that begin so already get one more, so that
 * `plainText` finds every text again as it was.
 */
export function safeText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}

/** What `safeText` was given. */
export function plainText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text) ? text.slice(1) : text
}

/** An instant as a wall clock in the zone shows it: 2026-11-26 15:43:52. */
export function wallClock(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** Texts gathered into chunks that are worth a write. */
export async function* gathered(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = ''
  for await (const text of texts) {
    waiting += text
    if (waiting.length < CHUNK) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  if (waiting !== '') yield Buffer.from(waiting)
}

const CHUNK = 64 * 1024
