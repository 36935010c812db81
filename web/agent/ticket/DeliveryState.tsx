import { Button, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChecks, IconClock, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { bounceKey, causeText } from '../../ui/words.ts'
import { retryDelivery } from '../api/mail.ts'
import type { Delivery } from '../api/types.ts'
import { CorrectAddresses } from './CorrectAddresses.tsx'
import styles from './ticket.module.css'

type Look = 'waiting' | 'good' | 'bad'
type Recipient = Delivery['recipients'][number]
const states: Record<string, [Key, Look]> = {
  queued: ['delivery.queued', 'waiting'],
  sending: ['delivery.sending', 'waiting'],
  sent: ['delivery.sent', 'good'],
  failed: ['delivery.failed', 'bad'],
  uncertain: ['delivery.uncertain', 'bad'],
  bounced: ['delivery.bounced', 'bad'],
  cancelled: ['delivery.cancelled', 'waiting'],
  delayed: ['delivery.delayed', 'waiting'],
  read: ['delivery.read', 'good'],
}
/** What lies with the desk and not with an address. */
const ours = ['no-mailbox', 'no-relay', 'mailbox-off', 'relay-authentication']
const icons = { waiting: IconClock, good: IconCheck, bad: IconAlertTriangle }

/** Where a message of ours got: in words, with what the other side said, and a new try where one makes sense. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const t = useT()
  const cache = useQueryClient()
  const [correcting, setCorrecting] = useState(false)
  const refresh = () => cache.invalidateQueries({ queryKey: ['timeline'] })
  const retry = useMutation({ mutationFn: () => retryDelivery(delivery.id), onSettled: refresh })
  const state = shownState(delivery)
  const [key, look] = states[state] ?? ['delivery.queued', 'waiting']
  const Icon = state === 'cancelled' ? IconX : state === 'read' ? IconChecks : icons[look]
  const why = causeText(t, delivery.cause, delivery.error)
  const reported = delivery.recipients.filter((recipient) => recipient.state === 'failed' || delivery.recipients.length > 1)
  const words = <span className={`${styles.delivery} ${styles[look]}`} data-delivery={state}><Icon size={14} aria-hidden />{t(key)}</span>
  const missed = reported.filter((recipient) => recipient.state === 'failed').map((recipient) => recipient.address)
  if (correcting) return <CorrectAddresses deliveryId={delivery.id} addresses={missed.length > 0 ? missed : delivery.to} done={() => { setCorrecting(false); void refresh() }} />
  return (
    <footer className={styles.deliveryLine}>
      {why && reported.length === 0 ? <Tooltip label={why} multiline maw={360}>{words}</Tooltip> : words}
      {look === 'bad' && why && reported.length === 0 && <span className={styles.error}>{why}</span>}
      {reported.map((recipient) => <Reported key={recipient.address} recipient={recipient} />)}
      {(delivery.state === 'failed' || delivery.state === 'uncertain' || delivery.state === 'bounced') && <>
        <Button size="compact-xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>{t('delivery.retry')}</Button>
        {delivery.to.length > 0 && !ours.includes(delivery.cause?.code ?? '') && <Button size="compact-xs" variant="subtle" onClick={() => setCorrecting(true)}>{t('correct.open')}</Button>}
      </>}
    </footer>
  )
}

/** A delay and a receipt are reported after it was sent, and say more than that. */
function shownState({ state, recipients }: Delivery): string {
  if (state !== 'sent') return state
  if (recipients.some((recipient) => recipient.state === 'delayed')) return 'delayed'
  return recipients.some((recipient) => recipient.state === 'read') ? 'read' : state
}

/** What became of one recipient: the reason in the reader's words, those of the other server beside it. */
function Reported({ recipient: { address, state, reason, diagnostic } }: { recipient: Recipient }) {
  const t = useT()
  if (state === 'delayed') return <span className={styles.delivery} title={diagnostic}>{t('delivery.recipientDelayed', { address })}</span>
  if (state === 'read') return <span className={styles.delivery}>{t('delivery.recipientRead', { address })}</span>
  if (state !== 'failed') return null
  return (
    <span className={styles.error} data-recipient={address}>
      {address}: {t(bounceKey(reason))}{diagnostic && <span className={styles.said} dir="auto"> “{diagnostic}”</span>}
    </span>
  )
}
