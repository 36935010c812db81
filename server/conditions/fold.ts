/**
 * The one idea of "the same text whatever its case", shared with the database's function `fold` (0002_search.sql).
 * One code point becomes one: İ is i, every Σ and ς is σ, ß stays ß, ı stays ı. Language plays no part.
 * Letters younger than Unicode 16 are left alone, because PostgreSQL does not know them.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  let folded = ''
  for (const letter of text) folded += foldLetter(letter)
  return folded
}

const ASCII = /^[\s -~]*$/
const YOUNG = /[\u{a7ce}\u{a7d2}\u{a7d4}\u{16ea0}-\u{16eb8}]/u

function foldLetter(letter: string): string {
  if (letter === 'İ') return 'i'
  if (letter === 'Σ' || letter === 'ς') return 'σ'
  return YOUNG.test(letter) ? letter : letter.toLowerCase()
}
