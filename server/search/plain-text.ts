/** Of a text no more than this many characters is searched: a tsvector holds a megabyte at most. */
const MOST_TEXT = 100_000
/** Texts that have no accents to take away. */
export const ASCII = /^[\s -~]*$/

/** As much of a text as is searched, in lower case and without accents. */
export function plainText(text: string): string {
  const cut = (text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text).toLowerCase()
  return ASCII.test(cut) ? cut : withoutAccents(cut)
}

/** й becomes и and ё е: people leave such marks out, and both sides are treated alike. */
function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]+/g, '').normalize('NFC').replace(/[łđøßæœıþς]/g, letter => PLAIN[letter]!)
}

const PLAIN: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ς: 'σ' }
