import createClient from 'openapi-fetch'
import type { paths } from '../../../contract/api.d.ts'
import { Problem, problemFrom } from './problem.ts'

let csrf = ''

/** Kept from GET /me or POST /session; every changing request carries it. */
export function setCsrf(token: string | null): void {
  csrf = token ?? ''
}

export function csrfHeader(): string {
  return csrf
}

/**
 * Creating calls that nobody answered, by what they ask for, with the key they carried: whoever asks for the same again does not know whether it was
 * done, and asks under the same key.
 */
const unanswered = new Map<string, string>()
const asked = new WeakMap<Request, string>()
const mostUnanswered = 100

async function keepKey(request: Request): Promise<void> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return
  const asks = `${request.url} ${await request.clone().text()}`
  asked.set(request, asks)
  const known = unanswered.get(asks)
  if (known !== undefined) request.headers.set('idempotency-key', known)
  else unanswered.set(asks, key)
  const [oldest] = unanswered.keys()
  if (unanswered.size > mostUnanswered && oldest !== undefined) unanswered.delete(oldest)
}

/** The typed client of the API: path, parameters, body and answer are checked against the contract. */
export const api = createClient<paths>({ baseUrl: location.origin })
api.use({
  async onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-csrf', csrf)
    await keepKey(request)
    return request
  },
  onResponse({ request, response }) {
    // a proxy answers so for a desk that may have done it
    if (response.status < 502) unanswered.delete(asked.get(request) ?? '')
    return undefined
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : new Problem(0, 'offline', 'The desk cannot be reached.')
  },
})

interface Result<T> { data?: T; error?: unknown; response: Response }

/** The answer of a call. @throws {Problem} whatever is not 2xx, and `offline` when there was no answer. */
export async function answer<T>(asked: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await asked
  if (!response.ok) throw problemFrom(response.status, error)
  return data as T
}

/** The version we saw; the server answers 412 when somebody changed the same since. */
export function ifMatch(version: number | undefined): { headers: Record<string, string> } {
  return { headers: version === undefined ? {} : { 'if-match': `"${version}"` } }
}

/** Makes a creating call safe to repeat: the same key gives the same answer. */
export function once(idempotencyKey: string): { headers: Record<string, string> } {
  return { headers: { 'idempotency-key': idempotencyKey } }
}
