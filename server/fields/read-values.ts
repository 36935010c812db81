import { problem } from '../platform/problem.ts'
import type { ValueChanges } from './apply-values.ts'
import type { CustomField, CustomValues } from './field.ts'
import { readValue, sameValue, type Fault } from './values.ts'

export interface FieldFault extends Fault { field: string }

/** Reads given values against the fields. 422 with every fault at once, so that a form can show each where it belongs. */
export function readValues(fields: readonly CustomField[], given: Readonly<Record<string, unknown>>, before: CustomValues): ValueChanges {
  const faults: FieldFault[] = []
  const changes: ValueChanges = {}
  for (const [key, value] of Object.entries(given)) {
    const field = fields.find(each => each.key === key)
    if (!field) {
      faults.push({ field: key, code: 'unknown', values: {}, message: 'is not a field here' })
      continue
    }
    const read = readValue(field, value, before[key])
    if ('fault' in read) faults.push({ field: key, ...read.fault })
    else if (read.value === null && field.required === 'always' && before[key] !== undefined) faults.push(missing(key))
    else if (!sameValue(read.value, before[key])) changes[key] = { from: before[key] ?? null, to: read.value }
  }
  refuse(fields, faults)
  return changes
}

/** Those of given values that are there, whatever they are. */
export function presentValues(given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)))
}

/** 422 naming the fields that have to be filled in and are not. */
export function refuseMissing(fields: readonly CustomField[], values: Readonly<Record<string, unknown>>, when: 'open' | 'solve'): void {
  const needed = fields.filter(field => field.required === 'always' || (when === 'solve' && field.required === 'to-solve'))
  refuse(fields, needed.filter(field => values[field.key] === undefined).map(field => missing(field.key)))
}

const missing = (field: string): FieldFault => ({ field, code: 'required', values: {}, message: 'has to be filled in' })

/** 422 with what is wrong with given values, each in words. */
export function refuse(fields: readonly CustomField[], faults: readonly FieldFault[]): void {
  if (faults.length === 0) return
  const label = (key: string) => fields.find(field => field.key === key)?.label ?? key
  throw problem.unprocessable('custom-fields', `${faults.map(({ field, message }) => `“${label(field)}” ${message}`).join('; ')}.`, { faults: faults.map(fault => ({ ...fault, label: label(fault.field) })) })
}
