import type { App } from '../platform/app.ts'
import { checkVersion } from '../platform/http/check-version.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { idParams } from '../platform/http/shapes.ts'
import { setVersion } from '../platform/http/versions.ts'
import { createOrganisation } from './create-organisation.ts'
import { namesOf } from './internal/changed.ts'
import { listOrganisations } from './lists.ts'
import { organisationById } from './queries.ts'
import { newOrganisationIn, organisationBody, organisationChangesIn, organisationPage, organisationsQuery, showOrganisation } from './schemas.ts'
import { accessOrganisation, updateOrganisation } from './update-organisation.ts'

const tags = ['Organisations']

export function organisationRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/organisations', access: 'staff', scope: 'people:read', summary: 'Organisations', tags, query: organisationsQuery, response: organisationPage,
    handler: async ({ actor, query }) => {
      const { items, nextCursor } = await listOrganisations(app.db, actor, query)
      return { items: items.map(organisation => showOrganisation(actor, organisation)), nextCursor }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/organisations', access: 'agent', scope: 'people:write', summary: 'Add an organisation', tags, body: newOrganisationIn, response: organisationBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => showOrganisation(actor, await createOrganisation(tx, body)))),
  })
  route(http, {
    method: 'GET', url: '/api/v1/organisations/:id', access: 'signed-in', scope: 'people:read', summary: 'One organisation', tags, params: idParams, response: organisationBody,
    handler: async ({ actor, params, reply }) => {
      const organisation = await organisationById(app.db, actor, params.id)
      setVersion(reply, organisation.version)
      return showOrganisation(actor, organisation)
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/organisations/:id', access: 'agent', scope: 'people:write', summary: 'Change an organisation', tags,
    params: idParams, body: organisationChangesIn, response: organisationBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const organisation = await app.change(actor, async tx => {
        const found = await accessOrganisation(tx, params.id)
        await checkVersion(tx, request, found, namesOf(body))
        return updateOrganisation(tx, found, body)
      })
      setVersion(reply, organisation.version)
      return showOrganisation(actor, organisation)
    },
  })
}
