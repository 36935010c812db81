import type { Key } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { CustomerKind } from '../api/customer.ts'
import type { Organisation } from '../api/people.ts'
import { useFields } from '../fields/use-fields.ts'

const labels: Record<string, Key> = {
  name: 'auth.name', organisationId: 'person.organisation', language: 'settings.language', timeZone: 'settings.zone', vip: 'person.vip', notes: 'person.notes', preferredChannel: 'customer.channel',
  tags: 'customer.tags', domains: 'organisation.domains', externalId: 'imports.externalId', sharing: 'customer.sharing',
}
/** From nothing to most. */
export const sharingWords: Record<Organisation['sharing'], Key> = { none: 'customer.sharingNone', read: 'customer.sharingRead', comment: 'customer.sharingComment' }
export const channelWords: Record<string, Key> = { email: 'person.email', phone: 'person.phone' }

/** The fields of a customer's record in words: what each is called, and what a value of it says. */
export function useFieldWords(kind: CustomerKind, names: Record<string, string> = {}) {
  const t = useT()
  const format = useFormat()
  const own = useFields(kind === 'people' ? 'person' : 'organisation')
  const label = (field: string): string => {
    const key = labels[field]
    if (key) return t(key)
    return own.find((each) => `custom.${each.key}` === field)?.label ?? field
  }
  const value = (field: string, given: unknown): string => {
    if (field === 'sharing' && given === null) return t('customer.sharingAs')
    if (given === null || given === undefined || given === '') return t('customer.noValue')
    if (field === 'vip') return given === true ? t('customer.vipYes') : t('customer.noValue')
    if (field === 'sharing') return t(sharingWords[given as Organisation['sharing']])
    if (field === 'language') return format.language(String(given))
    if (field === 'preferredChannel') return t(channelWords[String(given)] ?? 'person.email')
    if (typeof given === 'string') return names[given] ?? given
    return Array.isArray(given) ? given.join(', ') : JSON.stringify(given)
  }
  /** A field that changed; where it decides who may read, with what it was and became. */
  const changed = (field: string, change: unknown): string => {
    if (field !== 'sharing' || typeof change !== 'object' || change === null) return label(field)
    const { from, to } = change as { from: unknown; to: unknown }
    return t('customer.changedValue', { field: label(field), from: value(field, from), to: value(field, to) })
  }
  return { label, value, changed }
}
