import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { checkVersion } from '../platform/http/check-version.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { setVersion } from '../platform/http/versions.ts'
import { sanitizeHtml } from '../platform/html.ts'
import { accessPerson } from './access.ts'
import { addIdentity } from './add-identity.ts'
import { createPerson } from './create-person.ts'
import { updateIdentity } from './identity-state.ts'
import { namesOf } from './internal/changed.ts'
import { listPeople } from './lists.ts'
import { personById } from './queries.ts'
import { removeIdentity } from './remove-identity.ts'
import { identityChangesIn, identityIn, newPersonIn, peopleQuery, personBody, personChangesIn, personPage, showPerson } from './schemas.ts'
import { updatePerson } from './update-person.ts'

const tags = ['People']

export function peopleRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/people', access: 'staff', scope: 'people:read', summary: 'People', tags, query: peopleQuery, response: personPage,
    handler: async ({ actor, query }) => {
      const { items, nextCursor } = await listPeople(app.db, actor, query)
      return { items: items.map(person => showPerson(actor, person)), nextCursor }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/people', access: 'agent', scope: 'people:write', summary: 'Add a person', tags, body: newPersonIn, response: personBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const { id } = await createPerson(tx, body)
      return showPerson(actor, await personById(tx, actor, id))
    })),
  })
  route(http, {
    method: 'GET', url: '/api/v1/people/:id', access: 'signed-in', scope: 'people:read', summary: 'One person', tags, params: idParams, response: personBody,
    handler: async ({ actor, params, reply }) => {
      const person = await personById(app.db, actor, params.id)
      setVersion(reply, person.version)
      return showPerson(actor, person)
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/people/:id', access: 'agent', scope: 'people:write', summary: 'Change a person', tags, params: idParams, body: personChangesIn, response: personBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const person = await app.change(actor, async tx => {
        const found = await accessPerson(tx, params.id)
        await checkVersion(tx, request, found, namesOf(body))
        await updatePerson(tx, found, { ...body, ...(body.signature !== undefined && { signature: sanitizeHtml(body.signature) }) })
        return personById(tx, actor, params.id)
      })
      setVersion(reply, person.version)
      return showPerson(actor, person)
    },
  })
  identityRoutes(app, http)
}

function identityRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/people/:id/identities', access: 'agent', scope: 'people:write', summary: 'Add an address', tags,
    params: idParams, body: identityIn, response: personBody, status: 201,
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      await addIdentity(tx, await accessPerson(tx, params.id), body)
      return showPerson(actor, await personById(tx, actor, params.id))
    })),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/people/:id/identities/:identityId', access: 'agent', scope: 'people:write', summary: 'Confirm an address, or say that it works again', tags,
    params: z.object({ id, identityId: id }), body: identityChangesIn, response: personBody,
    handler: ({ actor, params, body }) => app.change(actor, async tx => {
      await updateIdentity(tx, await accessPerson(tx, params.id), params.identityId, body)
      return showPerson(actor, await personById(tx, actor, params.id))
    }),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/people/:id/identities/:identityId', access: 'agent', scope: 'people:write', summary: 'Remove an address', tags,
    params: z.object({ id, identityId: id }), response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => removeIdentity(tx, await accessPerson(tx, params.id), params.identityId)),
  })
}
