import type { Readable } from 'node:stream'
import { z } from 'zod'
import { fieldsFor } from '../fields/registry.ts'
import { cleanFileName, contentDisposition } from '../files/file-name.ts'
import { storeUpload } from '../files/upload.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instant, page, pageQuery } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { checkMayImport, IMPORTED, KEYS, STATES } from './import.ts'
import { importOf, itemsOf, latestImports, type ShownImport } from './queries.ts'
import { addImport, cancelImport, lookAt, mayUndo, startCheck, startImport, startUndo } from './start-import.ts'
import { targetsOf } from './targets.ts'

const tags = ['Imports']
const lead = { access: 'lead' as const, tags }
const mapping = z.object({
  columns: z.array(z.string().max(100).nullable()).max(200).describe('What each column of the file is, in their order; null: not taken.'),
  key: z.enum(KEYS).describe('By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.'),
  existing: z.enum(['update', 'keep']).default('update').describe('What becomes of those that are there.'),
  makeOrganisations: z.boolean().default(false).describe('Whether an organisation that people name and nobody knows is made.'),
})
const importBody = z.object({
  id, carrier: z.enum(IMPORTED), name: z.string(), author: z.string(), format: z.enum(['csv', 'xlsx']), heads: z.array(z.string()), sample: z.array(z.array(z.string())).describe('The first rows.'),
  mapping, targets: z.array(z.string()).describe('What a column can be.'), state: z.enum(STATES), total: z.int().describe('Rows of the file, without the heads.'), done: z.int(), created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int(),
  kept: z.int().describe('Of an undo: rows of which something stays.'), createdAt: instant, finishedAt: instant.nullable(), can: z.object({ check: z.boolean(), start: z.boolean(), cancel: z.boolean(), undo: z.boolean() }),
})
const item = z.object({
  row: z.int().describe('As a spreadsheet counts: the heads are row 1.'), kind: z.enum(['person', 'organisation']), outcome: z.enum(['created', 'changed', 'refused']), subjectId: id.nullable(), code: z.string().nullable(),
  value: z.string().nullable().describe('The words in the file at fault.'), why: z.string().nullable(), undone: z.enum(['restored', 'partly', 'kept']).nullable(), kept: z.array(z.string()).nullable().describe('Fields that an undo left; or changed, or used.'),
})

/** People and organisations from a table: uploaded, mapped, tried, brought in, undone. */
export function importRoutes(app: App, http: Http): void {
  uploadRoute(app, http)
  route(http, {
    method: 'GET', url: '/api/v1/imports', ...lead, scope: 'people:read', summary: 'The last imports', response: z.object({ items: z.array(importBody) }),
    handler: async ({ actor }) => {
      await checkMay(app, actor)
      const found = await latestImports(app.db)
      return { items: await Promise.all(found.map(each => shown(app, each))) }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/imports/:id', ...lead, scope: 'people:read', summary: 'How far an import has come', params: idParams, response: importBody,
    handler: async ({ actor, params }) => {
      await checkMay(app, actor)
      return shown(app, await importOf(app.db, params.id))
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/imports/:id/items', ...lead, scope: 'people:read', summary: 'What became of the rows', params: idParams, query: pageQuery.extend({ outcome: z.enum(['created', 'changed', 'refused', 'kept']).optional() }), response: page(item),
    handler: async ({ actor, params, query }) => {
      await checkMay(app, actor)
      await importOf(app.db, params.id)
      return await itemsOf(app.db, params.id, query) as z.input<ReturnType<typeof page<typeof item>>>
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/imports/:id/refused', ...lead, scope: 'people:read', summary: 'The refused rows as a CSV file, each with its reason', params: idParams, response: 'raw',
    handler: async ({ actor, params, reply }) => {
      await checkMay(app, actor)
      const found = await importOf(app.db, params.id)
      if (!found.hash) throw problem.gone('import-file', 'The file of this import was kept for its time and is gone.')
      return reply.headers({
        'content-type': 'text/csv; charset=utf-8', 'content-disposition': contentDisposition('attachment', `${cleanFileName(found.name.replace(/\.\w+$/, ''))}-refused.csv`),
        'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
      }).send(await (await import('./refused-rows.ts')).refusedRows(app, { ...found, hash: found.hash }))
    },
  })
  actRoutes(app, http)
}

function actRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/imports/:id/check', ...lead, scope: 'people:write', summary: 'Try an import: count and tell, and change nothing', params: idParams, body: mapping, response: importBody,
    handler: async ({ actor, params, body }) => {
      await checkMay(app, actor)
      await app.change(actor, tx => startCheck(tx, params.id, body))
      return shown(app, await importOf(app.db, params.id))
    },
  })
  const acts = [['start', 'Bring in what was tried', startImport], ['cancel', 'Stop an import', cancelImport], ['undo', 'Take back what an import did', startUndo]] as const
  for (const [act, summary, verb] of acts) {
    route(http, {
      method: 'POST', url: `/api/v1/imports/:id/${act}`, ...lead, scope: 'people:write', summary, params: idParams, response: importBody,
      handler: async ({ actor, params }) => {
        await checkMay(app, actor)
        await app.change(actor, tx => verb(tx, params.id))
        return shown(app, await importOf(app.db, params.id))
      },
    })
  }
}

/** In a scope of its own, where no body is parsed: the table comes as it is. */
function uploadRoute(app: App, http: Http): void {
  void http.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    route(scope as Http, {
      method: 'POST', url: '/api/v1/imports', ...lead, scope: 'people:write', summary: 'Upload a table of people or organisations, CSV or XLSX, as the body', raw: true, perMinute: 30,
      query: z.object({ carrier: z.enum(IMPORTED), name: z.string().min(1).max(200).describe('Of the file.') }), response: importBody, status: 201,
      handler: async ({ actor, query, request }) => {
        await checkMay(app, actor)
        if (!request.body) throw problem.badRequest('empty', 'Send the bytes of the file as the body.')
        const declared = request.headers['content-length']
        const stored = await storeUpload(app, request.body as Readable, declared === undefined ? undefined : Number(declared))
        const table = await lookAt(app, stored, query.name)
        const { headers, method, url } = request
        const made = await app.change(actor, tx => onceOnly(tx, { headers, method, url, body: stored.hash }, async () => ({ id: await addImport(tx, actor, { ...query, stored, table }) })))
        return shown(app, await importOf(app.db, made.id))
      },
    })
  })
}

async function checkMay(app: App, actor: PersonActor): Promise<void> {
  checkMayImport(actor, await currentSettings(app.db))
}

async function shown(app: App, { authorId: _, hash, atRow: __, ...found }: ShownImport): Promise<z.input<typeof importBody>> {
  const { state, created, changed } = found
  const begun = state === 'failed' && created + changed > 0
  return {
    ...found, mapping: { ...found.mapping, columns: [...found.mapping.columns] }, createdAt: found.createdAt.toString(), finishedAt: found.finishedAt?.toString() ?? null,
    targets: targetsOf(found.carrier, await fieldsFor(app, found.carrier === 'people' ? 'person' : 'organisation')),
    can: { check: hash !== null && !begun && ['uploaded', 'checked', 'failed'].includes(state), start: state === 'checked' && created + changed > 0, cancel: state === 'checking' || state === 'running', undo: mayUndo(found) },
  }
}
