/**
 * Text with format=flowed (RFC 3676): lines that end in a blank go on in the next one, as long as it is quoted as deeply. With `delsp` the
 * blank was added for that and goes. Stuffed blanks go; the signature's delimiter never flows.
 */
export function unflow(text: string, delsp: boolean): string {
  const lines: string[] = []
  let depth = -1 // of the paragraph that goes on; -1: none does
  for (const line of text.split('\n')) {
    const quotes = /^>*/.exec(line)![0].length
    const words = line.slice(quotes).replace(/^ /, '')
    const flows = words.endsWith(' ') && words !== '-- '
    const own = flows && delsp ? words.slice(0, -1) : words
    if (depth === quotes && words !== '-- ') lines[lines.length - 1] += own
    else lines.push(quotes > 0 ? `${'>'.repeat(quotes)} ${own}` : own)
    depth = flows ? quotes : -1
  }
  return lines.join('\n')
}
