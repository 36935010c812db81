import type { MessageKind } from '../api/types.ts'
import type { Waiting } from '../outbox/waiting.ts'
import { forgetAllBegun } from './begun.ts'
import type { LocalDraft } from './draft.ts'

/**
 * Drafts in this browser (IndexedDB): what was typed since the server last answered, so that neither a crash nor a lost
 * network costs a word. A browser without it (a private window) still has the server's copy.
 */
const store = 'drafts'
let opening: Promise<IDBDatabase | null> | undefined

function database(): Promise<IDBDatabase | null> {
  opening ??= new Promise((resolve) => {
    const request = indexedDB.open('pomost', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(null)
  })
  return opening
}

async function run<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  const db = await database()
  if (!db) return undefined
  return new Promise((resolve) => {
    const request = work(db.transaction(store, mode).objectStore(store))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(undefined)
  })
}

const keyOf = (personId: string, ticketId: string, kind: MessageKind) => `${personId} ${ticketId} ${kind}`

export function getLocalDraft(personId: string, ticketId: string, kind: MessageKind): Promise<LocalDraft | undefined> {
  return run('readonly', (drafts) => drafts.get(keyOf(personId, ticketId, kind)) as IDBRequest<LocalDraft | undefined>)
}

export async function putLocalDraft(personId: string, ticketId: string, kind: MessageKind, draft: LocalDraft): Promise<void> {
  await run('readwrite', (drafts) => drafts.put(draft, keyOf(personId, ticketId, kind)))
}

export async function deleteLocalDraft(personId: string, ticketId: string, kind: MessageKind): Promise<void> {
  await run('readwrite', (drafts) => drafts.delete(keyOf(personId, ticketId, kind)))
}

/** The words that are on their way, and the key under which: as long as the desk has not answered, the same words take the same key, also after a reload. */
export interface Attempt { html: string; key: string; at: number }

/** So long the desk knows a key. */
const ATTEMPT_MS = 23 * 3_600_000
const attemptOf = (...of: Parameters<typeof keyOf>) => `${keyOf(...of)} sending`

export async function getAttempt(personId: string, ticketId: string, kind: MessageKind): Promise<Attempt | undefined> {
  const kept = await run('readonly', (drafts) => drafts.get(attemptOf(personId, ticketId, kind)) as IDBRequest<Attempt | undefined>)
  return kept && kept.at > Date.now() - ATTEMPT_MS ? kept : undefined
}

export async function putAttempt(personId: string, ticketId: string, kind: MessageKind, attempt: Attempt): Promise<void> {
  await run('readwrite', (drafts) => drafts.put(attempt, attemptOf(personId, ticketId, kind)))
}

export async function deleteAttempt(personId: string, ticketId: string, kind: MessageKind): Promise<void> {
  await run('readwrite', (drafts) => drafts.delete(attemptOf(personId, ticketId, kind)))
}

const waitingOf = (personId: string, item?: Pick<Waiting, 'key'>) => `${personId} waiting ${item?.key ?? ''}`

/** What waits to be sent, the oldest first. */
export async function getWaiting(personId: string): Promise<Waiting[]> {
  const all = IDBKeyRange.bound(waitingOf(personId), `${waitingOf(personId)}\uffff`)
  const items = await run('readonly', (drafts) => drafts.getAll(all) as IDBRequest<Waiting[]>) ?? []
  return items.sort((a, b) => a.at - b.at)
}

/** False when this browser keeps nothing. */
export async function putWaiting(personId: string, item: Waiting): Promise<boolean> {
  return await run('readwrite', (drafts) => drafts.put(item, waitingOf(personId, item))) !== undefined
}

export async function deleteWaiting(personId: string, item: Waiting): Promise<void> {
  await run('readwrite', (drafts) => drafts.delete(waitingOf(personId, item)))
}

/** Whether words of this kind wait to be sent on the ticket: what the server holds as their draft goes with them. */
export async function hasWaiting(personId: string, ticketId: string, kind: MessageKind): Promise<boolean> {
  return (await getWaiting(personId)).some((item) => item.ticketId === ticketId && (item.message.kind ?? 'public') === kind)
}

/** At sign-out nothing of anybody's stays in the browser. */
export async function clearLocalDrafts(): Promise<void> {
  await run('readwrite', (drafts) => drafts.clear())
  forgetAllBegun()
}
