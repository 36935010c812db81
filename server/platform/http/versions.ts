import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../problem.ts'

/** Sets the ETag of a versioned thing (RFC 9110 §8.8.3). */
export function setVersion(reply: FastifyReply, version: number): void {
  reply.header('etag', `"${version}"`)
}

/** The version that If-Match expects; undefined without the header or with `*`. */
export function expectedVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined || header === '*') return undefined
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header)
  if (!match) throw problem.badRequest('if-match', 'If-Match takes the ETag of an earlier answer, such as "7".')
  return Number(match[1])
}
