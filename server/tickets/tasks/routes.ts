import { z } from 'zod'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { id, idParams } from '../../platform/http/shapes.ts'
import { expectedVersion } from '../../platform/http/versions.ts'
import { accessTicket, type Wish } from '../access.ts'
import { answerTicket } from '../answer-ticket.ts'
import { ticketBody } from '../schemas.ts'
import type { Ticket } from '../ticket.ts'
import { addTasks } from './add-task.ts'
import { accessTask, changeTask, orderTasks, removeTask } from './change-task.ts'
import { applyChecklist, changeChecklist, createChecklist, listChecklists, mayEditChecklist } from './checklists.ts'
import { openTasks } from './queries.ts'
import { checklistBody, checklistPatch, newChecklist, newTask, openTaskPage, openTaskQuery, taskOrder, taskPatch } from './schemas.ts'
import type { Checklist } from './task.ts'

const ticketParams = z.object({ id: z.string().max(40).describe('Id or number.') })
const taskParams = ticketParams.extend({ task: z.string().max(40) })
const tags = ['Tasks and time']

/** What is to be done on tickets, and the checklists that it comes from. */
export function taskRoutes(app: App, http: Http): void {
  const change = async (actor: PersonActor, ticketId: string, wish: Wish, work: (tx: Tx, ticket: Ticket) => Promise<unknown>) =>
    answerTicket(app.db, actor, await app.change(actor, async tx => {
      const ticket = await accessTicket(tx, ticketId, wish)
      await work(tx, ticket)
      return ticket.id
    }))
  route(http, {
    method: 'GET', url: '/api/v1/tasks', access: 'staff', scope: 'tickets:read', summary: 'Open tasks of somebody, the most urgent first', tags, query: openTaskQuery, response: openTaskPage,
    handler: ({ actor, query }) => openTasks(app.db, actor, { ...query, ownerId: query.ownerId ?? actor.id }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/tasks', access: 'agent', scope: 'tickets:write', summary: 'Add a task to a ticket', tags, params: ticketParams, body: newTask, response: ticketBody, status: 201,
    handler: async ({ actor, params, body, request }) => answerTicket(app.db, actor, await app.change(actor, tx => onceOnly(tx, request, async () => {
      const ticket = await accessTicket(tx, params.id, 'update')
      await addTasks(tx, ticket, [body])
      return ticket.id
    }))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/tickets/:id/tasks/:task', access: 'staff', scope: 'tickets:write', summary: 'Change a task, or tick it off', tags, params: taskParams, body: taskPatch, response: ticketBody,
    handler: ({ actor, params, body }) => change(actor, params.id, 'read', async tx => {
      const { ticket, task } = await accessTask(tx, params.id, params.task, body)
      await changeTask(tx, ticket, task, body)
    }),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/tasks/:task', access: 'agent', scope: 'tickets:write', summary: 'Remove a task', tags, params: taskParams, response: ticketBody,
    handler: ({ actor, params }) => change(actor, params.id, 'update', async tx => {
      const { ticket, task } = await accessTask(tx, params.id, params.task, { title: '' })
      await removeTask(tx, ticket, task)
    }),
  })
  route(http, {
    method: 'PUT', url: '/api/v1/tickets/:id/tasks/order', access: 'agent', scope: 'tickets:write', summary: 'Put the tasks of a ticket into another order', tags, params: ticketParams, body: taskOrder, response: ticketBody,
    handler: ({ actor, params, body }) => change(actor, params.id, 'update', (tx, ticket) => orderTasks(tx, ticket, body.ids)),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/checklists', access: 'agent', scope: 'tickets:write', summary: 'Put the steps of a checklist on a ticket', tags, params: ticketParams,
    body: z.object({ checklistId: id }), response: ticketBody, status: 201,
    handler: async ({ actor, params, body, request }) => answerTicket(app.db, actor, await app.change(actor, tx => onceOnly(tx, request, async () => {
      const ticket = await accessTicket(tx, params.id, 'update')
      await applyChecklist(tx, actor, ticket, body.checklistId)
      return ticket.id
    }))),
  })
  checklistRoutes(app, http)
}

function checklistRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/checklists', access: 'staff', scope: 'tickets:read', summary: 'List the checklists one can use', tags, query: z.object({ archived: z.stringbool().default(false) }),
    response: z.object({ items: z.array(checklistBody) }), handler: async ({ actor, query }) => ({ items: (await listChecklists(app.db, actor, query)).map(list => answer(actor, list)) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/checklists', access: 'lead', scope: 'tickets:write', summary: 'Keep a checklist', tags, body: newChecklist, response: checklistBody, status: 201,
    handler: async ({ actor, body, request }) => answer(actor, await app.change(actor, tx => onceOnly(tx, request, () => createChecklist(tx, actor, body)))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/checklists/:id', access: 'lead', scope: 'tickets:write', summary: 'Change, archive or bring back a checklist', tags, params: idParams, body: checklistPatch, response: checklistBody,
    handler: async ({ actor, params, body, request }) => answer(actor, await app.change(actor, tx => changeChecklist(tx, actor, params.id, body, expectedVersion(request)))),
  })
}

function answer(actor: PersonActor, list: Checklist) {
  return { ...list, items: [...list.items], can: { edit: mayEditChecklist(actor, list) } }
}
