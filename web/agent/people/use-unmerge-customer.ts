import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import type { CustomerKind } from '../api/customer.ts'
import { merging } from './merging.ts'

/** Takes the merge of a record back, whenever. */
export function useUnmergeCustomer(kind: CustomerKind) {
  const cache = useQueryClient()
  return async ({ id, name }: { id: string; name: string }) => {
    try {
      await merging[kind].unmerge(id)
      notifications.show({ message: t('customer.unmerged', { name }), withBorder: true })
    } catch (error) {
      notifications.show({ color: 'red', message: problemText(error), withBorder: true })
    }
    void cache.invalidateQueries()
  }
}
