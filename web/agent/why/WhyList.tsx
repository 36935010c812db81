import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import type { Answer } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { getWhy } from '../api/tickets.ts'
import type { Ticket } from '../api/types.ts'
import type { Names } from '../ticket/event-sentence.ts'
import { useNames } from '../ticket/use-names.ts'
import { Reasons } from './Reasons.tsx'
import styles from './why.module.css'

type Why = Answer<'/api/v1/tickets/{id}/why', 'get'>['items'][number]

const fieldKeys: Record<string, Key> = {
  opened: 'why.opened', status: 'why.status', assignee: 'card.assignee', team: 'card.team', brand: 'why.brand', priority: 'card.priority', impact: 'card.impact', urgency: 'card.urgency', complexity: 'card.complexity', type: 'card.type',
  form: 'why.form', language: 'why.language', tags: 'card.tags', subject: 'why.subject', participants: 'why.participants', snooze: 'why.snooze', deadline: 'why.deadline', requester: 'why.requester', organisation: 'why.organisation',
}

/** What made each value what it is, and what led to that; what was asked about comes first. */
export function WhyList({ ticket, asked }: { ticket: Ticket; asked: string | null }) {
  const t = useT()
  const why = useQuery({ queryKey: keys.why(ticket.id, ticket.version), queryFn: () => getWhy(ticket.id), placeholderData: keepPreviousData })
  const names = useNames(why.data?.names ?? {})
  if (why.isPending) return <Bones count={4} height={56} />
  if (why.isError) return <Trouble error={why.error} retry={() => void why.refetch()} />
  const { items } = why.data
  // a value that was never changed is as the ticket was opened
  const wanted = asked === null ? null : items.some((item) => item.field === asked) ? asked : 'opened'
  const place = (item: Why) => (item.field === wanted ? 0 : item.field === 'opened' ? 2 : 1)
  return (
    <>
      <p className={styles.intro}>{t('why.text')}</p>
      <dl className={styles.list}>
        {items.toSorted((a, b) => place(a) - place(b)).map((item) => (
          <div key={item.field} className={styles.item} data-why={item.field} data-asked={item.field === wanted || undefined}>
            <dt dir="auto">{labelOf(item.field, names)}</dt>
            <dd><Reasons event={item.event} causes={item.causes} names={names} /></dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function labelOf(field: string, names: Names): string {
  const key = fieldKeys[field]
  return key ? names.translate(key) : names.field(field.replace('custom.', '')).label
}
