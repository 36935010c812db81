import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, instant, instantIn, page, pageQuery } from '../platform/http/shapes.ts'
import { auditLog } from './queries.ts'

const tags = ['Audit']
const auditQuery = pageQuery.extend({
  kind: z.string().max(40).optional().describe('Of the subject: ticket, person, organisation, team, setting, brand, mailbox, view, status, ledger.'),
  type: z.string().max(80).optional(), subjectId: id.optional(),
  actorId: z.string().max(80).optional().describe('A person’s id, a policy with its version, or a part of the system.'),
  from: instantIn.optional(), to: instantIn.optional(),
})
const auditItem = z.object({
  id, at: instant, type: z.string(), version: z.int().describe('Of the subject, after the event.'), data: z.record(z.string(), z.unknown()),
  subject: z.object({ kind: z.string(), id, name: z.string().nullable() }),
  actor: z.object({ kind: z.enum(['person', 'policy', 'system']), id: z.string(), name: z.string().nullable() }),
  causeId: id.nullable().describe('The event that led here.'), depth: z.int(),
})
const catalogueItem = z.object({ type: z.string(), description: z.string(), schema: z.record(z.string(), z.unknown()).describe('JSON Schema of the data.') })

/** The log of everything, and the catalogue of what can stand in it. */
export function auditRoutes(catalogue: Record<string, z.ZodType>): (app: App, http: Http) => void {
  const items = Object.entries(catalogue).sort(([a], [b]) => a.localeCompare(b)).map(([type, schema]) => ({
    type, description: schema.description ?? '', schema: z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Record<string, unknown>,
  }))
  return (app, http) => {
    route(http, {
      method: 'GET', url: '/api/v1/audit', access: 'admin', scope: 'admin', summary: 'Who changed what, the newest first', tags, query: auditQuery, response: page(auditItem),
      handler: async ({ query }) => {
        const { items, nextCursor } = await auditLog(app.db, query)
        return {
          items: items.map(e => ({
            id: e.id, at: e.at.toString(), type: e.type, version: e.version, data: e.data, causeId: e.causeId, depth: e.depth,
            subject: { kind: e.subjectKind, id: e.subjectId, name: e.subjectName }, actor: { kind: e.actorKind, id: e.actorId, name: e.actorName },
          })),
          nextCursor,
        }
      },
    })
    route(http, {
      method: 'GET', url: '/api/v1/events', access: 'staff', scope: 'tickets:read', summary: 'The catalogue of events', tags, response: page(catalogueItem),
      handler: async () => ({ items, nextCursor: null }),
    })
  }
}
