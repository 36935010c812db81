import sql from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import type { Settings } from '../../settings/catalogue.ts'
import { mayWrite, seesTicket } from '../../tickets/access.ts'
import type { Decision } from '../core/arrival.ts'
import type { Candidate, TicketClaim } from './claims.ts'
import { reopensClosed } from './closed-ticket.ts'
import type { Mailbox } from './mailbox.ts'
import { isNoReply } from './own-address.ts'
import { rightOf, type Part, type Proof } from './rights.ts'

/** Whoever wrote a mail, and what is known of it. */
export interface Writer {
  actor: PersonActor
  address: string
  verdict: 'pass' | 'none'
}

/** `as`: how the sender may write on it: customers on their own tickets, staff as the desk. */
export interface FoundTicket {
  ticket: Candidate
  as: 'participant' | 'staff'
  /** Whether it is closed and opens again. */
  reopen: boolean
  /** The sender was in copy, or somebody of the same organisation, and takes part from now on. */
  joins: boolean
  /** For staff: only as an internal note, or what our address said it shall be. */
  kind: 'note' | 'reply' | null
}

export type Place =
  | { is: 'found'; found: FoundTicket }
  | { is: 'new'; followUpOf?: Candidate }
  | { is: 'waits'; cause: 'unauthenticated-update' | 'unauthenticated-agent'; why: string }

const WAYS: Record<Proof, string> = {
  'own-token': 'Our reply token', 'shared-token': 'The reply token of a mail to several', 'others-token': 'A reply token that was given to somebody else', 'own-id': 'The mail of ours that it answers',
  'foreign-id': 'The mail that it answers', number: 'The number in the subject',
}
const PARTS: Record<Part, string> = { 'takes-part': 'takes part in it', copied: 'was written to on it', member: 'is of the organisation, whose people may answer it', colleague: 'works here', stranger: 'takes no part in it' }

/**
 * Where a mail belongs: on the first ticket it names on which its sender may write by such a proof (rights.ts), else on a new one, or
 * nowhere before somebody has looked. A token or an id proves that its bearer has seen our mail, not who the bearer is (H4, H20).
 */
export async function findTicket(tx: Tx, claims: readonly TicketClaim[], writer: Writer, settings: Settings, mailboxes: readonly Mailbox[], decisions: Decision[]): Promise<Place> {
  const note = (decision: string, why: string) => { decisions.push({ step: 'thread', decision, why }) }
  let waits: Place | null = null
  for (const { ticket, proof, kind } of claims) {
    const part = await partOf(tx, ticket, writer, settings)
    const right = rightOf({ verdict: writer.verdict, part, proof }, settings.unauthenticatedMail)
    const why = `${WAYS[proof]} leads to ticket ${ticket.number}`
    if (right === 'new') note(part === 'stranger' ? 'sender-not-in-ticket' : 'not-proven', `${why}, but the sender ${PARTS[part]}${part === 'stranger' ? '' : ' only, and nobody vouches for that'}.`)
    if (right === 'wait') waits ??= { is: 'waits', cause: part === 'colleague' ? 'unauthenticated-agent' : 'unauthenticated-update', why: `${why}, and the sender ${PARTS[part]}, but nobody vouches that it is them. Release it if it is.` }
    if (right === 'new' || right === 'wait') continue
    const found: FoundTicket = { ticket, as: part === 'colleague' ? 'staff' : 'participant', reopen: false, joins: part === 'copied' || part === 'member', kind: right === 'note' ? 'note' : kind }
    if (ticket.category === 'closed') {
      if (!await reopensClosed(tx, ticket, mailboxes, settings.closedTickets, tx.now)) {
        note('follow-up', `${why}, which is closed: it opens a new one that names it.`)
        return { is: 'new', followUpOf: ticket }
      }
      found.reopen = true
    }
    note(proof, `${why}, and the sender ${PARTS[part]}${found.reopen ? '; it was closed and opens again' : ''}.`)
    return { is: 'found', found }
  }
  if (waits?.is === 'waits') note('waits', waits.why)
  else note('new', claims.length === 0 ? 'It names no ticket and no earlier mail.' : 'No ticket that it names is one of the sender.')
  return waits ?? { is: 'new' }
}

/** Colleagues are the customer's side on tickets of their own only; where they are in copy or follow, they are the desk. */
async function partOf(tx: Tx, ticket: Candidate, { actor, address }: Writer, settings: Settings): Promise<Part> {
  if (ticket.requesterId === actor.id) return isNoReply(address) && ticket.participants.length > 0 ? 'stranger' : 'takes-part'
  if (isNoReply(address)) return 'stranger'
  if (actor.role !== 'customer') return seesTicket(actor, ticket) ? 'colleague' : 'stranger'
  if (ticket.participants.includes(actor.id)) return 'takes-part'
  if (seesTicket(actor, ticket) && mayWrite(actor, ticket)) return 'member'
  return settings.copiedPeople === 'when-they-write' && await wasCopied(tx, ticket.id, address) ? 'copied' : 'stranger'
}

/** Whether a public message of the ticket went to the address. */
async function wasCopied(tx: Tx, ticketId: string, address: string): Promise<boolean> {
  const wanted = address.toLowerCase()
  return await tx.maybe(sql`select 1 from messages m, jsonb_array_elements(coalesce(m.meta->'to', '[]') || coalesce(m.meta->'cc', '[]')) as w
    where m.ticket_id = ${ticketId} and m.kind = 'public' and lower(coalesce(w->>'address', w #>> '{}')) = ${wanted} limit 1`) !== undefined
}
