import sql from 'sql-template-tag'
import { newId } from '../../server/platform/ids.ts'
import { accessTicket } from '../../server/tickets/access.ts'
import { addTasks } from '../../server/tickets/tasks/add-task.ts'
import { createChecklist } from '../../server/tickets/tasks/checklists.ts'
import { logTime } from '../../server/tickets/tasks/time.ts'
import { factory } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const freshTask = ({ app, ticket }: World) => app.change(factory, async tx => (await addTasks(tx, await accessTicket(tx, ticket.id, 'update'), [{ title: 'x', ownerId: null, dueAt: null }]))[0]!)
const freshChecklist = ({ app, people }: World) => app.change(factory, async tx => (await createChecklist(tx, people.admin, { name: newId(), items: [{ title: 'x', owner: null, dueHours: null }], teamId: null })).id)
async function freshTime({ app, ticket, caller }: World): Promise<string> {
  await app.change(factory, async tx => logTime(tx, await accessTicket(tx, ticket.id, 'update'), caller.id, { seconds: 60, note: '', startedAt: null }))
  return (await app.db.one<{ id: string }>(sql`select id from time_entries where ticket_id = ${ticket.id} and person_id = ${caller.id} order by id desc limit 1`)).id
}

/** Tasks, checklists and time. */
export const taskRequests: Record<string, Make> = {
  'GET /api/v1/tasks': () => ({ url: '/tasks' }),
  'POST /api/v1/tickets/:id/tasks': w => ({ url: `/tickets/${w.ticket.id}/tasks`, body: { title: 'x' } }),
  'PATCH /api/v1/tickets/:id/tasks/:task': async w => ({ url: `/tickets/${w.ticket.id}/tasks/${await freshTask(w)}`, body: { done: true } }),
  'DELETE /api/v1/tickets/:id/tasks/:task': async w => ({ url: `/tickets/${w.ticket.id}/tasks/${await freshTask(w)}` }),
  'PUT /api/v1/tickets/:id/tasks/order': async w => ({ url: `/tickets/${w.ticket.id}/tasks/order`, body: { ids: (await w.app.db.query<{ id: string }>(sql`select id from ticket_tasks where ticket_id = ${w.ticket.id}`)).map(({ id }) => id) } }),
  'POST /api/v1/tickets/:id/checklists': async w => ({ url: `/tickets/${w.ticket.id}/checklists`, body: { checklistId: await freshChecklist(w) } }),
  'GET /api/v1/checklists': () => ({ url: '/checklists' }),
  'POST /api/v1/checklists': () => ({ url: '/checklists', body: { name: newId(), items: [{ title: 'x' }] } }),
  'PATCH /api/v1/checklists/:id': async w => ({ url: `/checklists/${await freshChecklist(w)}`, body: { name: newId() } }),
  'POST /api/v1/tickets/:id/time': w => ({ url: `/tickets/${w.ticket.id}/time`, body: { seconds: 60 } }),
  'DELETE /api/v1/tickets/:id/time/:entry': async w => ({ url: `/tickets/${w.ticket.id}/time/${await freshTime(w)}` }),
  'GET /api/v1/timer': () => ({ url: '/timer' }),
  'PUT /api/v1/tickets/:id/timer': w => ({ url: `/tickets/${w.ticket.id}/timer` }),
  'DELETE /api/v1/timer': () => ({ url: '/timer' }),
}
