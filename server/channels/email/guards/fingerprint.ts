import { createHash } from 'node:crypto'
import type { ParsedMail } from '../mail.ts'

/** Fewer letters say nothing: people write "thanks" six times a day. */
const LEAST = 16
const MOST = 4000

/**
 * The same for bodies that differ only in what machines fill in: numbers, dates, ticket ids, addresses and links, letter case and white
 * space. What is quoted does not count. Null: too few words to compare.
 */
export function fingerprint(mail: Pick<ParsedMail, 'text' | 'fold'>): string | null {
  const own = mail.text.slice(0, Math.min(mail.fold.text ?? MOST, MOST))
  const words = own.normalize('NFKC').toLowerCase().split(/\s+/).filter(word => !/[\d@]|:\/\/|^[>|]/.test(word)).join(' ').replace(/[^\p{L} ]+/gu, '').replace(/ +/g, ' ').trim()
  return words.length < LEAST ? null : createHash('sha256').update(words).digest('hex').slice(0, 24)
}
