import { problemText } from '../../ui/problem-text.ts'
import { isPassing, isProblem } from '../api/problem.ts'
import { addMessage } from '../api/tickets.ts'
import type { Id, NewMessage } from '../api/types.ts'
import { deleteWaiting, getWaiting, putWaiting } from '../composer/local-drafts.ts'
import { setWaiting } from './waiting.ts'
import type { Waiting } from './waiting.ts'

/** While something waits it is tried so often, also when nobody tells that the desk is back. */
const everyMs = 5000

let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | undefined
const listeners = new Set<(sent: Waiting) => void>()

/** Who is signed in on this page: what another person left here must not leave in their name. */
let present: Id | undefined

/** From now on this person's messages may leave. Returns how to stop. */
export function beHere(personId: Id): () => void {
  present = personId
  return () => { present = undefined }
}

/** Called for each message that has left. */
export function onSent(listener: (sent: Waiting) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps a message until the desk can be reached; false when this browser keeps nothing. */
export async function keepWaiting(personId: Id, item: Waiting): Promise<boolean> {
  if (!await putWaiting(personId, item)) return false
  await look(personId)
  return true
}

/** Takes it out: it is written on. */
export async function takeOut(personId: Id, item: Waiting): Promise<void> {
  await deleteWaiting(personId, item)
  await look(personId)
}

/** Tries what was refused once more; `anyway`: also when somebody wrote meanwhile. */
export async function tryAgain(personId: Id, item: Waiting, anyway: boolean): Promise<void> {
  const { expectedVersion: _seen, ...message } = item.message
  await putWaiting(personId, { ...item, refused: null, message: anyway ? message : item.message })
  await sendWaiting(personId)
}

/** Sends what waits, in its order; one run at a time. */
export function sendWaiting(personId: Id): Promise<void> {
  running ??= sendAll(personId).finally(() => { running = undefined })
  return running
}

async function sendAll(personId: Id): Promise<void> {
  const stopped = new Set<Id>()
  for (const item of await getWaiting(personId)) {
    // the next word on a ticket does not overtake one that was refused
    if (item.refused) stopped.add(item.ticketId)
    if (stopped.has(item.ticketId)) continue
    if (present !== personId) break
    const ending = await attempt(item)
    if (ending === 'later') break
    if (ending === 'sent') {
      await deleteWaiting(personId, item)
      for (const listener of listeners) listener(item)
    } else {
      stopped.add(item.ticketId)
      await putWaiting(personId, { ...item, refused: ending })
    }
  }
  await look(personId)
}

async function attempt(item: Waiting): Promise<'sent' | 'later' | NonNullable<Waiting['refused']>> {
  try {
    await addMessage(item.ticketId, due(item.message), item.key)
    return 'sent'
  } catch (error) {
    // the desk knows the key from a call that wanted something else besides: the words have left with that one
    if (isProblem(error, 'idempotency-key-reused')) return 'sent'
    // signed out: it leaves when this person is back
    if (isPassing(error) || (isProblem(error) && (error.status === 401 || error.status === 429))) return 'later'
    return { code: isProblem(error) ? error.code : 'internal', text: problemText(error) }
  }
}

/** The moment at which it was to leave may be over. */
function due(message: NewMessage): NewMessage {
  const { sendAt, ...now } = message
  return sendAt && new Date(sendAt) > new Date() ? message : now
}

async function look(personId: Id): Promise<void> {
  const items = await getWaiting(personId)
  setWaiting(items)
  clearTimeout(timer)
  if (items.some((item) => !item.refused)) timer = setTimeout(() => void sendWaiting(personId), everyMs)
}
