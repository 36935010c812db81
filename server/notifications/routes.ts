import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instantIn, page, pageQuery } from '../platform/http/shapes.ts'
import { currentSettings } from '../settings/current.ts'
import { NOTICES, noticeWays, WAYS } from '../settings/notification-ways.ts'
import { reasoned } from '../tickets/why-schemas.ts'
import { choicesIn, choicesOf, choose, type Chosen } from './choices.ts'
import { markNotificationsRead, MOST_COUNTED, notificationBody, notificationsOf, unreadOf } from './queries.ts'
import { TOLD_REASONS, whyTold } from './why-told.ts'

const tags = ['Notifications']
const whyBody = z.object({ kind: z.enum(NOTICES), reason: z.enum(TOLD_REASONS).nullable().describe('What you are to the ticket; null: that was not kept yet.'), event: reasoned, causes: z.array(reasoned), names: z.record(z.string(), z.string()) })
const choicesBody = z.object({
  ways: z.partialRecord(z.enum(NOTICES), z.enum(WAYS)).describe('What you chose yourself, by kind.'), desk: noticeWays.describe('What holds where you chose nothing.'),
  digest: z.object({ every: z.enum(['hour', 'day']), hour: z.int() }), quiet: z.object({ from: z.int(), to: z.int() }).nullable(), quietDays: z.array(z.int()),
})

export function notificationRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/notifications', access: 'staff', scope: 'tickets:read', summary: 'What you were told', tags,
    query: pageQuery.extend({ unread: z.literal('true').transform(() => true).optional(), kind: z.enum(NOTICES).optional() }), response: page(notificationBody),
    handler: ({ actor, query }) => notificationsOf(app.db, actor, query),
  })
  route(http, {
    method: 'GET', url: '/api/v1/notifications/unread', access: 'staff', scope: 'tickets:read', summary: 'How much of it is unread', tags,
    response: z.object({ unread: z.int().describe(`At most ${MOST_COUNTED}.`), mentions: z.int().describe('Of those, what names you.') }),
    handler: ({ actor }) => unreadOf(app.db, actor),
  })
  route(http, {
    method: 'GET', url: '/api/v1/notifications/:id/why', access: 'staff', scope: 'tickets:read', summary: 'Why you were told: what you are to the ticket, what happened, and what led to that', tags, params: idParams, response: whyBody,
    handler: ({ actor, params }) => whyTold(app.db, actor, params.id),
  })
  route(http, {
    method: 'POST', url: '/api/v1/notifications/read', access: 'staff', scope: 'tickets:write', summary: 'Mark as read what you were told', tags,
    body: z.object({ ids: z.array(id).max(200), ticketId: id, until: instantIn.describe('All until that moment.') }).partial().refine(which => Object.keys(which).length === 1, 'Give one of ids, ticketId, until.'), response: 'nothing',
    handler: ({ actor, body }) => markNotificationsRead(app.db, actor, body, app.clock()),
  })
  const show = async ({ version: _, ...chosen }: Chosen) => ({ ...chosen, quietDays: [...chosen.quietDays], desk: (await currentSettings(app)).notificationWays })
  route(http, {
    method: 'GET', url: '/api/v1/me/notifications', access: 'staff', summary: 'How you want to be told of what happens', tags, response: choicesBody,
    handler: async ({ actor }) => show(await choicesOf(app.db, actor.id)),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/me/notifications', access: 'staff', summary: 'Choose how to be told of what happens', tags, body: choicesIn, response: choicesBody,
    handler: async ({ actor, body }) => show(await app.change(actor, tx => choose(tx, actor.id, body))),
  })
}
