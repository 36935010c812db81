import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { problemText } from '../../ui/problem-text.ts'
import { isPassing, isProblem } from '../api/problem.ts'
import { addMessage } from '../api/tickets.ts'
import type { NewMessage, Ticket } from '../api/types.ts'
import { keepWaiting } from '../outbox/outbox.ts'
import { useMe } from '../shell/use-me.ts'
import { deleteAttempt, getAttempt, putAttempt } from './local-drafts.ts'
import type { DraftFile } from './draft.ts'
import type { Attempt } from './local-drafts.ts'
import { useTakeBack } from './use-take-back.ts'
import { UndoBar } from './UndoBar.tsx'

export interface Sending {
  busy: boolean
  /** Somebody wrote while we did: the send waits for "send anyway". */
  answered: boolean
  error: string | null
  /** `files`: those that go with it. False: it stays in the composer. */
  send: (message: NewMessage, files: DraftFile[]) => Promise<boolean>
  dismiss: () => void
}

/**
 * Sends what was written; without the desk it waits on this device. The same words sent again after a lost answer carry the same key, in whatever way they are sent and also after a
 * reload, so they leave once.
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
  const { id: me } = useMe()
  const attempt = useRef<Attempt | undefined>(undefined)

  const send = async (message: NewMessage, files: DraftFile[]): Promise<boolean> => {
    const kind = message.kind ?? 'public'
    const html = message.html ?? ''
    setBusy(true)
    setError(null)
    const before = attempt.current ?? await getAttempt(me, ticket.id, kind)
    const { key } = attempt.current = before?.html === html ? before : { html, key: newKey(), at: Date.now() }
    await putAttempt(me, ticket.id, kind, attempt.current)
    const done = () => {
      attempt.current = undefined
      void deleteAttempt(me, ticket.id, kind)
      for (const queryKey of [keys.ticket(ticketRef), keys.timeline(ticketRef), keys.everyList]) void cache.invalidateQueries({ queryKey })
    }
    try {
      const sent = await addMessage(ticket.id, message, key)
      setAnswered(false)
      if (message.sendAt) notifications.show({ withBorder: true, message: t('later.held', { at: format.moment(message.sendAt, new Date()) }) })
      else if (sent.heldUntil) offerUndo(sent.id, new Date(sent.heldUntil), () => takeBack(sent.id, ticket.id))
      done()
      return true
    } catch (problem) {
      // the desk knows the key from a call that wanted something else besides: the words have left with that one
      if (isProblem(problem, 'idempotency-key-reused')) {
        notifications.show({ withBorder: true, message: t('send.already') })
        done()
        return true
      }
      if (isPassing(problem) && await keepWaiting(me, { key, at: Date.now(), ticketId: ticket.id, number: ticket.number, message, attachments: files, refused: null })) {
        setAnswered(false)
        notifications.show({ withBorder: true, message: t('outbox.kept') })
        done()
        return true
      }
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
