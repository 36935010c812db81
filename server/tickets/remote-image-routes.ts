import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { idParams } from '../platform/http/shapes.ts'
import { checkRemoteImage, fetchRemoteImage } from './remote-image.ts'

const query = z.object({ src: z.string().min(8).max(8000).describe('The address as it stands in the message, in data-remote-src.') })

/** Pictures from elsewhere, fetched by the desk for whoever allowed them. */
export function remoteImageRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/messages/:id/remote', access: 'signed-in', scope: 'tickets:read', summary: 'A picture from elsewhere that stands in a message, fetched by the desk', tags: ['Messages'],
    params: idParams, query, response: 'raw', perMinute: 600,
    handler: async ({ actor, params, query: { src }, reply }) => {
      await checkRemoteImage(app.db, actor, params.id, src)
      const { type, bytes } = await fetchRemoteImage(app, src)
      void reply.headers({
        'content-type': type,
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        // each reader asks once, the sender sees no more than that
        'cache-control': 'private, max-age=604800, immutable',
      })
      return reply.send(bytes)
    },
  })
}
