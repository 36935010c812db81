import { createOrganisation } from '../../server/people/create-organisation.ts'
import { accessAgent } from '../../server/routing/change-agent.ts'
import { addLeave } from '../../server/routing/leaves.ts'
import { createSkill } from '../../server/routing/skills.ts'
import { newId } from '../../server/platform/ids.ts'
import { factory, makePerson } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const freshSkill = async ({ app }: World) => (await app.change(factory, tx => createSkill(tx, newId()))).id
const freshCustomer = async ({ app }: World) => (await makePerson(app, 'customer')).id

const freshOrganisation = ({ app }: World) => app.change(factory, async tx => (await createOrganisation(tx, { name: newId() })).id)

async function freshLeave({ app, people }: World): Promise<string> {
  const { id } = await app.change(factory, async tx => addLeave(tx, await accessAgent(tx, people.agent.id), { startsAt: tx.now.add({ hours: 24 }), endsAt: tx.now.add({ hours: 48 }), substituteId: null }))
  return `/agents/${people.agent.id}/leaves/${id}`
}

/** Who gets which ticket. */
export const routingRequests: Record<string, Make> = {
  'GET /api/v1/teams/:id/routing': w => ({ url: `/teams/${w.teamId}/routing` }),
  'PATCH /api/v1/teams/:id/routing': w => ({ url: `/teams/${w.teamId}/routing`, body: { takeBackLeave: true } }),
  'GET /api/v1/teams/:id/routing/versions': w => ({ url: `/teams/${w.teamId}/routing/versions` }),
  'POST /api/v1/teams/:id/routing/dry-run': w => ({ url: `/teams/${w.teamId}/routing/dry-run`, body: { ticket: w.ticket.id, settings: { method: 'round-robin' } } }),
  'POST /api/v1/teams/:id/routing/back-test': w => ({ url: `/teams/${w.teamId}/routing/back-test`, body: { settings: { method: 'round-robin' } } }),
  'GET /api/v1/tickets/:id/routing': w => ({ url: `/tickets/${w.ticket.id}/routing` }),
  'POST /api/v1/routing/take-next': () => ({ url: '/routing/take-next' }),
  'GET /api/v1/routing/floor': () => ({ url: '/routing/floor' }),
  'GET /api/v1/skills': () => ({ url: '/skills' }),
  'POST /api/v1/skills': () => ({ url: '/skills', body: { name: newId() } }),
  'PATCH /api/v1/skills/:id': async w => ({ url: `/skills/${await freshSkill(w)}`, body: { name: newId() } }),
  'GET /api/v1/me/availability': () => ({ url: '/me/availability' }),
  'PUT /api/v1/me/availability': () => ({ url: '/me/availability', body: { status: 'busy' } }),
  'PUT /api/v1/agents/:id/availability': w => ({ url: `/agents/${w.people.outsider.id}/availability`, body: { status: 'busy' } }),
  'GET /api/v1/agents/:id': w => ({ url: `/agents/${w.people.agent.id}` }),
  'PATCH /api/v1/agents/:id': w => ({ url: `/agents/${w.people.agent.id}`, body: { capacity: 80 } }),
  'POST /api/v1/agents/:id/leaves': w => ({ url: `/agents/${w.people.agent.id}/leaves`, body: { startsAt: w.app.now.add({ hours: 1 }).toString(), endsAt: w.app.now.add({ hours: 2 }).toString() } }),
  'DELETE /api/v1/agents/:id/leaves/:leaveId': async w => ({ url: await freshLeave(w) }),
  'GET /api/v1/people/:id/account-manager': w => ({ url: `/people/${w.people.customer.id}/account-manager` }),
  'PUT /api/v1/people/:id/account-manager': async w => ({ url: `/people/${await freshCustomer(w)}/account-manager`, body: { managerId: w.people.agent.id } }),
  'GET /api/v1/organisations/:id/account-manager': async w => ({ url: `/organisations/${await freshOrganisation(w)}/account-manager` }),
  'PUT /api/v1/organisations/:id/account-manager': async w => ({ url: `/organisations/${await freshOrganisation(w)}/account-manager`, body: { managerId: w.people.agent.id } }),
}
