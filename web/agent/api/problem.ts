/** What the API said instead of an answer (RFC 9457); `offline` when it could not be asked at all. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly extra: Record<string, unknown>

  constructor(status: number, code: string, detail: string, extra: Record<string, unknown> = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.extra = extra
  }
}

export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code))
}

/** What may pass by itself: no network, a busy or restarting server. */
export function isPassing(error: unknown): boolean {
  return isProblem(error) && (error.status === 0 || error.status >= 502)
}

/** The problem in an answer that is not 2xx. A body that is none (a proxy's page) becomes one with the bare status. */
export function problemFrom(status: number, body: unknown): Problem {
  if (typeof body === 'object' && body !== null && 'title' in body) {
    const { title, detail, status: _status, type: _type, ...extra } = body as Record<string, unknown>
    return new Problem(status, String(title), typeof detail === 'string' ? detail : String(title), extra)
  }
  return new Problem(status, `http-${status}`, `HTTP ${status}`)
}
