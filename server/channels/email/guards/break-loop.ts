import sql from 'sql-template-tag'
import type { Tx } from '../../../platform/change.ts'

/** Mails of one sender to one mailbox within an hour, and those among them with the same words. More go in circles (H13). */
export const MOST_MAILS = 20
export const MOST_SAME = 5
const MUTED_HOURS = 24

export interface Seen { arrivalId: string; mailboxId: string | null; key: string; fingerprint: string | null }

/**
 * The breaker that trusts no header: counts what a sender wrote to a mailbox within the last hour, this one included, and says in words
 * when it is too much; null: it is not. Two look-ups of an index that end at the limit, however much arrives. Counting twice changes
 * nothing.
 */
export async function breakLoop(tx: Tx, { arrivalId, mailboxId, key, fingerprint }: Seen): Promise<string | null> {
  const mailbox = mailboxId ?? 'none'
  const since = tx.now.subtract({ hours: 1 })
  const { mails, same } = await tx.one<{ mails: number; same: number }>(sql`
    with put as (insert into sender_window (arrival_id, mailbox, key, fingerprint, at) values (${arrivalId}, ${mailbox}, ${key}, ${fingerprint}, ${tx.now}) on conflict do nothing)
    select (select count(*) from (select 1 from sender_window w where w.key = ${key} and w.mailbox = ${mailbox} and w.at > ${since} and w.arrival_id <> ${arrivalId} limit ${MOST_MAILS}) m) as mails,
      (select count(*) from (select 1 from sender_window w where w.key = ${key} and w.mailbox = ${mailbox} and w.fingerprint = ${fingerprint} and w.at > ${since}
        and w.arrival_id <> ${arrivalId} limit ${MOST_SAME}) s) as same`)
  if (mails >= MOST_MAILS) return `More than ${MOST_MAILS} mails of this sender came to this mailbox within an hour: it looks like a loop.`
  if (same >= MOST_SAME) return `More than ${MOST_SAME} mails of this sender with the same words came to this mailbox within an hour: it looks like a loop.`
  return null
}

/** Stops all automatic mail to a sender for a day from now. Says whether this is new. */
export async function mute(tx: Tx, key: string): Promise<boolean> {
  const until = tx.now.add({ hours: MUTED_HOURS })
  const row = await tx.one<{ fresh: boolean }>(sql`with muted as (select 1 from muted_senders o where o.key = ${key} and o.until_at > ${tx.now})
    insert into muted_senders as m (key, cause, since, until_at) values (${key}, 'loop', ${tx.now}, ${until}) on conflict (key) do update set until_at = ${until}, since = case when m.until_at <= ${tx.now} then ${tx.now}::timestamptz else m.since end
    returning not exists (select from muted) as fresh`)
  return row.fresh
}
