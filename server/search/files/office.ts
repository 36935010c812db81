import { Parser } from 'htmlparser2'
import { ArchiveError, openArchive } from '../../platform/archive.ts'

/** Of an archive no more is unpacked, whatever it says of itself. */
const MOST_UNPACKED = 40_000_000

/** The words of a Word document: its text, then what stands in heads, feet and notes. Stops near `most` characters. */
export async function docxText(bytes: Buffer, most: number): Promise<string> {
  let text = ''
  const parts = [...await partsOf(bytes, name => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(name))].map(([name, content]) => ({ name, content }))
  if (!parts.some(part => part.name === 'word/document.xml')) throw new Error('It is no Word document: word/document.xml is missing.')
  for (const { content } of parts.sort((a, b) => Number(b.name === 'word/document.xml') - Number(a.name === 'word/document.xml'))) {
    readXml(content, {
      within: name => name === 'w:t',
      text: piece => { text += piece },
      opened: name => { if (name === 'w:tab') text += '\t' },
      closed: name => { if (name === 'w:p' || name === 'w:br') text += '\n' },
      enough: () => text.length >= most,
    })
  }
  return text
}

/** The cells of a workbook, a line for each row, sheet after sheet. */
export async function xlsxText(bytes: Buffer, most: number): Promise<string> {
  const parts = await partsOf(bytes, name => /^xl\/(?:sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/.test(name))
  if (!parts.has('xl/workbook.xml')) throw new Error('It is no Excel workbook: xl/workbook.xml is missing.')
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml'), most)
  let text = ''
  for (const [name, content] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue
    let [type, value] = ['', '']
    readXml(content, {
      within: tag => tag === 'v' || tag === 't',
      text: piece => { value += piece },
      opened: (tag, attributes) => { if (tag === 'c') [type, value] = [attributes.t ?? '', ''] },
      closed: tag => {
        if (tag === 'c' && value) text += `${type === 's' ? shared[Number(value)] ?? '' : value}\t`
        if (tag === 'row') text += '\n'
      },
      enough: () => text.length >= most,
    })
  }
  return text
}

function sharedStrings(content: Buffer | undefined, most: number): string[] {
  const strings: string[] = []
  let [value, length] = ['', 0]
  if (content) readXml(content, {
    within: tag => tag === 't',
    text: piece => { value += piece },
    opened: tag => { if (tag === 'si') value = '' },
    closed: tag => { if (tag === 'si') { strings.push(value); length += value.length } },
    enough: () => length >= most,
  })
  return strings
}

/** The parts of an archive whose names are wanted, MOST_UNPACKED bytes of all together. */
async function partsOf(bytes: Buffer, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const archive = await openArchive(bytes)
  const parts = new Map<string, Buffer>()
  let left = MOST_UNPACKED
  for (const name of archive.names.filter(wanted)) {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of archive.open(name, left)) chunks.push(chunk)
    } catch (error) {
      if (error instanceof ArchiveError && error.why === 'too-large') throw new ArchiveError('too-large', `It unpacks to more than ${MOST_UNPACKED / 1_000_000} MB.`)
      throw error
    }
    const content = Buffer.concat(chunks)
    left -= content.length
    parts.set(name, content)
  }
  return parts
}

interface Reading {
  /** The elements whose text is wanted. */
  within: (tag: string) => boolean
  text: (piece: string) => void
  opened: (tag: string, attributes: Record<string, string>) => void
  closed: (tag: string) => void
  enough: () => boolean
}

const CHUNK = 65_536

/** Entities of one's own are never followed: the parser knows XML's five and numbers. */
function readXml(content: Buffer, reading: Reading): void {
  let inside = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (reading.within(tag)) inside++
      reading.opened(tag, attributes)
    },
    ontext(piece) { if (inside > 0) reading.text(piece) },
    onclosetag(tag) {
      if (reading.within(tag)) inside--
      reading.closed(tag)
    },
  }, { xmlMode: true, decodeEntities: true })
  const decoder = new TextDecoder(content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < content.length && !reading.enough(); at += CHUNK) parser.write(decoder.decode(content.subarray(at, at + CHUNK), { stream: true }))
  parser.end()
}
