import sql from 'sql-template-tag'
import { isStaff } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { Found } from '../../people/find-or-create-person.ts'
import type { Decision } from '../core/arrival.ts'
import type { ParsedMail } from './mail.ts'
import { parentIds } from './message-ids.ts'
import { readReplyToken, recipientMark } from './reply-token.ts'
import { subjectNumbers } from './subject.ts'

export interface Candidate { id: string; number: number; category: string; requesterId: string; participants: string[] }

/** `as`: how the sender may write on it: customers on their own tickets, staff by a note. */
export interface FoundTicket { ticket: Candidate; as: 'participant' | 'staff' }

type Way = 'token' | 'message-id' | 'subject'
const WAYS: Record<Way, string> = { token: 'Our reply token', 'message-id': 'It answers a mail of the ticket', subject: 'The number in the subject' }

/**
 * The ticket that a mail belongs to (H3): by our signed token in any recipient address, by the ids it answers (ours and foreign ones), by
 * the number in the subject. A token or an id proves that its bearer has seen our mail, not who the bearer is: the sender must take part in
 * the ticket or work here, else the mail opens a ticket of its own and the ledger says why (H4, H20).
 */
export async function findTicket(tx: Tx, secrets: Secrets, mail: ParsedMail, sender: Found, recipients: readonly string[], decisions: Decision[]): Promise<FoundTicket | null> {
  const tokens = recipients.map(address => readReplyToken(secrets, address)).filter(token => token !== null)
  const parents = parentIds(mail)
  const numbers = subjectNumbers(mail.subject)
  if (tokens.length + parents.length + numbers.length === 0) {
    decisions.push({ step: 'thread', decision: 'new', why: 'It names no ticket and no earlier mail.' })
    return null
  }
  for (const token of tokens) {
    const found = judge(await byNumber(tx, token.ticketNumber), sender, 'token', decisions)
    if (!found) continue
    if (token.recipient !== recipientMark(sender.id)) decisions.push({ step: 'token', decision: 'other-recipient', why: 'The token was given to somebody else on the same ticket.' })
    return found
  }
  for (const candidate of await byMessageIds(tx, parents)) {
    const found = judge(candidate, sender, 'message-id', decisions)
    if (found) return found
  }
  for (const number of numbers.slice(0, 5)) {
    const found = judge(await byNumber(tx, number), sender, 'subject', decisions)
    if (found) return found
  }
  decisions.push({ step: 'thread', decision: 'new', why: 'No ticket that it names is one of the sender.' })
  return null
}

function judge(ticket: Candidate | undefined, sender: Found, way: Way, decisions: Decision[]): FoundTicket | null {
  if (!ticket) return null
  const takesPart = ticket.requesterId === sender.id || ticket.participants.includes(sender.id)
  const staff = sender.active && isStaff(sender.role)
  if (!takesPart && !staff) {
    decisions.push({ step: 'thread', decision: 'sender-not-in-ticket', why: `${WAYS[way]} leads to ticket ${ticket.number}, but the sender takes no part in it.` })
    return null
  }
  if (ticket.category === 'closed') {
    decisions.push({ step: 'thread', decision: 'closed', why: `${WAYS[way]} leads to ticket ${ticket.number}, which is closed: it opens a new one.` })
    return null
  }
  decisions.push({ step: 'thread', decision: way, why: `${WAYS[way]} leads to ticket ${ticket.number}, and the sender ${takesPart ? 'takes part in it' : 'works here'}.` })
  return { ticket, as: takesPart ? 'participant' : 'staff' }
}

const COLUMNS = sql`t.id, t.number, t.category, t.requester_id as "requesterId", t.participants`

function byNumber(tx: Tx, number: number): Promise<Candidate | undefined> {
  return tx.maybe<Candidate>(sql`select ${COLUMNS} from tickets t where t.number = ${number} for no key update of t`)
}

/** The tickets of these ids, the nearest parent first; each once. */
async function byMessageIds(tx: Tx, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return []
  return tx.query<Candidate>(sql`select ${COLUMNS} from tickets t
    join (select i.ticket_id, min(array_position(${ids}::text[], i.mail_id)) as place from mail_ids i where i.mail_id = any(${ids}::text[]) group by i.ticket_id) found
      on found.ticket_id = t.id
    order by found.place for no key update of t`)
}
