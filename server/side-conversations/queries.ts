import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { id, instant } from '../platform/http/shapes.ts'
import { iso } from '../platform/iso.ts'
import { problem } from '../platform/problem.ts'
import { visibleTickets } from '../tickets/access.ts'

const person = z.object({ address: z.string(), name: z.string(), role: z.enum(['to', 'cc']) })
export const sideRow = z.object({
  id, subject: z.string(), state: z.enum(['open', 'closed']), unread: z.boolean().describe('An answer came, or a mail came back, that no colleague has opened.'), people: z.array(person), messageCount: z.int(), createdAt: instant, updatedAt: instant,
})
const file = z.object({ id, name: z.string(), size: z.int(), type: z.string(), url: z.string() })
export const sideBody = sideRow.extend({
  ticketId: id,
  messages: z.array(z.object({
    id, author: z.object({ id, name: z.string() }).nullable().describe('A colleague; null: somebody from outside.'), from: z.object({ name: z.string(), address: z.string() }),
    html: z.string().nullable(), text: z.string(), automatic: z.boolean(), state: z.enum(['queued', 'sent', 'failed', 'uncertain', 'bounced']).nullable().describe('Of what leaves.'), error: z.string().nullable(), attachments: z.array(file), createdAt: instant,
  })),
})

const columns = sql`s.id, s.subject, s.state, s.unread, s.created_at as "createdAt", s.updated_at as "updatedAt",
  coalesce((select json_agg(json_build_object('address', p.address, 'name', p.name, 'role', p.role) order by p.role desc, p.key) from side_people p where p.side_id = s.id), '[]') as people,
  (select count(*) from side_messages m where m.side_id = s.id) as "messageCount"`

type Row = Omit<z.input<typeof sideRow>, never>

/** The side conversations of a ticket that the actor sees, and of those merged into it. Customers see none. */
export function sidesOf(q: Queries, actor: PersonActor, ticketId: string): Promise<Row[]> {
  if (actor.role === 'customer') return Promise.resolve([])
  return q.query(sql`select ${columns} from side_conversations s where s.ticket_id in (select merged_family(${ticketId}::uuid))
    and exists (select from tickets t where t.id = merged_root(s.ticket_id) and ${visibleTickets(actor)}) order by s.created_at, s.id limit 200`)
}

/** One of them with its messages, oldest first. 404 for whoever does not see its ticket, and for customers. */
export async function sideOf(q: Queries, actor: PersonActor, sideId: string): Promise<z.input<typeof sideBody>> {
  const row = actor.role === 'customer' ? undefined : await q.maybe<z.input<typeof sideBody>>(sql`select ${columns}, merged_root(s.ticket_id) as "ticketId",
      coalesce((select json_agg(json_build_object('id', m.id, 'author', case when w.id is not null then json_build_object('id', w.id, 'name', w.name) end, 'from', json_build_object('name', m.from_name, 'address', m.from_address),
          'html', m.html, 'text', m.text, 'automatic', m.automatic, 'state', m.state, 'error', m.error, 'createdAt', ${iso(sql`m.created_at`)},
          'attachments', coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'type', f.type, 'url', '/api/v1/files/' || f.id) order by f.created_at, f.id) from attachments f where f.side_message_id = m.id), '[]')) order by m.created_at, m.id)
        from (select * from side_messages m where m.side_id = s.id order by m.created_at desc limit 200) m left join people w on w.id = m.author_id), '[]') as messages
    from side_conversations s where s.id = ${sideId} and exists (select from tickets t where t.id = merged_root(s.ticket_id) and ${visibleTickets(actor)})`)
  if (!row) throw problem.notFound('side-conversation', 'There is no such side conversation, or you may not see its ticket.')
  return row
}

/** The condition under which somebody sees the side message whose id stands in `column`. */
export function visibleSideMessage(actor: PersonActor, column: Sql): Sql {
  if (actor.role === 'customer') return sql`false`
  return sql`exists (select from side_messages m join side_conversations s on s.id = m.side_id join tickets t on t.id = merged_root(s.ticket_id) where m.id = ${column} and ${visibleTickets(actor)})`
}
