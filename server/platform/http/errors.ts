import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { sqlState } from '../db.ts'
import { Problem } from '../problem.ts'

interface Details { type: string; title: string; status: number; detail: string; [extra: string]: unknown }

/** Turns any error into problem details (RFC 9457). What is our fault is logged, and its words stay here. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const details = detailsOf(error)
  if (details.status >= 500) request.log.error({ error, method: request.method, url: request.routeOptions.url }, 'a request failed')
  if (typeof details.retryAfter === 'number') reply.header('retry-after', details.retryAfter)
  void reply.code(details.status).serializer(JSON.stringify).header('content-type', 'application/problem+json; charset=utf-8').send(details)
}

function detailsOf(error: unknown): Details {
  if (error instanceof Problem) return make(error.status, error.code, error.message, error.extra)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(e => ({ path: e.instancePath.replace(/^\//, '').replaceAll('/', '.'), message: e.message ?? 'not valid' }))
    const where = (error as FastifyError).validationContext ?? 'request'
    const first = errors[0]
    return make(400, 'validation', `The ${where} is not as expected: ${first?.path ? `${first.path}: ` : ''}${first?.message ?? 'not valid'}`, { errors })
  }
  const state = sqlState(error)
  if (state === '23503') return make(422, 'unknown-reference', 'Something this refers to does not exist.')
  if (state === '23505') return make(409, 'duplicate', 'There is one already with the same name or key.')
  if (state === '40001' || state === '40P01') return make(503, 'busy', 'Somebody else changed the same thing at the same instant. Try again.', { retryAfter: 1 })
  if (state === '57P01' || state?.startsWith('08')) return make(503, 'database', 'The database cannot be reached just now. Try again in a moment.', { retryAfter: 5 })
  const known = error as FastifyError & { retryAfter?: number }
  if (known.statusCode && known.statusCode < 500) {
    return make(known.statusCode, (known.code ?? 'request').toLowerCase().replace(/^fst_err_/, '').replaceAll('_', '-'), known.message, known.retryAfter ? { retryAfter: known.retryAfter } : {})
  }
  return make(500, 'internal', 'Something went wrong on our side. It was logged; try again, and tell the administrator if it stays.')
}

function make(status: number, code: string, detail: string, extra: Record<string, unknown> = {}): Details {
  return { type: `urn:pomost:problem:${code}`, title: code, status, detail, ...extra }
}
