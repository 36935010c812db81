import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { SCOPES } from '../platform/http/access.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instant, instantIn, page } from '../platform/http/shapes.ts'
import { createToken, listTokens, revokeToken, type ApiToken } from './tokens.ts'

const tags = ['API tokens']
const tokenBody = z.object({
  id, name: z.string(), scopes: z.array(z.enum(SCOPES)), person: z.object({ id, name: z.string() }),
  createdAt: instant, lastUsedAt: instant.nullable(), expiresAt: instant.nullable(),
})
const newTokenIn = z.object({ name: z.string().trim().min(1).max(100), scopes: z.array(z.enum(SCOPES)).min(1), expiresAt: instantIn.nullable().optional() })
const newTokenBody = tokenBody.extend({ token: z.string().describe('Shown only now.') })

/** No scope lets a token make tokens: only whoever signed in does. */
export function tokenRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tokens', access: 'staff', summary: 'API tokens that hold', tags, response: page(tokenBody),
    handler: async ({ actor }) => ({ items: (await listTokens(app.db, actor, app.clock())).map(showToken), nextCursor: null }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tokens', access: 'staff', summary: 'Make an API token', tags, body: newTokenIn, response: newTokenBody, status: 201,
    handler: async ({ actor, body, request }) => {
      // the answer is kept for repeated calls, so it must not hold the token readable
      const kept = await app.change(actor, tx => onceOnly(tx, request, async () => {
        const { token, ...made } = await createToken(tx, actor.id, body)
        return { ...showToken(made), sealed: app.secrets.seal(token) }
      }))
      return { ...kept, token: app.secrets.open(kept.sealed) }
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tokens/:id', access: 'staff', summary: 'Revoke an API token', tags, params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, tx => revokeToken(tx, actor, params.id)),
  })
}

function showToken(token: ApiToken): z.input<typeof tokenBody> {
  return { ...token, createdAt: token.createdAt.toString(), lastUsedAt: token.lastUsedAt?.toString() ?? null, expiresAt: token.expiresAt?.toString() ?? null }
}
