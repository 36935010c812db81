import sql from 'sql-template-tag'
import type { Queries } from '../../../platform/db.ts'
import type { Delivery } from '../../core/delivery.ts'
import type { Earlier } from './quoted-history.ts'

export interface Thread { parent: string | null; references: string[]; index: string | null; earlier: Earlier[] }

/** What this message answers: the ids of the public mails before it, and what they said. Notes never show. */
export async function threadOf(q: Queries, { ticketId, messageId }: Pick<Delivery, 'ticketId' | 'messageId'>): Promise<Thread> {
  const earlier = await q.query<Earlier & { mailId: string | null; direction: string; references: string[] | null; index: string | null }>(sql`
    select coalesce(w.name, '') as author, m.author_id as "authorId", m.created_at as at, m.html, m.text, m.direction, m.meta->'references' as "references", m.meta->>'threadIndex' as index,
      jsonb_build_object('authentication', m.meta->'authentication', 'fold', m.meta->'fold') as meta,
      (select i.mail_id from mail_ids i where i.message_id = m.id and i.mail_id like '<%' limit 1) as "mailId"
    from messages m left join people w on w.id = m.author_id
    where m.ticket_id = ${ticketId} and m.kind = 'public' and not m.automatic
      and (m.created_at, m.id) < (select o.created_at, o.id from messages o where o.id = ${messageId})
    order by m.created_at desc, m.id desc limit 15`)
  const known = earlier.filter(each => each.mailId !== null)
  const answered = known.find(each => each.direction === 'in') ?? known[0]
  const references = [...new Set([...answered?.references ?? [], ...known.map(each => each.mailId!).reverse()])]
  return { parent: answered?.mailId ?? null, references, index: answered?.index ?? null, earlier }
}

/** The ids by which a mail that tells of this message stands in its conversation: the message's own last, where it is a mail. */
export async function idsAround(q: Queries, message: Pick<Delivery, 'ticketId' | 'messageId'>): Promise<{ parent: string | null; references: string[] }> {
  const [thread, own] = await Promise.all([
    threadOf(q, message),
    q.maybe<{ id: string }>(sql`select i.mail_id as id from mail_ids i where i.message_id = ${message.messageId} and i.mail_id like '<%' limit 1`),
  ])
  return { parent: own?.id ?? thread.parent, references: thread.references }
}
