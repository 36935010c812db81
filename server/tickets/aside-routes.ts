import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { route, type Http } from '../platform/http/route.ts'
import { instantIn } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { accessTicket } from './access.ts'
import { answerTicket } from './answer-ticket.ts'
import { blockSender } from './block-sender.ts'
import { ticketBody } from './schemas.ts'
import { restore, setAside } from './set-aside.ts'
import { snooze, wake } from './snooze.ts'
import type { Ticket } from './ticket.ts'

const params = z.object({ id: z.string().max(40).describe('Id or number.') })
const tags = ['Tickets']

export function asideRoutes(app: App, http: Http): void {
  const change = async (actor: PersonActor, id: string, wish: 'update' | 'restore', work: (tx: Tx, ticket: Ticket) => unknown) => answerTicket(app.db, actor, await app.change(actor, async tx => {
    const ticket = await accessTicket(tx, id, wish)
    await work(tx, ticket)
    return ticket.id
  }))
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/spam', access: 'agent', scope: 'tickets:write', summary: 'Mark a ticket as spam', tags, params, response: ticketBody,
    body: z.object({ block: z.boolean().default(false).describe('Take no more mail from the requester: for leads and admins.') }).default({ block: false }),
    handler: ({ actor, params, body }) => change(actor, params.id, 'restore', async (tx, ticket) => {
      setAside(tx, ticket, 'spam')
      if (body.block) await mayBlock(tx, actor, ticket, true)
    }),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id', access: 'agent', scope: 'tickets:write', summary: 'Put a ticket into the bin', tags, params, response: ticketBody,
    handler: ({ actor, params }) => change(actor, params.id, 'restore', (tx, ticket) => setAside(tx, ticket, 'bin')),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/restore', access: 'agent', scope: 'tickets:write', summary: 'Take a ticket out of the bin, or say that it is no spam', tags, params, response: ticketBody,
    body: z.object({ unblock: z.boolean().default(false).describe('Take mail from the requester again: for leads and admins.') }).default({ unblock: false }),
    handler: ({ actor, params, body }) => change(actor, params.id, 'restore', async (tx, ticket) => {
      restore(tx, ticket)
      if (body.unblock) await mayBlock(tx, actor, ticket, false)
    }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/snooze', access: 'agent', scope: 'tickets:write', summary: 'Send a ticket to sleep', tags, params, response: ticketBody,
    body: z.object({ until: instantIn.nullable().describe('null: until the customer writes, which wakes it in any case.') }),
    handler: ({ actor, params, body }) => change(actor, params.id, 'update', (tx, ticket) => snooze(tx, ticket, body.until)),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/snooze', access: 'agent', scope: 'tickets:write', summary: 'Wake a ticket', tags, params, response: ticketBody,
    handler: ({ actor, params }) => change(actor, params.id, 'update', (tx, ticket) => wake(tx, ticket, 'person')),
  })
}

async function mayBlock(tx: Tx, actor: PersonActor, ticket: Ticket, block: boolean): Promise<void> {
  if (actor.role !== 'admin' && actor.role !== 'lead') throw problem.forbidden('role', 'Leads and admins decide of whom the desk takes no mail.')
  await blockSender(tx, ticket, block)
}
