import sql from 'sql-template-tag'
import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { checkVersion } from '../platform/http/check-version.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instant, page } from '../platform/http/shapes.ts'
import { setVersion } from '../platform/http/versions.ts'
import { sanitizeHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import { accessPerson } from '../people/access.ts'
import { setPreferences } from '../people/set-preferences.ts'
import { updatePerson } from '../people/update-person.ts'
import { me, meBody, meChangesIn } from './me.ts'
import { isPassword, passwordIn } from './passwords.ts'
import { endSession, sessionsOf } from './sessions.ts'
import { preparePassword, setPassword } from './set-password.ts'
import { countTry, PER_ADDRESS, succeeded } from './slow-down.ts'
import { confirmTotp, startTotp, stopTotp } from './totp.ts'

const tags = ['Me']
const sessionBody = z.object({ id, userAgent: z.string(), ip: z.string(), createdAt: instant, lastSeenAt: instant, current: z.boolean() })

export function meRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/me', access: 'signed-in', scope: 'tickets:read', summary: 'Who is signed in', tags, response: meBody,
    handler: async ({ actor, reply }) => {
      const answer = await me(app, app.db, actor)
      setVersion(reply, answer.version)
      return answer
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/me', access: 'signed-in', summary: 'Change oneself and the preferences of the interface', tags, body: meChangesIn, response: meBody,
    handler: ({ actor, body, request, reply }) => app.change(actor, async tx => {
      const { preferences, ...changes } = body
      const found = await accessPerson(tx, actor.id)
      await checkVersion(tx, request, found, Object.keys(changes))
      const person = await updatePerson(tx, found, { ...changes, ...(changes.signature !== undefined && { signature: sanitizeHtml(changes.signature) }) })
      if (preferences) await setPreferences(tx, person, preferences)
      const answer = await me(app, tx, actor)
      setVersion(reply, answer.version)
      return answer
    }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/me/password', access: 'signed-in', summary: 'Change one’s password; other sessions end', tags,
    body: z.object({ current: z.string().max(200), password: passwordIn }), response: 'nothing',
    handler: async ({ actor, body }) => {
      await checkOwnPassword(app, actor, body.current)
      const { name, address } = await me(app, app.db, actor)
      const passwordHash = await preparePassword(body.password, [name, address ?? ''])
      await app.change(actor, tx => setPassword(tx, actor.id, passwordHash, 'self', actor.sessionId))
    },
  })
  sessionRoutes(app, http)
  totpRoutes(app, http)
}

function sessionRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/me/sessions', access: 'signed-in', summary: 'Where one is signed in', tags, response: page(sessionBody),
    handler: async ({ actor }) => {
      const sessions = await sessionsOf(app.db, actor.id, app.clock())
      const items = sessions.map(session => ({ ...session, createdAt: session.createdAt.toString(), lastSeenAt: session.lastSeenAt.toString(), current: session.id === actor.sessionId }))
      return { items, nextCursor: null }
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/me/sessions/:id', access: 'signed-in', summary: 'End a session', tags, params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, tx => endSession(tx, actor.id, params.id)),
  })
}

function totpRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/me/totp', access: 'signed-in', summary: 'Begin to sign in with codes: a secret for the telephone', tags,
    response: z.object({ secret: z.string(), uri: z.string(), qr: z.string().describe('A data: URL of an SVG image.') }), status: 201,
    handler: async ({ actor }) => {
      const { deskName, address, name } = await me(app, app.db, actor)
      return app.change(actor, tx => startTotp(app, tx, actor.id, { issuer: deskName, account: address ?? name }))
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/me/totp/confirm', access: 'signed-in', summary: 'Switch codes on by entering one', tags, body: z.object({ code: z.string().max(20) }),
    response: z.object({ recoveryCodes: z.array(z.string()).describe('Shown once: each replaces one code, when the telephone is lost.') }),
    handler: async ({ actor, body }) => ({ recoveryCodes: await app.change(actor, tx => confirmTotp(app, tx, actor.id, body.code)) }),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/me/totp', access: 'signed-in', summary: 'Switch codes off', tags, body: z.object({ password: z.string().max(200) }), response: 'nothing',
    handler: async ({ actor, body }) => {
      await checkOwnPassword(app, actor, body.password)
      await app.change(actor, tx => stopTotp(tx, actor.id))
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/people/:id/totp', access: 'admin', summary: 'Switch off the codes of somebody who lost the telephone', tags: ['People'], params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => stopTotp(tx, (await accessPerson(tx, params.id)).id)),
  })
}

/** Asks again for the password, so that a screen left open is not enough. Throws 403, and 429 for guessing. */
async function checkOwnPassword(app: App, actor: PersonActor, password: string): Promise<void> {
  const key = `own password ${actor.id}`
  await countTry(app, key, PER_ADDRESS)
  const row = await app.db.maybe<{ hash: string | null }>(sql`select password_hash as hash from credentials where person_id = ${actor.id}`)
  if (!await isPassword(password, row?.hash)) throw problem.forbidden('password', 'Your present password is not right.')
  await succeeded(app, key)
}
