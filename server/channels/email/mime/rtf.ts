import { decodeAs, labelOf } from './labels.ts'

const DEEPEST = 200
const MOST_FONTS = 500
/** Groups whose content is no text. */
const SILENT = new Set(`fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl
  generator xmlnstbl mmathpr header footer headerl headerr footerl footerr fldinst bkmkstart bkmkend pntext pntxta pntxtb mhtmltag nonshppict`.split(/\s+/))
const CHARACTERS = new Map(Object.entries({
  par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', tab: '\t', cell: '\t', emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emspace: ' ', enspace: ' ',
}))
/** \fcharset → code page. */
const PAGES: Record<string, number> = { 0: 1252, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 }
const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)/g

interface Group { silent: boolean; htmlrtf: boolean; skip: number; page: number; tag: boolean }
interface Writing { out: string[]; bytes: number[]; page: number; fonts: Map<number, number>; defaultPage: number; pending: number; html: boolean }

/**
 * What an RTF says: the HTML that Outlook wrapped into it (MS-OXRTFEX), or its text. Fonts, pictures and formats are left out. Each character
 * of `rtf` stands for a byte; linear in its length.
 */
export function readRtf(rtf: string): { html: string | null; text: string } {
  const html = /\\fromhtml1?\b/.test(rtf.slice(0, 2000))
  const writing: Writing = { out: [], bytes: [], page: 1252, fonts: fontsOf(rtf), defaultPage: 1252, pending: 0, html }
  const page = Number(/\\ansicpg(\d{1,5})/.exec(rtf.slice(0, 2000))?.[1] ?? 1252)
  writing.defaultPage = writing.page = page
  const stack: Group[] = []
  let group: Group = { silent: false, htmlrtf: false, skip: 1, page, tag: false }
  let starred = false
  for (const match of rtf.matchAll(TOKEN)) {
    const [, word, number, hex, symbol, brace, text] = match
    if (brace === '{') {
      if (stack.length < DEEPEST) stack.push({ ...group })
      else group.silent = true
      starred = false
    } else if (brace === '}') {
      group = stack.pop() ?? group
      writing.pending = 0
    } else if (symbol === '*') starred = true
    else if (word !== undefined) {
      control(group, writing, word, number === undefined ? null : Number(number), starred)
      starred = false
    } else if (!group.silent && !group.htmlrtf) {
      if (hex !== undefined) putByte(writing, group, Number.parseInt(hex, 16))
      else if (symbol !== undefined) put(writing, symbol === '~' ? '\u00a0' : symbol === '_' ? '-' : '\\{}'.includes(symbol) ? symbol : symbol === '\n' || symbol === '\r' ? '\n' : '')
      else if (text !== undefined) for (const letter of text) putByte(writing, group, letter.charCodeAt(0))
    }
  }
  flush(writing)
  const result = writing.out.join('')
  return html ? { html: result, text: '' } : { html: null, text: result.trim() }
}

function control(group: Group, writing: Writing, word: string, number: number | null, starred: boolean): void {
  if (starred || SILENT.has(word)) {
    group.tag = word === 'htmltag'
    group.silent = group.silent || !(group.tag && writing.html)
    return
  }
  if (word === 'htmlrtf') group.htmlrtf = writing.html && number !== 0
  else if (word === 'uc') group.skip = Math.min(number ?? 1, 4)
  else if (word === 'f' && number !== null) group.page = writing.fonts.get(number) ?? writing.defaultPage
  else if (group.silent || group.htmlrtf) return
  else if (word === 'u' && number !== null) {
    put(writing, String.fromCharCode(number < 0 ? number + 65536 : number))
    writing.pending = group.skip
  } else put(writing, CHARACTERS.get(word) ?? '')
}

function put(writing: Writing, text: string): void {
  flush(writing)
  writing.pending = 0
  writing.out.push(text)
}

function putByte(writing: Writing, group: Group, byte: number): void {
  if (writing.pending > 0) {
    writing.pending--
    return
  }
  if (writing.page !== group.page) flush(writing)
  writing.page = group.page
  writing.bytes.push(byte)
  if (writing.bytes.length > 60_000 && byte < 128) flush(writing)
}

function flush(writing: Writing): void {
  if (writing.bytes.length === 0) return
  writing.out.push(decodeAs(Buffer.from(writing.bytes), pageLabel(writing.page)))
  writing.bytes = []
}

/** A Windows code page as a charset. */
export function pageLabel(page: number): string {
  const special: Record<number, string> = { 65001: 'utf-8', 20127: 'windows-1252', 28591: 'windows-1252', 28592: 'iso-8859-2', 28595: 'iso-8859-5', 20866: 'koi8-r', 21866: 'koi8-u', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 866: 'ibm866', 1200: 'utf-16le', 50220: 'iso-2022-jp', 51932: 'euc-jp', 54936: 'gb18030' }
  return special[page] ?? (/^(?:125\d|874)$/.test(String(page)) ? labelOf(`windows-${page}`) : labelOf(`cp${page}`))
}

function fontsOf(rtf: string): Map<number, number> {
  const fonts = new Map<number, number>()
  const table = rtf.slice(0, 256 * 1024)
  for (const match of table.matchAll(/\{\\f(\d{1,5})(?=\\f)[^{}]{0,80}?\\fcharset(\d{1,3})/g)) if (fonts.size < MOST_FONTS && PAGES[Number(match[2])]) fonts.set(Number(match[1]), PAGES[Number(match[2])]!)
  return fonts
}
