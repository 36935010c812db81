import sql from 'sql-template-tag'
import { fixedId, newId } from '../../server/platform/ids.ts'
import { createView } from '../../server/tickets/views/create-view.ts'
import { reload } from '../factories.ts'
import type { Request } from './requests.ts'
import type { World } from './world.ts'

const EVERYTHING = { all: [] }

/** A view that the lead made for the private team. */
async function teamView({ app, people, teamId }: World): Promise<string> {
  const lead = await reload(app, people.lead)
  return (await app.change(lead, tx => createView(tx, lead, { name: newId(), condition: EVERYTHING, sort: '-updatedAt', groupBy: null, columns: [], emoji: null, folder: null, position: 0, personal: false, teamId, role: null }))).id
}

/** Past the verb, which lets nobody have many at once. */
const freshExport = async ({ app, caller }: World) => {
  const id = newId()
  await app.db.query(sql`insert into exports (id, author_id, format, name, question, state, created_at) values (${id}, ${caller.id}, 'csv', 'x', '{}', 'cancelled', ${app.clock()})`)
  return id
}

/** Of whoever calls, also where they could not begin one. */
const freshPlay = async ({ app, caller }: World) => {
  const id = newId()
  await app.db.query(sql`insert into play_sessions (id, person_id, view_id, sort, total, capped, started_at) values (${id}, ${caller.id}, ${builtInId('open')}, '-updatedAt', 0, false, ${app.clock()})`)
  return id
}
const builtInId = (key: string) => fixedId(`view:${key}`)

/** Only so many run for one person at a time. */
async function ofCustomers({ app, caller }: World, url: string) {
  await app.db.query(sql`update exports set state = 'cancelled' where author_id = ${caller.id} and state = 'running'`)
  return { url, body: { format: 'csv' } }
}

/** Of views, and of exports of what they find. */
export const viewRequests: Record<string, (world: World) => Request | Promise<Request>> = {
  'GET /api/v1/views': () => ({ url: '/views' }),
  'POST /api/v1/views': () => ({ url: '/views', body: { name: 'x', condition: EVERYTHING } }),
  'PATCH /api/v1/views/:id': async w => ({ url: `/views/${await teamView(w)}`, body: { name: 'y' } }),
  'POST /api/v1/views/order': () => ({ url: '/views/order', body: { ids: [newId()] } }),
  'POST /api/v1/exports': () => ({ url: '/exports', body: { format: 'csv', viewId: 'open' } }),
  'POST /api/v1/exports/people': w => ofCustomers(w, '/exports/people'),
  'POST /api/v1/exports/organisations': w => ofCustomers(w, '/exports/organisations'),
  'GET /api/v1/exports': () => ({ url: '/exports' }),
  'GET /api/v1/exports/:id': async w => ({ url: `/exports/${await freshExport(w)}` }),
  'POST /api/v1/exports/:id/cancel': async w => ({ url: `/exports/${await freshExport(w)}/cancel` }),
  'GET /api/v1/exports/:id/file': async w => ({ url: `/exports/${await freshExport(w)}/file`, letIn: 'export-not-ready' }),
  'GET /api/v1/views/editable': () => ({ url: '/views/editable' }),
  'GET /api/v1/views/fields': () => ({ url: '/views/fields' }),
  'GET /api/v1/views/:id': async w => ({ url: `/views/${await teamView(w)}` }),
  'GET /api/v1/views/:id/groups': () => ({ url: '/views/open/groups?groupBy=priority' }),
  'POST /api/v1/views/:id/play': () => ({ url: '/views/open/play', body: {} }),
  'POST /api/v1/plays/:id/next': async w => ({ url: `/plays/${await freshPlay(w)}/next`, body: {} }),
  'DELETE /api/v1/plays/:id': async w => ({ url: `/plays/${await freshPlay(w)}` }),
  'GET /api/v1/views/:id/skips': () => ({ url: '/views/open/skips' }),
  'POST /api/v1/views/ask': () => ({ url: '/views/ask', body: { condition: EVERYTHING } }),
  'POST /api/v1/views/count': () => ({ url: '/views/count', body: { condition: EVERYTHING } }),
  'POST /api/v1/views/groups': () => ({ url: '/views/groups', body: { condition: EVERYTHING, groupBy: 'priority' } }),
  'DELETE /api/v1/views/:id': async w => ({ url: `/views/${await teamView(w)}` }),
  'GET /api/v1/views/:id/tickets': async w => ({ url: `/views/${await teamView(w)}/tickets` }),
}
