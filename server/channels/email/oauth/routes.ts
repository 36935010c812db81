import { z } from 'zod'
import type { App } from '../../../platform/app.ts'
import { checkVersion } from '../../../platform/http/check-version.ts'
import { onceOnly } from '../../../platform/http/idempotency.ts'
import { route, type Http } from '../../../platform/http/route.ts'
import { id, idParams } from '../../../platform/http/shapes.ts'
import { setVersion } from '../../../platform/http/versions.ts'
import { mailboxById } from '../mailbox.ts'
import { accessMailbox } from '../update-mailbox.ts'
import { appBody, appChangesIn, appIn, appPage, showApp } from './app-schemas.ts'
import { accessApp, createApp, removeApp, updateApp } from './change-apps.ts'
import { dropGrant } from './grant.ts'
import { appById, listApps } from './oauth-app.ts'
import { finishSignIn, redirectUri, startSignIn } from './sign-in.ts'

const tags = ['Sign-in of mailboxes']
const admin = { access: 'admin', scope: 'admin', tags } as const
const said = z.string().max(10_000).optional()
/** Providers add more, which counts for nothing. Given twice, a parameter is refused (RFC 6749 §3.1). */
const callbackQuery = z.object({ state: said, code: said, iss: said, error: said, error_description: said })

/** The apps by which mailboxes sign in, and signing in. */
export function oauthRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/oauth-apps', ...admin, summary: 'The apps by which mailboxes sign in at their provider', response: appPage,
    handler: async () => ({ redirectUri: redirectUri(app), items: (await listApps(app.db)).map(showApp) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/oauth-apps', ...admin, summary: 'Add a sign-in app', body: appIn, response: appBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => showApp(await createApp(app, tx, body)))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/oauth-apps/:id', ...admin, summary: 'Change a sign-in app, or give it a new secret', params: idParams, body: appChangesIn, response: appBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const after = await app.change(actor, async tx => {
        const before = await accessApp(tx, params.id)
        await checkVersion(tx, request, before, Object.keys(body))
        return updateApp(app, tx, before, body)
      })
      setVersion(reply, after.version)
      return showApp(after)
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/oauth-apps/:id', ...admin, summary: 'Remove a sign-in app', params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => removeApp(tx, await accessApp(tx, params.id))),
  })
  signInRoutes(app, http)
}

function signInRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/mailboxes/:id/sign-in', access: 'admin', summary: 'Begin to sign a mailbox in: where to send the browser', tags, params: idParams,
    body: z.object({ appId: id }), response: z.object({ url: z.string() }), perMinute: 20,
    handler: async ({ actor, params, body }) => ({ url: await startSignIn(app, actor, await mailboxById(app.db, params.id), await appById(app.db, body.appId)) }),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/mailboxes/:id/sign-in', ...admin, summary: 'Forget the sign-in of a mailbox', params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => dropGrant(tx, await accessMailbox(tx, params.id))),
  })
  route(http, {
    method: 'GET', url: '/oauth/callback', access: 'public', summary: 'Where a provider sends an admin back', tags, query: callbackQuery, response: 'raw', perMinute: 30,
    handler: async ({ actor, query, reply }) => {
      const { mailboxId, result } = await finishSignIn(app, actor, new URLSearchParams(Object.entries(query).flatMap(([name, value]) => value === undefined ? [] : [[name, value]])))
      // the code and the state stay in no history and in no Referer
      return reply.code(303).headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'location': `/settings/mailboxes?${new URLSearchParams({ ...(mailboxId && { mailbox: mailboxId }), signIn: result }).toString()}` }).send()
    },
  })
}
