import { isId } from '../platform/ids.ts'
import { LONG_TEXT_LENGTH, MOST_CHOSEN, pathOf, TEXT_LENGTH, USUAL_FILES, type Choice, type CustomField, type CustomValue } from './field.ts'

/** What was given for a field, understood: a value to keep, null for none, or what is wrong with it. */
export type Read = { value: CustomValue | null } | { fault: Fault }
/** `code` and `values` for interfaces with words of their own; `message` for people who read the API's answer. */
export interface Fault { code: FaultCode; values: Record<string, string | number>; message: string }
export const FAULT_CODES = ['text', 'long', 'number', 'small', 'great', 'whole', 'decimals', 'day', 'choice', 'many', 'id', 'boolean', 'url', 'required', 'unknown', 'files', 'manyFiles', 'fileGone', 'fileSort', 'oneByOne'] as const
export type FaultCode = (typeof FAULT_CODES)[number]

type Field = Pick<CustomField, 'kind' | 'choices' | 'limits'>

/** Reads what a form or an API call gives for a field. `former`: what it holds now, which may be a choice that was archived since. */
export function readValue(field: Field, given: unknown, former?: unknown): Read {
  if (given === null || given === undefined || given === '' || (Array.isArray(given) && given.length === 0)) return { value: null }
  switch (field.kind) {
    case 'text': return readText(given, field.limits.maxLength ?? TEXT_LENGTH, false)
    case 'longText': return readText(given, field.limits.maxLength ?? LONG_TEXT_LENGTH, true)
    case 'url': return readUrl(given)
    case 'number': return readNumber(given, field.limits, field.limits.decimals)
    case 'money': return readNumber(given, field.limits, currencyDigits(field.limits.currency))
    case 'date': return readDay(given)
    case 'checkbox': return typeof given === 'boolean' ? { value: given } : fault('boolean', {}, 'needs true or false')
    case 'choice': case 'product': return readChoice(field.choices, given, former)
    case 'choices': return readChoices(field.choices, given, former)
    case 'tree': return readNode(field.choices, given, former)
    case 'person': case 'organisation': return typeof given === 'string' && isId(given) ? { value: given } : fault('id', {}, 'needs an id')
    case 'file': return readFiles(given, field.limits.maxFiles ?? USUAL_FILES)
  }
}

function fault(code: FaultCode, values: Fault['values'], message: string): { fault: Fault } {
  return { fault: { code, values, message } }
}

function readText(given: unknown, most: number, lines: boolean): Read {
  if (typeof given !== 'string' || !given.isWellFormed()) return fault('text', {}, 'needs a text')
  const clean = lines ? given.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '') : given.replace(/\p{Cc}+/gu, ' ')
  const value = clean.normalize('NFC').trim()
  if (value.length > most) return fault('long', { most }, `takes ${most} letters at most`)
  return { value: value === '' ? null : value }
}

/** Web addresses only: a link that runs something, or opens a file, is none. */
function readUrl(given: unknown): Read {
  const wrong = fault('url', {}, 'needs a web address such as https://example.com')
  if (typeof given !== 'string' || given.length > 2000) return wrong
  const url = URL.parse(given.trim())
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' ? { value: url.href } : wrong
}

function readNumber(given: unknown, { min, max }: Field['limits'], decimals: number | undefined): Read {
  if (typeof given !== 'number' || !Number.isFinite(given) || Math.abs(given) > 1e15) return fault('number', {}, 'needs a number')
  if (min !== undefined && given < min) return fault('small', { min }, `cannot be less than ${min}`)
  if (max !== undefined && given > max) return fault('great', { max }, `cannot be more than ${max}`)
  if (decimals === 0 && !Number.isInteger(given)) return fault('whole', {}, 'needs a whole number')
  if (decimals !== undefined && Number(given.toFixed(decimals)) !== given) return fault('decimals', { decimals }, `takes ${decimals} digits after the point at most`)
  return { value: given }
}

/** How many digits the currency has after the point, as CLDR knows. */
export function currencyDigits(currency = 'EUR'): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function readDay(given: unknown): Read {
  const wrong = fault('day', {}, 'needs a day such as 2026-01-31')
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given) || given.startsWith('0000')) return wrong
  try {
    return { value: Temporal.PlainDate.from(given, { overflow: 'reject' }).toString() }
  } catch {
    return wrong
  }
}

const mayChoose = (choices: readonly Choice[], key: unknown, former: readonly unknown[]): key is string =>
  choices.some(choice => choice.key === key && (!choice.archived || former.includes(key)))

const noChoice = (key: unknown) => fault('choice', { key: String(key).slice(0, 60) }, `has no choice “${String(key).slice(0, 60)}”`)
const listOf = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : value === undefined ? [] : [value]

function readChoice(choices: readonly Choice[], given: unknown, former: unknown): Read {
  return mayChoose(choices, given, listOf(former)) ? { value: given } : noChoice(given)
}

function readChoices(choices: readonly Choice[], given: unknown, former: unknown): Read {
  const keys = [...new Set(listOf(given))]
  if (keys.length > MOST_CHOSEN) return fault('many', { most: MOST_CHOSEN }, `takes ${MOST_CHOSEN} choices at most`)
  const unknown = keys.find(key => !mayChoose(choices, key, listOf(former)))
  if (unknown !== undefined) return noChoice(unknown)
  return { value: choices.filter(({ key }) => keys.includes(key)).map(({ key }) => key) }
}

/** Ids of files. Whether they are there, and whose they are, only the database knows: take-files.ts. */
function readFiles(given: unknown, most: number): Read {
  const ids = [...new Set(listOf(given))]
  if (!ids.every(id => typeof id === 'string' && isId(id))) return fault('files', {}, 'needs the ids of uploaded files')
  return ids.length > most ? fault('manyFiles', { most }, `takes ${most} files at most`) : { value: ids as string[] }
}

/** By the node's key, or by its whole path. */
function readNode(choices: readonly Choice[], given: unknown, former: unknown): Read {
  const key = Array.isArray(given) ? given.at(-1) as unknown : given
  if (!mayChoose(choices, key, listOf(former))) return noChoice(key)
  return { value: pathOf(choices, key) }
}

/** Whether two values are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
