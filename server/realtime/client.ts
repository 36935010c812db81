import type { FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import type { PersonActor } from '../platform/actor.ts'
import type { Looking, Told } from './messages.ts'

/** One open screen. */
export interface Client {
  socket: WebSocket
  actor: PersonActor
  name: string
  /** The request that opened it: by its credentials it is asked again, time and again, whether they still hold. */
  request: FastifyRequest
  looking: { ticketId: string; typing: boolean } | undefined
  /** Answered the last heartbeat. */
  alive: boolean
  /** Messages since the last heartbeat. */
  told: number
  /** How often it was asked whether its credentials still hold: only the last answer counts. */
  asked: number
  /** Goes off when they end. */
  ends: NodeJS.Timeout | undefined
}

/** What a screen may leave unread, in bytes. One that reads no more is let go; it comes back and asks for everything anew. */
const MOST_UNREAD = 1_000_000

/** Codes of RFC 6455 §7.4, and our own from 4000: the screen comes back after the first, and has to sign in after the second. */
export const GOING_AWAY = 1001
export const COME_BACK = 1012
export const POLICY_VIOLATION = 1008
export const SIGNED_OUT = 4401

export function send(client: Client, message: Told | string): void {
  if (client.socket.readyState !== client.socket.OPEN) return
  if (client.socket.bufferedAmount > MOST_UNREAD) return client.socket.terminate()
  client.socket.send(typeof message === 'string' ? message : JSON.stringify(message))
}

export function asLooking({ actor, name, looking }: Client): Looking {
  return { id: actor.id, name, typing: looking?.typing ?? false }
}
