import type { Key } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Import, ImportItem } from '../api/imports.ts'
import { useFields } from '../fields/use-fields.ts'

export const stateKeys: Record<Import['state'], Key> = {
  uploaded: 'imports.state.uploaded', checking: 'imports.state.checking', checked: 'imports.state.checked', running: 'imports.state.running', finished: 'imports.state.finished',
  cancelled: 'imports.state.cancelled', failed: 'imports.state.failed', undoing: 'imports.state.undoing', undone: 'imports.state.undone',
}

const faults: Record<string, Key> = {
  'address': 'imports.fault.address', 'phone': 'imports.fault.phone', 'address-taken': 'imports.fault.address-taken', 'phone-taken': 'imports.fault.address-taken', 'twice': 'imports.fault.twice', 'yes-no': 'imports.fault.yes-no',
  'key-missing': 'imports.fault.key-missing', 'name-missing': 'imports.fault.name-missing', 'organisation-unknown': 'imports.fault.organisation-unknown', 'organisation-ambiguous': 'imports.fault.organisation-ambiguous',
  'external-id-taken': 'imports.fault.external-id-taken', 'colleague': 'imports.fault.colleague', 'language': 'imports.fault.language', 'zone': 'imports.fault.zone', 'domain': 'imports.fault.domain',
  'domain-taken': 'imports.fault.domain-taken', 'required': 'imports.fault.required', 'person-unknown': 'imports.fault.person-unknown', 'colleague-admin': 'imports.fault.colleague-admin', 'role': 'imports.fault.role',
}

const targets: Record<string, Key> = {
  name: 'auth.name', firstName: 'imports.firstName', lastName: 'imports.lastName', email: 'person.email', phone: 'person.phone', organisation: 'person.organisation', organisationId: 'person.organisation',
  language: 'settings.language', timeZone: 'settings.zone', vip: 'person.vip', tags: 'customer.tags', notes: 'person.notes', externalId: 'imports.externalId', domains: 'organisation.domains', domain: 'organisation.domains', identities: 'person.email', role: 'settings.role',
}

/** What a column can be, in words. */
export function useTargetWords(carrier: Import['carrier']): (target: string) => string {
  const t = useT()
  const own = useFields(carrier === 'people' ? 'person' : 'organisation')
  return (target) => {
    const key = targets[target]
    return key ? t(key) : own.find((each) => `custom.${each.key}` === target)?.label ?? target
  }
}

/** What is wrong with a row, or why it stays. */
export function useItemWords(carrier: Import['carrier']): (item: ImportItem) => string {
  const t = useT()
  const word = useTargetWords(carrier)
  return ({ code, value, why, kept }) => {
    if (kept?.includes('used')) return t('imports.keptUsed')
    if (kept?.includes('changed')) return t('imports.keptChanged')
    if (kept) return t('imports.keptFields', { fields: kept.map(word).join(', ') })
    const key = faults[code ?? '']
    return key ? t(key, { value: value ?? '' }) : why ?? ''
  }
}

/** How many rows did what. */
export function useImportCounts(): (one: Pick<Import, 'created' | 'changed' | 'unchanged' | 'refused'>) => string {
  const t = useT()
  const { whole } = useFormat()
  return ({ created, changed, unchanged, refused }) => t('imports.counts', { created: whole(created), changed: whole(changed), unchanged: whole(unchanged), refused: whole(refused) })
}
