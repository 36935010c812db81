import { domainToUnicode } from 'node:url'
import { registrable } from './authentication.ts'

/** Letters of other scripts that look like Latin ones, and the way that short strokes pretend to be letters (Unicode TR 39, the common part). */
const LETTERS: Record<string, string> = Object.fromEntries(Object.entries({
  a: 'аɑαạąàáâãäåā', b: 'Ьḅ', c: 'сϲçćč', d: 'ԁɗď', e: 'еёєėęèéêëē', g: 'ɡğģ', h: 'һհḥ', i: 'іїιıìíîïīį1|', j: 'јʝ', k: 'кκķ', l: 'ӏłļ', m: 'мṃ', n: 'пոñńņ',
  o: 'оοօøòóôõöōő0', p: 'рρ', q: 'ԛզ', r: 'гŗř', s: 'ѕśšşș5', t: 'тτţț', u: 'υսùúûüūůű', v: 'ѵν', w: 'ԝωѡ', x: 'хχ', y: 'уγýÿ', z: 'ᴢźżž',
}).flatMap(([latin, others]) => [...others].map(other => [other, latin])))
const PAIRS: [RegExp, string][] = [[/rn/g, 'm'], [/vv/g, 'w'], [/cl/g, 'd'], [/l/g, 'i']]
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789-'
const LONGEST_LABEL = 30

/** How a domain looks to somebody who reads fast: what looks the same is the same. */
export function skeleton(domain: string): string {
  let text = latin(domain)
  for (const [pair, letter] of PAIRS) text = text.replace(pair, letter)
  return text
}

function latin(domain: string): string {
  return [...domainToUnicode(domain).toLowerCase()].map(letter => LETTERS[letter] ?? letter).join('')
}

/** Whether one differs from the other, but hardly: by look, or by one letter left out, put in, changed or swapped. */
export function looksLike(domain: string, known: string): boolean {
  const [one, other] = [registrable(domain), registrable(known)]
  if (one === other) return false
  return skeleton(one) === skeleton(other) || (other.length > 5 && oneEdit(one, other))
}

/** Domains that a known one would have to be for this one to look like it, to ask the database for: at most some thousand. */
export function neighbours(domain: string): string[] {
  const whole = registrable(domain)
  const dot = whole.indexOf('.')
  const [label, rest] = [whole.slice(0, dot), whole.slice(dot)]
  if (dot < 4 || label.length > LONGEST_LABEL) return [latin(whole)].filter(each => each !== whole)
  const found = new Set([latin(whole), label.replace(/m/g, 'rn') + rest, label.replace(/w/g, 'vv') + rest, label.replace(/0/g, 'o').replace(/1/g, 'l') + rest])
  for (let at = 0; at <= label.length; at++) {
    const [before, after] = [label.slice(0, at), label.slice(at)]
    found.add(before + after.slice(1) + rest)
    if (after.length > 1) found.add(before + after[1]! + after[0]! + after.slice(2) + rest)
    for (const letter of ALPHABET) found.add(before + letter + after + rest).add(before + letter + after.slice(1) + rest)
  }
  found.delete(whole)
  return [...found]
}

function oneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return left.length <= 1 && right.length <= 1 || left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
