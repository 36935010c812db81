import { z } from 'zod'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { id, idParams } from '../../platform/http/shapes.ts'
import { setVersion } from '../../platform/http/versions.ts'
import sql from 'sql-template-tag'
import { accessTicket } from '../access.ts'
import { answerTicket } from '../answer-ticket.ts'
import { heldTicket } from '../internal/unit.ts'
import { listTickets, visibleTicketId } from '../queries.ts'
import { ticketBody, ticketRow } from '../schemas.ts'
import { SUBJECT_LENGTH } from '../ticket.ts'
import { duplicatesOf } from './duplicates.ts'
import { merge } from './merge.ts'
import { accessPlaced, mergedRoot, moveMessage } from './move-message.ts'
import { split } from './split.ts'
import { accessMerged, unmerge } from './unmerge.ts'

const ticketParams = z.object({ id: z.string().max(40).describe('Id or number.') })
const idOrNumber = z.union([z.int().min(1), z.string().min(1).max(40)]).transform(String).describe('Id or number; of a merged ticket the one it has become.')
const tags = ['Tickets']

export function mergeRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/merge', access: 'agent', scope: 'tickets:write', summary: 'Merge a ticket into another', tags, params: ticketParams,
    body: z.object({
      into: idOrNumber,
      otherRequester: z.boolean().default(false).describe('That the tickets are of different requesters is meant. Without it such a merge is refused with 409 other-requester.'),
    }), response: ticketBody,
    handler: async ({ actor, params, body, reply }) => {
      const into = await app.change(actor, async tx => {
        const [source, target] = await accessBoth(tx, actor, params.id, body.into)
        await merge(tx, source, target, { otherRequester: body.otherRequester })
        return target.id
      })
      const ticket = await answerTicket(app.db, actor, into)
      setVersion(reply, ticket.version)
      return ticket
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/unmerge', access: 'agent', scope: 'tickets:write', summary: 'Undo a merge', tags, params: ticketParams, response: ticketBody,
    handler: async ({ actor, params, reply }) => {
      const ticket = await answerTicket(app.db, actor, await app.change(actor, async tx => {
        const tickets = await accessMerged(tx, await visibleTicketId(tx, actor, params.id))
        await unmerge(tx, tickets)
        return tickets[0]!.id
      }))
      setVersion(reply, ticket.version)
      return ticket
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/duplicates', access: 'staff', scope: 'tickets:read', summary: 'Tickets that may be the same matter', tags, params: ticketParams,
    response: z.object({ items: z.array(ticketRow.extend({ likeness: z.number().describe('Of the subjects, from 0 to 1.') })) }),
    handler: async ({ actor, params }) => {
      const found = await duplicatesOf(app.db, actor, await visibleTicketId(app.db, actor, params.id))
      const { items } = await listTickets(app.db, actor, { where: sql`t.id = any(${found.map(each => each.id)}::uuid[])`, limit: found.length })
      return { items: found.flatMap(({ id, likeness }) => items.filter(row => row.id === id).map(row => ({ ...row, likeness }))) as never }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/messages/:id/move', access: 'agent', scope: 'tickets:write', summary: 'Move a message to another ticket, or make one of it', tags: ['Messages'], params: idParams,
    body: z.object({
      into: idOrNumber.optional(), subject: z.string().trim().min(1).max(SUBJECT_LENGTH).optional().describe('Of the new ticket, when `into` is not given; that of the ticket it stands on unless said otherwise.'),
    }),
    response: z.object({ messageId: id, ticketId: id, number: z.int(), fromTicketId: id }),
    handler: async ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const into = body.into === undefined ? undefined : await mergedRoot(tx, await visibleTicketId(tx, actor, body.into))
      const message = await accessPlaced(tx, params.id, into ? [into] : [])
      const target = into ? heldTicket(tx, into).ticket : await split(tx, message, body.subject)
      if (into) await moveMessage(tx, message, target)
      return { messageId: message.id, ticketId: target.id, number: target.number, fromTicketId: message.ticketId }
    })),
  })
}

/** Both tickets, locked in the order of their ids, so that two who merge the same ones never wait for each other. */
async function accessBoth(tx: Tx, actor: PersonActor, source: string, into: string) {
  const sourceId = await visibleTicketId(tx, actor, source)
  const targetId = await mergedRoot(tx, await visibleTicketId(tx, actor, into))
  for (const each of [sourceId, targetId].sort()) await accessTicket(tx, each, 'update')
  return [heldTicket(tx, sourceId).ticket, heldTicket(tx, targetId).ticket] as const
}
