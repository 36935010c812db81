/**
 * Text as PostgreSQL and JSON can keep it: no NUL (refused by `text`), no lone surrogate (refused by UTF-8), line ends as \n.
 * Everything that comes from outside passes here once, before anything else looks at it (H26).
 */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed()
}

/** One line of at most `max` characters, white space collapsed: subjects, names, file names. Never cuts a surrogate pair. */
export function cleanLine(text: string, max = 500): string {
  const line = cleanText(text).replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed().replace(/\uFFFD$/, '')}…`
}
