import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import type { Http } from '../server/platform/http/route.ts'

export interface Screen {
  socket: WebSocket
  /** The next message of a type, as soon as it comes; those of other types before it are passed over. */
  next<T = Record<string, unknown>>(type: string): Promise<T>
  /** Everything that came and was not asked for yet. */
  rest(): { type: string }[]
  say(message: unknown): void
  /** The code with which it was closed. */
  closed: Promise<number>
}

/** A real socket on a listening desk. */
export async function openScreen(http: Http, headers: Record<string, string>, options: { autoPong?: boolean } = {}): Promise<Screen> {
  const socket = new WebSocket(`ws://127.0.0.1:${(http.server.address() as AddressInfo).port}/api/v1/realtime`, { headers, ...options })
  const came: { type: string }[] = []
  const waiting: (() => void)[] = []
  socket.on('message', data => {
    came.push(JSON.parse((data as Buffer).toString()) as { type: string })
    for (const wake of waiting.splice(0)) wake()
  })
  const closed = new Promise<number>(resolve => { socket.on('close', resolve) })
  await Promise.race([once(socket, 'open'), once(socket, 'unexpected-response').then(([, response]) => { throw new Error(`status ${(response as { statusCode: number }).statusCode}`) })])
  return {
    socket, closed,
    async next<T>(type: string): Promise<T> {
      for (;;) {
        const at = came.findIndex(message => message.type === type)
        if (at >= 0) return came.splice(0, at + 1).at(-1) as T
        await new Promise<void>(wake => { waiting.push(wake) })
      }
    },
    rest: () => came.splice(0),
    say: message => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
  }
}
