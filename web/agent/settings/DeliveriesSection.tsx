import { Anchor, Button, SegmentedControl, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import type { Key } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { causeText } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { getDeliveries, getPausedWays, retryDelivery } from '../api/mail.ts'
import type { DeliveryState } from '../api/mail.ts'
import { Answer } from './Answer.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const states: Array<[DeliveryState, Key]> = [['failed', 'delivery.failed'], ['uncertain', 'delivery.uncertain'], ['bounced', 'delivery.bounced'], ['queued', 'delivery.queued'], ['sent', 'delivery.sent']]

/** What left, above all what did not arrive, with what the other side said. */
export function DeliveriesSection() {
  const t = useT()
  const [state, setState] = useState<DeliveryState>('failed')
  const deliveries = useQuery({ queryKey: keys.deliveries(state), queryFn: () => getDeliveries(state) })
  const paused = useQuery({ queryKey: keys.pausedWays, queryFn: getPausedWays, refetchInterval: 60_000 })
  const format = useFormat()
  const retry = useSave(retryDelivery, [['deliveries']])
  return (
    <>
      <p className={styles.intro}>{t('deliveries.text')}</p>
      <div className={styles.table}><SegmentedControl aria-label={t('deliveries.state')} value={state} onChange={(value) => setState(value)} data={states.map(([value, key]) => ({ value, label: t(key) }))} /></div>
      {paused.data?.items.map((way) => <p key={way.key} role="status" className={styles.notice}>{t('deliveries.paused', { way: way.key, until: format.clock(new Date(way.pausedUntil)) })} {way.said}</p>)}
      <Answer query={deliveries} empty={t('deliveries.none')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('settings.ticket')}</Table.Th><Table.Th>{t('composer.to')}</Table.Th><Table.Th>{t('deliveries.answer')}</Table.Th><Table.Th>{t('deliveries.changed')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td><Anchor component={Link} to="/tickets/$ticket" params={{ ticket: String(row.ticket.number) } as never}>#{row.ticket.number}</Anchor></Table.Td>
                    <Table.Td>{[...row.recipients.to, ...row.recipients.cc].join(', ')}</Table.Td>
                    <Table.Td maw={320}>{causeText(t, row.cause, row.error) ?? row.response ?? '–'}{row.error && row.response && !row.error.includes(row.response) && <div className={styles.muted}>{row.response}</div>}</Table.Td>
                    <Table.Td><Instant at={row.updatedAt} /></Table.Td>
                    <Table.Td>{(state === 'failed' || state === 'uncertain' || state === 'bounced') && <Button size="compact-sm" variant="default" onClick={() => retry.mutate(row.id)}>{t('delivery.retry')}</Button>}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answer>
    </>
  )
}
