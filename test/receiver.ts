import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Call { headers: IncomingHttpHeaders; body: string; path: string }

/** Another system that is called over HTTP, as a webhook is. */
export interface Receiver {
  url: string
  calls: Call[]
  /** What it answers; 200 unless a test says otherwise. */
  answer: (call: Call) => { status: number; headers?: Record<string, string> }
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => { body += part.toString() })
    request.on('end', () => {
      const call = { headers: request.headers, body, path: request.url! }
      receiver.calls.push(call)
      const { status, headers = {} } = receiver.answer(call)
      response.writeHead(status, headers).end('thanks')
    })
  })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls: [], answer: () => ({ status: 200 }),
    close: () => new Promise(resolve => { server.close(() => resolve()); server.closeAllConnections() }),
  }
  return receiver
}
