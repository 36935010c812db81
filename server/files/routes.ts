import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { SHOWABLE } from '../platform/file-type.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { contentDisposition } from './file-name.ts'
import { checkFileLink, signFileLink } from './links.ts'
import { linkedAttachment, readableAttachment, readableAttachments, type Attachment, type Visibility } from './queries.ts'
import { addUpload, fileUrl, storeUpload } from './upload.ts'

const tags = ['Files']
const uploadQuery = z.object({ name: z.string().min(1).max(1000).describe('As the file is called; it is only shown, never used as a path.') })
const attachmentBody = z.object({ id, name: z.string(), size: z.int(), type: z.string(), inline: z.boolean(), contentId: z.string().nullable(), url: z.string() })
const inline = z.enum(['0', '1']).default('0').transform(text => text === '1').describe('1: show an image in place instead of saving it.')
const named = idParams.extend({ name: z.string().max(1000) })

/** Routes of attachments. Who may read one is who sees what it hangs on: a message, one of a side conversation, or a field; `by` says so. */
export function fileRoutes(by: Visibility): (app: App, http: Http) => void {
  return (app, http) => {
    uploadRoute(app, http)
    for (const [url, params, summary] of [['/api/v1/files/:id/:name', named, 'A file, by any name'], ['/api/v1/files/:id', idParams, 'A file']] as const) {
      route(http, {
        method: 'GET', url, access: 'signed-in', scope: 'tickets:read', summary, tags, params, query: z.object({ inline }), response: 'raw',
        handler: async ({ actor, params, query, request, reply }) => {
          const file = await readableAttachment(app.db, actor, params.id, by)
          const origin = app.config.FILES_URL
          if (origin) return reply.header('cache-control', 'private, no-store').redirect(signFileLink(app, origin, file, query.inline), 302)
          return sendFile(app, request, reply, file, { inline: query.inline, policy: 'same-origin' })
        },
      })
    }
    route(http, {
      method: 'GET', url: '/api/v1/field-files', access: 'staff', scope: 'tickets:read', summary: 'What files in fields are called', tags,
      query: z.object({ ids: z.string().max(4000).transform(text => text.split(',')).pipe(z.array(id).min(1).max(100)).describe('With commas between them.') }),
      response: z.object({ items: z.array(attachmentBody.pick({ id: true, name: true, size: true, type: true, url: true })).describe('Those that the caller may read, in no order of the field’s.') }),
      handler: async ({ actor, query }) => ({ items: (await readableAttachments(app.db, actor, query.ids, by)).map(({ hash: _, ...file }) => ({ ...file, url: fileUrl(file.id, file.name) })) }),
    })
    route(http, {
      method: 'GET', url: '/files/:id/:name', access: 'public', summary: 'A file on its own origin, by a link that works for some minutes', tags, params: named,
      query: z.object({ inline, expires: z.coerce.number().int(), signature: z.string().max(100) }), response: 'raw',
      handler: async ({ params, query, request, reply }) => {
        checkFileLink(app, params.id, query)
        return sendFile(app, request, reply, await linkedAttachment(app.db, params.id), { inline: query.inline, policy: 'cross-origin' })
      },
    })
  }
}

/** In a scope of its own, where no body is parsed: a JSON file is bytes as well. */
function uploadRoute(app: App, http: Http): void {
  void http.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    route(scope as Http, {
      method: 'POST', url: '/api/v1/files', access: 'signed-in', scope: 'tickets:write', summary: 'Upload a file, to be named in a message', tags,
      query: uploadQuery, raw: true, perMinute: 120, response: attachmentBody, status: 201,
      handler: async ({ actor, query, request }) => {
        if (!request.body) throw problem.badRequest('empty', 'Send the bytes of the file as the body.')
        const declared = request.headers['content-length']
        const stored = await storeUpload(app, request.body as Readable, declared === undefined ? undefined : Number(declared))
        const { headers, method, url } = request
        return app.change(actor, tx => onceOnly(tx, { headers, method, url, body: stored.hash }, () => addUpload(tx, actor, stored, query.name)))
      },
    })
  })
}

/** Only raster images are ever shown in place; whatever else a file is, it is saved, and as a page it could do nothing (H57). */
async function sendFile(app: App, request: FastifyRequest, reply: FastifyReply, file: Attachment, { inline, policy }: { inline: boolean; policy: 'same-origin' | 'cross-origin' }) {
  const kind = inline && SHOWABLE.has(file.type) ? 'inline' : 'attachment'
  const etag = `"${file.id}"`
  const known = request.headers['if-none-match'] === etag
  const bytes = known ? undefined : await app.files.read(file.hash)
  reply.headers({
    etag,
    'content-type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
    'content-disposition': contentDisposition(kind, file.name),
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600',
  })
  return known ? reply.code(304).send() : reply.header('content-length', file.size).send(bytes)
}
