import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import type { Arrival } from '../core/arrival.ts'
import type { ParsedMail } from './mail.ts'

/**
 * The message that the same mail has become already, because it was sent to two mailboxes of this desk (H8). Two that are read at the same
 * instant wait for each other here, so that one of them finds the other.
 */
export async function sameMail(tx: Tx, arrival: Arrival, mail: ParsedMail): Promise<{ ticketId: string; messageId: string } | undefined> {
  const digest = arrival.key.slice(arrival.key.indexOf(':') + 1)
  // sent together: the second runs when the first has its lock. Arrivals are looked at only where the id is known: left to choose, PostgreSQL went through all of them
  const locked = tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${digest}`}, 0))`)
  const found = tx.maybe<{ ticketId: string; messageId: string }>(sql`select i.ticket_id as "ticketId", i.message_id as "messageId" from mail_ids i
    cross join lateral (select from arrivals a where a.ticket_id = i.ticket_id and a.message_id = i.message_id and a.channel = 'email' and split_part(a.key, ':', 2) = ${digest} limit 1) a
    where i.mail_id = ${mail.messageId ?? `content:${digest}`} and not i.own limit 1`)
  await locked
  return found
}
