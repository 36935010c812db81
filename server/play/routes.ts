import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instant } from '../platform/http/shapes.ts'
import { hubOf } from '../realtime/hub.ts'
import { lookedAtByOthers } from '../realtime/presence.ts'
import { askingFor } from '../tickets/asking.ts'
import { arrangementIn } from '../tickets/views/schemas.ts'
import { questionOf } from '../tickets/views/list-view.ts'
import { countViews, viewOf } from '../tickets/views/queries.ts'
import { personRef, ticketRef, ticketRow } from '../tickets/schemas.ts'
import { nextTurn, type Turn } from './next-turn.ts'
import { REASON_LENGTH, type PlaySession } from './play.ts'
import { sessionOf, skipsOf } from './queries.ts'
import { endPlay, startPlay } from './start-play.ts'

const tags = ['Views']
const viewParams = z.object({ id: z.string().max(60).describe('Id, or key of a built-in view.') })
const play = z.object({
  id, viewId: id, ticket: ticketRow.pick({ id: true, number: true, subject: true, why: true }).nullable().describe('null: nothing is left that nobody else has before them.'),
  position: z.int().describe('The how-manieth it is.'), total: z.int().describe('Tickets of the view when it began.'), capped: z.boolean().describe('There were more.'),
})
const skip = z.object({ ticketId: id, reason: z.string().trim().min(1).max(REASON_LENGTH).nullable().default(null) })

/** Working a view: one ticket after the other, none that somebody else has. */
export function playRoutes(app: App, http: Http): void {
  const agent = { access: 'agent' as const, scope: 'tickets:write' as const, tags }
  route(http, {
    method: 'POST', url: '/api/v1/views/:id/play', ...agent, summary: 'Begin to work a view: its first ticket that nobody has', params: viewParams, body: z.object({ sort: arrangementIn.sort }), response: play, status: 201,
    handler: async ({ actor, params, body, request }) => {
      const view = await viewOf(app.db, actor, params.id)
      const question = await questionOf(app, actor, { viewId: view.id, sort: body.sort })
      const [count] = await countViews(app.db, actor, [view.condition], await askingFor(app, actor))
      return app.change(actor, tx => onceOnly(tx, request, async () => {
        const session = await startPlay(tx, actor, view.id, question?.sort ?? view.sort, count!)
        return shown(session, await nextTurn(tx, actor, session, question, looked(app, actor)))
      }))
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/plays/:id/next', ...agent, summary: 'Go on to the next ticket, or skip one', params: idParams, body: z.object({ skip: skip.optional() }), response: play,
    handler: async ({ actor, params, body, request }) => {
      const session = await sessionOf(app.db, actor, params.id)
      const question = await questionOf(app, actor, { viewId: session.viewId, sort: session.sort })
      return app.change(actor, tx => onceOnly(tx, request, async () => shown(session, await nextTurn(tx, actor, session, question, looked(app, actor), body.skip))))
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/plays/:id', ...agent, summary: 'Stop working a view', params: idParams, response: 'nothing',
    handler: async ({ actor, params }) => {
      const session = await sessionOf(app.db, actor, params.id)
      await app.change(actor, tx => endPlay(tx, session))
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/views/:id/skips', access: 'lead', scope: 'tickets:read', tags, summary: 'Which tickets of a view were skipped, by whom and why', params: viewParams,
    response: z.object({ items: z.array(z.object({ ticket: ticketRef, person: personRef, reason: z.string().nullable(), at: instant })) }),
    handler: async ({ actor, params }) => ({ items: await skipsOf(app.db, actor, (await viewOf(app.db, actor, params.id)).id) }),
  })
}

const looked = (app: App, actor: PersonActor) => lookedAtByOthers(hubOf(app).presence, actor.id)

function shown({ id: playId, viewId }: PlaySession, { ticket, ...turn }: Turn) {
  return { id: playId, viewId, ...turn, ticket: ticket && { id: ticket.id, number: ticket.number, subject: ticket.subject, ...(ticket.why && { why: [...ticket.why] }) } }
}
