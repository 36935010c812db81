import type { Field } from '../api/desk.ts'

export type Choice = Field['choices'][number]

/** The choices that are offered, one a line; what lies below another is indented by two spaces. */
export function linesOf(choices: readonly Choice[]): string {
  const shown = choices.filter((choice) => !choice.archived)
  const below = (parent: string | undefined, depth: number): string[] => depth > 20 ? [] : shown.filter((choice) => choice.parent === parent)
    .flatMap((choice) => [`${'  '.repeat(depth)}${choice.label}`, ...below(choice.key, depth + 1)])
  return below(undefined, 0).join('\n')
}

/** The choices that lines say. A line whose words were there before keeps its key, and its words in other languages; a new one gets a key of its own. */
export function choicesOf(lines: string, before: readonly Choice[], tree: boolean): Choice[] {
  const above: Choice[] = []
  const made: Choice[] = []
  for (const line of lines.split('\n')) {
    const label = line.trim().slice(0, 80)
    if (label === '') continue
    const depth = tree ? Math.min(above.length, Math.floor((line.length - line.trimStart().length) / 2)) : 0
    const parent = above[depth - 1]?.key
    const former = before.find((choice) => choice.label === label && choice.parent === parent && !made.some((each) => each.key === choice.key))
    const { archived: _, ...kept } = former ?? { key: freeKey(label, [...before, ...made]), label }
    const choice: Choice = { ...kept, ...(parent !== undefined && { parent }) }
    above.splice(depth, Infinity, choice)
    made.push(choice)
  }
  return made
}

const letters: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u',
  ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a', ь: 'y', ю: 'yu', я: 'ya', ł: 'l', ß: 'ss',
}

/** Words as a key of small Latin letters: Proste pytanie becomes proste_pytanie, Въпрос vapros. */
export function keyOf(words: string, otherwise: string): string {
  const latin = [...words.toLowerCase()].map((letter) => letters[letter] ?? letter).join('').normalize('NFD').replaceAll(/\p{M}/gu, '')
  const key = latin.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '').slice(0, 50)
  return key === '' ? otherwise : key
}

function freeKey(label: string, taken: readonly Choice[]): string {
  const wanted = keyOf(label, 'choice')
  const isTaken = (key: string) => taken.some((choice) => choice.key === key)
  if (!isTaken(wanted)) return wanted
  let number = 2
  while (isTaken(`${wanted}_${number}`)) number++
  return `${wanted}_${number}`
}
