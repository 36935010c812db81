import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id } from '../platform/http/shapes.ts'
import { accessTicket } from './access.ts'
import { answerSeen, answerTicket } from './answer-ticket.ts'
import { follow, unfollow } from './follow.ts'
import { handOver } from './hand-over.ts'
import { compose } from './reply.ts'
import { openedTicket, ticketBody } from './schemas.ts'

const params = z.object({ id: z.string().max(40).describe('Id or number.') })
const tags = ['Tickets']
const words = z.string().max(1_000_000).optional()

const handOverIn = z.object({
  assigneeId: id.nullable().optional().describe('Who has it from now on; without one, and with a team, nobody yet.'), teamId: id.nullable().optional(),
  note: z.object({ html: words, text: words }).refine(note => (note.html ?? note.text ?? '').trim() !== '', 'The note is empty: give html or text.').describe('An internal note that they are told with.'),
})

export function togetherRoutes(app: App, http: Http): void {
  route(http, {
    method: 'PUT', url: '/api/v1/tickets/:id/follow', access: 'staff', scope: 'tickets:write', summary: 'Follow a ticket', tags, params, response: ticketBody,
    handler: async ({ actor, params }) => answerTicket(app.db, actor, await app.change(actor, async tx => {
      const ticket = await accessTicket(tx, params.id, 'note')
      follow(tx, ticket, actor.id)
      return ticket.id
    })),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/follow', access: 'staff', scope: 'tickets:write', summary: 'Follow a ticket no more', tags, params, response: ticketBody,
    handler: async ({ actor, params }) => answerTicket(app.db, actor, await app.change(actor, async tx => {
      const ticket = await accessTicket(tx, params.id, 'note')
      await unfollow(tx, ticket, actor.id)
      return ticket.id
    })),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/hand-over', access: 'agent', scope: 'tickets:write', summary: 'Give a ticket on with a note', tags, params, body: handOverIn, response: openedTicket,
    handler: async ({ actor, params, body, request }) => {
      const given = await app.change(actor, tx => onceOnly(tx, request, async () => {
        const ticket = await accessTicket(tx, params.id, 'assign')
        await handOver(tx, ticket, actor, { ...body, note: compose({ kind: 'note', ...body.note, attachmentIds: [] }) })
        return { id: ticket.id, number: ticket.number }
      }))
      return await answerSeen(app.db, actor, given.id) ?? { ...given, handedOver: true as const }
    },
  })
}
