import sql from 'sql-template-tag'
import type { Found } from '../../people/find-or-create-person.ts'
import type { Tx } from '../../platform/change.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { Aside } from '../../tickets/ticket.ts'
import type { ParsedMail } from './mail.ts'
import { parentIds } from './message-ids.ts'
import { readBodyToken, readReplyToken, recipientMark, type ReplyToken } from './reply-token.ts'
import type { Proof } from './rights.ts'
import { subjectNumbers } from './subject.ts'

/** A ticket that a mail may belong to, its row locked. */
export interface Candidate {
  id: string; number: number; category: string; requesterId: string; participants: string[]; organisationId: string | null
  assigneeId: string | null; teamId: string | null; channelAccountId: string | null; closedAt: Temporal.Instant | null
  aside: Aside | null
}

export interface TicketClaim { ticket: Candidate; proof: Proof; /** What our address said, when it was given to the sender. */ kind: 'reply' | 'note' | null }

const MOST_TOKENS = 10
const MOST_NUMBERS = 5

/**
 * The tickets that a mail names, in the order in which they count (H3): our token in any address it was sent to, ids of ours that it
 * answers, ids of others, a number in the subject, a token in its text. An id that stands for several conversations says nothing (H2).
 */
export async function claimsOf(tx: Tx, secrets: Secrets, mail: ParsedMail, recipients: readonly string[], sender: Pick<Found, 'id' | 'holderId'>): Promise<TicketClaim[]> {
  const tokens = recipients.map(address => readReplyToken(secrets, address)).filter(token => token !== null).slice(0, MOST_TOKENS)
  const inBody = readBodyToken(secrets, mail.text, mail.html)
  const numbers = subjectNumbers(mail.subject).slice(0, MOST_NUMBERS)
  const wanted = [...new Set([...tokens, ...inBody ? [inBody] : []].map(token => token.ticketNumber).concat(numbers))]
  const [byNumber, byId] = await Promise.all([numbered(tx, wanted), byMessageIds(tx, parentIds(mail), sender.id)])
  const ofToken = (token: ReplyToken): TicketClaim[] => {
    const ticket = byNumber.get(token.ticketNumber)
    // what was given to third parties leads into their side conversation alone (steps/side.ts), never to the ticket
    if (!ticket || token.kind === 'side') return []
    // where bounces go everybody who got the mail may see, and their machines answer there
    if (token.kind === 'bounce' || token.recipient === recipientMark(ticket.id)) return [{ ticket, proof: 'shared-token', kind: null }]
    return [token.recipient === recipientMark(sender.holderId) ? { ticket, proof: 'own-token', kind: token.kind } : { ticket, proof: 'others-token', kind: null }]
  }
  const ofNumber = (number: number): TicketClaim[] => {
    const ticket = byNumber.get(number)
    return ticket ? [{ ticket, proof: 'number', kind: null }] : []
  }
  const marked = inBody ? ofToken(inBody) : []
  const claims = [...tokens.flatMap(ofToken), ...byId, ...numbers.flatMap(ofNumber), ...marked]
  // whatever leads there first: what we gave them for notes makes a note, so that no answer to a notice goes out (H21)
  const noted = new Set(claims.filter(each => each.kind === 'note').map(each => each.ticket.id))
  return claims.map(each => noted.has(each.ticket.id) ? { ...each, kind: 'note' as const } : each)
}

const COLUMNS = sql`t.id, t.number, t.category, t.requester_id as "requesterId", t.participants, t.organisation_id as "organisationId", t.assignee_id as "assigneeId", t.team_id as "teamId",
  t.channel_account_id as "channelAccountId", t.closed_at as "closedAt", t.aside`

/** By their numbers; of a merged ticket the one that it has become, so that its address leads there for ever (H38). */
async function numbered(tx: Tx, numbers: readonly number[]): Promise<Map<number, Candidate>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx.query<Candidate & { named: number }>(sql`select ${COLUMNS}, n.number as named from tickets n join tickets t on t.id = case when n.merged_into is null then n.id else merged_root(n.id) end
    where n.number = any(${numbers}::bigint[]) order by t.id for no key update of t`)
  return new Map(rows.map(({ named, ...row }) => [named, row]))
}

/** The tickets of these ids: ours before foreign ones, the nearest parent first; each once. */
async function byMessageIds(tx: Tx, ids: readonly string[], senderId: string): Promise<TicketClaim[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<Candidate & { own: boolean }>(sql`select ${COLUMNS}, found.own from tickets t
    join (select i.ticket_id, bool_or(i.own) as own, min(array_position(${ids}::text[], i.mail_id)) as place from mail_ids i
        where i.mail_id = any(${ids}::text[]) and (i.own or not exists (select from mail_ids o join tickets p on p.id = o.ticket_id
          where o.mail_id = i.mail_id and o.ticket_id <> i.ticket_id and (o.own or p.requester_id = ${senderId} or p.participants @> array[${senderId}]::uuid[])))
        group by i.ticket_id) found
      on found.ticket_id = t.id
    order by found.own desc, found.place for no key update of t`)
  return rows.map(({ own, ...ticket }) => ({ ticket, proof: own ? 'own-id' : 'foreign-id', kind: null }))
}
