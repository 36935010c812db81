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

/** The typed client of the API: path, parameters, body and answer are checked against the contract. */
export const api = createClient<paths>({ baseUrl: location.origin })
api.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-csrf', csrf)
    return request
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
