import sql from 'sql-template-tag'
import { openSide } from '../../server/side-conversations/write.ts'
import { accessTicket } from '../../server/tickets/access.ts'
import { saveDraft } from '../../server/tickets/drafts.ts'
import { shareDraft } from '../../server/tickets/shared-drafts.ts'
import { makeTicket, reload } from '../factories.ts'
import { newId } from '../../server/platform/ids.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const ofTeam = ({ app, people, teamId }: World) => makeTicket(app, { requester: people.customer, teamId })

async function freshSide(w: World): Promise<string> {
  const agent = await reload(w.app, w.people.agent)
  const { id } = await ofTeam(w)
  return w.app.change(agent, async tx => (await openSide(tx, await accessTicket(tx, id, 'update'), agent, { subject: 'x', to: ['supplier@parts.example'], cc: [], words: { html: null, text: 'x', attachmentIds: [] }, forward: [], customersToo: false })).sideId)
}

/** Where a note that the lead has begun, and laid open, can be taken over. */
async function openDraft(w: World): Promise<string> {
  const [{ id }, lead] = [await ofTeam(w), await reload(w.app, w.people.lead)]
  await saveDraft(w.app.db, id, lead.id, 'note', { html: 'x', extras: null, to: [], cc: [], attachmentIds: [], version: 0 }, w.app.clock())
  await w.app.change(lead, tx => shareDraft(tx, lead, id, 'note', true))
  const { id: draft } = await w.app.db.one<{ id: string }>(sql`select id from drafts where ticket_id = ${id}`)
  return `/tickets/${id}/shared-drafts/${draft}/take-over`
}

/** Of following, handing over, what people are told, and side conversations. */
export const together: Record<string, Make> = {
  'GET /api/v1/tickets/:id/why': w => ({ url: `/tickets/${w.ticket.number}/why` }),
  'PUT /api/v1/tickets/:id/follow': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/follow` }),
  'DELETE /api/v1/tickets/:id/follow': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/follow` }),
  'PUT /api/v1/tickets/:id/drafts/:kind/shared': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/drafts/note/shared`, body: { shared: false } }),
  'GET /api/v1/tickets/:id/shared-drafts': w => ({ url: `/tickets/${w.ticket.id}/shared-drafts` }),
  'POST /api/v1/tickets/:id/shared-drafts/:draft/take-over': async w => ({ url: await openDraft(w) }),
  'POST /api/v1/tickets/:id/hand-over': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/hand-over`, body: { assigneeId: w.people.lead.id, note: { text: 'x' } } }),
  'GET /api/v1/notifications': () => ({ url: '/notifications' }),
  'GET /api/v1/notifications/:id/why': () => ({ url: `/notifications/${newId()}/why`, letIn: 'notification' }),
  'GET /api/v1/notifications/unread': () => ({ url: '/notifications/unread' }),
  'POST /api/v1/notifications/read': () => ({ url: '/notifications/read', body: { ids: [] } }),
  'GET /api/v1/me/notifications': () => ({ url: '/me/notifications' }),
  'PATCH /api/v1/me/notifications': () => ({ url: '/me/notifications', body: { quietDays: [7] } }),
  'GET /api/v1/tickets/:id/side-conversations': w => ({ url: `/tickets/${w.ticket.id}/side-conversations` }),
  'POST /api/v1/tickets/:id/side-conversations': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/side-conversations`, body: { subject: 'x', to: ['supplier@parts.example'], text: 'x' } }),
  'GET /api/v1/side-conversations/:id': async w => ({ url: `/side-conversations/${await freshSide(w)}` }),
  'PATCH /api/v1/side-conversations/:id': async w => ({ url: `/side-conversations/${await freshSide(w)}`, body: { state: 'closed' } }),
  'POST /api/v1/side-conversations/:id/messages': async w => ({ url: `/side-conversations/${await freshSide(w)}/messages`, body: { text: 'x' } }),
  'POST /api/v1/side-conversations/:id/read': async w => ({ url: `/side-conversations/${await freshSide(w)}/read` }),
}
