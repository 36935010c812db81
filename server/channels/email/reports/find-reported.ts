import sql, { type Sql } from 'sql-template-tag'
import { emailKey } from '../../../people/person.ts'
import type { Tx } from '../../../platform/change.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { readReplyToken, type ReplyToken } from '../reply-token.ts'

/** What a report tells of the mail that it is about. All of it was written by somebody else. */
export interface Clues {
  messageIds: readonly string[]
  /** Addresses among which one of our reply tokens may be. */
  addresses: readonly string[]
  /** Who was not reached. */
  recipients: readonly string[]
}

/** `proof`: the report shows something that only our mail had. Without it the report may be anybody's word. */
export interface Reported { deliveryId: string; ticketId: string; messageId: string; recipients: string[]; proof: boolean; why: string }

const DAYS = 6

/**
 * The very delivery that a report is about (H15): by the Message-ID of the returned mail, by our token in it or in the address that the
 * report went to, which for bounces names the message, else the latest mail of the last days to the address that it names.
 */
export async function findReported(tx: Tx, secrets: Secrets, clues: Clues): Promise<Reported | undefined> {
  const ids = clues.messageIds.slice(0, 50)
  const byId = ids.length > 0 ? await delivery(tx, sql`d.message_id in (select i.message_id from mail_ids i where i.own and i.mail_id = any(${ids}::text[]))`, true, 'It returns a mail of ours, by its Message-ID.') : undefined
  if (byId) return byId
  const keys = clues.recipients.map(emailKey).slice(0, 50)
  const tokens = clues.addresses.slice(0, 50).map(address => readReplyToken(secrets, address)).filter(token => token !== null)
  for (const token of tokens.sort((one, other) => Number(other.kind === 'bounce') - Number(one.kind === 'bounce'))) {
    const found = token.kind === 'bounce'
      ? await delivery(tx, ofMessage(token), true, 'It went to the address that we gave to this one mail.')
      : await latest(tx, sql`t.id = (select merged_root(n.id) from tickets n where n.number = ${token.ticketNumber})`, keys, true, 'It carries our reply token.')
    if (found) return found
  }
  return keys.length === 0 ? undefined : latest(tx, sql`t.requester_id = any(array(select i.person_id from identities i where i.kind = 'email' and i.key = any(${keys}::text[])))
    and t.updated_at > ${tx.now.subtract({ hours: DAYS * 24 })}`, keys, false, 'By the address and the time only: it was our latest mail there.')
}

/** The message whose mark a token bears: the last eight bytes of its id. */
function ofMessage({ ticketNumber, recipient }: ReplyToken): Sql {
  return sql`d.ticket_id = (select t.id from tickets t where t.number = ${ticketNumber}) and right(replace(d.message_id::text, '-', ''), 16) = ${recipient}`
}

type Row = Omit<Reported, 'proof' | 'why' | 'recipients'> & { recipients: { to?: string[]; cc?: string[]; bcc?: string[] } }

async function delivery(tx: Tx, where: Sql, proof: boolean, why: string): Promise<Reported | undefined> {
  const found = await tx.maybe<Row>(sql`select d.id as "deliveryId", d.ticket_id as "ticketId", d.message_id as "messageId", d.recipients from deliveries d
    where d.channel = 'email' and d.state in ('sending', 'sent', 'uncertain', 'bounced') and ${where} order by d.created_at desc limit 1`)
  return found && { ...found, recipients: all(found), proof, why }
}

/** Of few tickets the latest deliveries, in memory: whom a mail went to is no column that could be searched. */
async function latest(tx: Tx, tickets: Sql, keys: readonly string[], proof: boolean, why: string): Promise<Reported | undefined> {
  const rows = await tx.query<Row>(sql`select d.id as "deliveryId", d.ticket_id as "ticketId", d.message_id as "messageId", d.recipients
    from (select t.id from tickets t where ${tickets} order by t.updated_at desc limit 20) t join deliveries d on d.ticket_id = t.id
    where d.channel = 'email' and d.state in ('sending', 'sent', 'uncertain', 'bounced') and d.created_at > ${tx.now.subtract({ hours: DAYS * 24 })} order by d.created_at desc limit 100`)
  const found = rows.find(row => keys.length === 0 || all(row).some(address => keys.includes(emailKey(address))))
  return found && { ...found, recipients: all(found), proof, why }
}

function all({ recipients: { to = [], cc = [], bcc = [] } }: Row): string[] {
  return [...to, ...cc, ...bcc]
}
