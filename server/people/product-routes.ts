import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { addOwnership, changeOwnership, ownershipsOf, removeOwnership } from './ownerships.ts'
import { PAGES, subjectOf } from './pages.ts'

const day = z.iso.date().nullable().describe('A day such as 2026-01-31.')
const fields = {
  reference: z.string().trim().max(200).transform(text => text || null).nullable().describe('A serial number, a contract.'), since: day, until: day, note: z.string().trim().max(2000),
}
const ownershipBody = z.object({
  id, product: z.object({ id, name: z.string(), code: z.string().nullable(), archived: z.boolean() }), reference: z.string().nullable(), since: z.string().nullable(), until: z.string().nullable(), note: z.string(), version: z.int(),
})
const params = z.object({ id, ownedId: id })

/** What a person or an organisation owns. */
export function ownershipRoutes(app: App, http: Http): void {
  for (const page of PAGES) {
    const { url, what, see } = page
    const tags = [...page.tags]
    route(http, {
      method: 'GET', url: `${url}/:id/products`, access: 'staff', scope: 'people:read', summary: `The products that ${what} owns`, tags, params: idParams, response: z.object({ items: z.array(ownershipBody) }),
      handler: async ({ actor, params: { id: of } }) => ({ items: await ownershipsOf(app.db, (await see(app, actor, of)).id) }),
    })
    route(http, {
      method: 'POST', url: `${url}/:id/products`, access: 'agent', scope: 'people:write', summary: `Add a product to those that ${what} owns`, tags, params: idParams,
      body: z.object({ productId: id }).extend(z.object(fields).partial().shape), response: ownershipBody, status: 201,
      handler: async ({ actor, params: { id: of }, body: { productId, ...given }, request, reply }) => {
        const made = await app.change(actor, tx => onceOnly(tx, request, async () => addOwnership(tx, await subjectOf(page, tx, of), productId, given)))
        setVersion(reply, made.version)
        return made
      },
    })
    route(http, {
      method: 'PATCH', url: `${url}/:id/products/:ownedId`, access: 'agent', scope: 'people:write', summary: `Change what is known of a product that ${what} owns`, tags, params, body: z.object(fields).partial(), response: ownershipBody,
      handler: async ({ actor, params: { id: of, ownedId }, body, request, reply }) => {
        const changed = await app.change(actor, async tx => changeOwnership(tx, await subjectOf(page, tx, of), ownedId, body, expectedVersion(request)))
        setVersion(reply, changed.version)
        return changed
      },
    })
    route(http, {
      method: 'DELETE', url: `${url}/:id/products/:ownedId`, access: 'agent', scope: 'people:write', summary: `Take a product away from those that ${what} owns`, tags, params, response: 'nothing',
      handler: ({ actor, params: { id: of, ownedId } }) => app.change(actor, async tx => removeOwnership(tx, await subjectOf(page, tx, of), ownedId)),
    })
  }
}
