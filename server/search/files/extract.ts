import { cleanText } from '../../platform/text.ts'
import { htmlToText } from '../../platform/html-text.ts'

/** No more of a file is searched, as of a message. */
export const MOST_TEXT = 100_000

export const KINDS = ['text', 'html', 'pdf', 'docx', 'xlsx'] as const
export type Kind = typeof KINDS[number]

const TEXT_NAMES = /\.(?:txt|text|log|csv|tsv|md|json|xml|ya?ml|ini|conf|ics|vcf|eml|sql)$/i

/** How a file is read, by what its bytes were found to be and by its name; undefined for what has no words. */
export function kindOf(type: string, name: string): Kind | undefined {
  if (type === 'application/pdf') return 'pdf'
  if (type.endsWith('.wordprocessingml.document')) return 'docx'
  if (type.endsWith('.spreadsheetml.sheet')) return 'xlsx'
  if (type === 'application/zip' || type === 'application/x-zip-compressed') return /\.docx$/i.test(name) ? 'docx' : /\.xlsx$/i.test(name) ? 'xlsx' : undefined
  const isText = type.startsWith('text/') || type === 'application/json' || type === 'application/xml'
  if (type === 'text/html' || (isText && /\.(?:html?|xhtml)$/i.test(name))) return 'html'
  // text in an old charset is not seen as text by its bytes
  return isText || (type === 'application/octet-stream' && TEXT_NAMES.test(name)) ? 'text' : undefined
}

/** The words of a file. May take long or much memory on a hostile one, and throws on what it cannot read: run it by `extractSafely` only. */
export async function extractText(kind: Kind, bytes: Buffer): Promise<{ text: string; cut: boolean }> {
  const text = tidy(await read(kind, bytes))
  return { text: text.slice(0, MOST_TEXT).toWellFormed(), cut: text.length > MOST_TEXT }
}

function read(kind: Kind, bytes: Buffer): string | Promise<string> {
  // one more than is kept shows that there was more
  const most = MOST_TEXT + 1
  // these readers are large, and the desk itself only asks what kind a file is
  if (kind === 'pdf') return import('./pdf.ts').then(({ pdfText }) => pdfText(bytes, most))
  if (kind === 'docx') return import('./office.ts').then(({ docxText }) => docxText(bytes, most))
  if (kind === 'xlsx') return import('./office.ts').then(({ xlsxText }) => xlsxText(bytes, most))
  return kind === 'html' ? htmlToText(decode(bytes.subarray(0, most * 20))) : decode(bytes.subarray(0, most * 4))
}

function tidy(text: string): string {
  return cleanText(text).replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim()
}

/** UTF-8, UTF-16 with its mark, else one of the two charsets of the desk's neighbours: in Cyrillic, high bytes follow each other. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    let [high, paired] = [0, 0]
    for (let i = 1; i < bytes.length; i++) if (bytes[i]! >= 0xc0) { high++; if (bytes[i - 1]! >= 0xc0) paired++ }
    return new TextDecoder(paired * 2 > high ? 'windows-1251' : 'windows-1250').decode(bytes)
  }
}
