import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { Instant } from '../../ui/Instant.tsx'
import { getFigures, getTicketsOf } from '../api/customer.ts'
import type { CustomerKind } from '../api/customer.ts'
import { More } from './More.tsx'
import { TicketTable } from './TicketTable.tsx'
import { usePages } from './use-pages.ts'
import styles from './people.module.css'
import page from './page.module.css'

/** Everything a customer asked, of all channels: what is open, then what is done, with how much of each. */
export function Conversations({ kind, id }: { kind: CustomerKind; id: string }) {
  const t = useT()
  const figures = useQuery({ queryKey: ['person', kind, id, 'figures'], queryFn: () => getFigures(kind, id) }).data
  return (
    <>
      <section aria-label={t('customer.figures')}>
        <dl className={page.figures} data-figures>
          <div><dt>{t('customer.openTickets')}</dt><dd>{figures?.open ?? '–'}</dd></div>
          <div><dt>{t('customer.doneTickets')}</dt><dd>{figures?.done ?? '–'}</dd></div>
          <div><dt>{t('customer.lastSeen')}</dt><dd>{figures?.lastSeenAt ? <Instant at={figures.lastSeenAt} /> : '–'}</dd></div>
        </dl>
      </section>
      <Tickets kind={kind} id={id} open />
      <Tickets kind={kind} id={id} open={false} />
    </>
  )
}

function Tickets({ kind, id, open }: { kind: CustomerKind; id: string; open: boolean }) {
  const t = useT()
  const { items, known, more, busy } = usePages(['person', kind, id, 'tickets', open], (cursor) => getTicketsOf(kind, id, open, cursor))
  if (!open && items.length === 0) return null
  return (
    <section>
      <h2>{t(open ? 'customer.openTickets' : 'customer.doneTickets')}</h2>
      {known && items.length === 0 && <p className={styles.muted}>{t('card.noRecent')}</p>}
      <TicketTable rows={items} />
      <More more={more} busy={busy} />
    </section>
  )
}
