import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, page, pageQuery } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { backTestPolicy } from './back-test.ts'
import { changePolicy, noPolicy, orderPolicies } from './change-policy.ts'
import { createPolicy } from './create-policy.ts'
import { MOST_POLICIES, type Policy, type PolicyDefinition } from './policy.ts'
import { previewPolicy } from './preview.ts'
import { policyVersions } from './queries.ts'
import { allPolicies } from './registry.ts'
import { backTestBody, backTestIn, newPolicy, policyBody, policyChanges, policyVersionBody, previewBody, previewIn } from './schemas.ts'

const tags = ['Service levels']
const lead = { access: 'lead' as const, scope: 'tickets:read' as const, tags }
const admin = { access: 'admin' as const, scope: 'admin' as const, tags }

/** What is promised to whom. */
export function slaPolicyRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/sla-policies', ...lead, summary: 'The policies of service levels in their order, the archived ones last', response: z.object({ items: z.array(policyBody) }),
    handler: async () => ({ items: (await allPolicies(app)).map(shown) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/sla-policies/:id', ...lead, summary: 'One policy', params: idParams, response: policyBody,
    handler: async ({ params, reply }) => {
      const policy = (await allPolicies(app)).find(each => each.id === params.id)
      if (!policy) throw noPolicy()
      setVersion(reply, policy.version)
      return shown(policy)
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/sla-policies', ...admin, summary: 'Make a policy, the last in order', body: newPolicy, response: policyBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => shown(await createPolicy(tx, { ...body, definition: body.definition as PolicyDefinition })))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/sla-policies/:id', ...admin, summary: 'Change, switch, archive or restore a policy; open clocks are counted anew in the background', params: idParams, body: policyChanges, response: policyBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const policy = await app.change(actor, tx => changePolicy(tx, params.id, body as Partial<Policy>, expectedVersion(request)))
      setVersion(reply, policy.version)
      return shown(policy)
    },
  })
  route(http, {
    method: 'PUT', url: '/api/v1/sla-policies/order', ...admin, summary: 'Put the policies into an order: the first that holds for a ticket is taken', body: z.object({ ids: z.array(id).max(MOST_POLICIES) }), response: z.object({ items: z.array(policyBody) }),
    handler: async ({ actor, body }) => {
      await app.change(actor, tx => orderPolicies(tx, body.ids))
      return { items: (await allPolicies(app)).map(shown) }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/sla-policies/preview', ...lead, summary: 'What a policy would change for the tickets that are open now, without keeping it', body: previewIn, response: previewBody,
    handler: ({ body }) => previewPolicy(app, { ...body, definition: body.definition as PolicyDefinition }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/sla-policies/back-test', ...lead, summary: 'What would have been kept over the last days with a policy as it is given, beside what was; nothing is changed', body: backTestIn, response: backTestBody, perMinute: 10,
    handler: ({ body }) => backTestPolicy(app, { ...body, definition: body.definition as PolicyDefinition }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/sla-policies/:id/versions', ...lead, summary: 'What a policy was over time, the newest first, and who changed it', params: idParams, query: pageQuery, response: page(policyVersionBody),
    handler: async ({ params, query }) => {
      const found = await policyVersions(app.db, params.id, { limit: query.limit, ...(query.cursor && /^\d{1,9}$/.test(query.cursor) && { before: Number(query.cursor) }) })
      const last = found.at(-1)
      return { items: found.map(({ definition, ...each }) => ({ ...each, definition: definition as never, at: each.at.toString() })), nextCursor: last && last.version > 1 ? String(last.version) : null }
    },
  })
}

function shown({ position: _, definition, ...policy }: Policy) {
  return { ...policy, definition: definition as never }
}
