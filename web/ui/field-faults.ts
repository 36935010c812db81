import { isProblem } from '../agent/api/problem.ts'
import { t } from './i18n.ts'
import type { Key } from './i18n.ts'

interface Fault { field: string; label: string; code: string; values: Record<string, string | number> }

const words: Record<string, Key> = {
  text: 'fields.fault.text', long: 'fields.fault.long', number: 'fields.fault.number', small: 'fields.fault.small', great: 'fields.fault.great', whole: 'fields.fault.whole', decimals: 'fields.fault.decimals',
  day: 'fields.fault.day', choice: 'fields.fault.choice', many: 'fields.fault.many', id: 'fields.fault.id', boolean: 'fields.fault.boolean', url: 'fields.fault.url', required: 'fields.fault.required', unknown: 'fields.fault.unknown',
}

/** What the desk says is wrong with values of its own fields, by the field's key, in the reader's words; empty for any other error. */
export function faultsOf(error: unknown): Record<string, string> {
  return Object.fromEntries(faults(error).map((fault) => [fault.field, wordsOf(fault)]))
}

/** The same as one sentence that names the fields; undefined for any other error. */
export function faultText(error: unknown): string | undefined {
  const all = faults(error).map((fault) => t('fields.fault.one', { field: fault.label, fault: wordsOf(fault) }))
  return all.length > 0 ? `${all.join('; ')}.` : undefined
}

function faults(error: unknown): Fault[] {
  return isProblem(error, 'custom-fields') && Array.isArray(error.extra['faults']) ? error.extra['faults'] as Fault[] : []
}

function wordsOf({ code, values }: Fault): string {
  return t(words[code] ?? 'fields.fault.unknown', values)
}
