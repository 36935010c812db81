import { Button, Group, Progress } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { cancelBulk, getBulk, undoBulk } from '../api/bulk.ts'
import type { Bulk } from '../api/bulk.ts'
import { keys } from '../api/keys.ts'
import type { Id } from '../api/types.ts'
import { showResults } from './results.ts'

const everyMs = 500
/** So long the toast stays when it is done, and twice as long when something is to be read. */
const staysMs = 10_000

/** How far a bulk change has come, and what can be done about it; `follow` shows the undo, which is one itself. */
export function BulkProgress({ id, follow }: { id: Id; follow: (undo: Bulk) => void }) {
  const t = useT()
  const cache = useQueryClient()
  const { data: bulk } = useQuery({ queryKey: keys.bulk(id), queryFn: () => getBulk(id), staleTime: everyMs, refetchInterval: ({ state }) => (state.data?.state === 'running' ? everyMs : false) })
  const state = bulk?.state
  const refused = (bulk?.refused ?? 0) > 0
  useEffect(() => {
    if (state === undefined || state === 'running') return undefined
    for (const queryKey of [keys.everyList, keys.views, ['ticket'], ['timeline'], keys.tags]) void cache.invalidateQueries({ queryKey })
    const timer = setTimeout(() => notifications.hide(id), refused ? 2 * staysMs : staysMs)
    return () => clearTimeout(timer)
  }, [state, refused, id, cache])
  if (!bulk) return null
  const done = bulk.changed + bulk.unchanged + bulk.refused
  const act = (work: () => Promise<unknown>) => {
    void work().catch((error: unknown) => notifications.show({ color: 'red', withBorder: true, message: problemText(error) }))
  }
  const undo = async () => {
    const begun = await undoBulk(id)
    notifications.hide(id)
    follow(begun)
  }
  return (
    <div data-bulk={bulk.state}>
      <Group justify="space-between" gap={8}>
        <span className="numeric">{bulk.state === 'running' ? t('bulk.running', { done, total: bulk.total }) : t(bulk.undoOf ? 'bulk.undone' : 'bulk.done', { count: bulk.changed })}</span>
        {bulk.can.cancel && <Button size="compact-sm" variant="default" onClick={() => act(async () => cache.setQueryData(keys.bulk(id), await cancelBulk(id)))}>{t('bulk.cancel')}</Button>}
        {bulk.can.undo && <Button size="compact-sm" variant="default" onClick={() => act(undo)}>{t('action.undo')}</Button>}
      </Group>
      {bulk.state === 'running' && <Progress mt={8} size="sm" value={(100 * done) / Math.max(1, bulk.total)} aria-label={t('bulk.progress')} />}
      {bulk.state === 'cancelled' && <div>{t('bulk.cancelled', { count: bulk.total - done })}</div>}
      {bulk.unchanged > 0 && bulk.state !== 'running' && <div>{t('bulk.unchanged', { count: bulk.unchanged })}</div>}
      {bulk.state !== 'running' && (refused || bulk.undoOf) && (
        <Group justify="space-between" gap={8}>
          <span>{refused && t('bulk.refused', { count: bulk.refused })}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => showResults(id)}>{t('bulk.show')}</Button>
        </Group>
      )}
    </div>
  )
}
