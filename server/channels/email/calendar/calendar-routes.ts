import { z } from 'zod'
import type { App } from '../../../platform/app.ts'
import { onceOnly } from '../../../platform/http/idempotency.ts'
import { route, type Http } from '../../../platform/http/route.ts'
import { id, idParams } from '../../../platform/http/shapes.ts'
import { answerInvitation } from './answer-invitation.ts'
import { ANSWERS } from './calendar-reply.ts'

export function calendarRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/messages/:id/calendar-reply', access: 'staff', scope: 'tickets:write', summary: 'Answer an invitation as the mailbox that was invited', tags: ['Messages'], params: idParams,
    body: z.object({ answer: z.enum(ANSWERS) }), response: z.object({ id, ticketId: id }), status: 201,
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const message = await answerInvitation(app, tx, actor, params.id, body.answer)
      return { id: message.id, ticketId: message.ticketId }
    })),
  })
}
