import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { problemText } from '../../ui/problem-text.ts'
import { isProblem } from '../api/problem.ts'
import { addMessage } from '../api/tickets.ts'
import type { NewMessage, Ticket } from '../api/types.ts'
import { useTakeBack } from './use-take-back.ts'
import { UndoBar } from './UndoBar.tsx'

export interface Sending {
  busy: boolean
  /** Somebody wrote while we did: the send waits for "send anyway". */
  answered: boolean
  error: string | null
  send: (message: NewMessage) => Promise<boolean>
  dismiss: () => void
}

/**
 * Sends what was written. The same text sent again after a lost answer carries the same key, so it is not sent twice.
 * Within the undo time a toast takes it back.
 */
export function useSend(ticket: Ticket, ticketRef: string): Sending {
  const t = useT()
  const format = useFormat()
  const cache = useQueryClient()
  const takeBack = useTakeBack()
  const [busy, setBusy] = useState(false)
  const [answered, setAnswered] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const attempt = useRef({ body: '', key: '' })

  const send = async (message: NewMessage): Promise<boolean> => {
    const body = JSON.stringify(message)
    if (attempt.current.body !== body) attempt.current = { body, key: newKey() }
    setBusy(true)
    setError(null)
    try {
      const sent = await addMessage(ticket.id, message, attempt.current.key)
      setAnswered(false)
      attempt.current = { body: '', key: '' }
      if (message.sendAt) notifications.show({ withBorder: true, message: t('later.held', { at: format.moment(message.sendAt, new Date()) }) })
      else if (sent.heldUntil) offerUndo(sent.id, new Date(sent.heldUntil), () => takeBack(sent.id, ticket.id))
      void cache.invalidateQueries({ queryKey: keys.ticket(ticketRef) })
      void cache.invalidateQueries({ queryKey: keys.timeline(ticketRef) })
      void cache.invalidateQueries({ queryKey: keys.everyList })
      return true
    } catch (problem) {
      if (isProblem(problem, 'answered-meanwhile')) {
        setAnswered(true)
        void cache.invalidateQueries({ queryKey: keys.timeline(ticketRef) })
      } else setError(problemText(problem))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, answered, error, send, dismiss: () => { setAnswered(false); setError(null) } }
}

function offerUndo(id: string, until: Date, undo: () => void): void {
  const milliseconds = Math.max(1000, until.getTime() - Date.now())
  notifications.show({
    id, withBorder: true, withCloseButton: false, autoClose: milliseconds,
    message: <UndoBar milliseconds={milliseconds} undo={undo} />,
  })
}
