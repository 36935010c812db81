import { Parser } from 'htmlparser2'

const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'textarea', 'select', 'iframe', 'object'])
const BLOCK = new Set(`address article aside blockquote center dd div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li
  main nav ol p pre section table tr ul`.split(/\s+/))
/** A longer line is broken at the next white space: looking at the end of one that grows for ever costs its whole length each time. */
const LONGEST_LINE = 10_000
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'pre', 'table'])

/**
 * HTML → text a person can read: blocks become lines, list items get a dash, quotations `> `, cells a tab. Linear in the length.
 * With `links`, the address follows the words of a link (for the text part of our own mails); without, it is left out
 * (for search and previews of other people's mails, whose tracking links would drown the words).
 */
export function htmlToText(html: string, options: { links?: boolean } = {}): string {
  const writer = lineWriter()
  const silent: string[] = []
  const links: { href: string; from: number }[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent.push(name)
      if (silent.length > 0) return
      if (name === 'br') return writer.newLine()
      if (BLOCK.has(name)) writer.block(SPACED.has(name))
      if (name === 'blockquote') writer.quote(1)
      if (name === 'pre') writer.preformatted(1)
      if (name === 'li') writer.text('- ')
      if (name === 'td' || name === 'th') writer.cell()
      if (name === 'hr') writer.text('———')
      if (name === 'a') links.push({ href: attributes.href ?? '', from: writer.mark() })
    },
    ontext(text) {
      if (silent.length === 0) writer.text(text)
    },
    onclosetag(name) {
      if (SILENT.has(name)) {
        silent.splice(silent.lastIndexOf(name), silent.lastIndexOf(name) < 0 ? 0 : 1)
        return
      }
      if (silent.length > 0) return
      if (name === 'a') closeLink(writer, links.pop(), options.links === true)
      if (BLOCK.has(name)) writer.block(SPACED.has(name))
      if (name === 'blockquote') writer.quote(-1)
      if (name === 'pre') writer.preformatted(-1)
    },
  }, { decodeEntities: true, lowerCaseTags: true })
  parser.end(html)
  return writer.end()
}

type Writer = ReturnType<typeof lineWriter>

function closeLink(writer: Writer, link: { href: string; from: number } | undefined, wanted: boolean): void {
  if (!wanted || !link || !/^(?:https?:|tel:)/i.test(link.href)) return
  const words = writer.since(link.from).trim()
  if (words === '') writer.text(link.href)
  else if (!link.href.includes(words)) writer.text(` <${link.href}>`)
}

/** Collects lines; collapses white space and blank lines; knows quotation depth. */
function lineWriter() {
  const lines: string[] = []
  let line = ''
  let quotes = 0
  let pre = 0
  const push = () => {
    const words = line.replace(/[ \t\u00a0]+$/, '')
    const prefix = '> '.repeat(Math.min(quotes, 5))
    if (words !== '' || (lines.length > 0 && (lines.at(-1) ?? '').replace(/[> ]+/, '') !== '')) lines.push((prefix + words).trimEnd())
    line = ''
  }
  return {
    newLine: push,
    block(spaced: boolean) {
      if (line.trim() !== '') push()
      line = ''
      if (spaced && lines.length > 0 && (lines.at(-1) ?? '').replace(/[> ]+/, '') !== '') push()
    },
    text(text: string) {
      if (line.length > LONGEST_LINE && /^\s|\s$/.test(text)) push()
      if (pre > 0) {
        const [first = '', ...rest] = text.split('\n')
        line += first
        for (const next of rest) {
          push()
          line = next
        }
        return
      }
      const words = text.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '').replace(/\s+/g, ' ')
      line += line === '' || line.endsWith(' ') || line.endsWith('\t') ? words.replace(/^ /, '') : words
    },
    cell() {
      if (line.trim() !== '') line = `${line.trimEnd()}\t`
    },
    quote(by: number) {
      quotes = Math.max(0, quotes + by)
    },
    preformatted(by: number) {
      pre = Math.max(0, pre + by)
    },
    mark: () => line.length,
    since: (from: number) => line.slice(from),
    end() {
      push()
      while (lines.length > 0 && (lines.at(-1) ?? '').replace(/[> ]+/, '') === '') lines.pop()
      return lines.join('\n')
    },
  }
}
