import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { idParams } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { createField } from './create-field.ts'
import { CARRIERS } from './field.ts'
import { allFields } from './registry.ts'
import { fieldBody, fieldChangesIn, newFieldIn, showField } from './schemas.ts'
import { updateField, type KeepField } from './update-field.ts'

const tags = ['Settings']

/** `keep` refuses to archive a field that somebody above still needs. */
export const fieldRoutes = (keep: KeepField) => (app: App, http: Http): void => {
  route(http, {
    method: 'GET', url: '/api/v1/fields', access: 'staff', scope: 'tickets:read', summary: 'The desk’s own fields of tickets, people and organisations', tags,
    query: z.object({ carrier: z.enum(CARRIERS).optional() }), response: z.object({ items: z.array(fieldBody) }),
    handler: async ({ query }) => ({ items: (await allFields(app)).filter(field => !query.carrier || field.carrier === query.carrier).map(showField) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/fields', access: 'admin', scope: 'admin', summary: 'Define a field', tags, body: newFieldIn, response: fieldBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => showField(await createField(tx, body)))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/fields/:id', access: 'admin', scope: 'admin', summary: 'Change, move, archive or restore a field', tags, params: idParams, body: fieldChangesIn, response: fieldBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const field = await app.change(actor, tx => updateField(tx, params.id, body, expectedVersion(request), keep))
      setVersion(reply, field.version)
      return showField(field)
    },
  })
}
