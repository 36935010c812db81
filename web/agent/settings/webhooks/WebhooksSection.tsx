import { Badge, Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { changeWebhook, getWebhooks } from '../../api/webhooks.ts'
import type { Webhook } from '../../api/webhooks.ts'
import { Answer } from '../Answer.tsx'
import { useSave } from '../use-save.ts'
import { WebhookPage } from './WebhookPage.tsx'
import { WebhookTrouble } from './WebhookTrouble.tsx'
import styles from '../settings.module.css'

/** Other systems that are told of what happens at the desk. */
export function WebhooksSection() {
  const t = useT()
  const webhooks = useQuery({ queryKey: keys.webhooks, queryFn: getWebhooks })
  const [opened, setOpened] = useState<string | null>(null)
  if (opened !== null) return <WebhookPage id={opened === 'new' ? null : opened} open={setOpened} close={() => setOpened(null)} />
  return (
    <>
      <p className={styles.intro}>{t('webhook.text')}</p>
      <div><Button onClick={() => setOpened('new')}>{t('webhook.new')}</Button></div>
      <Answer query={webhooks} empty={t('webhook.none')}>{(items) => <WebhookTable items={items} open={setOpened} />}</Answer>
    </>
  )
}

function WebhookTable({ items, open }: { items: Webhook[]; open: (id: string) => void }) {
  const t = useT()
  const toggle = useSave(({ id, version, enabled }: Webhook) => changeWebhook(id, version, { enabled: !enabled }), [keys.webhooks])
  return (
    <div className={styles.table}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('webhook.name')}</Table.Th><Table.Th>{t('webhook.events')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
        <Table.Tbody>
          {items.map((webhook) => (
            <Table.Tr key={webhook.id} data-webhook={webhook.name}>
              <Table.Td>
                <bdi>{webhook.name}</bdi> <Badge miw="max-content" color={webhook.enabled ? 'green' : 'gray'}>{t(webhook.enabled ? 'webhook.on' : 'webhook.off')}</Badge>
                <div className={`${styles.muted} ${styles.words}`} dir="ltr">{webhook.url}</div>
                <WebhookTrouble webhook={webhook} />
              </Table.Td>
              <Table.Td className={styles.words} dir="ltr">{webhook.events.join(', ') || '–'}</Table.Td>
              <Table.Td>
                <div className={styles.row} style={{ justifyContent: 'flex-end' }}>
                  <Button size="compact-sm" variant="default" aria-label={t('webhook.edit', { name: webhook.name })} onClick={() => open(webhook.id)}>{t('action.edit')}</Button>
                  <Button size="compact-sm" variant="default" aria-label={`${t(webhook.enabled ? 'webhook.disable' : 'webhook.enable')}: ${webhook.name}`} onClick={() => toggle.mutate(webhook)}>{t(webhook.enabled ? 'webhook.disable' : 'webhook.enable')}</Button>
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
