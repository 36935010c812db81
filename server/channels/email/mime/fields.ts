/** A header field as it stands: its value unfolded, one character per byte (RFC 5322 §2.2), because its charset is not known yet. */
export interface Field { name: string; value: string }

const MOST_FIELDS = 1000
const MOST_BYTES = 256 * 1024
const LONGEST_FIELD = 64 * 1024
/** A line this long may have been folded, and its rest have lost the indent. */
const LOST_INDENT = 50
const NAME = /^([!-9;-~]{1,200})[ \t]*:/

/**
 * The header block at the start of `bytes`, and where the body begins. Bears what senders and servers do to it: an mbox line before it,
 * a folded line that lost its indent, no empty line before the body or before the first boundary. Too much is refused: such a mail is no letter.
 */
export function readFields(bytes: Buffer): { fields: Field[]; body: number } {
  const fields: Field[] = []
  let at = 0
  while (at < bytes.length) {
    const { line: whole, next } = lineAt(bytes, at)
    const last = fields.at(-1)
    const line = last ? whole : whole.trimStart()
    if (line === '') return { fields, body: next }
    const name = NAME.exec(line)
    if (/^[ \t]/.test(line)) {
      if (last) append(last, line)
    } else if (name) {
      fields.push({ name: name[1]!.toLowerCase(), value: line.slice(name[0].length) })
    } else if (!continues(bytes, next) || opensPart(fields, line)) {
      return { fields, body: at }
    } else if (last && last.value.length > LOST_INDENT) {
      append(last, ` ${line}`)
    }
    if (fields.length > MOST_FIELDS || next > MOST_BYTES) throw new Error(`Its header is too large: ${MOST_FIELDS} fields and ${MOST_BYTES / 1024} KB are the most.`)
    at = next
  }
  return { fields, body: bytes.length }
}

/** The first value of a field, or ''. */
export function fieldOf(fields: readonly Field[], name: string): string {
  return fields.find(field => field.name === name)?.value.trim() ?? ''
}

function append(field: Field, line: string): void {
  if (field.value.length < LONGEST_FIELD) field.value += line
}

/** A boundary that the header itself has named ends it, whatever stands below: the fields there are of the part. */
function opensPart(fields: readonly Field[], line: string): boolean {
  const boundary = line.startsWith('--') ? line.slice(2).trim() : ''
  const names = (value: string) => value.split(/boundary\s*=\s*"?/i).slice(1).some(said => said.startsWith(boundary) && /^(?:["';\s]|$)/.test(said.slice(boundary.length)))
  return boundary !== '' && fields.some(({ name, value }) => name === 'content-type' && names(value))
}

/** Whether the header goes on here, so that an odd line before was one of it. */
function continues(bytes: Buffer, at: number): boolean {
  if (at >= bytes.length) return false
  const { line } = lineAt(bytes, at)
  return NAME.test(line) || /^[ \t]+\S/.test(line)
}

function lineAt(bytes: Buffer, at: number): { line: string; next: number } {
  const found = bytes.indexOf(10, at)
  const end = found < 0 ? bytes.length : found
  // a lone CR ends a line too, where no LF follows for long: mails of old Macs, and of broken gateways
  const alone = found < 0 || found - at > 998 ? bytes.subarray(at, end).indexOf(13) : -1
  if (alone >= 0 && at + alone < end - 1) return { line: bytes.toString('latin1', at, at + alone), next: at + alone + 1 }
  const stop = end > at && bytes[end - 1] === 13 ? end - 1 : end
  return { line: bytes.toString('latin1', at, Math.min(stop, at + LONGEST_FIELD)), next: found < 0 ? bytes.length : found + 1 }
}
