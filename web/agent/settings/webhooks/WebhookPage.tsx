import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { getWebhook, removeWebhook, tryWebhook } from '../../api/webhooks.ts'
import type { Webhook, WebhookTrial } from '../../api/webhooks.ts'
import { CopyText } from '../CopyText.tsx'
import { useSave } from '../use-save.ts'
import { WebhookForm } from './WebhookForm.tsx'
import { WebhookLog } from './WebhookLog.tsx'
import { WebhookSecret } from './WebhookSecret.tsx'
import { WebhookTrouble } from './WebhookTrouble.tsx'
import styles from '../settings.module.css'

/** One webhook: where it goes, its secret, and what it was told; null for a new one. */
export function WebhookPage({ id, open, close }: { id: string | null; open: (id: string) => void; close: () => void }) {
  const t = useT()
  const webhook = useQuery({ queryKey: keys.webhook(id ?? ''), queryFn: () => getWebhook(id ?? ''), enabled: id !== null })
  // the secret of one that was just made, until the page is left
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <>
      <div><Button size="compact-sm" variant="subtle" onClick={close}>{t('webhook.back')}</Button></div>
      {secret !== null && <div role="status" className={styles.notice}><CopyText label={t('webhook.secret')} text={secret} /><p className={styles.muted}>{t('webhook.secretText')}</p></div>}
      {id === null && <WebhookForm webhook={null} saved={(made) => { setSecret(made.secret ?? null); open(made.id) }} />}
      {id !== null && webhook.isPending && <Bones count={4} height={32} />}
      {webhook.isError && <Trouble error={webhook.error} retry={() => void webhook.refetch()} />}
      {id !== null && webhook.data && (
        <>
          <WebhookForm key={webhook.data.version} webhook={webhook.data} saved={() => undefined} />
          <WebhookTrouble webhook={webhook.data} />
          <WebhookDoings webhook={webhook.data} close={close} />
          <WebhookSecret webhook={webhook.data} show={setSecret} />
          <WebhookLog webhook={webhook.data} />
        </>
      )}
    </>
  )
}

function WebhookDoings({ webhook, close }: { webhook: Webhook; close: () => void }) {
  const t = useT()
  const [trial, setTrial] = useState<WebhookTrial | null>(null)
  const test = useSave(() => tryWebhook(webhook.id), [], setTrial)
  const remove = useSave(() => removeWebhook(webhook.id), [keys.webhooks], close)
  return (
    <>
      <div className={styles.row}>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate(undefined)}>{t('webhook.test')}</Button>
        <Button variant="default" color="red" onClick={() => { if (window.confirm(t('webhook.removeSure', { name: webhook.name }))) remove.mutate(undefined) }}>{t('webhook.remove')}</Button>
      </div>
      {trial && <p role="status" className={trial.arrived ? styles.good : styles.bad}>{trial.error ?? t('webhook.testGood', { status: trial.status ?? 0, ms: trial.tookMs })}</p>}
    </>
  )
}
