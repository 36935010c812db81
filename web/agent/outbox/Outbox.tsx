import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { onReopened } from '../realtime/socket.ts'
import { useMe } from '../shell/use-me.ts'
import { beHere, onSent, sendWaiting } from './outbox.ts'

/** Sends what waits on this device: when the workspace opens, when the network or the desk is back. */
export function Outbox() {
  const t = useT()
  const { id } = useMe()
  const cache = useQueryClient()
  useEffect(() => {
    const goAway = beHere(id)
    const send = () => void sendWaiting(id)
    send()
    window.addEventListener('online', send)
    const stopReopening = onReopened(send)
    const stopTelling = onSent(({ number }) => {
      notifications.show({ withBorder: true, message: t('outbox.sent', { number }) })
      for (const queryKey of [keys.everyTicket, keys.everyTimeline, keys.everyList]) void cache.invalidateQueries({ queryKey })
    })
    return () => {
      goAway()
      window.removeEventListener('online', send)
      stopReopening()
      stopTelling()
    }
  }, [id, cache, t])
  return null
}
