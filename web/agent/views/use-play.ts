import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { endPlay, nextPlay, startPlay } from '../api/play.ts'
import type { Play } from '../api/play.ts'
import type { View } from '../api/types.ts'
import { setPlaying } from '../list/playing.ts'

let busy = false

/** Begins to work a view, goes on with it, skips a ticket, stops. One step at a time, however often a key is pressed. */
export function usePlay(path: string): { start: (view: View, sort: string) => void; skip: (play: Play, reason: string) => void } {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const take = async (step: () => Promise<Play>) => {
    if (busy) return
    busy = true
    try {
      show(await step())
    } catch (error) {
      notifications.show({ color: 'red', withBorder: true, message: problemText(error) })
    } finally {
      busy = false
    }
  }
  const show = (play: Play) => {
    void cache.invalidateQueries({ queryKey: keys.everyList })
    if (play.ticket) {
      setPlaying({ path, play, next: () => void take(() => nextPlay(play.id, undefined, newKey())), end: () => stop(play) })
      void navigate({ to: '/views/$view/tickets/$ticket', params: { view: path, ticket: String(play.ticket.number) }, search: true })
      return
    }
    stop(play)
    notifications.show({ withBorder: true, message: t(play.position === 0 ? 'play.nothing' : 'play.finished') })
    void navigate({ to: '/views/$view', params: { view: path }, search: true })
  }
  const stop = (play: Play) => {
    setPlaying(null)
    // what is held is free again by itself after a while
    void endPlay(play.id).catch(() => undefined)
  }
  return {
    start: (view, sort) => void take(() => startPlay(view.id, sort, newKey())),
    skip: (play, reason) => void take(() => nextPlay(play.id, play.ticket ? { ticketId: play.ticket.id, reason: reason.trim() || null } : undefined, newKey())),
  }
}
