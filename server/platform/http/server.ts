import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { LogController, type FastifyRequest } from 'fastify'
import { createJsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { answerProblem } from './errors.ts'
import type { DeclaredRoute, Http } from './route.ts'
import { serializerCompiler } from './serialise.ts'

export interface HttpParts {
  /** Who makes the request; undefined for nobody. Refuses what looks like a credential but is none. */
  authenticate: (app: App, request: FastifyRequest) => Promise<Actor | undefined>
  /** Every slice's routes, in the order in which the documentation shows them. */
  routes: readonly ((app: App, http: Http) => void)[]
  /** In tests answers are checked against their full schema as well. */
  strict?: boolean
}

/** The HTTP server with all routes, not yet listening. A route without a declared access stops the start. */
export async function makeHttp(app: App, parts: HttpParts): Promise<Http> {
  const http = fastify({
    loggerInstance: app.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: app.config.TRUST_PROXY,
    bodyLimit: 2_000_000,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
    // named here, because without them Fastify loads its own: a hundred modules at every start that nothing uses
    schemaController: { compilersFactory: { buildValidator: () => validatorCompiler as never, buildSerializer: () => serializerCompiler(parts.strict ?? false) as never } },
  }) as unknown as Http
  http.setErrorHandler(answerProblem)
  http.setNotFoundHandler((request, reply) => answerProblem(notFound(request.url), request, reply))
  const declared: DeclaredRoute[] = []
  http.decorate('declared', declared)
  http.addHook('onRoute', options => {
    const access = options.config?.access
    if (!access) throw new Error(`${String(options.method)} ${options.url} declares no access`)
    for (const method of [options.method].flat()) declared.push({ method, url: options.url, access, scope: options.config?.scope })
  })
  http.addHook('onRequest', async request => {
    if (request.routeOptions.config.access === undefined) return
    const actor = await parts.authenticate(app, request)
    if (actor) request.actor = actor
  })
  // messages as sent by mail servers and uploads come as streams of bytes
  http.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  await http.register(cookie)
  await http.register(helmet, { contentSecurityPolicy: false, crossOriginResourcePolicy: { policy: 'same-site' }, referrerPolicy: { policy: 'no-referrer' } })
  await http.register(rateLimit, { global: false, errorResponseBuilder: (_request, context) => tooMany(context.ttl) })
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Pomost', version: '1', description: 'The API of the help desk. Errors are problem details (RFC 9457); lists answer {items, nextCursor}.', license: { name: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: 'pomost_session' } } },
      security: [{ token: [] }, { session: [] }],
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
  })
  for (const routes of parts.routes) routes(app, http)
  return http
}

function notFound(url: string) {
  return Object.assign(new Error(`There is nothing at ${url.split('?')[0]}.`), { statusCode: 404, code: 'not-found' })
}

function tooMany(milliseconds: number) {
  const seconds = Math.ceil(milliseconds / 1000)
  return Object.assign(new Error(`Too many tries. Try again in ${seconds} seconds.`), { statusCode: 429, code: 'too-many', retryAfter: seconds })
}
