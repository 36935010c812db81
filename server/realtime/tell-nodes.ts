import type { App } from '../platform/app.ts'
import { makeOutbox } from './nodes.ts'
import { wordsOf } from './words.ts'

/**
 * For a process without screens of its own, beside a running desk: tells the desk what it committed. The answer says what is still to be
 * said, before the process ends.
 */
export function tellNodes(app: App): () => Promise<void> {
  const outbox = makeOutbox(app)
  app.listeners.add((events, tx) => outbox.say(wordsOf(events, tx)))
  return () => outbox.flush()
}
