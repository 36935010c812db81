import { isProblem } from '../agent/api/problem.ts'
import { t } from './i18n.ts'
import type { Key } from './i18n.ts'
import { builtInKeys } from './words.ts'

interface Fault { field: string; label: string; code: string; values: Record<string, string | number> }

const words: Record<string, Key> = {
  text: 'fields.fault.text', long: 'fields.fault.long', number: 'fields.fault.number', small: 'fields.fault.small', great: 'fields.fault.great', whole: 'fields.fault.whole', decimals: 'fields.fault.decimals',
  day: 'fields.fault.day', choice: 'fields.fault.choice', many: 'fields.fault.many', id: 'fields.fault.id', boolean: 'fields.fault.boolean', url: 'fields.fault.url', required: 'fields.fault.required', unknown: 'fields.fault.unknown', limited: 'fields.fault.limited', hidden: 'fields.fault.hidden',
  files: 'fields.fault.fileGone', manyFiles: 'fields.fault.manyFiles', fileGone: 'fields.fault.fileGone', fileSort: 'fields.fault.fileSort', oneByOne: 'fields.fault.oneByOne',
}

/** The same by the names that forms and conditions use: `impact`, `custom.order`. */
export function formFaultsOf(error: unknown): Record<string, string> {
  const prefix = isProblem(error, 'custom-fields') ? 'custom.' : ''
  return Object.fromEntries(faults(error).map((fault) => [`${prefix}${fault.field}`, wordsOf(fault)]))
}

/** What the desk says is wrong with values of its own fields, by the field's key, in the reader's words; empty for any other error. */
export function faultsOf(error: unknown): Record<string, string> {
  return Object.fromEntries(faults(error).map((fault) => [fault.field, wordsOf(fault)]))
}

/** What is wrong with one value, in the reader's words. */
export function faultWords(code: string): string {
  return wordsOf({ code, values: {} })
}

/** The same as one sentence that names the fields; undefined for any other error. */
export function faultText(error: unknown): string | undefined {
  const all = faults(error).map((fault) => t('fields.fault.one', { field: fault.label, fault: wordsOf(fault) }))
  return all.length > 0 ? `${all.join('; ')}.` : undefined
}

function faults(error: unknown): Fault[] {
  if (!isProblem(error, 'custom-fields', 'form') || !Array.isArray(error.extra['faults'])) return []
  const all = error.extra['faults'] as Fault[]
  // a form names every field as conditions do; of the desk's own fields alone the key is enough
  return error.code === 'custom-fields' ? all : all.map((fault) => ({ ...fault, label: fault.field in builtInKeys ? t(builtInKeys[fault.field as keyof typeof builtInKeys]) : fault.label }))
}

function wordsOf({ code, values }: Pick<Fault, 'code' | 'values'>): string {
  return t(words[code] ?? 'fields.fault.unknown', values)
}
