import sql from 'sql-template-tag'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { CATEGORIES, type Category } from './ticket.ts'

interface Status { id: string; category: Category; name: string | null; position: number; archived: boolean; version: number }

const body = z.object({ id, category: z.enum(CATEGORIES), name: z.string().nullable(), position: z.int(), archived: z.boolean(), version: z.int() })
const fields = z.object({ name: z.string().trim().min(1).max(60).nullable(), position: z.int().min(0).max(1000), archived: z.boolean() })
const tags = ['Settings']

/** The desk's statuses in their order, the archived ones last. */
export function allStatuses(q: Queries): Promise<Status[]> {
  return q.query(sql`select id, category, name, position, archived, version from statuses order by archived, position, id`)
}

/** A new status of the admin's behind one of the fixed categories. */
export async function createStatus(tx: Tx, input: { category: Category; name: string; position: number }): Promise<Status> {
  const id = newId()
  tx.record({ kind: 'status', id, version: 0 }, 'status.created', { category: input.category })
  return tx.one(sql`insert into statuses (id, category, name, position, version) values (${id}, ${input.category}, ${input.name}, ${input.position}, 1)
    returning id, category, name, position, archived, version`)
}

/** Renames, moves or archives a status. The last one of a category stays, or tickets could not go there any more. */
export async function updateStatus(tx: Tx, id: string, input: Partial<z.infer<typeof fields>>): Promise<Status> {
  const status = await tx.maybe<Status>(sql`select id, category, name, position, archived, version from statuses where id = ${id} for update`)
  if (!status) throw problem.notFound('status-not-found', 'There is no such status.')
  if (input.archived && !status.archived) {
    const others = await tx.query(sql`select 1 from statuses where category = ${status.category} and not archived and id <> ${id} limit 1 for share`)
    if (others.length === 0) throw problem.conflict('last-status', 'This is the last status of its category; add another one first.')
  }
  const next = { ...status, ...input }
  tx.record({ kind: 'status', id, version: status.version }, 'status.changed', { fields: Object.keys(input) })
  return tx.one(sql`update statuses set name = ${next.name}, position = ${next.position}, archived = ${next.archived}, version = version + 1 where id = ${id}
    returning id, category, name, position, archived, version`)
}

export function statusRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/statuses', access: 'signed-in', scope: 'tickets:read', summary: 'List the statuses', tags, response: z.object({ items: z.array(body) }),
    handler: async () => ({ items: await allStatuses(app.db) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/statuses', access: 'admin', scope: 'admin', summary: 'Add a status', tags,
    body: z.object({ category: z.enum(CATEGORIES), name: z.string().trim().min(1).max(60), position: z.int().min(0).max(1000).default(100) }), response: body, status: 201,
    handler: async ({ actor, body: input, request }) => app.change(actor, tx => onceOnly(tx, request, () => createStatus(tx, input))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/statuses/:id', access: 'admin', scope: 'admin', summary: 'Change a status', tags, params: idParams, body: fields.partial(), response: body,
    handler: async ({ actor, params, body: input }) => app.change(actor, tx => updateStatus(tx, params.id, input)),
  })
}
