import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, pageQuery } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { changeWebhook, createWebhook, endRotation, removeWebhook, rotateSecret } from './change-webhooks.ts'
import { deliveriesOf, deliveryOf, shownWebhooks, type ShownWebhook } from './queries.ts'
import { giveUp, retryDeliveries, tryWebhook } from './retry-delivery.ts'
import { deliveryDetail, deliveryPage, deliveryQuery, newWebhookBody, secretBody, triedBody, webhookBody, webhookIn, webhookList, webhookPatch } from './schemas.ts'

const tags = ['Webhooks']
const admin = { access: 'admin' as const, scope: 'admin' as const, tags }
const deliveryParams = z.object({ id, deliveryId: id })

/** Other systems that are told of what happens. */
export function webhookRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/webhooks', ...admin, summary: 'The webhooks by name, and how they stand', response: webhookList,
    handler: async () => ({ items: (await shownWebhooks(app)).map(shown) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/webhooks/:id', ...admin, summary: 'One webhook', params: idParams, response: webhookBody,
    handler: async ({ params, reply }) => answer(app, params.id, reply),
  })
  route(http, {
    method: 'POST', url: '/api/v1/webhooks', ...admin, summary: 'Make a webhook; its secret is shown this once', body: webhookIn, response: newWebhookBody, status: 201, perMinute: 30,
    handler: async ({ actor, body, request }) => {
      // the answer is kept for repeated calls, so it must not hold the secret readable
      const kept = await app.change(actor, tx => onceOnly(tx, request, async () => {
        const { webhook, secret } = await createWebhook(tx, app, body)
        return { id: webhook.id, sealed: app.secrets.seal(secret) }
      }))
      const [webhook] = await shownWebhooks(app, kept.id)
      return { ...shown(webhook!), secret: app.secrets.open(kept.sealed) }
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/webhooks/:id', ...admin, summary: 'Change a webhook, or switch it on or off', params: idParams, body: webhookPatch, response: webhookBody,
    handler: async ({ actor, params, body, request, reply }) => {
      await app.change(actor, tx => changeWebhook(tx, app, params.id, body, expectedVersion(request)))
      return answer(app, params.id, reply)
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/webhooks/:id', ...admin, summary: 'Remove a webhook and its log', params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, tx => removeWebhook(tx, params.id)),
  })
  secretRoutes(app, http)
  deliveryRoutes(app, http)
}

function secretRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/webhooks/:id/secret', ...admin, summary: 'A new secret besides the former, which holds until it is ended', params: idParams, response: secretBody, status: 201,
    handler: async ({ actor, params }) => ({ secret: await app.change(actor, tx => rotateSecret(tx, app, params.id)) }),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/webhooks/:id/secret', ...admin, summary: 'End the former secret', params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, tx => endRotation(tx, params.id)),
  })
  route(http, {
    method: 'POST', url: '/api/v1/webhooks/:id/test', ...admin, summary: 'Call a webhook with the event webhook.test and say what it answered', params: idParams, response: triedBody, perMinute: 20,
    handler: async ({ params }) => {
      const { took, arrived, status, answer: said, error } = await tryWebhook(app, params.id)
      return { arrived, status, answer: said, error, tookMs: took }
    },
  })
}

function deliveryRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/webhooks/:id/deliveries', ...admin, summary: 'What a webhook was told, the latest first', params: idParams, query: pageQuery.extend(deliveryQuery.shape), response: deliveryPage,
    handler: async ({ params, query: { limit, cursor, state } }) => deliveriesOf(app.db, params.id, { limit, ...(cursor !== undefined && { cursor }), ...(state && { state }) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/webhooks/:id/deliveries/:deliveryId', ...admin, summary: 'One delivery, with what was said and answered', params: deliveryParams, response: deliveryDetail,
    handler: ({ params }) => deliveryOf(app.db, params.id, params.deliveryId),
  })
  route(http, {
    method: 'POST', url: '/api/v1/webhooks/:id/deliveries/:deliveryId/retry', ...admin, summary: 'Send one delivery again', params: deliveryParams, response: 'nothing',
    handler: async ({ params }) => { await retryDeliveries(app, params.id, params.deliveryId) },
  })
  route(http, {
    method: 'POST', url: '/api/v1/webhooks/:id/deliveries/:deliveryId/give-up', ...admin, summary: 'Give up a delivery that waits, so that later ones of its ticket can go on', params: deliveryParams, response: 'nothing',
    handler: ({ params }) => giveUp(app, params.id, params.deliveryId),
  })
  route(http, {
    method: 'POST', url: '/api/v1/webhooks/:id/retry', ...admin, summary: 'Send again all that was given up', params: idParams, response: z.object({ deliveries: z.int() }),
    handler: async ({ params }) => ({ deliveries: await retryDeliveries(app, params.id) }),
  })
}

async function answer(app: App, webhookId: string, reply: Parameters<typeof setVersion>[0]) {
  const [webhook] = await shownWebhooks(app, webhookId)
  setVersion(reply, webhook!.version)
  return shown(webhook!)
}

function shown(webhook: ShownWebhook): z.input<typeof webhookBody> {
  return { ...webhook, events: [...webhook.events] }
}
