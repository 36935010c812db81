import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconInbox } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { setAvailability } from '../api/routing.ts'
import { availabilities, availabilityColours, availabilityKeys, availabilityQuery, availabilitySigns } from './availability.ts'
import { useTakeNext } from './use-take-next.ts'

/** In the menu of whoever is signed in: whether tickets may be given to them, and how much they have. */
export function AvailabilityItems() {
  const t = useT()
  const cache = useQueryClient()
  const takeNext = useTakeNext()
  const mine = useQuery(availabilityQuery).data
  const choose = useMutation({
    mutationFn: setAvailability,
    onSuccess: (changed) => {
      cache.setQueryData(keys.availability, changed)
      void cache.invalidateQueries({ queryKey: keys.everyRouting })
    },
    onError: (error) => notifications.show({ message: problemText(error), color: 'red', withBorder: true }),
  })
  return (
    <>
      <Menu.Label>{t('availability.title')}{mine && <> · {t('availability.load', { load: mine.load, capacity: mine.capacity })}</>}</Menu.Label>
      {availabilities.map((status) => (
        <Menu.Item key={status} aria-current={mine?.state === status} data-availability={status} onClick={() => choose.mutate(status)}
          leftSection={<span aria-hidden style={{ color: availabilityColours[status], width: 16, display: 'inline-block', textAlign: 'center' }}>{availabilitySigns[status]}</span>}
          rightSection={mine?.state === status ? <span aria-hidden>✓</span> : undefined}>
          {t(availabilityKeys[status])}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconInbox size={16} />} onClick={takeNext}>{t('availability.takeNext')}</Menu.Item>
      <Menu.Divider />
    </>
  )
}
