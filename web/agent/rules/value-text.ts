import type { Format } from '../../ui/use-format.ts'
import { categoryKeys, channelKeys, impactKeys, priorityKeys, roleKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import { t } from '../../ui/i18n.ts'
import type { Key } from '../../ui/i18n.ts'
import type { Desk } from '../shell/use-desk.ts'
import { directionKeys, doneByKeys, fieldKeys, ruleEventKeys, slaStateKeys } from '../views/field-words.ts'

const wordsOf: Record<string, Record<string, Key>> = {
  category: categoryKeys, type: typeKeys, channel: channelKeys, 'requester.role': roleKeys, slaState: slaStateKeys, 'event.kind': ruleEventKeys, 'event.by': doneByKeys, 'message.direction': directionKeys,
  priority: { 1: priorityKeys.low, 2: priorityKeys.normal, 3: priorityKeys.high, 4: priorityKeys.urgent }, impact: impactKeys, urgency: urgencyKeys,
}

/** A value of a question, or what was found, as people call it. */
export function valueText(field: string, value: unknown, desk: Desk, format: Pick<Format, 'moment' | 'list'>): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return t('rl.nothing')
  if (Array.isArray(value)) return format.list(value.map((each) => valueText(field, each, desk, format)))
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  // of a customer's or an organisation's record, by the names that events have
  if (field === 'event.changed') return fieldKeys[`person.${text}`] ? t(fieldKeys[`person.${text}`]!) : text
  const key = field.replace(/^was\./, '')
  const word = wordsOf[key]?.[text]
  if (word) return t(word)
  if (key === 'statusId') return statusText(text, desk)
  if (key.endsWith('Id') || key === 'participants') return desk.person(text)?.name ?? desk.team(text)?.name ?? desk.brand(text)?.name ?? text
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? format.moment(text, new Date()) : text
}

function statusText(id: string, desk: Desk): string {
  const status = desk.status(id)
  return status ? desk.statusName(status) : id
}
