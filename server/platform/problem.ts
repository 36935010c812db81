/**
 * An error whose words are meant for whoever made the request (RFC 9457). `code` is stable and for programs,
 * `detail` says what is wrong and what to do, `extra` carries members such as the fields at fault.
 */
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

const make = (status: number) => (code: string, detail: string, extra?: Record<string, unknown>) => new Problem(status, code, detail, extra)

export const problem = {
  badRequest: make(400),
  unauthorised: make(401),
  forbidden: make(403),
  notFound: make(404),
  conflict: make(409),
  gone: make(410),
  preconditionFailed: make(412),
  tooLarge: make(413),
  unsupported: make(415),
  unprocessable: make(422),
  tooMany: (code: string, detail: string, retryAfterSeconds: number) => new Problem(429, code, detail, { retryAfter: retryAfterSeconds }),
  unavailable: make(503),
}
