import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import { startBulk } from '../api/bulk.ts'
import type { Bulk, BulkWish } from '../api/bulk.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { BulkProgress } from './BulkProgress.tsx'

/** Changes many tickets, or one by a macro: a toast says how far it has come, what was refused, and takes it back. `begun` is called when the desk has taken it on. */
export function useBulk(): { start: (wish: BulkWish, begun?: () => void) => void; busy: boolean } {
  const cache = useQueryClient()
  const mutation = useMutation({
    mutationFn: (wish: BulkWish) => startBulk(wish, newKey()),
    onSuccess: (bulk) => watchBulk(cache, bulk),
    onError: (error) => { notifications.show({ color: 'red', withBorder: true, title: t('bulk.notStarted'), message: problemText(error) }) },
  })
  return { start: (wish, begun) => mutation.mutate(wish, { onSuccess: begun }), busy: mutation.isPending }
}

/** Shows a bulk change until it has ended and its time for undo is over. */
export function watchBulk(cache: QueryClient, bulk: Bulk): void {
  cache.setQueryData(keys.bulk(bulk.id), bulk)
  notifications.show({ id: bulk.id, withBorder: true, autoClose: false, message: <BulkProgress id={bulk.id} follow={(undo) => watchBulk(cache, undo)} /> })
}
