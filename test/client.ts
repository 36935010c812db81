import type { InjectOptions } from 'fastify'
import type { PersonActor } from '../server/platform/actor.ts'
import type { Scope } from '../server/platform/http/access.ts'
import type { TestApp } from './app.ts'
import { makeToken } from './factories.ts'

/** The answer of a call: its body, parsed, of no known type, as a client of the API gets it. */
export interface Answer { status: number; headers: Record<string, unknown>; body: ReturnType<typeof JSON.parse> }

type More = { body?: unknown; headers?: Record<string, string> }

/** Calls the API as a person with a token of theirs: `as(agent).get('/tickets')`. Paths are below /api/v1. */
export async function clientOf(app: TestApp, actor: PersonActor, scopes?: Scope[]) {
  const authorization = `Bearer ${await makeToken(app, actor, scopes)}`
  const call = (method: InjectOptions['method']) => async (path: string, more: More = {}): Promise<Answer> => {
    const answer = await app.http.inject({ method, url: `/api/v1${path}`, headers: { authorization, ...more.headers }, ...(more.body !== undefined && { payload: more.body as object }) })
    const json = String(answer.headers['content-type'] ?? '').includes('json') && answer.body !== ''
    return { status: answer.statusCode, headers: answer.headers, body: json ? answer.json() : answer.body }
  }
  return { get: call('GET'), post: call('POST'), put: call('PUT'), patch: call('PATCH'), delete: call('DELETE') }
}
export type Client = Awaited<ReturnType<typeof clientOf>>
