import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { idParams } from '../../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../../platform/http/versions.ts'
import { createForm } from './create-form.ts'
import { allForms } from './registry.ts'
import { formBody, formChangesIn, newFormIn, showForm } from './schemas.ts'
import { updateForm } from './update-form.ts'

const tags = ['Settings']

export function formRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/forms', access: 'staff', scope: 'tickets:read', summary: 'The forms of tickets', tags, response: z.object({ items: z.array(formBody) }),
    handler: async () => ({ items: (await allForms(app)).map(showForm) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/forms', access: 'admin', scope: 'admin', summary: 'Make a form of tickets', tags, body: newFormIn, response: formBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => showForm(await createForm(tx, body)))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/forms/:id', access: 'admin', scope: 'admin', summary: 'Change, move or switch a form', tags, params: idParams, body: formChangesIn, response: formBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const form = await app.change(actor, tx => updateForm(tx, params.id, body, expectedVersion(request)))
      setVersion(reply, form.version)
      return showForm(form)
    },
  })
}
