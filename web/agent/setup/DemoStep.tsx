import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { loadDemo } from '../api/desk.ts'
import { problemText } from '../../ui/problem-text.ts'
import type { StepProps } from './progress.ts'
import styles from './setup.module.css'

/** Sixty believable tickets to look around in; one button in the settings removes them again. */
export function DemoStep({ done }: StepProps) {
  const t = useT()
  const cache = useQueryClient()
  const load = useMutation({ mutationFn: loadDemo, onSuccess: async () => { await cache.invalidateQueries(); done() } })
  return (
    <div className={styles.step}>
      <h2>{t('setup.demoTitle')}</h2>
      <p className={styles.muted}>{t('setup.demoText')}</p>
      {load.error && <p className={styles.error} role="alert">{problemText(load.error)}</p>}
      <Button loading={load.isPending} onClick={() => load.mutate()}>{t('setup.demoLoad')}</Button>
    </div>
  )
}
