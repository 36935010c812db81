import { Button, Code, SegmentedControl, Table } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { Instant } from '../../../ui/Instant.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import type { Key } from '../../../ui/i18n.ts'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { getWebhookDelivery, getWebhookLog, giveUpWebhookDelivery, retryWebhook, retryWebhookDelivery } from '../../api/webhooks.ts'
import type { Webhook, WebhookDelivery } from '../../api/webhooks.ts'
import { useSave } from '../use-save.ts'
import styles from '../settings.module.css'

type State = WebhookDelivery['state']
const stateKeys: Record<State, Key> = { waiting: 'webhook.stateWaiting', sent: 'webhook.stateSent', failed: 'webhook.stateFailed' }

/** What a webhook was told, the latest first, and what came of it. */
export function WebhookLog({ webhook }: { webhook: Webhook }) {
  const t = useT()
  const [state, setState] = useState<State | ''>('')
  const log = useInfiniteQuery({
    queryKey: keys.webhookLog(webhook.id, state), queryFn: ({ pageParam }) => getWebhookLog(webhook.id, state || null, pageParam), initialPageParam: null as string | null, getNextPageParam: (page) => page.nextCursor,
  })
  const retryAll = useSave(() => retryWebhook(webhook.id), [keys.webhooks])
  const rows = log.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <h2>{t('webhook.log')}</h2>
      <div className={styles.row}>
        <SegmentedControl aria-label={t('webhook.state')} value={state} onChange={(value) => setState(value as State | '')} data={[{ value: '', label: t('webhook.stateAll') }, ...Object.entries(stateKeys).map(([value, key]) => ({ value, label: t(key) }))]} />
        {webhook.failed > 0 && <Button variant="default" loading={retryAll.isPending} onClick={() => retryAll.mutate(undefined)}>{t('webhook.retryAll')}</Button>}
      </div>
      {log.isPending && <Bones count={4} height={28} />}
      {log.isError && <Trouble error={log.error} retry={() => void log.refetch()} />}
      {log.isSuccess && rows.length === 0 && <Nothing title={t('webhook.logNone')} />}
      {rows.map((row) => <LogEntry key={row.id} webhookId={webhook.id} row={row} />)}
      {log.hasNextPage && <div><Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{t('action.more')}</Button></div>}
    </>
  )
}

function LogEntry({ webhookId, row }: { webhookId: string; row: WebhookDelivery }) {
  const t = useT()
  const [shown, setShown] = useState(false)
  const resend = useSave(() => retryWebhookDelivery(webhookId, row.id), [keys.webhooks])
  const giveUp = useSave(() => giveUpWebhookDelivery(webhookId, row.id), [keys.webhooks])
  return (
    <div className={styles.entry} data-delivery={row.type}>
      <div className={styles.row}>
        <Code>{row.type}</Code><span className={row.state === 'failed' ? styles.bad : styles.muted}>{t(stateKeys[row.state])}</span><Instant at={row.createdAt} />
        {row.attempts > 0 && <span className={styles.muted}>{t('webhook.attempts', { count: row.attempts })}{row.status !== null && ` · ${row.status}`}</span>}
      </div>
      {row.error && <p className={styles.bad} dir="auto">{row.error}</p>}
      <div className={styles.row}>
        <Button size="compact-sm" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? 'webhook.hide' : 'webhook.show')}</Button>
        <Button size="compact-sm" variant="default" loading={resend.isPending} onClick={() => resend.mutate(undefined)}>{t('webhook.resend')}</Button>
        {row.state === 'waiting' && <Button size="compact-sm" variant="default" loading={giveUp.isPending} onClick={() => giveUp.mutate(undefined)}>{t('webhook.giveUp')}</Button>}
      </div>
      {shown && <Said webhookId={webhookId} id={row.id} />}
    </div>
  )
}

function Said({ webhookId, id }: { webhookId: string; id: string }) {
  const t = useT()
  const one = useQuery({ queryKey: keys.webhookDelivery(webhookId, id), queryFn: () => getWebhookDelivery(webhookId, id) })
  if (one.isPending) return <Bones count={2} height={28} />
  if (one.isError) return <Trouble error={one.error} retry={() => void one.refetch()} />
  const { body, answer } = one.data
  return (
    <Table>
      <Table.Tbody>
        <Table.Tr><Table.Th scope="row">{t('webhook.sentBody')}</Table.Th><Table.Td><Code block dir="ltr">{JSON.stringify(JSON.parse(body), null, 2)}</Code></Table.Td></Table.Tr>
        {answer !== null && <Table.Tr><Table.Th scope="row">{t('webhook.saidBody')}</Table.Th><Table.Td><Code block dir="ltr">{answer}</Code></Table.Td></Table.Tr>}
      </Table.Tbody>
    </Table>
  )
}
