import sql from 'sql-template-tag'
import { emailKey } from '../../../people/person.ts'
import type { Queries } from '../../../platform/db.ts'
import type { Delivery } from '../../core/delivery.ts'

/**
 * To whom the reply token of a mail is given: the one customer who gets it, else the ticket. What several hold is nobody's own: it leads
 * to the ticket, and who its bearer is, is for the check of the sender to say. Colleagues get none of their own either, or it would say
 * what their answer becomes. Of people who were merged it is whose address it was: a token proves one address, and not the other's.
 */
export async function tokenHolder(q: Queries, { ticketId, recipients: { to, cc, bcc } }: Pick<Delivery, 'ticketId' | 'recipients'>): Promise<string> {
  const [only, ...others] = new Set([...to, ...cc, ...bcc].map(emailKey))
  if (only === undefined || others.length > 0) return ticketId
  const found = await q.maybe<{ id: string }>(sql`select case when p.role = 'customer' then coalesce(i.home_id, p.id) else p.id end as id from identities i join people p on p.id = i.person_id join tickets t on t.id = ${ticketId}
    where i.kind = 'email' and i.key = ${only} and (p.role = 'customer' or p.id = t.requester_id)`)
  return found?.id ?? ticketId
}
