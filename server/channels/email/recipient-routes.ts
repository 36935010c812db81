import { z } from 'zod'
import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { visibleTicketId } from '../../tickets/queries.ts'
import { activeMailboxes } from './mailboxes.ts'
import { isOwnAddress } from './own-address.ts'
import { recipientsOf } from './recipients.ts'

/** To whom an answer would go by itself: to be seen, and changed, before anything is sent. */
export function recipientRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/recipients', access: 'staff', scope: 'tickets:read', summary: 'To whom a reply goes unless it names others', tags: ['Tickets'],
    params: z.object({ id: z.string().max(40).describe('Id or number.') }), response: z.object({ to: z.array(z.string()), cc: z.array(z.string()) }),
    handler: async ({ actor, params }) => {
      const ticketId = await visibleTicketId(app.db, actor, params.id)
      const [{ requesterId }, mailboxes] = await Promise.all([
        app.db.one<{ requesterId: string }>(sql`select requester_id as "requesterId" from tickets where id = ${ticketId}`), activeMailboxes(app.db),
      ])
      return recipientsOf(app.db, { ticketId, requesterId, meta: {} }, address => !isOwnAddress(mailboxes, address))
    },
  })
}
