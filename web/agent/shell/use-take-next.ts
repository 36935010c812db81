import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import { keys } from '../api/keys.ts'
import { takeNext } from '../api/routing.ts'

/** Takes the first of the tickets that wait for one's teams, and goes to it; says so when nothing waits, or when one has too much. */
export function useTakeNext(): () => void {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: takeNext,
    onSuccess: ({ ticket }) => {
      void cache.invalidateQueries({ queryKey: keys.everyRouting })
      if (ticket) void navigate({ to: '/tickets/$ticket', params: { ticket: String(ticket.number) } })
      else notifications.show({ message: t('availability.nothingWaits'), withBorder: true })
    },
    onError: (error) => notifications.show({ message: problemText(error), color: 'red', withBorder: true }),
  })
  return () => mutate()
}
