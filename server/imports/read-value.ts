import type { Choice, CustomField } from '../fields/field.ts'
import { readValue } from '../fields/values.ts'
import { refusal, type Refusal } from './import.ts'

/** What stands in a cell, understood; or what is wrong with it. */
export type Understood = { value: unknown } | { refusal: Refusal }

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', 'vip', 'да', 'истина', 'tak', 'prawda'])
const NO = new Set(['no', 'n', 'false', '0', '-', 'не', 'неистина', 'лъжа', 'nie', 'fałsz'])

/** The words of a cell that holds several, each once. */
export function listOf(text: string, divider: RegExp = /[,;|\n]+/): string[] {
  return [...new Set(text.split(divider).map(word => word.trim()).filter(word => word !== ''))]
}

export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : undefined
}

/** Reads a cell as a value of an admin's own field: choices by what they are called, numbers and days as tables write them. Pure. */
export function readCustom(field: CustomField, text: string): Understood {
  const read = readValue(field, given(field, text.trim()))
  if ('fault' in read) return { refusal: refusal('field', text, `“${field.label}” ${read.fault.message}, not “${text.slice(0, 60)}”.`) }
  return { value: read.value }
}

function given(field: CustomField, text: string): unknown {
  switch (field.kind) {
    case 'number': case 'money': return numberOf(text) ?? text
    case 'date': return dayOf(text)
    case 'checkbox': return readYesNo(text) ?? text
    case 'choice': case 'product': return keyOf(field.choices, text)
    case 'choices': return listOf(text).map(word => keyOf(field.choices, word))
    case 'tree': return nodeOf(field.choices, text)
    default: return text
  }
}

/** 1234.5, 1 234,50 and 1,234.50: the last mark divides, when at most two kinds stand there. */
export function numberOf(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '')
  if (!/^[+-]?\d[\d.,]*$/.test(bare)) return undefined
  const marks = bare.replace(/[^.,]/g, '')
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const one = marks.length === 1 || new Set(marks).size === 2
  const plain = last < 0 ? bare : one ? `${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}` : bare.replace(/[.,]/g, '')
  return Number.isFinite(Number(plain)) ? Number(plain) : undefined
}

/** 2026-01-31 (with or without a time), 31.01.2026 and 31/01/2026, the day first as Europe writes it. */
export function dayOf(text: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)
  if (iso) return iso[1]!
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: ?[гr]\.?)?$/u.exec(text)
  return dotted ? `${dotted[3]!}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}` : text
}

const called = (choice: Choice, word: string) => [choice.key, choice.label, ...Object.values(choice.labels ?? {})].some(name => name.toLowerCase() === word.toLowerCase())

const keyOf = (choices: readonly Choice[], word: string): string => choices.find(choice => called(choice, word))?.key ?? word

/** By its path from the top, A › B or A > B, or by itself. */
function nodeOf(choices: readonly Choice[], text: string): string {
  const path = listOf(text, /\s*[›>]\s*/)
  let parent: string | undefined
  for (const word of path) {
    const found = choices.find(choice => called(choice, word) && (path.length === 1 || choice.parent === parent))
    if (!found) return text
    parent = found.key
  }
  return parent ?? text
}
