import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { afterInstant } from '../../people/notes.ts'
import { organisationById, personById } from '../../people/queries.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Queries } from '../../platform/db.ts'
import { cursorOf, id, idParams, instant, page, pageQuery } from '../../platform/http/shapes.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { readableMessages, visibleTickets } from '../access.ts'
import { OPEN_CATEGORIES } from '../ticket.ts'

const figures = z.object({ open: z.int(), done: z.int().describe('Solved and closed.'), lastSeenAt: instant.nullable().describe('When they wrote last.') })
const file = z.object({ id, name: z.string(), size: z.int(), type: z.string(), url: z.string(), sentAt: instant, ticket: z.object({ id, number: z.int(), subject: z.string() }) })
/** What is counted one by one. */
const MOST_COUNTED = 10_000

/** What tickets tell of a customer, as far as the caller sees them. */
export function customerTicketRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/people/:id/figures', access: 'staff', scope: 'tickets:read', summary: 'A person in figures', tags: ['People'], params: idParams, response: figures,
    handler: async ({ actor, params }) => {
      const { id } = await personById(app.db, actor, params.id)
      return count(app.db, actor, sql`t.requester_id = ${id}`, sql`g.author_id = ${id}`)
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/organisations/:id/figures', access: 'staff', scope: 'tickets:read', summary: 'An organisation in figures', tags: ['Organisations'], params: idParams, response: figures,
    handler: async ({ actor, params }) => {
      const { id } = await organisationById(app.db, actor, params.id)
      return count(app.db, actor, sql`t.organisation_id = ${id}`, null)
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/people/:id/files', access: 'staff', scope: 'tickets:read', summary: 'Files that a person sent, the newest first', tags: ['People'], params: idParams, query: pageQuery, response: page(file),
    handler: async ({ actor, params, query }) => filesOf(app.db, actor, (await personById(app.db, actor, params.id)).id, query),
  })
}

function count(q: Queries, actor: PersonActor, ofTicket: Sql, byAuthor: Sql | null): Promise<{ open: number; done: number; lastSeenAt: Temporal.Instant | null }> {
  const seen = sql`${ofTicket} and t.aside is null and ${visibleTickets(actor)}`
  const lastSeen = byAuthor === null ? sql`(select max(last_customer_message_at) from tickets t where ${seen})`
    : sql`(select g.created_at from messages g join tickets t on t.id = g.ticket_id where g.direction = 'in' and ${byAuthor} and ${visibleTickets(actor)} order by g.created_at desc, g.id desc limit 1)`
  return q.one(sql`select count(*) filter (where c.open) as open, count(*) filter (where not c.open) as done, ${lastSeen} as "lastSeenAt"
    from (select t.category = any(${[...OPEN_CATEGORIES]}) as open from tickets t where ${seen} limit ${MOST_COUNTED}) c`)
}

interface FileRow { id: string; name: string; size: number; type: string; sentAt: Temporal.Instant; ticket: { id: string; number: number; subject: string } }

async function filesOf(q: Queries, actor: PersonActor, personId: string, { limit, cursor }: { limit: number; cursor?: string }) {
  const rows = await q.query<FileRow>(sql`select a.id, a.name, a.size, a.type, g.created_at as "sentAt", json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) as ticket
    from messages g join tickets t on t.id = g.ticket_id join attachments a on a.message_id = g.id
    where g.direction = 'in' and g.author_id = ${personId} and not a.inline and ${visibleTickets(actor)} and ${readableMessages(actor)}
      ${cursor ? sql`and (g.created_at, a.id) < ${afterInstant(cursor)}` : sql``}
    order by g.created_at desc, a.id desc limit ${limit + 1}`)
  const items = rows.slice(0, limit)
  return {
    items: items.map(row => ({ ...row, url: `/api/v1/files/${row.id}/${encodeURIComponent(row.name)}` })),
    nextCursor: rows.length > limit ? cursorOf([items.at(-1)!.sentAt.toString(), items.at(-1)!.id]) : null,
  }
}
