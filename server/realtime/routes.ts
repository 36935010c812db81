import type { IncomingMessage } from 'node:http'
import { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import sql from 'sql-template-tag'
import { WebSocketServer } from 'ws'
import { checkOrigin } from '../auth/origin.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { Problem, problem } from '../platform/problem.ts'
import { POLICY_VIOLATION, type Client } from './client.ts'
import { hearClient, hubOf, join, leave, type Hub } from './hub.ts'
import { LONGEST_TELL, MOST_TELLS, tell } from './messages.ts'

/** Screens that one person can have open, and one node can serve. */
const MOST_SCREENS = 30
const MOST_CLIENTS = 10_000

const upgrades = new WeakMap<IncomingMessage, { socket: Duplex; head: Buffer }>()
const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_TELL, perMessageDeflate: false })

/** The socket is a route like any other: the same sign-in, access and errors apply before it opens. */
export function realtimeRoutes(app: App, http: Http): void {
  http.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    upgrades.set(request, { socket, head })
    const response = new ServerResponse(request)
    response.assignSocket(socket as never)
    response.on('finish', () => socket.end())
    http.routing(request, response)
  })
  route(http, {
    method: 'GET', url: '/api/v1/realtime', access: 'staff', scope: 'tickets:read', tags: ['Realtime'], response: 'raw',
    summary: 'WebSocket that tells what changed: tickets by id and version, counts of views, who is looking at a ticket',
    handler: async ({ actor, request, reply }) => {
      const upgrade = upgrades.get(request.raw)
      if (!upgrade) throw new Problem(426, 'websocket', 'This is a WebSocket: connect with Upgrade: websocket.')
      checkOrigin(app, request)
      const hub = hubOf(app)
      refuseTooMany(hub, actor)
      const { name } = await app.db.one<{ name: string }>(sql`select name from people where id = ${actor.id}`)
      reply.hijack()
      open(hub, request, upgrade, actor, name)
      return reply
    },
  })
}

function refuseTooMany(hub: Hub, actor: PersonActor): void {
  const own = [...hub.clients].filter(client => client.actor.id === actor.id).length
  if (own >= MOST_SCREENS) throw problem.tooMany('screens', `You have ${MOST_SCREENS} screens open already; close one.`, 30)
  if (hub.clients.size >= MOST_CLIENTS) throw problem.unavailable('screens', 'Too many screens are open on this server. Try again later.')
}

function open(hub: Hub, request: FastifyRequest, { socket, head }: { socket: Duplex; head: Buffer }, actor: PersonActor, name: string): void {
  sockets.handleUpgrade(request.raw, socket, head, opened => {
    const client: Client = { socket: opened, actor, name, request, looking: undefined, alive: true, told: 0, asked: 0, ends: undefined }
    opened.on('pong', () => { client.alive = true })
    opened.on('error', () => opened.terminate())
    opened.on('close', () => leave(hub, client))
    opened.on('message', data => hear(hub, client, String(data)))
    join(hub, client).catch((error: unknown) => fail(hub, client, error))
  })
}

function hear(hub: Hub, client: Client, text: string): void {
  const message = tell.safeParse(parse(text))
  if (!message.success || ++client.told > MOST_TELLS) return client.socket.close(POLICY_VIOLATION, 'Not a message of this protocol, or too many of them.')
  hearClient(hub, client, message.data).catch((error: unknown) => fail(hub, client, error))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The screen comes back by itself. */
function fail(hub: Hub, client: Client, error: unknown): void {
  hub.app.log.warn({ error }, 'a screen lost its socket')
  client.socket.close(1011)
}
