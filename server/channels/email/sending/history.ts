import sql from 'sql-template-tag'
import { emailKey } from '../../../people/person.ts'
import type { Queries } from '../../../platform/db.ts'
import type { QuoteHistory } from '../../../settings/catalogue.ts'
import type { Delivery } from '../../core/delivery.ts'
import type { Quoted } from './compose-body.ts'
import { historyOf, type Earlier } from './quoted-history.ts'

/** What of a conversation a mail may repeat below its own words: messages from an instant on, and of one author only where that is set. */
interface History { since: Temporal.Instant | null; authorId: string | null }

/**
 * What stands below a mail to these recipients (H20, H22): as much as is wished of what they may see. Where they may not see all, no message
 * brings along what it quotes itself.
 */
export async function historyFor(q: Queries, { ticketId, recipients: { to, cc, bcc } }: Pick<Delivery, 'ticketId' | 'recipients'>, earlier: readonly Earlier[], wish: QuoteHistory): Promise<Quoted[]> {
  if (wish === 'none' || earlier.length === 0) return []
  const { since, authorId } = await limitsOf(q, ticketId, [...to, ...cc, ...bcc])
  if (since === null && authorId === null) return historyOf(earlier, wish)
  const seen = (each: Earlier) => (since === null || Temporal.Instant.compare(each.at, since) >= 0) && (authorId === null || each.authorId === authorId)
  const wished = wish === 'last' ? earlier.slice(0, 1) : earlier
  return historyOf(wished.filter(seen), wish, wish === 'last' ? () => false : undefined)
}

/**
 * What may be quoted to these recipients (H20, H22). Somebody put in copy sees only from then on, so nothing older goes to anybody with
 * them. And when nobody vouches that the last mail is by whom it says, the answer repeats that sender's own words only. Addresses of
 * nobody on the ticket are a colleague's own choice.
 */
async function limitsOf(q: Queries, ticketId: string, recipients: readonly string[]): Promise<History> {
  const keys = [...new Set(recipients.map(emailKey))]
  const [people, last] = await Promise.all([
    q.query<{ since: Temporal.Instant | null }>(sql`select case when i.person_id <> t.requester_id then p.added_at end as since
      from identities i join tickets t on t.id = ${ticketId} left join participants p on p.ticket_id = t.id and p.person_id = i.person_id
      where i.kind = 'email' and i.key = any(${keys}::text[]) and (i.person_id = t.requester_id or p.person_id is not null)`),
    q.maybe<{ authorId: string | null; result: string | null }>(sql`select author_id as "authorId", meta->'authentication'->>'result' as result from messages
      where ticket_id = ${ticketId} and kind = 'public' and direction = 'in' and not automatic order by created_at desc, id desc limit 1`),
  ])
  const latest = people.map(each => each.since).filter(each => each !== null).reduce<Temporal.Instant | null>((one, other) => one === null || Temporal.Instant.compare(one, other) < 0 ? other : one, null)
  return { since: latest, authorId: last?.result === 'none' || last?.result === 'fail' ? last.authorId : null }
}
