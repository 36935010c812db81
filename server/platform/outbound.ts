import { lookup } from 'node:dns/promises'
import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isAllowedName, mayReach, NOTHING_ALLOWED, type Allowed } from './outbound-addresses.ts'
import { problem } from './problem.ts'

export interface OutboundRequest {
  url: string
  /** GET unless given. */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
}

export interface OutboundLimits {
  /** Of the answer's body, in bytes; more is refused. */
  bytes: number
  /** For everything together, redirects included. */
  milliseconds: number
  /** How many redirects are followed, each vetted anew; 0: a redirect is the answer. */
  redirects: number
  allowed?: Allowed
  /** A name's addresses; the system's resolver unless given. */
  resolve?: (host: string) => Promise<readonly string[]>
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
    const address = await vet(url, limits, signal)
    const answer = await call(url, address, next, limits, signal)
    const location = answer.headers.location
    if (limits.redirects === 0 || location === undefined || ![301, 302, 303, 307, 308].includes(answer.status)) return { ...answer, url: url.href }
    if (redirects >= limits.redirects) throw refuse(`It redirects more than ${limits.redirects} times.`)
    next = redirected(next, url, location, answer.status)
  }
}

const refuse = (why: string) => problem.unprocessable('outbound-refused', `This address is not called. ${why}`)
const fail = (why: string) => problem.unprocessable('outbound-failed', `The other server gave no usable answer. ${why}`)

function readUrl(text: string): URL {
  const url = text.length <= 8000 && URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('Only whole addresses with http:// or https:// are.')
  if (url.username !== '' || url.password !== '') throw refuse('It carries a user name or password.')
  return url
}

/** The address to connect to. Refused when any of a name's addresses is not allowed: an honest name has none such. */
async function vet(url: URL, limits: OutboundLimits, signal: AbortSignal): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const allowed = limits.allowed ?? NOTHING_ALLOWED
  const addresses = isIP(host) !== 0 ? [host] : await resolveWithin(host, limits, signal)
  if (addresses.length === 0) throw fail('Its name leads nowhere.')
  if (!isAllowedName(host, allowed) && addresses.some(address => !mayReach(address, allowed))) {
    throw refuse('It leads into a private network. An administrator can allow it by OUTBOUND_ALLOW.')
  }
  return addresses[0]!
}

async function resolveWithin(host: string, limits: OutboundLimits, signal: AbortSignal): Promise<readonly string[]> {
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(fail('It took too long.')), { once: true }))
  const asked = limits.resolve ? limits.resolve(host) : lookup(host, { all: true }).then(found => found.map(each => each.address))
  return Promise.race([asked.catch(() => []), late])
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
