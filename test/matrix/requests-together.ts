import { makeTicket } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const ofTeam = ({ app, people, teamId }: World) => makeTicket(app, { requester: people.customer, teamId })

/** Of following, handing over, and what people are told. */
export const together: Record<string, Make> = {
  'PUT /api/v1/tickets/:id/follow': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/follow` }),
  'DELETE /api/v1/tickets/:id/follow': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/follow` }),
  'POST /api/v1/tickets/:id/hand-over': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/hand-over`, body: { assigneeId: w.people.lead.id, note: { text: 'x' } } }),
  'GET /api/v1/notifications': () => ({ url: '/notifications' }),
  'GET /api/v1/notifications/unread': () => ({ url: '/notifications/unread' }),
  'POST /api/v1/notifications/read': () => ({ url: '/notifications/read', body: { ids: [] } }),
  'GET /api/v1/me/notifications': () => ({ url: '/me/notifications' }),
  'PATCH /api/v1/me/notifications': () => ({ url: '/me/notifications', body: { quietDays: [7] } }),
}
