import { newId } from '../../server/platform/ids.ts'
import { createWebhook } from '../../server/webhooks/change-webhooks.ts'
import { factory } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const fresh = async ({ app }: World) => (await app.change(factory, tx => createWebhook(tx, app, { name: newId(), url: 'https://hook.example/', events: [] }))).webhook.id

/** One for all that leave it as it is: a desk has a hundred at most. */
const shared = new WeakMap<object, Promise<string>>()
const one = (w: World) => shared.get(w.app) ?? shared.set(w.app, fresh(w)).get(w.app)!

/** Other systems that are told of what happens. */
export const webhookRequests: Record<string, Make> = {
  'GET /api/v1/webhooks': () => ({ url: '/webhooks' }),
  'POST /api/v1/webhooks': () => ({ url: '/webhooks', body: { name: newId(), url: 'https://hook.example/' } }),
  'GET /api/v1/webhooks/:id': async w => ({ url: `/webhooks/${await one(w)}` }),
  'PATCH /api/v1/webhooks/:id': async w => ({ url: `/webhooks/${await one(w)}`, body: { enabled: false } }),
  'DELETE /api/v1/webhooks/:id': async w => ({ url: `/webhooks/${await fresh(w)}` }),
  'POST /api/v1/webhooks/:id/secret': async w => ({ url: `/webhooks/${await one(w)}/secret` }),
  'DELETE /api/v1/webhooks/:id/secret': async w => ({ url: `/webhooks/${await one(w)}/secret` }),
  'POST /api/v1/webhooks/:id/test': async w => ({ url: `/webhooks/${await one(w)}/test` }),
  'GET /api/v1/webhooks/:id/deliveries': async w => ({ url: `/webhooks/${await one(w)}/deliveries` }),
  'GET /api/v1/webhooks/:id/deliveries/:deliveryId': async w => ({ url: `/webhooks/${await one(w)}/deliveries/${newId()}` }),
  'POST /api/v1/webhooks/:id/deliveries/:deliveryId/retry': async w => ({ url: `/webhooks/${await one(w)}/deliveries/${newId()}/retry` }),
  'POST /api/v1/webhooks/:id/deliveries/:deliveryId/give-up': async w => ({ url: `/webhooks/${await one(w)}/deliveries/${newId()}/give-up` }),
  'POST /api/v1/webhooks/:id/retry': async w => ({ url: `/webhooks/${await one(w)}/retry` }),
}
