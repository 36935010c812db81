import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { failOutbound as fail, refuseOutbound as refuse, vetHost, type HostRules } from './outbound-host.ts'
import { problem } from './problem.ts'

export interface OutboundRequest {
  url: string
  /** GET unless given. */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
}

export interface OutboundLimits extends HostRules {
  /** Of the answer's body, in bytes; more is refused. */
  bytes: number
  /** For everything together, redirects included. */
  milliseconds: number
  /** How many redirects are followed, each vetted anew; 0: a redirect is the answer. */
  redirects: number
}

export interface OutboundAnswer {
  status: number
  /** Lower-case names; several values of a name joined by a comma. */
  headers: Record<string, string>
  body: Buffer
  /** Where the answer came from, after redirects. */
  url: string
}

/** Set by us, or of a connection: never taken from the caller. */
const OURS = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'te', 'upgrade', 'expect', 'keep-alive', 'proxy-authorization', 'trailer'])

/**
 * Calls an address that somebody outside named, as pictures and webhooks are (H58): resolves the name, refuses every address that is not public
 * unless allowed, and connects to the very address it vetted, so that a second answer of the name server changes nothing. Throws
 * problems: `outbound-refused`, `outbound-failed`, `outbound-too-large`. Not for changes: no network is touched there.
 */
export async function outbound(request: OutboundRequest, limits: OutboundLimits): Promise<OutboundAnswer> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  let next = { ...request, method: request.method ?? 'GET' as const }
  for (let redirects = 0; ; redirects++) {
    const url = readUrl(next.url)
    const address = await vetHost(url.hostname, limits, signal)
    const answer = await call(url, address, next, limits, signal)
    const location = answer.headers.location
    if (limits.redirects === 0 || location === undefined || ![301, 302, 303, 307, 308].includes(answer.status)) return { ...answer, url: url.href }
    if (redirects >= limits.redirects) throw refuse(`It redirects more than ${limits.redirects} times.`)
    next = redirected(next, url, location, answer.status)
  }
}

function readUrl(text: string): URL {
  const url = text.length <= 8000 && URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('Only whole addresses with http:// or https:// are.')
  if (url.username !== '' || url.password !== '') throw refuse('It carries a user name or password.')
  return url
}

type Following = OutboundRequest & { method: NonNullable<OutboundRequest['method']> }

/** As browsers do: after 301 to 303 a POST becomes a GET, and what was meant for one origin is not said to another (RFC 9110 §15.4). */
function redirected(request: Following, from: URL, location: string, status: number): Following {
  if (!URL.canParse(location, from)) throw fail('Its redirect is no address.')
  const to = new URL(location, from)
  const keeps = status >= 307 || request.method === 'GET' || request.method === 'HEAD'
  const headers = to.origin === from.origin ? request.headers : Object.fromEntries(Object.entries(request.headers ?? {}).filter(([name]) => /^(?:accept|user-agent|content-type)$/i.test(name)))
  return { url: to.href, method: keeps ? request.method : 'GET', ...(headers && { headers }), ...(keeps && request.body !== undefined && { body: request.body }) }
}

function call(url: URL, address: string, request: Following, limits: OutboundLimits, signal: AbortSignal): Promise<Omit<OutboundAnswer, 'url'>> {
  const family = isIP(address)
  // whatever the name leads to by now: the vetted address is the one that is called
  const pinned: LookupFunction = (_host, options, done) => options.all ? done(null, [{ address, family }]) : done(null, address, family)
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).filter(([name]) => !OURS.has(name.toLowerCase())))
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest
    const sent = send(url, { method: request.method, lookup: pinned, agent: false, signal, maxHeaderSize: 32_000, headers: { 'user-agent': 'Pomost', 'accept-encoding': 'identity', ...headers } }, answer => {
      readBody(answer, limits.bytes).then(body => resolve({ status: answer.statusCode ?? 0, headers: headersOf(answer), body }), (error: unknown) => {
        sent.destroy()
        reject(error as Error)
      })
    })
    sent.on('error', (error: Error) => reject(fail(signal.aborted ? 'It took too long.' : error.message.slice(0, 200))))
    sent.end(request.body)
  })
}

async function readBody(answer: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = () => problem.tooLarge('outbound-too-large', `The answer has more than ${most.toLocaleString('en')} bytes.`)
  if (Number(answer.headers['content-length'] ?? 0) > most) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) break
      chunks.push(chunk)
    }
  } catch {
    throw fail('It broke off or took too long.')
  }
  if (size > most) throw tooLarge()
  return Buffer.concat(chunks)
}

function headersOf(answer: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(answer.headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]))
}
