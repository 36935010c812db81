import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { language, timeZone } from '../settings/locale.ts'
import { currentSettings } from '../settings/current.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { needsAdmin, setUp } from './first-admin.ts'
import { invite } from './invite.ts'
import { me, meBody } from './me.ts'
import { checkOrigin } from './origin.ts'
import { passwordIn } from './passwords.ts'
import { personActor } from './person-actor.ts'
import { askPasswordReset, resetPassword } from './reset-password.ts'
import { clearSessionCookie, clientOf, endSession, setSessionCookie } from './sessions.ts'
import { signIn } from './sign-in.ts'

const tags = ['Sign-in']
const email = z.string().trim().min(3).max(320)
const linkParams = z.object({ token: z.string().min(10).max(100) })
const name = z.string().trim().min(1).max(200)

/** Ways in. All are open to everyone and slowed down; each is refused from other sites' pages. */
export function signInRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/session', access: 'public', summary: 'Sign in', tags, body: z.object({ email, password: z.string().max(200), code: z.string().max(20).optional() }),
    response: meBody, status: 201,
    handler: async ({ body, request, reply }) => {
      checkOrigin(app, request)
      return welcome(app, reply, await signIn(app, body, clientOf(request)))
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/session', access: 'signed-in', summary: 'Sign out', tags, response: 'nothing',
    handler: async ({ actor, reply }) => {
      if (actor.sessionId) await app.change(actor, tx => endSession(tx, actor.id, actor.sessionId!))
      clearSessionCookie(app, reply)
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/password-resets', access: 'public', perMinute: 20, summary: 'Ask for a link to choose a new password', tags, body: z.object({ email }),
    response: z.object({ sent: z.literal(true).describe('If somebody has this address.') }), status: 202,
    handler: async ({ body, request }) => {
      checkOrigin(app, request)
      await askPasswordReset(app, body.email, request.ip)
      return { sent: true as const }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/password-resets/:token', access: 'public', perMinute: 20, summary: 'Choose a new password', tags,
    params: linkParams, body: z.object({ password: passwordIn }), response: 'nothing',
    handler: async ({ params, body, request }) => {
      checkOrigin(app, request)
      await resetPassword(app, params.token, body.password)
    },
  })
  invitationRoutes(app, http)
  setUpRoutes(app, http)
}

function invitationRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/invitations', access: 'admin', summary: 'Invite a colleague', tags,
    body: z.object({ email, name, role: z.enum(['admin', 'lead', 'agent', 'light']), teamIds: z.array(z.uuid()).max(100).default([]), language: language.optional() }),
    response: z.object({ personId: z.uuid(), link: z.string().describe('Hand it over yourself where mail cannot be sent.'), expiresAt: z.string(), mailed: z.boolean() }), status: 201,
    handler: async ({ actor, body, request }) => {
      const mail = await app.mailWay() !== undefined
      // the answer is kept for repeated calls, so it must not hold the link readable
      const { sealed, ...invited } = await app.change(actor, tx => onceOnly(tx, request, async () => {
        const { link, expiresAt, ...made } = await invite(app, tx, { ...body, mail })
        return { ...made, expiresAt: expiresAt.toString(), sealed: app.secrets.seal(link) }
      }))
      return { ...invited, link: app.secrets.open(sealed) }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/invitations/:token', access: 'public', perMinute: 60, summary: 'Whom an invitation is for', tags, params: linkParams,
    response: z.object({ name: z.string(), email: z.string(), language: z.string().nullable(), deskName: z.string() }),
    handler: async ({ params }) => ({ ...await readInvitation(app, params.token), deskName: (await currentSettings(app)).deskName }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/invitations/:token', access: 'public', perMinute: 20, summary: 'Accept an invitation and sign in', tags, params: linkParams,
    body: z.object({ password: passwordIn, name: name.optional(), language: language.optional(), timeZone: timeZone.optional() }), response: meBody, status: 201,
    handler: async ({ params, body, request, reply }) => {
      checkOrigin(app, request)
      return welcome(app, reply, await acceptInvitation(app, params.token, body, clientOf(request)))
    },
  })
}

function setUpRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/setup', access: 'public', summary: 'Whether the desk waits for its first admin', tags,
    response: z.object({ needed: z.boolean(), deskName: z.string(), language, mail: z.boolean().describe('Whether the desk can send mail of its own.') }),
    handler: async () => {
      const { deskName, language } = await currentSettings(app)
      return { needed: await needsAdmin(app.db), deskName, language, mail: await app.mailWay() !== undefined }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/setup', access: 'public', perMinute: 20, summary: 'Become the first admin by the link printed at start', tags,
    body: z.object({ token: z.string().min(10).max(100), name, email, password: passwordIn, language: language.optional(), timeZone: timeZone.optional() }), response: meBody, status: 201,
    handler: async ({ body, request, reply }) => {
      checkOrigin(app, request)
      return welcome(app, reply, await setUp(app, body.token, body, clientOf(request)))
    },
  })
}

/** Whoever just came in gets the cookie, and the answer that GET /me gives. */
async function welcome(app: App, reply: FastifyReply, session: { personId: string; sessionId: string; token: string }): Promise<z.input<typeof meBody>> {
  setSessionCookie(app, reply, session.token)
  return me(app, app.db, { ...await personActor(app.db, session.personId, 'session'), sessionId: session.sessionId })
}
