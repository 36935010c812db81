import { htmlToText } from '../../../platform/html-text.ts'
import { readLocalDate } from './forward-date.ts'
import type { MailAddress } from '../mail.ts'
import { headerLanguage, isForwardLine, isRuler, isSeparator, nextFilled } from './quote-lines.ts'
import { QUOTE_WORDS, type QuoteWords } from './quote-words.ts'

/** A mail that somebody passed on within the text of theirs. */
export interface Forwarded {
  from: MailAddress
  to: MailAddress[]
  cc: MailAddress[]
  /** An instant (RFC 9557), or null when what stands there is not certain. */
  date: string | null
  subject: string
  /** Where the passed-on words begin, in UTF-16 units of the text that was read. */
  textAt: number
  /** What the forwarder wrote above, without the line that announces the mail. */
  note: string
}

const MOST_LINES = 5000
const LONGEST = 400_000
const MOST_ADDRESSES = 50
type Role = 'from' | 'sent' | 'to' | 'cc' | 'subject'
const ROLES: Role[] = ['from', 'sent', 'to', 'cc', 'subject']
const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Reads the header block of a forwarded mail in the forms of Gmail, Outlook, Apple Mail, Thunderbird, Yahoo, mail.bg, abv.bg, wp.pl, onet.pl
 * and others, in the languages of quote-words.ts. `html` is asked only when the text tells nothing; then `textAt` counts in its
 * words (htmlToText). Times without an offset are read in `zone` and are otherwise not certain. Null when there is no such
 * block, or no address in its From. The history of a reply has such blocks as well: ask only of a mail that was passed on (isForward). Pure, linear, never throws. An address in it is a claim of whoever sent the mail: it proves nothing. (H19)
 */
export function readForward(text: string, html: string | null = null, zone: string | null = null): Forwarded | null {
  return readIn(text.slice(0, LONGEST), zone) ?? (html === null || html === '' ? null : readIn(htmlToText(html.slice(0, LONGEST * 4)).slice(0, LONGEST), zone))
}

function readIn(text: string, zone: string | null): Forwarded | null {
  const raw = text.split('\n').slice(0, MOST_LINES)
  const lines = raw.map(line => line.replace(/\r$/, '').replace(/^\s{0,3}>\s?/, '').replaceAll('\u00a0', ' '))
  for (let at = 0; at < lines.length; at++) {
    const language = headerLanguage(lines, at)
    if (language === null) continue
    const block = readBlock(lines, at, QUOTE_WORDS[language]!)
    const from = readAddresses(block.values.from ?? '')[0]
    if (!from) continue
    return {
      from, to: readAddresses(block.values.to ?? ''), cc: readAddresses(block.values.cc ?? ''),
      date: readLocalDate(block.values.sent ?? '', language, zone), subject: clean(block.values.subject ?? '').slice(0, 900),
      textAt: Math.min(text.length, raw.slice(0, nextFilled(lines, block.end)).reduce((sum, line) => sum + line.length + 1, 0)), note: noteAbove(lines, at),
    }
  }
  return null
}

/** In its own language, and as Gmail leaves it: in English. */
function namesOf(words: QuoteWords, role: Role): string[] {
  return role === 'from' ? words.from : [...words[role], ...QUOTE_WORDS.en![role]]
}

interface Block { values: Partial<Record<Role, string>>; end: number }

/** The labels with what stands behind them; a value may go on in the next lines, and one blank line may stand between two labels. */
function readBlock(lines: readonly string[], at: number, words: QuoteWords): Block {
  const labels = ROLES.map(role => ({ role, pattern: new RegExp(`^[\\s*_•·"]*(?:${namesOf(words, role).map(escape).join('|')})\\s*[*_]*\\s*[:：]\\s*[*_]*\\s*(.*)$`, 'iu') }))
  const values: Block['values'] = {}
  let last: Role | null = null
  let end = at
  for (let index = at; index < Math.min(lines.length, at + 60); index++) {
    const line = (lines[index] ?? '').slice(0, 4000)
    const found = labels.map(({ role, pattern }) => ({ role, value: pattern.exec(line.slice(0, 2000))?.[1] })).find(each => each.value !== undefined)
    if (found && values[found.role] === undefined) {
      values[found.role] = found.value
      last = found.role
    } else if (line.trim() === '') {
      const next = lines[nextFilled(lines, index)] ?? ''
      if (nextFilled(lines, index) - index > 1 || !labels.some(({ role, pattern }) => values[role] === undefined && pattern.test(next.slice(0, 2000)))) break
    } else if (last && goesOn(last, values[last] ?? '', line)) values[last] = `${values[last]} ${line.trim()}`
    else if (!/^[\s*]*\p{L}[\p{L}\s-]{1,30}[*\s]*[:：]/u.test(line)) break
    end = index + 1
  }
  return { values, end }
}

function goesOn(role: Role, value: string, line: string): boolean {
  if (value.trim() === '') return true
  return role === 'subject' ? /^\s/.test(line) : role !== 'sent' && (/[,;<]\s*$/.test(value) || /^\s*<?\S+@\S+/.test(line))
}

/** `Ana <a@x>`, `Ana [mailto:a@x]`, `"Petrova, Ana" <a@x>`, `Ana (a@x)`, `Ana a@x`, `a@x`: at most fifty, each once. */
function readAddresses(value: string): MailAddress[] {
  const found = new Map<string, MailAddress>()
  const source = value.slice(0, 8000).replace(/<?mailto:/gi, '<').replace(/\[<([^\]>]*)>?\]/g, '<$1>')
  let from = 0
  for (const match of source.matchAll(/[\p{L}\p{N}._%+'=/-]{1,64}@[\p{L}\p{N}.-]{1,250}\.?[\p{L}\p{N}]{2,63}/gu)) {
    const name = clean(source.slice(from, match.index).replace(/^[>\s,;)\]]+/, '').replace(/["'<([*]+$|[<([]\s*$/g, ''))
    from = match.index + match[0].length
    const key = match[0].toLowerCase()
    if (!found.has(key) && found.size < MOST_ADDRESSES) found.set(key, { name: name.slice(0, 200), address: match[0] })
  }
  return [...found.values()]
}

function clean(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').replace(/\s+/g, ' ').replace(/^[\s"'*_<>;,]+|[\s"'*_<>;,]+$/g, '').toWellFormed()
}

function noteAbove(lines: readonly string[], at: number): string {
  let end = at
  while (end > 0 && ((lines[end - 1] ?? '').trim() === '' || isSeparator(lines[end - 1] ?? '') || isForwardLine(lines[end - 1] ?? '') || isRuler(lines[end - 1] ?? ''))) end--
  return lines.slice(0, end).join('\n').trim()
}
