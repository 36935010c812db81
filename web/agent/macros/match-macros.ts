import type { MacroRow } from '../api/macros.ts'

type Named = Pick<MacroRow, 'name' | 'category' | 'snippet'>
const most = 8

/** Those that the letters mean, in their order of use: names that begin so, then words of names, then the category or the text. */
export function matchMacros<T extends Named>(rows: readonly T[], letters: string): T[] {
  const wanted = plain(letters)
  if (wanted === '') return rows.slice(0, most)
  const rank = (row: T) => {
    const name = plain(row.name)
    if (name.startsWith(wanted)) return 0
    if (name.split(/[\s\-–:/]+/).some((word) => word.startsWith(wanted))) return 1
    if (name.includes(wanted) || plain(row.category ?? '').startsWith(wanted)) return 2
    return plain(row.snippet).includes(wanted) ? 3 : 4
  }
  return rows.map((row) => ({ row, at: rank(row) })).filter(({ at }) => at < 4).sort((a, b) => a.at - b.at).slice(0, most).map(({ row }) => row)
}

/** Without case and marks: `zalacz` finds Załącz. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').toLocaleLowerCase()
}

/** The letters behind a slash at the beginning of a word, at the end of the text; undefined when there is none. */
export function slashAt(before: string): string | undefined {
  return /(?:^|\s)\/([^\s/]{0,40})$/u.exec(before)?.[1]
}
