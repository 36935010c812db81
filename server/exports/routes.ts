import { z } from 'zod'
import { conditionSchema } from '../conditions/condition-schema.ts'
import { contentDisposition, cleanFileName } from '../files/file-name.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { idParams } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { isColumn } from '../tickets/columns.ts'
import { questionOf } from '../tickets/views/list-view.ts'
import { arrangementIn } from '../tickets/views/schemas.ts'
import { checkMayExport, FORMATS, isOfCustomers } from './export.ts'
import { exportOf, latestExports } from './queries.ts'
import { TYPES } from './run-export.ts'
import { exportBody, shown } from './schemas.ts'
import { cancelExport, recordDownload, startExport } from './start-export.ts'

const tags = ['Exports']
const agent = { access: 'agent' as const, tags }
const exportIn = z.object({
  format: z.enum(FORMATS), viewId: z.string().max(60).optional().describe('Id of a view, or key of a built-in one.'), condition: conditionSchema.optional().describe('Instead of a view, or of what it asks.'),
  sort: arrangementIn.sort, columns: arrangementIn.columns.describe('Fields; without them those of the view.'), allColumns: z.boolean().default(false).describe('Every field there is.'),
  name: z.string().trim().min(1).max(80).default('tickets').describe('Of the file, without its ending.'),
  labels: z.record(z.string().max(91), z.string().max(200)).default({}).describe('How columns are called at the head; otherwise by their keys.'),
})

/** Lists of tickets as files, written in the background. */
export function exportRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/exports', ...agent, scope: 'tickets:read', summary: 'Export the tickets of a view or a condition', body: exportIn, response: exportBody, status: 201,
    handler: async ({ actor, body, request }) => {
      const { format, name, labels, allColumns, columns, ...asked } = body
      const question = await questionOf(app, actor, { ...asked, columns, groupBy: null })
      if (!question) throw problem.unprocessable('view', 'This view names what is there no more. Mend it first.')
      const wanted = allColumns ? question.asking.fields.list.filter(isColumn).map(field => field.key) : question.columns.length > 0 ? [...question.columns] : USUAL
      const { condition, sort } = question
      return shown(await app.change(actor, tx => onceOnly(tx, request, () => startExport(tx, actor, { format, name, question: { condition, sort, groupBy: null, columns: wanted, labels: wanted.map(key => labels[key] ?? key) } }))))
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/exports', ...agent, scope: 'tickets:read', summary: 'One’s last exports', response: z.object({ items: z.array(exportBody) }),
    handler: async ({ actor }) => ({ items: (await latestExports(app.db, actor)).map(shown) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/exports/:id', ...agent, scope: 'tickets:read', summary: 'How far an export has come', params: idParams, response: exportBody,
    handler: async ({ actor, params }) => shown(await exportOf(app.db, actor, params.id)),
  })
  route(http, {
    method: 'POST', url: '/api/v1/exports/:id/cancel', ...agent, scope: 'tickets:read', summary: 'Stop an export', params: idParams, response: exportBody,
    handler: async ({ actor, params }) => {
      await app.change(actor, tx => cancelExport(tx, actor, params.id))
      return shown(await exportOf(app.db, actor, params.id))
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/exports/:id/file', ...agent, scope: 'tickets:read', summary: 'The file of a finished export', params: idParams, response: 'raw',
    handler: async ({ actor, params, reply }) => {
      const { found, bytes } = await download(app, actor, params.id)
      return reply.headers({
        'content-type': TYPES[found.format], 'content-disposition': contentDisposition('attachment', `${cleanFileName(found.name)}.${found.format}`), 'content-length': found.size!,
        'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
      }).send(bytes)
    },
  })
}

const USUAL = ['number', 'subject', 'statusId', 'priority', 'type', 'requesterId', 'organisationId', 'assigneeId', 'teamId', 'tags', 'createdAt', 'updatedAt']

async function download(app: App, actor: PersonActor, exportId: string) {
  checkMayExport(actor, await currentSettings(app.db))
  const found = await exportOf(app.db, actor, exportId)
  if (isOfCustomers(found.question) && actor.scopes && !actor.scopes.includes('people:read')) throw problem.forbidden('scope', 'This file is of customers: it needs a token with the scope people:read.')
  if (found.state === 'expired' || (found.expiresAt && Temporal.Instant.compare(found.expiresAt, app.clock()) <= 0)) throw problem.gone('export-expired', 'This file was kept for its time and is gone. Export again.')
  if (!found.hash) throw problem.conflict('export-not-ready', 'This export has no file yet. Ask how far it has come.')
  const bytes = await app.files.read(found.hash)
  await app.change(actor, tx => recordDownload(tx, found.id))
  return { found, bytes }
}
