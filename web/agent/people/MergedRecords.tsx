import { Button } from '@mantine/core'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import type { CustomerKind } from '../api/customer.ts'
import { useUnmergeCustomer } from './use-unmerge-customer.ts'
import page from './page.module.css'

/** The records that were merged into this one, each with its way back. */
export function MergedRecords({ kind, merged, locked }: { kind: CustomerKind; merged: { id: string; name: string; mergedAt: string }[]; locked: boolean }) {
  const t = useT()
  const unmerge = useUnmergeCustomer(kind)
  if (merged.length === 0) return null
  return (
    <ul className={page.lines} data-merged>
      {merged.map((each) => (
        <li key={each.id}>
          <span dir="auto">{each.name}</span> <span className={page.by}>{t('customer.mergedSince')} <Instant at={each.mergedAt} /></span>
          {!locked && <Button size="compact-xs" variant="default" onClick={() => void unmerge(each)}>{t('customer.unmerge', { name: each.name })}</Button>}
        </li>
      ))}
    </ul>
  )
}
