import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import type { CustomerKind } from '../api/customer.ts'
import { useFieldWords } from './field-words.ts'
import { merging } from './merging.ts'
import type { Candidate } from './merging.ts'
import page from './page.module.css'

/** What a merge will make of two records; where both say something, the agent chooses. */
export function MergePreview({ kind, id, into, take, setTake }: { kind: CustomerKind; id: string; into: Candidate; take: string[]; setTake: (take: string[]) => void }) {
  const t = useT()
  const format = useFormat()
  const query = useQuery({ queryKey: ['person', kind, id, 'merge', into.id], queryFn: () => merging[kind].preview(id, into.id, []), staleTime: 0 })
  const words = useFieldWords(kind, query.data?.names)
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return null
  const { differences, addresses, tags, tickets, members } = query.data
  // an empty one is filled without asking
  const asked = differences.filter((each) => !each.taken)
  const filled = differences.filter((each) => each.taken && each.field !== 'notes')
  return (
    <div className={page.choices} data-merge-preview>
      <strong>{t('customer.stays')}</strong>
      {asked.length === 0 && <p className={page.by}>{t('customer.nothingDiffers')}</p>}
      {asked.map(({ field, kept, merged }) => (
        <div key={field}>
          <div className={page.by} id={`stays-${field}`}>{words.label(field)}</div>
          <SegmentedControl fullWidth size="xs" aria-label={t('customer.keepValue', { field: words.label(field) })} value={take.includes(field) ? 'merged' : 'kept'}
            data={[{ value: 'kept', label: words.value(field, kept) }, { value: 'merged', label: words.value(field, merged) }]}
            onChange={(which) => setTake(which === 'merged' ? [...take, field] : take.filter((each) => each !== field))} />
        </div>
      ))}
      {filled.map(({ field, merged }) => <div key={field}>{words.label(field)}: <strong dir="auto">{words.value(field, merged)}</strong></div>)}
      {differences.some((each) => each.field === 'notes') && <div>{t('customer.joined')}</div>}
      {addresses.length > 0 && <div>{t(kind === 'people' ? 'customer.willHave' : 'organisation.domains')}: <span dir="auto">{format.list(addresses)}</span></div>}
      {tags.length > 0 && <div>{t('customer.tags')}: {format.list(tags)}</div>}
      <div>{t('customer.willTickets', { count: tickets })}</div>
      {members > 0 && <div>{t('customer.willMembers', { count: members })}</div>}
      {kind === 'people' && <p className={page.note}>{t('customer.willSee')}</p>}
    </div>
  )
}
