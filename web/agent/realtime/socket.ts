import { useSyncExternalStore } from 'react'

/** What the desk tells over the socket: only what changed; the screens ask the API for the rest. */
export type Told =
  | { type: 'ticket'; id: string; version: number }
  | { type: 'counts'; counts: Array<{ id: string; count: number; capped: boolean }> }
  | { type: 'views' }
  | { type: 'desk' }
  | { type: 'told' }
  | { type: 'agents' }
  | { type: 'presence'; ticketId: string; people: Looking[] }
export interface Looking { id: string; name: string; typing: boolean }

/** What we tell: which ticket is on this screen, and whether somebody types. */
export type Tell = { type: 'look'; ticketId: string | null; typing: boolean }

/** The code with which the desk closes the socket of a session that ended. */
const signedOut = 4401

type Listener = (told: Told) => void

let socket: WebSocket | undefined
let attempts = 0
let timer: ReturnType<typeof setTimeout> | undefined
let looking: Tell = { type: 'look', ticketId: null, typing: false }
let connected = true
const listeners = new Set<Listener>()
const watchers = new Set<() => void>()
const reopened = new Set<() => void>()

/** Opens the socket and keeps it open: after 0.5, 1, 2 … 15 seconds it tries again. Returns how to stop. */
export function connect(): () => void {
  open()
  // also where the old one looks open: it may lead nowhere, and nobody knows what was told meanwhile
  const online = () => {
    const former = socket
    attempts = 1
    open()
    former?.close()
  }
  const offline = () => setConnected(false)
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  return () => {
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
    clearTimeout(timer)
    const closing = socket
    socket = undefined
    closing?.close()
  }
}

function open(): void {
  clearTimeout(timer)
  const opening = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/realtime`)
  socket = opening
  opening.onopen = () => {
    const again = attempts > 0
    attempts = 0
    setConnected(true)
    opening.send(JSON.stringify(looking))
    if (again) for (const listener of reopened) listener()
  }
  opening.onmessage = (event) => {
    const told = JSON.parse(String(event.data)) as Told
    for (const listener of listeners) listener(told)
  }
  opening.onclose = (event) => {
    if (socket !== opening) return
    if (event.code === signedOut) {
      location.assign('/sign-in')
      return
    }
    attempts += 1
    if (attempts > 2) setConnected(false)
    timer = setTimeout(open, Math.min(15_000, 250 * 2 ** attempts))
  }
}

function setConnected(value: boolean): void {
  if (connected === value) return
  connected = value
  for (const watcher of watchers) watcher()
}

/** Whether the desk can be reached; short interruptions do not count. */
export function useConnected(): boolean {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }, () => connected)
}

export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Called when the socket is back after a break, in which anything may have changed. */
export function onReopened(listener: () => void): () => void {
  reopened.add(listener)
  return () => reopened.delete(listener)
}

export function tell(message: Tell): void {
  looking = message
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
}
