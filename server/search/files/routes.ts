import sql from 'sql-template-tag'
import { z } from 'zod'
import { ATTACHED_TASK } from '../../files/attached.ts'
import type { App } from '../../platform/app.ts'
import { addJobs } from '../../platform/jobs.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { cursorOf, id, instant, page, pageQuery, readCursor } from '../../platform/http/shapes.ts'
import { problem } from '../../platform/problem.ts'
import { CAUSES, type Cause } from './extract-safely.ts'

interface Unread { id: string; name: string; size: number; type: string; cause: Cause; error: string; attempts: number; readAt: Temporal.Instant; ticket: { id: string; number: number } }
const unread = z.object({
  id, name: z.string(), size: z.number(), type: z.string(), cause: z.enum(CAUSES), error: z.string(), attempts: z.number(), readAt: instant,
  ticket: z.object({ id, number: z.number() }),
})

/** Files whose words could not be read, for admins: which, why, and once more. */
export function unreadFileRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/search/files', access: 'admin', scope: 'admin', tags: ['Search'], summary: 'List files whose words could not be read; they are found by their names alone',
    query: pageQuery, response: page(unread),
    handler: async ({ query }) => {
      const [at, last] = query.cursor === undefined ? [] : readCursor(query.cursor, 2)
      const rows = await app.db.query<Unread & { at: string }>(sql`select a.id, a.name, a.size, a.type, x.cause, x.error, x.attempts, x.read_at as "readAt",
          json_build_object('id', t.id, 'number', t.number) as ticket, x.read_at::text as at
        from attachment_texts x join attachments a on a.id = x.attachment_id join messages m on m.id = a.message_id join tickets t on t.id = m.ticket_id
        where x.state = 'failed' and ${at === undefined ? sql`true` : sql`(x.read_at, x.attachment_id) < (${at}::timestamptz, ${last}::uuid)`}
        order by x.read_at desc, x.attachment_id desc limit ${query.limit + 1}`)
      const items = rows.slice(0, query.limit)
      const end = items.at(-1)
      return { items, nextCursor: rows.length > query.limit && end ? cursorOf([end.at, end.id]) : null }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/search/files/:id/retry', access: 'admin', scope: 'admin', tags: ['Search'], summary: 'Read a file once more',
    params: z.object({ id }), response: 'nothing',
    handler: async ({ params }) => app.db.transaction(async q => {
      const again = await q.maybe<{ messageId: string }>(sql`update attachment_texts x set state = 'waiting' from attachments a
        where a.id = x.attachment_id and a.id = ${params.id} and x.state = 'failed' returning a.message_id as "messageId"`)
      if (!again) throw problem.notFound('file', 'There is no such file that could not be read.')
      await addJobs(q, [{ task: ATTACHED_TASK, payload: { messageId: again.messageId }, options: {} }])
    }),
  })
}
