const MOST = 50
const BEGIN = /^begin [0-7]{3,4} +(\S[^\n]{0,200}?)[ \t]*$/gm

export interface Uuencoded { name: string; content: Buffer }

/**
 * Files within a plain text, as mail was sent before MIME: taken out of it. A block counts only when it is whole, so that a sentence that
 * starts with "begin" stays a sentence. One character of `text` per byte is enough; it has \n as line ends.
 */
export function takeUuencoded(text: string): { text: string; files: Uuencoded[] } {
  const files: Uuencoded[] = []
  if (!text.includes('begin ')) return { text, files }
  let kept = ''
  let from = 0
  BEGIN.lastIndex = 0
  for (let begin = BEGIN.exec(text); begin && files.length < MOST; begin = BEGIN.exec(text)) {
    const end = endOf(text, BEGIN.lastIndex + 1)
    if (end < 0) continue
    files.push({ name: begin[1]!, content: decodeLines(text.slice(BEGIN.lastIndex + 1, end)) })
    kept += text.slice(from, begin.index)
    const line = text.indexOf('\n', end)
    from = BEGIN.lastIndex = line < 0 ? text.length : line + 1
  }
  return { text: kept + text.slice(from), files }
}

/** A part that is one such block, or null. */
export function decodeUuencoded(bytes: Buffer): Buffer | null {
  return takeUuencoded(bytes.toString('latin1').replace(/\r\n?/g, '\n')).files[0]?.content ?? null
}

/** Where the line "end" begins; -1 when what stands before is not uuencode throughout. */
function endOf(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const stop = text.indexOf('\n', at)
    const line = text.slice(at, stop < 0 ? text.length : Math.min(stop, at + 120)).trimEnd()
    if (line === 'end') return at
    if (line !== '' && !fits(line)) return -1
    if (stop < 0) return -1
    at = stop + 1
  }
  return -1
}

function fits(line: string): boolean {
  const bytes = line.charCodeAt(0) - 32 & 63
  const letters = Math.ceil(bytes / 3) * 4
  // blanks at the end may have been lost on the way, one character more is a checksum of some senders
  return line.length <= letters + 2 && /^[ -`]+$/.test(line)
}

function decodeLines(block: string): Buffer {
  const out = Buffer.allocUnsafeSlow(block.length)
  let length = 0
  for (const line of block.split('\n')) {
    const wanted = length + (line === '' ? 0 : line.charCodeAt(0) - 32 & 63)
    for (let at = 1; length < wanted; at += 4) {
      const six = [0, 1, 2, 3].map(step => ((line.charCodeAt(at + step) || 32) - 32) & 63)
      const bits = six[0]! << 18 | six[1]! << 12 | six[2]! << 6 | six[3]!
      for (const byte of [bits >> 16, bits >> 8, bits]) if (length < wanted && length < out.length) out[length++] = byte
      if (at > 120) break
    }
  }
  return out.subarray(0, length)
}
