import { Button } from '@mantine/core'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { endFormerSecret, rotateSecret } from '../../api/webhooks.ts'
import type { Webhook } from '../../api/webhooks.ts'
import { useSave } from '../use-save.ts'
import styles from '../settings.module.css'

/** Changes the secret in two steps, so that no call goes unsigned meanwhile. */
export function WebhookSecret({ webhook, show }: { webhook: Webhook; show: (secret: string | null) => void }) {
  const t = useT()
  const rotate = useSave(() => rotateSecret(webhook.id), [keys.webhooks], ({ secret }) => show(secret))
  const end = useSave(() => endFormerSecret(webhook.id), [keys.webhooks], () => show(null))
  return (
    <>
      <h2>{t('webhook.secret')}</h2>
      <div className={styles.row}>
        {webhook.secrets === 1
          ? <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate(undefined)}>{t('webhook.rotate')}</Button>
          : <><span className={styles.muted}>{t('webhook.rotateText')}</span><Button variant="default" loading={end.isPending} onClick={() => end.mutate(undefined)}>{t('webhook.endFormer')}</Button></>}
      </div>
    </>
  )
}
