import { plainText } from './plain-text.ts'

/** Of a document no more codes than this can be found by their parts, and none that is longer. */
const MOST_CODES = 20
const LONGEST = 16
const SHORTEST = 4
/** From so many characters on, a part of a code is looked for. */
export const SHORTEST_PART = 3

/** Letters and digits with what people put between them: A-2041-77, 2024/17, SN.4711_B. */
const RUN = /[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+)*/gu
const PHONE = /\+?\d[\d ()\u00a0/.-]{5,22}\d/g

/**
 * Order numbers, serials and telephone numbers of a text without what is put between their parts: `A-2041-77` is `a204177`, and
 * `+359 88 812-3456` is `359888123456`.
 */
export function codesOf(text: string): string[] {
  if (!/\d/.test(text)) return []
  const codes = new Set<string>()
  const add = (run: string): boolean => {
    const code = joined(run)
    const fits = /\d/.test(code) && code.length >= SHORTEST && code.length <= LONGEST
    if (fits && codes.size < MOST_CODES) codes.add(code)
    return fits
  }
  const plain = plainText(text)
  for (const [run] of plain.matchAll(RUN)) if (/\d/.test(run) && !add(run)) run.split(/[-_./]/).forEach(add)
  for (const [run] of plain.matchAll(PHONE)) if (isPhoneLike(run)) add(run)
  return [...codes]
}

/** What is kept of the codes: every end of theirs, so that a part is the beginning of one. */
export function codeParts(codes: readonly string[]): Set<string> {
  return new Set(codes.flatMap(code => Array.from({ length: code.length - SHORTEST_PART + 1 }, (_, at) => MARK + code.slice(at))))
}

/** What is looked for when part of a code was typed; undefined when it is none. Zeros before a telephone number may stand for its country. */
export function partOfCode(typed: string): string | undefined {
  const plain = joined(plainText(typed))
  const code = /^\d{7,}$/.test(plain) ? plain.replace(/^0{1,2}/, '') : plain
  return /\d/.test(code) && code.length >= SHORTEST_PART && code.length <= LONGEST ? MARK + code : undefined
}

/** Whether it is a telephone number in some writing. */
export function isPhoneLike(typed: string): boolean {
  const digits = typed.replace(/\D/g, '').length
  return /^[+\d][\d ()\u00a0/.-]*$/.test(typed.replace(/^\(/, '')) && digits >= 7 && digits <= 15
}

/** No word of a text begins with it. */
const MARK = '_'

function joined(run: string): string {
  return run.replace(/[^\p{L}\p{N}]+/gu, '')
}
