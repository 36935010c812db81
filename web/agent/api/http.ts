import { Problem, problemFrom } from './problem.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Query = Record<string, string | number | boolean | null | undefined>

interface Options {
  query?: Query
  body?: unknown
  /** The version we saw; the server answers 412 when it is not the newest. */
  ifMatch?: number
  /** Makes a creating call safe to repeat. */
  idempotencyKey?: string
  signal?: AbortSignal
}

let csrf = ''

/** Kept from GET /me or POST /session; every changing request carries it. */
export function setCsrf(token: string): void {
  csrf = token
}

export function csrfHeader(): string {
  return csrf
}

/** One call to the API. @throws {Problem} whatever is not 2xx, and `offline` when there was no answer. */
export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['x-csrf'] = csrf
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  const response = await fetch(`/api/v1${path}${queryString(options.query)}`, {
    method, headers, signal: options.signal, body: options.body === undefined ? undefined : JSON.stringify(options.body),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0, 'offline', 'The desk cannot be reached.')
  })
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemFrom(response.status, body)
  return body as T
}

function queryString(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`
}
