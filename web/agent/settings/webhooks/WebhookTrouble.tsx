import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import type { Webhook } from '../../api/webhooks.ts'
import styles from '../settings.module.css'

/** What is not well with a webhook, in words; nothing when all arrives. */
export function WebhookTrouble({ webhook: { stopped, failingSince, error, waiting, failed } }: { webhook: Webhook }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {stopped && <p className={styles.bad}>{t(stopped === 'gone' ? 'webhook.stoppedGone' : 'webhook.stoppedFailing')}</p>}
      {failingSince && <p className={styles.bad}>{t('webhook.failing', { since: format.wholeMoment(failingSince), error: error ?? '' })}</p>}
      {waiting > 0 && <p className={styles.muted}>{t('webhook.waiting', { count: waiting })}</p>}
      {failed > 0 && <p className={styles.muted}>{t('webhook.failed', { count: failed })}</p>}
    </>
  )
}
