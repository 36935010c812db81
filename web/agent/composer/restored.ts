import type { Id, MessageKind } from '../api/types.ts'

/** Tells an open composer that its draft came back (a send was undone) and is to be read anew. */
const listeners = new Map<string, () => void>()

export function onRestored(ticketId: Id, kind: MessageKind, listener: () => void): () => void {
  const key = `${ticketId} ${kind}`
  listeners.set(key, listener)
  return () => { if (listeners.get(key) === listener) listeners.delete(key) }
}

export function tellRestored(ticketId: Id, kind: MessageKind): void {
  listeners.get(`${ticketId} ${kind}`)?.()
}
