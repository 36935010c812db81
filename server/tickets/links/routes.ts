import { z } from 'zod'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { accessTicket } from '../access.ts'
import { answerTicket } from '../answer-ticket.ts'
import { LINKS } from '../events.ts'
import { heldTicket } from '../internal/unit.ts'
import { visibleTicketId } from '../queries.ts'
import { compose } from '../reply.ts'
import { ticketBody } from '../schemas.ts'
import type { Ticket } from '../ticket.ts'
import { link, unlink } from './link.ts'
import { solveLinked } from './solve-linked.ts'

const idOrNumber = z.string().max(40).describe('Id or number.')
const params = z.object({ id: idOrNumber, is: z.enum(LINKS).describe('What the other ticket is to this one.'), other: idOrNumber })
const tags = ['Tickets']

export function linkRoutes(app: App, http: Http): void {
  const change = async (actor: PersonActor, { id, other }: { id: string; other: string }, work: (tx: Tx, ticket: Ticket, other: Ticket) => Promise<void>) =>
    answerTicket(app.db, actor, await app.change(actor, async tx => {
      const ids = [await visibleTicketId(tx, actor, id), await visibleTicketId(tx, actor, other)] as const
      for (const each of ids.toSorted()) await accessTicket(tx, each, 'update')
      await work(tx, heldTicket(tx, ids[0]).ticket, heldTicket(tx, ids[1]).ticket)
      return ids[0]
    }))
  route(http, {
    method: 'PUT', url: '/api/v1/tickets/:id/links/:is/:other', access: 'agent', scope: 'tickets:write', summary: 'Link two tickets', tags, params, response: ticketBody,
    handler: ({ actor, params }) => change(actor, params, (tx, ticket, other) => link(tx, ticket, other, params.is)),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/links/:is/:other', access: 'agent', scope: 'tickets:write', summary: 'Take a link away', tags, params, response: ticketBody,
    handler: ({ actor, params }) => change(actor, params, (tx, ticket, other) => unlink(tx, ticket, other, params.is)),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/links/solve', access: 'agent', scope: 'tickets:write', summary: 'Solve the children or incidents of a ticket', tags, params: z.object({ id: idOrNumber }),
    body: z.object({
      which: z.array(z.enum(['child', 'incident'])).min(1).max(2).default(['child', 'incident']),
      html: z.string().max(1_000_000).optional(), text: z.string().max(1_000_000).optional().describe('An answer to each of their requesters; without html and text they are only solved.'),
    }), response: z.object({ count: z.int().describe('So many are being solved, one after the other.') }),
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const ticket = await accessTicket(tx, params.id, 'update')
      const said = (body.html ?? body.text ?? '').trim() !== ''
      return { count: await solveLinked(tx, ticket, body.which, said ? compose({ kind: 'public', html: body.html, text: body.text, attachmentIds: [] }) : null, actor.id) }
    })),
  })
}
