import { newId } from '../../server/platform/ids.ts'
import { createPolicy } from '../../server/sla/create-policy.ts'
import { factory } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const goals = { resolution: { targets: [480, 480, 480, 480], hours: 'working' as const, pausedIn: [], reopenedAnew: false } }
// it holds for no ticket, so that those of the other requests stay as they are
const nobody = { field: 'number', op: 'is' as const, value: -1 }
const definition = {
  description: '', condition: nobody, goals, first: { endsWith: 'reply' as const, callIsReply: false }, calendars: { places: [], otherwise: null }, warnings: [], breach: { tell: [], webhookId: null },
}
const fresh = async ({ app }: World) => (await app.change(factory, tx => createPolicy(tx, { name: newId(), definition, active: false }))).id
/** One for all that leave it as it is: a desk has a hundred at most. */
const shared = new WeakMap<object, Promise<string>>()
const one = (w: World) => shared.get(w.app) ?? shared.set(w.app, fresh(w)).get(w.app)!

/** What is promised to whom, and how a ticket stands by it. */
export const slaRequests: Record<string, Make> = {
  'GET /api/v1/sla-policies': () => ({ url: '/sla-policies' }),
  'POST /api/v1/sla-policies': () => ({ url: '/sla-policies', body: { name: newId(), definition, active: false } }),
  'GET /api/v1/sla-policies/:id': async w => ({ url: `/sla-policies/${await one(w)}` }),
  'PATCH /api/v1/sla-policies/:id': async w => ({ url: `/sla-policies/${await one(w)}`, body: { active: false } }),
  'PUT /api/v1/sla-policies/order': () => ({ url: '/sla-policies/order', body: { ids: [] } }),
  'POST /api/v1/sla-policies/preview': () => ({ url: '/sla-policies/preview', body: { definition } }),
  'POST /api/v1/sla-policies/back-test': () => ({ url: '/sla-policies/back-test', body: { definition, days: 1 } }),
  'GET /api/v1/sla-policies/:id/versions': async w => ({ url: `/sla-policies/${await one(w)}/versions` }),
  'GET /api/v1/service-levels/board': () => ({ url: '/service-levels/board' }),
  'GET /api/v1/tickets/:id/service-levels': w => ({ url: `/tickets/${w.ticket.number}/service-levels` }),
  'POST /api/v1/tickets/:id/service-levels/reason': w => ({ url: `/tickets/${w.ticket.number}/service-levels/reason`, body: { metric: 'resolution', key: '', reason: 'other' } }),
}
