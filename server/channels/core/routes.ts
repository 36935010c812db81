import type { App } from '../../platform/app.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { problem } from '../../platform/problem.ts'
import { idParams } from '../../platform/http/shapes.ts'
import { arrivalById, deliveryById, listArrivals, listDeliveries, type ArrivalDetails, type ArrivalRow, type DeliveryRow } from './queries.ts'
import { retryArrival } from './retry-arrival.ts'
import { retryDelivery } from './retry-delivery.ts'
import { arrivalBody, arrivalPage, arrivalRetryIn, deliveryPage, deliveryRetryIn, deliveryQuery, deliveryRow, ledgerQuery, pausedWays as pausedWaysBody } from './schemas.ts'
import { pausedWays } from './ways.ts'

const tags = ['Ledger']

/** Both ledgers: what arrived and what leaves. */
export function ledgerRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/ledger', access: 'admin', scope: 'admin', summary: 'What arrived, and what became of it', tags, query: ledgerQuery, response: arrivalPage,
    handler: async ({ query }) => {
      const { items, nextCursor } = await listArrivals(app.db, query)
      return { items: items.map(showArrival), nextCursor }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/ledger/:id', access: 'admin', scope: 'admin', summary: 'One arrival with the decisions on its way', tags, params: idParams, response: arrivalBody,
    handler: async ({ params }) => showDetails(await arrivalById(app.db, params.id)),
  })
  route(http, {
    method: 'GET', url: '/api/v1/ledger/:id/raw', access: 'admin', scope: 'admin', summary: 'The bytes as they were received', tags, params: idParams, response: 'raw',
    handler: async ({ params, reply }) => {
      const arrival = await arrivalById(app.db, params.id)
      if (arrival.rawHash === null) throw problem.gone('arrival-forgotten', 'Its bytes were given up after the time that the settings keep them for.')
      return reply.headers({
        'content-type': arrival.channel === 'email' ? 'message/rfc822' : 'application/octet-stream',
        'content-disposition': `attachment; filename="${arrival.id}.eml"`, 'content-length': arrival.size,
        'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
      }).send(await app.files.read(arrival.rawHash))
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/ledger/:id/retry', access: 'admin', scope: 'admin', summary: 'Understand it once more', tags, params: idParams, body: arrivalRetryIn, response: arrivalBody,
    handler: async ({ actor, params, body }) => {
      await app.change(actor, tx => retryArrival(tx, params.id, body))
      return showDetails(await arrivalById(app.db, params.id))
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/deliveries', access: 'agent', scope: 'tickets:read', summary: 'What leaves, and whether it arrived', tags, query: deliveryQuery, response: deliveryPage,
    handler: async ({ actor, query }) => {
      const { items, nextCursor } = await listDeliveries(app.db, actor, query)
      return { items: items.map(showDelivery), nextCursor }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/deliveries/paused', access: 'agent', scope: 'tickets:read', summary: 'Mail servers that asked for time, and until when we wait', tags, response: pausedWaysBody,
    handler: async () => ({ items: (await pausedWays(app.db, app.clock())).map(each => ({ ...each, pausedUntil: each.pausedUntil.toString() })) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/deliveries/:id/retry', access: 'agent', scope: 'tickets:write', summary: 'Send a message again, to corrected addresses too', tags, params: idParams, body: deliveryRetryIn, response: deliveryRow,
    handler: async ({ actor, params, body }) => {
      await app.change(actor, tx => retryDelivery(tx, params.id, body?.corrections))
      return showDelivery(await deliveryById(app.db, actor, params.id))
    },
  })
}

function showArrival(row: ArrivalRow) {
  return { ...row, receivedAt: row.receivedAt.toString(), forgottenAt: row.forgottenAt?.toString() ?? null, processedAt: row.processedAt?.toString() ?? null }
}

function showDetails({ rawHash: _, ...row }: ArrivalDetails) {
  return { ...row, ...showArrival(row) }
}

function showDelivery(row: DeliveryRow) {
  return { ...row, createdAt: row.createdAt.toString(), updatedAt: row.updatedAt.toString() }
}
