import { Button, Group, Progress } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Trouble } from '../../ui/Trouble.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getRereading, previewRereading, startRereading } from '../api/mail.ts'
import { Differences } from './Differences.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** While mails are read anew, so often is asked how far it is. */
const ASK_MS = 1500

/** After the parser became better: what it would change in older mails, and the way to change it. Nothing is shown while there is nothing. */
export function Rereading() {
  const t = useT()
  const format = useFormat()
  const [shown, setShown] = useState(false)
  const state = useQuery({ queryKey: keys.rereading, queryFn: getRereading, refetchInterval: (query) => (query.state.data?.run && !query.state.data.run.finishedAt ? ASK_MS : false) })
  const start = useSave(startRereading, [keys.rereading])
  if (!state.data) return null
  const { older, run } = state.data
  if (run && !run.finishedAt) {
    const words = t('rereading.running', { done: format.whole(run.done), total: format.whole(run.total) })
    return <div role="status"><p className={styles.muted}>{words}</p><Progress value={(100 * run.done) / Math.max(1, run.total)} aria-label={words} /></div>
  }
  if (older === 0) return run ? <p className={styles.muted}>{t('rereading.done', { total: run.done, changed: run.changed, failed: run.failed })}</p> : null
  return (
    <section style={{ display: 'grid', gap: 8 }}>
      <p className={styles.intro}>{t('rereading.older', { count: older })}</p>
      <Group gap={8}>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>{t('rereading.preview')}</Button>
        <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('rereading.start')}</Button>
      </Group>
      {shown && <Preview />}
    </section>
  )
}

function Preview() {
  const t = useT()
  const query = useInfiniteQuery({
    queryKey: keys.rereadingPreview, queryFn: ({ pageParam }) => previewRereading(pageParam), initialPageParam: null as string | null, getNextPageParam: (page) => page.nextAfter,
  })
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const different = items.filter((item) => item.differences.length > 0)
  return (
    <div aria-live="polite" style={{ display: 'grid', gap: 12 }}>
      {query.isSuccess && <p className={styles.muted}>{t('rereading.looked', { count: items.length, different: different.length })}</p>}
      {different.map((item) => <div key={item.id}><b dir="auto">{item.subject || t('ledger.noSubject')}</b><Differences differences={item.differences} /></div>)}
      {(query.isPending || query.hasNextPage) && <div><Button variant="default" loading={query.isFetching} onClick={() => void query.fetchNextPage()}>{t('action.more')}</Button></div>}
    </div>
  )
}
