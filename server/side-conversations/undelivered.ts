import sql, { type Sql } from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { system } from '../platform/actor.ts'
import { recordSide } from '../tickets/record-side.ts'
import { accessSide } from './access.ts'
import { changeState } from './write.ts'

const SIDES = system('side-conversations')

const LENGTH = 600

/** A mail of ours in a side conversation, and to whom it went. */
export interface SentSide { id: string; sideId: string; recipients: string[] }

/** The mail that a report of another server is about: by its Message-ID, else the last of the side conversation whose token stands in it. */
export async function findSentSide(tx: Tx, mailIds: readonly string[], tokens: readonly { ticketNumber: number; mark: string }[]): Promise<SentSide | undefined> {
  const byId = mailIds.length > 0 ? await sent(tx, sql`m.mail_id = any(${[...mailIds]}::text[])`) : undefined
  if (byId) return byId
  for (const { ticketNumber, mark } of tokens) {
    const found = await sent(tx, sql`t.number = ${ticketNumber} and right(replace(s.id::text, '-', ''), 16) = ${mark}`)
    if (found) return found
  }
  return undefined
}

function sent(tx: Tx, where: Sql): Promise<SentSide | undefined> {
  return tx.maybe<SentSide>(sql`select m.id, m.side_id as "sideId", array(select p.address from side_people p where p.side_id = s.id order by p.key) as recipients
    from side_messages m join side_conversations s on s.id = m.side_id join tickets t on t.id = s.ticket_id
    where m.author_id is not null and m.state in ('sent', 'uncertain', 'bounced') and ${where} order by m.created_at desc, m.id desc limit 1`)
}

/**
 * A mail of a side conversation did not arrive: nobody sent it for us (`failed`), or it came back (`bounced`). It says why, its side
 * conversation opens again as one that nobody has looked at, and its author is told. The same again changes nothing, nor does a report
 * without a failure (no `error`). Answers the ticket.
 */
export async function sideUndelivered(as: Tx, { id, sideId }: Pick<SentSide, 'id' | 'sideId'>, state: 'failed' | 'bounced', error: string | undefined): Promise<{ ticketId: string }> {
  const tx = as.as(SIDES)
  const { side, ticket } = await accessSide(tx, sideId, 'read')
  const words = error?.slice(0, LENGTH)
  const changed = words === undefined ? undefined : await tx.maybe<{ authorId: string | null }>(sql`update side_messages set state = ${state}, error = ${words}
    where id = ${id} and (state <> ${state} or error is distinct from ${words}) returning author_id as "authorId"`)
  if (!changed) return { ticketId: ticket.id }
  recordSide(tx, ticket.id, 'side.mailUndelivered', { sideId, messageId: id, authorId: changed.authorId, state })
  changeState(tx, side, ticket, 'open')
  await tx.query(sql`update side_conversations set state = 'open', unread = true, updated_at = ${tx.now} where id = ${sideId}`)
  return { ticketId: ticket.id }
}
