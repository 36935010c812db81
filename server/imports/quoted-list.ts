const DIVIDERS = /[,;|\n]/

/** Words in one cell, with commas between them; a word that holds a divider, or begins like a quoted one, stands in quotes, doubled within. Pure. */
export function quotedList(words: readonly string[]): string {
  return words.map(word => DIVIDERS.test(word) || word.startsWith('"') ? `"${word.replaceAll('"', '""')}"` : word).join(', ')
}

/** The words of such a cell, each once; also of one in which somebody put no quotes. Pure. */
export function readQuotedList(text: string): string[] {
  const words = text.matchAll(/\s*(?:"((?:[^"]|"")*)"(?=\s*(?:[,;|\n]|$))|([^,;|\n]*))(?:[,;|\n]|$)/g)
  return [...new Set([...words].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim()).filter(word => word !== ''))]
}
