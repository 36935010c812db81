import type { Format } from '../../ui/use-format.ts'
import { t } from '../../ui/i18n.ts'
import type { Field } from '../api/desk.ts'

/** A value of one of the desk's own fields, as people read it. Of a person or organisation only `name` knows the name. */
export function valueWords(field: Field | undefined, value: unknown, format: Pick<Format, 'number' | 'money' | 'date'>, name: (id: string) => string): string {
  if (value === null || value === undefined) return '–'
  if (!field) return String(value)
  const label = (key: unknown) => field.choices.find((choice) => choice.key === key)?.label ?? String(key)
  switch (field.kind) {
    case 'number': return typeof value === 'number' ? format.number(value) : String(value)
    case 'money': return typeof value === 'number' ? format.money(value, field.limits.currency ?? 'EUR') : String(value)
    case 'date': return format.date(String(value))
    case 'checkbox': return t(value === true ? 'fields.yes' : 'fields.no')
    case 'choice': case 'product': return label(value)
    case 'choices': return Array.isArray(value) ? value.map(label).join(', ') : String(value)
    case 'tree': return Array.isArray(value) ? value.map(label).join(' › ') : String(value)
    case 'file': return t('fields.files', { count: Array.isArray(value) ? value.length : 0 })
    case 'person': case 'organisation': return name(String(value))
    default: return String(value)
  }
}
