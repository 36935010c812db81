import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { problemText } from '../../ui/problem-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { askTickets, countTickets } from '../api/views.ts'
import type { Condition } from '../api/views.ts'
import type { Node } from './condition-tree.ts'
import styles from './views.module.css'

/** What the condition finds just now: how many, and the latest. */
export function Preview({ condition, complete }: { condition: Node; complete: boolean }) {
  const t = useT()
  const format = useFormat()
  const [asked] = useDebouncedValue(condition as Condition, 300)
  const found = useQuery({
    queryKey: ['view-preview', asked], enabled: complete, placeholderData: keepPreviousData, staleTime: 10_000, retry: false,
    queryFn: async () => {
      const [count, page] = await Promise.all([countTickets(asked), askTickets({ condition: asked }, null, 8)])
      return { ...count, items: page.items }
    },
  })
  return (
    <section className={styles.preview} aria-label={t('vw.preview')} aria-live="polite">
      {!complete ? <p className={styles.muted}>{t('vw.incomplete')}</p>
        : found.isError ? <p className={styles.muted}>{problemText(found.error)}</p>
          : found.data && (
            <>
              <strong data-preview>{found.data.capped ? t('vw.foundMore', { number: format.whole(found.data.count) }) : t('vw.found', { count: found.data.count })}</strong>
              <ul>{found.data.items.map((row) => <li key={row.id}><span className="numeric">#{row.number}</span><span className="ellipsis" dir="auto">{row.subject}</span><span className="ellipsis" dir="auto">{row.requester.name}</span></li>)}</ul>
            </>
          )}
    </section>
  )
}
