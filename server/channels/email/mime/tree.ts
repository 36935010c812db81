import { fieldOf, readFields, type Field } from './fields.ts'
import { readValue } from './parameters.ts'
import { decodeTransfer } from './transfer.ts'
import { labelOf } from './labels.ts'

/** A node of a mail's tree. Its bytes are a view into the mail's: nothing is copied before somebody wants it. */
export interface Part {
  fields: Field[]
  /** In lower case, always with a slash. */
  type: string
  parameters: Record<string, string>
  disposition: string
  /** As the sender wrote it; ''. */
  name: string
  contentId: string
  /** As encoded. */
  body: Buffer
  parts: Part[]
}

const MOST_PARTS = 1000
const DEEPEST = 20

interface Walk { count: number; charset: string }

/**
 * The tree of a mail (RFC 2046). Bears boundaries that are missing, never end, or are not where they are said to be. More than a thousand
 * parts are refused; what lies deeper than twenty levels stays closed, as an attachment. A mail within the mail stays whole.
 */
export function readTree(raw: Buffer): Part {
  let start = 0
  while (raw[start] === 10 || raw[start] === 13) start++
  // empty lines before a header are skipped; before anything else they are the end of an empty header
  const from = start > 0 && /^[!-9;-~]{1,80}:/.test(raw.toString('latin1', start, start + 100)) ? start : 0
  return readPart(raw.subarray(from), 'text/plain', 0, { count: 0, charset: '' })
}

/** The bytes of a part, its transfer encoding undone. */
export function contentOf(part: Part): Buffer {
  return decodeTransfer(part.body, fieldOf(part.fields, 'content-transfer-encoding').replace(/[\s;(].*$/s, ''))
}

function readPart(bytes: Buffer, usual: string, depth: number, walk: Walk): Part {
  if (++walk.count > MOST_PARTS) throw new Error(`It has more than ${MOST_PARTS} parts.`)
  const { fields, body } = readFields(bytes)
  const declared = readValue(fieldOf(fields, 'content-type'), walk.charset)
  if (walk.charset === '') walk.charset = labelOf(declared.parameters.charset ?? '')
  const placed = readValue(fieldOf(fields, 'content-disposition'), walk.charset)
  const name = placed.parameters.filename || placed.parameters.name || declared.parameters.name || declared.parameters.filename || declared.parameters.file || ''
  const part: Part = {
    fields, parameters: declared.parameters, disposition: placed.value, name, type: typeOf(declared.value, usual, placed.value === 'attachment' || name !== ''), contentId: /<\s*([^<>]*?)\s*>|^\s*([^<>]*?)\s*$/.exec(fieldOf(fields, 'content-id'))?.slice(1).find(Boolean) ?? '',
    body: bytes.subarray(body), parts: [],
  }
  // a text that names a boundary, and has it, is none
  if (part.type.startsWith('text/') && part.parameters.boundary && split(part.body, part.parameters.boundary).length > 0) part.type = 'multipart/mixed'
  if (!part.type.startsWith('multipart/')) return part
  if (depth >= DEEPEST) return { ...part, type: 'application/octet-stream' }
  return readParts(part, depth, walk)
}

function readParts(part: Part, depth: number, walk: Walk): Part {
  const usual = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const pieces = piecesOf(part.body, part.parameters.boundary ?? '')
  const found = pieces.length > 0 ? pieces : piecesOf(contentOf(part), part.parameters.boundary ?? '')
  // no boundary anywhere: what stands there is the text
  if (found.length === 0) return { ...part, type: /^\s*<(?:!doctype|html|body|div|p)\b/i.test(part.body.toString('latin1', 0, 200)) ? 'text/html' : 'text/plain' }
  return { ...part, parts: readPieces(found, part.parameters.boundary, usual, depth, walk) }
}

/** A part with the boundary of its parent is meant to hold those that follow. */
function readPieces(pieces: readonly Buffer[], boundary: string | undefined, usual: string, depth: number, walk: Walk): Part[] {
  const parts: Part[] = []
  for (const [index, piece] of pieces.entries()) {
    const part = readPart(piece, usual, depth + 1, walk)
    const rest = pieces.slice(index + 1)
    if (part.parts.length > 0 || boundary === undefined || part.parameters.boundary !== boundary || rest.length === 0) parts.push(part)
    else return [...parts, { ...part, type: readValue(fieldOf(part.fields, 'content-type')).value, parts: readPieces(rest, undefined, usual, depth + 1, walk) }]
  }
  return parts
}

function typeOf(declared: string, usual: string, attached: boolean): string {
  if (/^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(declared)) return declared
  if (declared === '' || declared.startsWith('text')) return declared.startsWith('text') && /html/.test(declared) ? 'text/html' : declared === '' ? usual : 'text/plain'
  if (declared.startsWith('multipart')) return 'multipart/mixed'
  return attached ? 'application/octet-stream' : 'text/plain'
}

/** Between the lines of a boundary; the last piece may lack its end. Where the boundary is not known, the first line that could be one is. */
function piecesOf(body: Buffer, declared: string): Buffer[] {
  // one that ends in a blank may have lost it on the lines, not in the header
  for (const said of new Set([declared, declared.trimEnd()])) {
    const pieces = said === '' ? [] : split(body, said)
    if (pieces.length > 0) return pieces
  }
  const guess = /(?:^|\n)--(\S[^\r\n]{0,198}?)[ \t]*\r?\n(?:[\w-]+:|\r?\n)/.exec(body.toString('latin1', 0, 64 * 1024))?.[1]
  return guess === undefined || guess === declared ? [] : split(body, guess)
}

function split(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const pieces: Buffer[] = []
  let open = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const line = lineOf(body, at, mark.length)
    if (!line || line.closes && open >= 0 && opensInner(body, open, at)) continue
    if (open >= 0) pieces.push(body.subarray(open, Math.max(open, beforeLineEnd(body, at))))
    open = line.closes ? -1 : line.next
    if (line.closes || pieces.length > MOST_PARTS) break
  }
  if (open >= 0) pieces.push(body.subarray(open))
  return pieces
}

/** Of two boundaries that differ in dashes at their end only, the line that would close the outer one opens the part that names it. */
function opensInner(body: Buffer, open: number, at: number): boolean {
  const said = /^--(\S{1,200})/.exec(body.toString('latin1', at, at + 210))?.[1] ?? ''
  const head = body.toString('latin1', open, Math.min(at, open + 4096))
  return head.includes(`boundary="${said}"`) || head.includes(`boundary=${said}\n`) || head.includes(`boundary=${said}\r`)
}

/** Whether the mark at `at` is a whole line, and where the next one begins. */
function lineOf(body: Buffer, at: number, length: number): { closes: boolean; next: number } | null {
  if (at > 0 && body[at - 1] !== 10 && body[at - 1] !== 13) return null
  let end = at + length
  const closes = body[end] === 45 && body[end + 1] === 45
  if (closes) end += 2
  while (body[end] === 32 || body[end] === 9) end++
  if (end >= body.length) return { closes, next: body.length }
  if (body[end] !== 10 && body[end] !== 13) return closes && at > 0 ? { closes, next: end } : null
  return { closes, next: body[end] === 13 && body[end + 1] === 10 ? end + 2 : end + 1 }
}

/** The line end before a boundary belongs to it (RFC 2046 §5.1.1). */
function beforeLineEnd(body: Buffer, at: number): number {
  if (at >= 2 && body[at - 1] === 10 && body[at - 2] === 13) return at - 2
  return at >= 1 ? at - 1 : 0
}
