import { Button, SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import styles from './settings.module.css'

const spans = ['7', '30', '90']
interface Props<T> {
  /** What is asked about the past, in a sentence or two. */
  text: string
  look: (days: number) => Promise<T>
  /** Whether there is enough to ask with. */
  filled: boolean
  children: (found: T) => ReactNode
}

/** Tries something on the last days before it goes live; nothing is changed. */
export function LookBack<T extends { complete: boolean }>({ text, look, filled, children }: Props<T>) {
  const t = useT()
  const [days, setDays] = useState('30')
  const run = useMutation({ mutationFn: () => look(Number(days)) })
  return (
    <section className={styles.preview} aria-label={t('rl.past')}>
      <strong>{t('rl.past')}</strong>
      <p className={styles.muted}>{text}</p>
      <div className={styles.row}>
        <SegmentedControl size="xs" aria-label={t('rl.pastSpan')} value={days} onChange={setDays} data={spans.map((value) => ({ value, label: t('rl.pastDays', { count: Number(value) }) }))} />
        <Button size="xs" variant="default" loading={run.isPending} disabled={!filled} onClick={() => run.mutate()}>{t('rl.pastRun')}</Button>
      </div>
      {run.isError && <p className={styles.error} role="alert">{problemText(run.error)}</p>}
      {run.data && (
        <div aria-live="polite">
          {children(run.data)}
          {!run.data.complete && <p className={styles.muted}>{t('rl.pastPart')}</p>}
        </div>
      )}
    </section>
  )
}
