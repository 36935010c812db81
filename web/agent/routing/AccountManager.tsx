import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getAccountManager, setAccountManager } from '../api/routing.ts'
import type { Id } from '../api/types.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe } from '../shell/use-me.ts'
import { useSave } from '../settings/use-save.ts'
import styles from './routing.module.css'

/** Who looks after a customer or an organisation, and who stands in; leads and admins say so. */
export function AccountManager({ kind, id }: { kind: 'people' | 'organisations'; id: Id }) {
  const t = useT()
  const desk = useDesk()
  const { role } = useMe()
  const query = useQuery({ queryKey: keys.accountManager(kind, id), queryFn: () => getAccountManager(kind, id) })
  const save = useSave((body: { managerId: Id | null; substituteId: Id | null }) => setAccountManager(kind, id, body), [keys.accountManager(kind, id), kind === 'people' ? keys.person(id) : keys.organisation(id)])
  const manager = query.data?.manager?.id ?? null
  const substitute = query.data?.substitute?.id ?? null
  const locked = role !== 'admin' && role !== 'lead'
  if (locked && manager === null) return null
  const people = (but: Id | null) => desk.owners.filter(({ value }) => value !== but)
  return (
    <section aria-label={t('manager.title')} className={styles.manager}>
      <Select label={t('manager.title')} placeholder={t('manager.nobody')} searchable clearable disabled={locked} value={manager} data={people(substitute)} nothingFoundMessage={t('state.noMatch')}
        onChange={(managerId) => save.mutate({ managerId, substituteId: managerId === null ? null : substitute })} />
      {manager !== null && <Select label={t('manager.substitute')} placeholder={t('manager.nobody')} searchable clearable disabled={locked} value={substitute} data={people(manager)} nothingFoundMessage={t('state.noMatch')}
        onChange={(substituteId) => save.mutate({ managerId: manager, substituteId })} />}
    </section>
  )
}
