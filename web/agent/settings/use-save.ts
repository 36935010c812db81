import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'

/** A change of a setting: says that it is kept or why not, and asks anew for what it touched. */
export function useSave<Input, Output>(save: (input: Input) => Promise<Output>, touched: QueryKey[], done?: (output: Output) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: save,
    onSuccess: (output) => {
      for (const queryKey of touched) void cache.invalidateQueries({ queryKey })
      notifications.show({ message: t('settings.saved'), color: 'green', autoClose: 2500, withBorder: true })
      done?.(output)
    },
    onError: (error) => {
      for (const queryKey of touched) void cache.invalidateQueries({ queryKey })
      notifications.show({ title: t('settings.notSaved'), message: problemText(error), color: 'red', withBorder: true })
    },
  })
}
