import { ActionIcon, Badge, Button, Modal } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import type { CustomerKind } from '../api/customer.ts'
import { keys } from '../api/keys.ts'
import { removeOwned } from '../api/products.ts'
import type { Ownership } from '../api/products.ts'
import styles from '../people/people.module.css'
import page from '../people/page.module.css'
import { useSave } from '../settings/use-save.ts'
import { OwnershipForm } from './OwnershipForm.tsx'
import { ownedQuery, useOwnershipWords } from './use-products.ts'

/** What a customer owns, as colleagues keep it. */
export function OwnedProducts({ kind, id, locked }: { kind: CustomerKind; id: string; locked: boolean }) {
  const t = useT()
  const words = useOwnershipWords()
  const query = useQuery(ownedQuery(kind, id))
  const [edited, setEdited] = useState<Ownership | 'new' | null>(null)
  const remove = useSave((ownershipId: string) => removeOwned(kind, id, ownershipId), [keys.owned(kind, id), ['person', kind, id, 'history']])
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const items = query.data?.items ?? []
  return (
    <section data-owned-products>
      <h2>{t('product.owned')}</h2>
      {query.data && items.length === 0 && <p className={styles.muted}>{t('product.ownsNone')}</p>}
      <ul className={page.lines}>
        {items.map((owned) => (
          <li key={owned.id} style={{ alignItems: 'center', flexWrap: 'wrap', minHeight: 28 }}>
            <strong dir="auto">{owned.product.name}</strong>
            {owned.product.archived && <Badge color="gray">{t('product.archived')}</Badge>}
            <span className={styles.muted} dir="auto">{words(owned)}</span>
            {owned.note && <span dir="auto" style={{ overflowWrap: 'anywhere' }}>{owned.note}</span>}
            {!locked && (
              <span style={{ marginInlineStart: 'auto', display: 'flex', gap: 4 }}>
                <ActionIcon variant="subtle" color="gray" aria-label={t('product.change', { name: owned.product.name })} onClick={() => setEdited(owned)}><IconPencil size={16} /></ActionIcon>
                <ActionIcon variant="subtle" color="gray" aria-label={t('product.remove', { name: owned.product.name })} onClick={() => remove.mutate(owned.id)}><IconX size={16} /></ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ul>
      {!locked && <Button mt={8} size="xs" variant="default" onClick={() => setEdited('new')}>{t('product.add')}</Button>}
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={edited === 'new' || edited === null ? t('product.add') : edited.product.name} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {edited !== null && <OwnershipForm kind={kind} id={id} owned={edited === 'new' ? null : edited} saved={() => setEdited(null)} />}
      </Modal>
    </section>
  )
}
