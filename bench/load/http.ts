import { connect, type Socket } from 'node:net'
import { once } from 'node:events'

export interface Answer { status: number; body: string }
/** One kept-open connection; one request at a time. */
export interface HttpConnection { send(request: string): Promise<Answer>; close(): void }

/** A client that costs next to nothing beside the server that is measured: bytes out, status and body in (RFC 9112). */
export async function connectHttp(url: string): Promise<HttpConnection> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname).setNoDelay(true)
  await once(socket, 'connect')
  return {
    send: request => {
      const answer = readAnswer(socket)
      socket.write(request)
      return answer
    },
    close: () => { socket.destroy() },
  }
}

/** The bytes of a request with a body of JSON or text, or without one. */
export function requestText(method: string, path: string, headers: Record<string, string>, body?: object | string): string {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const all = { host: 'desk', ...(body !== undefined && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }), ...headers }
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`
}

function readAnswer(socket: Socket): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0)
    const settle = (end: () => void) => {
      socket.off('data', take).off('error', reject).off('close', lost)
      end()
    }
    const lost = () => settle(() => reject(new Error('the desk closed the connection')))
    const take = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const answer = parse(received)
      if (answer) settle(() => resolve(answer))
    }
    socket.on('data', take).once('error', reject).once('close', lost)
  })
}

function parse(received: Buffer): Answer | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end)
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without content-length: ${head}`)
  const body = received.subarray(end + 4)
  return body.length < Number(length) ? undefined : { status: Number(head.slice(9, 12)), body: body.toString('utf8') }
}
