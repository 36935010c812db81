import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { createProduct } from './create-product.ts'
import { PRODUCT_NAME_LENGTH } from './product.ts'
import { allProducts } from './registry.ts'
import { updateProduct } from './update-product.ts'

const tags = ['Settings']
const productBody = z.object({ id, name: z.string(), code: z.string().nullable(), archived: z.boolean(), version: z.int() })
const name = z.string().transform(text => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()).pipe(z.string().min(1).max(PRODUCT_NAME_LENGTH))
const code = z.string().trim().min(1).max(80).nullable().describe('How a catalogue or a shop calls it; null for none.')

export function productRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/products', access: 'staff', scope: 'tickets:read', summary: 'The products that customers own, by name, the archived ones too', tags, response: z.object({ items: z.array(productBody) }),
    handler: async () => ({ items: [...await allProducts(app)] }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/products', access: 'admin', scope: 'admin', summary: 'Define a product', tags, body: z.object({ name, code: code.optional() }), response: productBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, () => createProduct(tx, body))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/products/:id', access: 'admin', scope: 'admin', summary: 'Change, archive or restore a product', tags,
    params: idParams, body: z.object({ name, code, archived: z.boolean() }).partial(), response: productBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const product = await app.change(actor, tx => updateProduct(tx, params.id, body, expectedVersion(request)))
      setVersion(reply, product.version)
      return product
    },
  })
}
