import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { accessTicket } from '../tickets/access.ts'
import { deadlineBoard } from './board.ts'
import { giveReason } from './give-reason.ts'
import { boardBody, boardQuery, reasonIn, ticketLevels as ticketLevelsBody } from './schemas.ts'
import { ticketLevels } from './ticket-levels.ts'

const params = z.object({ id: z.string().max(40).describe('Id or number.') })
const tags = ['Service levels']

/** How tickets stand by what was promised. */
export function slaTicketRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/service-levels', access: 'staff', scope: 'tickets:read', tags, summary: 'The clocks of a ticket, with their arithmetic and their history', params, response: ticketLevelsBody,
    handler: ({ actor, params }) => ticketLevels(app, actor, params.id),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/service-levels/reason', access: 'agent', scope: 'tickets:write', tags, summary: 'Say why a service level was breached', params, body: reasonIn, response: ticketLevelsBody,
    handler: async ({ actor, params, body }) => {
      await app.change(actor, async tx => giveReason(tx, actor, await accessTicket(tx, params.id, 'read'), body))
      return ticketLevels(app, actor, params.id)
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/service-levels/board', access: 'lead', scope: 'tickets:read', tags, summary: 'What will breach next: tickets by their next deadline, overdue ones first', query: boardQuery, response: boardBody,
    handler: ({ actor, query }) => deadlineBoard(app, actor, query),
  })
}
