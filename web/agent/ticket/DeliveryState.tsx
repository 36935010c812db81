import { Button, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { retryDelivery } from '../api/mail.ts'
import type { Delivery } from '../api/types.ts'
import styles from './ticket.module.css'

type Look = 'waiting' | 'good' | 'bad'
const states: Record<string, [Key, Look]> = {
  queued: ['delivery.queued', 'waiting'],
  sending: ['delivery.sending', 'waiting'],
  sent: ['delivery.sent', 'good'],
  failed: ['delivery.failed', 'bad'],
  uncertain: ['delivery.uncertain', 'bad'],
  bounced: ['delivery.bounced', 'bad'],
  cancelled: ['delivery.cancelled', 'waiting'],
}
const icons = { waiting: IconClock, good: IconCheck, bad: IconAlertTriangle }

/** Where a message of ours got: in words, with what the other side said, and a new try where one makes sense. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const t = useT()
  const cache = useQueryClient()
  const retry = useMutation({ mutationFn: () => retryDelivery(delivery.id), onSettled: () => cache.invalidateQueries({ queryKey: ['timeline'] }) })
  const [key, look] = states[delivery.state] ?? ['delivery.queued', 'waiting']
  const Icon = delivery.state === 'cancelled' ? IconX : icons[look]
  const words = <span className={`${styles.delivery} ${styles[look]}`} data-delivery={delivery.state}><Icon size={14} aria-hidden />{t(key)}</span>
  return (
    <footer className={styles.deliveryLine}>
      {delivery.error ? <Tooltip label={delivery.error} multiline maw={360}>{words}</Tooltip> : words}
      {look === 'bad' && delivery.error && <span className={styles.error}>{delivery.error}</span>}
      {(delivery.state === 'failed' || delivery.state === 'uncertain') && (
        <Button size="compact-xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>{t('delivery.retry')}</Button>
      )}
    </footer>
  )
}
