import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instant, instantIn } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { accessTicket } from './access.ts'
import { deleteDraft } from './drafts.ts'
import { markRead, markUnread } from './mark-read.ts'
import { checkMentions } from './mentions.ts'
import { visibleTicketId } from './queries.ts'
import { checkExtras, compose, refuseWhenAnswered, say } from './reply.ts'
import { cancelScheduled, reschedule, scheduleMessage } from './schedule-message.ts'
import { messageExtras, newMessageIn } from './schemas.ts'

const ticketParams = z.object({ id: z.string().max(40).describe('Id or number.') })
const tags = ['Messages']
const kind = z.enum(['public', 'note'])

export function messageRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/messages', access: 'signed-in', scope: 'tickets:write', summary: 'Reply, or add an internal note', tags, params: ticketParams, body: newMessageIn,
    response: z.object({ id, ticketId: id, heldUntil: instant.nullable().describe('Until then POST /messages/{id}/cancel takes it back.') }), status: 201,
    handler: async ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const ticket = await accessTicket(tx, params.id, body.kind === 'note' ? 'note' : 'reply')
      if (body.expectedVersion !== undefined) await refuseWhenAnswered(tx, ticket, body.expectedVersion)
      const content = compose({ kind: body.kind, html: body.html, text: body.text, to: body.to, cc: body.cc, attachmentIds: body.attachmentIds, statusId: body.statusId, extras: body.extras })
      if (body.sendAt !== undefined && (body.kind === 'note' || actor.role === 'customer')) throw problem.unprocessable('send-later', 'Only a reply of the desk can be sent later: leave out sendAt.')
      await checkMentions(tx, ticket, content.mentions)
      if (body.extras) await checkExtras(tx, actor, ticket, body.extras)
      await deleteDraft(tx, ticket.id, actor.id, body.kind)
      if (body.sendAt !== undefined) {
        return { id: await scheduleMessage(tx, ticket, actor.id, content, body.sendAt, true), ticketId: ticket.id, heldUntil: body.sendAt.toString() }
      }
      if (body.undoSeconds === 0 || actor.role === 'customer') return { id: (await say(tx, ticket, actor, content)).id, ticketId: ticket.id, heldUntil: null }
      const until = tx.now.add({ seconds: body.undoSeconds })
      return { id: await scheduleMessage(tx, ticket, actor.id, content, until), ticketId: ticket.id, heldUntil: until.toString() }
    })),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/messages/:id/schedule', access: 'staff', scope: 'tickets:write', summary: 'Send a held message at another time, or now', tags, params: idParams,
    body: z.object({ sendAt: instantIn.nullable().describe('null: now.') }), response: z.object({ id, ticketId: id, sendAt: instant }),
    handler: async ({ actor, params, body }) => {
      const held = await app.change(actor, tx => reschedule(tx, params.id, body.sendAt))
      return { ...held, sendAt: held.sendAt.toString() }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/messages/:id/cancel', access: 'staff', scope: 'tickets:write', summary: 'Take back a message within its undo time', tags, params: idParams,
    response: z.object({ ticketId: id, kind, html: z.string(), to: z.array(z.string()).optional(), cc: z.array(z.string()).optional(), attachmentIds: z.array(id), extras: messageExtras.optional() }),
    handler: async ({ actor, params }) => {
      const { ticketId, content } = await app.change(actor, tx => cancelScheduled(tx, params.id))
      return { ticketId, kind: content.kind, html: content.html, to: content.to, cc: content.cc, attachmentIds: content.attachmentIds, extras: content.extras }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/read', access: 'signed-in', scope: 'tickets:write', summary: 'Mark a ticket as read', tags, params: ticketParams, response: 'nothing',
    handler: async ({ actor, params }) => markRead(app.db, await visibleTicketId(app.db, actor, params.id), actor.id, app.clock()),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/read', access: 'signed-in', scope: 'tickets:write', summary: 'Mark a ticket as unread', tags, params: ticketParams, response: 'nothing',
    handler: async ({ actor, params }) => markUnread(app.db, await visibleTicketId(app.db, actor, params.id), actor.id),
  })
}
