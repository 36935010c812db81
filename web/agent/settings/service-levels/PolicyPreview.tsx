import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { problemText } from '../../../ui/problem-text.ts'
import { useT } from '../../../ui/use-language.ts'
import { previewPolicy } from '../../api/sla-policies.ts'
import type { SlaDefinition } from '../../api/sla-policies.ts'
import styles from '../settings.module.css'

/** What the policy would change for the tickets that are open now; nothing is kept. */
export function PolicyPreview({ id, definition, filled }: { id: string | null; definition: SlaDefinition; filled: boolean }) {
  const t = useT()
  const run = useMutation({ mutationFn: () => previewPolicy(id, definition) })
  return (
    <section className={styles.preview} aria-label={t('slap.preview')}>
      <strong>{t('slap.preview')}</strong>
      <div><Button size="xs" variant="default" loading={run.isPending} disabled={!filled} onClick={() => run.mutate()}>{t('slap.look')}</Button></div>
      {run.isError && <p className={styles.error} role="alert">{problemText(run.error)}</p>}
      {run.data && (
        <div aria-live="polite" data-applies={run.data.applies}>
          <p className={styles.plain}>{t('slap.found', { applies: run.data.applies, looked: run.data.looked })}</p>
          <p>{t('slap.moved', { count: run.data.moved })}</p>
          {run.data.breached > 0 && <p className={styles.bad}>{t('slap.breached', { count: run.data.breached })}</p>}
          {run.data.more && <p className={styles.muted}>{t('slap.more')}</p>}
        </div>
      )}
    </section>
  )
}
