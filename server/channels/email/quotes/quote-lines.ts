import { labelsOf, QUOTE_WORDS, QUOTING, type QuoteWords } from './quote-words.ts'

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const any = (pick: (words: QuoteWords) => string[]) => [...new Set(Object.values(QUOTE_WORDS).flatMap(pick))].map(escape).join('|')

// The verb must end a word, stand before the closing colon, and have a date, an address or a name before or after it.
const WROTE = new RegExp(`(?<![\\p{L}])(?:${any(words => words.wrote)})(?![\\p{L}])[^\\n]{0,120}[:：]\\s*$|(?<=>)\\s*wrote:\\s*$`, 'iu')
const QUOTES = new RegExp(`^\\s*(?:${QUOTING.join('|')})\\s.{2,160}[:：]\\s*$`, 'iu')
const ADDRESS = String.raw`(?:<[^<>\s]+@[^<>\s]+>|\S+@[^<>\s:]+)`
/** Without a verb: a date and an address before a colon (Yandex, mail.ru, Tutanota, older Gmail), Zoho's dashes. */
const DATED = new RegExp(String.raw`^\s*\S.{0,160}\d{1,2}[:.h]\d{2}.{0,160}${ADDRESS}[>)]?\s*[:：]\s*$|^\s*On .{10,200} wrote\s*-*\s*$|^\s*-{2,} On .{10,200} wrote -{2,}\s*$`, 'u')
const ORIGINAL = new RegExp(`^[\\s>*]*[-–—_=]{2,}\\s*(?:${any(words => words.original)})\\s*:?[-–—_=\\s]*[-–—_=]{2,}`, 'iu')
const FORWARDED = new RegExp(`^[\\s>*]*(?:[-–—_=]{2,}\\s*(?:${any(words => words.forwarded)})[^\\n]{0,60}?[-–—_=]{2,}|(?:${any(words => words.forwarded)})\\s*[:：])[\\s*]*$`, 'iu')
const RULER = /^[\s>*]*[-_=—–*]{4,}[\s*]*$/u
const labelled = (labels: string[]) => new RegExp(`^[\\s>*_•·"]*(?:${labels.map(escape).join('|')})\\s*[*_]*\\s*[:：]`, 'iu')
/** Gmail translates From, and the other labels in some languages only. */
const ENGLISH = labelsOf(QUOTE_WORDS.en!).filter(label => label !== 'From')
const BLOCKS = Object.entries(QUOTE_WORDS).map(([language, words]) => ({ language, from: labelled(words.from), label: labelled([...labelsOf(words), ...ENGLISH]) }))
const ANY_LABEL = labelled([...new Set(Object.values(QUOTE_WORDS).flatMap(labelsOf))])
const DATE_OR_ADDRESS = /\d|@|</
const DATE = /(?:19|20)\d\d|\d{1,2}[:.h]\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d|[年월년]|\p{L}{3,9}\.? \d{1,2}(?!\d)|(?<!\d)\d{1,2}\.? \p{L}{3,}/u
/** How the sentence before a quotation begins when its first line holds the date: a number, a short weekday, or one of these words. */
const OPENER = /^[\s>*"-]*(?:\d|\p{L}{2,5}[.,]|\p{L}{1,12}[.,]?\s+\d|(?:On|Am|Le|El|Il|Em|Op|På|Den|Pada|Vào|Dnia|Dňa|Dne|W dniu|На|Den|În|Pe|Στις|D|Kl|Dana|A|بتاريخ|في|ב)(?![\p{L}]))/u
/** A header block's lines that belong to no label: a list of recipients that was broken. */
const MOST_LINES_OF_BLOCK = 14

/** Whether quoted history begins at this line: a line that introduces it, a header block, or the first quoted line. */
export function introducesQuote(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line.trim() === '') return false
  if (isQuoted(line) || isSeparator(line) || isHeaderBlock(lines, at)) return true
  if (RULER.test(line)) {
    const next = nextFilled(lines, at + 1)
    return next - at < 4 && next < lines.length && (isSeparator(lines[next] ?? '') || isHeaderBlock(lines, next) || attributionLength(lines, next) > 0)
  }
  return attributionLength(lines, at) > 0
}

/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:", in any language. */
export function isSeparator(line: string): boolean {
  return line.length < 200 && (ORIGINAL.test(line) || FORWARDED.test(line))
}

/** Only what says that a mail is passed on. */
export function isForwardLine(line: string): boolean {
  return line.length < 200 && FORWARDED.test(line)
}

/**
 * How many lines, from `at` on, the sentence before a quotation takes ("On 3 May 2026 at 10:15, Ana <a@example.org> wrote:"): mail
 * programs break it after 70 characters. 0: it is none.
 */
export function attributionLength(lines: readonly string[], at: number): number {
  const length = sentenceLength(lines, at)
  // lines above a sentence that is whole without them are somebody's own, unless they hold its date
  for (let later = 1; later < length; later++) {
    const held = opens(lines[at]) && (!opens(lines[at + later]) || /,\s*$/.test(lines[at + later - 1] ?? ''))
    if (!held && sentenceLength(lines, at + later) === length - later) return 0
  }
  return length
}

function opens(line: string | undefined): boolean {
  return line !== undefined && OPENER.test(line) && DATE.test(line)
}

function sentenceLength(lines: readonly string[], at: number): number {
  let sentence = ''
  for (let count = 1; count <= 4; count++) {
    const line = lines[at + count - 1]
    // an address broken before its last character leaves ">:" on a line of its own
    if (line === undefined || line.trim() === '' || (count > 1 && isQuoted(line) && !/^\s*>\s*[:：]\s*$/.test(line))) return 0
    sentence += ` ${line.trim()}`
    if (sentence.length > 400) return 0
    if (!/[:：-]\s*$|wrote\s*$/.test(sentence)) continue
    if (DATED.test(sentence)) return count
    if (!WROTE.test(sentence) && !QUOTES.test(sentence)) continue
    const quoted = isQuoted(lines[nextFilled(lines, at + count)] ?? '')
    return DATE_OR_ADDRESS.test(sentence) || quoted ? count : 0
  }
  return 0
}

/** A block of at least three labels of one language, From among them, in any order (Outlook, GMX, AOL, abv.bg, wp.pl, QQ). */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  return headerLanguage(lines, at) !== null
}

/** The language whose labels stand there most, or null when it is no header block. */
export function headerLanguage(lines: readonly string[], at: number): string | null {
  if (!ANY_LABEL.test((lines[at] ?? '').slice(0, 300))) return null
  const block = lines.slice(at, at + MOST_LINES_OF_BLOCK).map(each => each.slice(0, 300)).filter(each => each.trim() !== '').slice(0, 8)
  let best: { language: string; count: number } | null = null
  for (const { language, from, label } of BLOCKS) {
    if (!label.test(block[0] ?? '') || !block.some(each => from.test(each))) continue
    const count = block.filter(each => label.test(each)).length
    if (count >= 3 && count > (best?.count ?? 0)) best = { language, count }
  }
  return best?.language ?? null
}

export function isQuoted(line: string): boolean {
  return /^\s{0,3}>(?!\()/.test(line)
}

/** Whether the line begins with the label of a header block, in any language. */
export function isLabelled(line: string): boolean {
  return ANY_LABEL.test(line.slice(0, 300))
}

export function isRuler(line: string): boolean {
  return RULER.test(line)
}

export function nextFilled(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && (lines[at] ?? '').trim() === '') at++
  return at
}

/** A letter, a digit, a picture or a face: something that a person meant. */
export function saysSomething(lines: readonly string[]): boolean {
  return lines.some(line => /[\p{L}\p{N}\p{Extended_Pictographic}]|[:;]-?[)(DP]/u.test(line))
}
