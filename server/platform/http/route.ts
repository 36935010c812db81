import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Actor, PersonActor } from '../actor.ts'
import { admit, type Access, type Scope } from './access.ts'

/** A route as it was declared; the server's `declared` lists them all. */
export interface DeclaredRoute { method: string; url: string; access: Access; scope?: Scope }

declare module 'fastify' {
  interface FastifyInstance {
    declared: DeclaredRoute[]
  }
  interface FastifyContextConfig {
    access?: Access
    scope?: Scope
  }
  interface FastifyRequest {
    actor?: Actor
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Infer<S> = S extends z.ZodType ? z.output<S> : undefined

export interface Call<P, Q, B, A> {
  /** Who calls; on public routes undefined unless signed in. */
  actor: A
  params: P
  query: Q
  body: B
  request: FastifyRequest
  reply: FastifyReply
}

interface RouteBase<P, Q, B, R> {
  method: Method
  url: string
  /** Needed for API tokens; without it the route is for sessions only. */
  scope?: Scope
  summary: string
  tags: string[]
  params?: P
  query?: Q
  body?: B
  /** The answer's shape, or 'nothing' (204), or 'raw' when the handler sends bytes itself. */
  response: R
  status?: 200 | 201 | 202
  /** For slow-downs on guessable things: calls a minute and client. */
  perMinute?: number
  /** The body comes as a stream of bytes and is checked by the handler. */
  raw?: boolean
}

type Handler<P, Q, B, R, A> = (call: Call<Infer<P>, Infer<Q>, Infer<B>, A>) => Promise<R extends z.ZodType ? z.input<R> : unknown>

type Z = z.ZodType | undefined
type Answer = z.ZodType | 'nothing' | 'raw'

/** Declares a route. It is refused at start without an access, so nothing is open by omission. */
export function route<P extends Z, Q extends Z, B extends Z, R extends Answer>(
  http: Http, spec: RouteBase<P, Q, B, R> & { access: 'public'; handler: Handler<P, Q, B, R, PersonActor | undefined> }): void
export function route<P extends Z, Q extends Z, B extends Z, R extends Answer>(
  http: Http, spec: RouteBase<P, Q, B, R> & { access: Exclude<Access, 'public'>; handler: Handler<P, Q, B, R, PersonActor> }): void
export function route<P extends Z, Q extends Z, B extends Z, R extends Answer>(
  http: Http, spec: RouteBase<P, Q, B, R> & { access: Access; handler: Handler<P, Q, B, R, never> }): void {
  const { params, query, body, response, status = 200 } = spec
  const code = response === 'nothing' ? 204 : status
  const schema: FastifySchema = {
    summary: spec.summary,
    tags: spec.tags,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && !spec.raw && { body }),
    response: response === 'raw' ? {} : { [code]: response === 'nothing' ? z.null().describe('Done; nothing to say.') : response },
    ...(spec.access === 'public' && { security: [] }),
  }
  http.route({
    method: spec.method,
    url: spec.url,
    config: { access: spec.access, ...(spec.scope && { scope: spec.scope }), ...(spec.perMinute && { rateLimit: { max: spec.perMinute, timeWindow: 60_000 } }) },
    schema,
    handler: handle,
  })
  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    admit(request.actor, spec.access, spec.scope)
    const answer = await spec.handler({
      actor: request.actor as never, params: request.params as never, query: request.query as never, body: request.body as never, request, reply,
    })
    if (reply.sent || response === 'raw') return answer ?? reply
    reply.code(code)
    return response === 'nothing' ? null : answer
  }
}

export type Http = FastifyInstance
