import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { hashPassword } from '../server/auth/passwords.ts'
import { setPassword } from '../server/auth/set-password.ts'
import type { PersonActor } from '../server/platform/actor.ts'
import type { App } from '../server/platform/app.ts'
import type { TestApp } from './app.ts'
import { factory } from './factories.ts'

export const PASSWORD = 'correct horse battery'

export type Call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object, headers?: Record<string, string>) => Promise<LightMyRequestResponse>

/** What a browser holds after signing in, and calls made with it. Urls begin after /api/v1. */
export interface BrowserSession { call: Call; cookie: string; csrf: string }

/** Gives somebody the usual password of tests. */
export async function givePassword(app: App, person: PersonActor): Promise<void> {
  const hash = await hashPassword(PASSWORD)
  await app.change(factory, tx => setPassword(tx, person.id, hash, 'command'))
}

export function post(app: TestApp, url: string, body: object, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return app.http.inject({ method: 'POST', url: `/api/v1${url}`, payload: body, headers })
}

/** Signs in as a browser would. The person gets the usual password first. */
export async function browserSession(app: TestApp, person: PersonActor & { address: string }): Promise<BrowserSession> {
  await givePassword(app, person)
  return sessionOf(app, await post(app, '/session', { email: person.address, password: PASSWORD }))
}

/** The session that an answer opened. */
export function sessionOf(app: TestApp, answer: LightMyRequestResponse): BrowserSession {
  if (answer.statusCode !== 201) throw new Error(`not signed in: ${answer.statusCode} ${answer.body}`)
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!
  const { csrf } = answer.json<{ csrf: string }>()
  const call: Call = (method, url, body, headers = {}) => app.http.inject({
    method, url: `/api/v1${url}`, headers: { cookie, 'x-csrf': csrf, ...headers }, ...(body && { payload: body }),
  } satisfies InjectOptions)
  return { call, cookie, csrf }
}
