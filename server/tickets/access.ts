import sql, { empty, type Sql } from 'sql-template-tag'
import { ALWAYS, NEVER, type Condition } from '../conditions/condition.ts'
import { matches } from '../conditions/evaluate.ts'
import { fieldsOf, type Context, type Fact } from '../conditions/fields.ts'
import { toSql } from '../conditions/to-sql.ts'
import type { Actor, PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { isId } from '../platform/ids.ts'
import { contextOf, ticketFields } from './fields.ts'
import { hold, unitOf } from './internal/unit.ts'
import { TICKET_COLUMNS } from './internal/rows.ts'
import type { Ticket } from './ticket.ts'

/** What somebody may want of a ticket. `update`: change its fields; `restore`: bring back what is merged, spam or in the bin. */
export type Wish = 'read' | 'reply' | 'note' | 'update' | 'assign' | 'restore'

/** Which tickets an actor sees: the one rule behind lists, search, counts, realtime and every access by id (H62). */
export function visibilityOf(actor: Actor): Condition {
  if (actor.kind !== 'person' || actor.role === 'admin') return ALWAYS
  if (actor.role === 'customer') {
    const theirs: Condition = { any: [{ field: 'requesterId', op: 'is', value: { ref: 'me' } }, { field: 'participants', op: 'hasAny', value: { ref: 'me' } }, sharedWith(actor)] }
    return { all: [theirs, { field: 'aside', op: 'isNot', value: 'bin' }] }
  }
  if (actor.hiddenTeams.length === 0) return ALWAYS
  return { any: [{ field: 'teamId', op: 'notIn', value: { ref: 'hiddenTeams' } }, { field: 'assigneeId', op: 'is', value: { ref: 'me' } }] }
}

/** What an organisation shares with one of its people: its tickets, but for those that lie with a private team, and what is spam in their name. */
function sharedWith(actor: PersonActor): Condition {
  if (actor.sharing === 'none' || actor.organisationId === null) return NEVER
  return { all: [{ field: 'organisationId', op: 'is', value: actor.organisationId }, { field: 'teamId', op: 'notIn', value: { ref: 'hiddenTeams' } }, { field: 'aside', op: 'isNot', value: 'spam' }] }
}

/** The rule as a where clause over tickets `t`. */
export function visibleTickets(actor: Actor): Sql {
  return toSql(visibilityOf(actor), ticketFields, timeless(actor))
}

/** What of a ticket the rule asks about. */
export type SeenBy = Pick<Ticket, 'requesterId' | 'participants' | 'organisationId' | 'teamId' | 'assigneeId' | 'aside'>

/** The rule on a ticket in memory. */
export function seesTicket(actor: Actor, ticket: SeenBy): boolean {
  return matches(visibilityOf(actor), visibilityFields, ticket, timeless(actor))
}

/** The fields that the rule asks about, read from a ticket of which no more is known. */
const visibilityFields = fieldsOf((['requesterId', 'participants', 'organisationId', 'teamId', 'assigneeId', 'aside'] as const)
  .map(key => ({ ...ticketFields.find(key)!, read: (ticket: Pick<Ticket, typeof key>): Fact => ticket[key] })))

/** Visibility asks nothing of time. */
function timeless(actor: Actor): Context {
  return contextOf(actor, Temporal.Instant.fromEpochMilliseconds(0), 'UTC')
}

/**
 * Which messages `g` of a ticket that they see an actor may read: the one rule behind the timeline, snippets, search and files. Customers
 * read no notes, and whoever was put in copy, or came by a merge, reads their own words, those of their own ticket, and what was said from
 * then on (H22). Where their organisation shares the ticket, that they take part as well takes nothing from them.
 */
export function readableMessages(actor: Actor): Sql {
  if (actor.kind !== 'person' || actor.role !== 'customer') return sql`true`
  const shared = sharedWith(actor)
  return sql`(g.kind = 'public' and (g.author_id = ${actor.id}
    or g.created_at >= coalesce((select c.added_at from participants c where c.ticket_id = g.ticket_id and c.person_id = ${actor.id}), '-infinity')
    or exists (select from tickets h where h.id = g.home_id and h.requester_id = ${actor.id})
    ${shared === NEVER ? empty : sql`or exists (select from tickets t where t.id = g.ticket_id and ${toSql(shared, ticketFields, timeless(actor))})`}))`
}

/** The condition under which an actor sees the message whose id stands in `column`: its ticket is visible, and they may read it. */
export function visibleMessage(actor: Actor, column: Sql): Sql {
  return sql`exists (select from messages g join tickets t on t.id = g.ticket_id where g.id = ${column} and ${visibleTickets(actor)} and ${readableMessages(actor)})`
}

/** The condition under which an actor sees the desk's own fields of a ticket, a person or an organisation: they are the desk's, and of a ticket for whoever sees it. */
export function visibleCarrier(actor: Actor, kind: Sql, id: Sql): Sql {
  if (actor.kind === 'person' && actor.role === 'customer') return sql`false`
  const people = actor.kind !== 'person' || actor.scopes === undefined || actor.scopes.includes('people:read')
  return sql`((${kind} <> 'ticket' and ${people}) or (${kind} = 'ticket' and exists (select from tickets t where t.id = ${id} and ${visibleTickets(actor)})))`
}

/**
 * What of a ticket that they see the actor may do. Light agents read and comment; customers write on tickets of their own, and on those
 * that their organisation lets them answer. A merged one is changed by nobody; with spam and the bin only the desk's own parts go on.
 */
export function may(actor: Actor, ticket: Written & Pick<Ticket, 'category' | 'aside'>, wish: Wish): boolean {
  if (wish === 'read') return true
  if (wish !== 'restore' && (ticket.aside === 'merged' || (ticket.aside && actor.kind === 'person'))) return false
  if (actor.kind !== 'person') return true
  if (wish === 'note') return actor.role !== 'customer'
  if (wish === 'reply') return actor.role !== 'light' && ticket.category !== 'closed' && mayWrite(actor, ticket)
  return actor.role !== 'light' && actor.role !== 'customer'
}

type Written = Pick<Ticket, 'requesterId' | 'participants'>

/** Whether customers may write on a ticket that they see: whoever takes part, and whom their organisation lets answer. Of others their role decides. */
export function mayWrite(actor: Actor, { requesterId, participants }: Written): boolean {
  return actor.kind !== 'person' || actor.role !== 'customer' || actor.sharing === 'comment' || requesterId === actor.id || participants.includes(actor.id)
}

/** For answers: what the caller may do with the ticket. */
export function abilities(actor: Actor, ticket: Written & Pick<Ticket, 'category' | 'aside'>): Record<'reply' | 'note' | 'update' | 'assign' | 'restore', boolean> {
  return { restore: may(actor, ticket, 'restore'), reply: may(actor, ticket, 'reply'), note: may(actor, ticket, 'note'), update: may(actor, ticket, 'update'), assign: may(actor, ticket, 'assign') }
}

/**
 * The ticket by id or number, locked until the end of this change, so that events of one ticket come in commit order.
 * 404 when the actor does not see it, 403 when they may not do what they wish, 409 for a reply on a closed ticket and for whatever is set aside.
 */
export async function accessTicket(tx: Tx, idOrNumber: string | number, wish: Wish): Promise<Ticket> {
  const held = typeof idOrNumber === 'string' ? unitOf(tx).get(idOrNumber) : undefined
  const ticket = held?.ticket ?? await lock(tx, idOrNumber)
  if (!may(tx.actor, ticket, wish)) {
    if (ticket.aside) throw await setAside(tx, ticket)
    if (wish === 'reply' && !mayWrite(tx.actor, ticket)) throw problem.forbidden('only-reading', 'Your organisation lets you read this ticket, but not answer it. Open one of your own, or ask to be put in copy.')
    if (wish === 'reply' && ticket.category === 'closed') throw problem.conflict('ticket-closed', `Ticket ${ticket.number} is closed. Open a new ticket, or a follow-up.`)
    throw problem.forbidden('ticket-ability', 'Your role may read this ticket, but not do this with it.')
  }
  return ticket
}

/** Why nothing can be done with a ticket that is merged, spam or in the bin. */
async function setAside(tx: Tx, { number, aside, mergedInto }: Ticket) {
  if (aside === 'spam') return problem.conflict('ticket-spam', `Ticket ${number} is marked as spam. Say that it is none first.`)
  if (aside === 'bin') return problem.conflict('ticket-in-bin', `Ticket ${number} is in the bin. Restore it first.`)
  const into = await tx.maybe<{ id: string; number: number }>(sql`select t.id, t.number from tickets t where t.id = merged_root(${mergedInto}::uuid) and ${visibleTickets(tx.actor)}`)
  return problem.conflict('ticket-merged', `Ticket ${number} was merged into ${into ? `ticket ${into.number}` : 'another one'}. Go on there, or undo the merge.`, { mergedInto: into ?? null })
}

/**
 * Many tickets at once, locked in one statement and in the order of their ids, so that two who do it never wait for each other in a
 * circle. Those that the actor does not see are missing; what they may do with the others is for `may` to say.
 */
export async function accessTickets(tx: Tx, ids: readonly string[]): Promise<Map<string, Ticket>> {
  const rows = await tx.query<Ticket>(sql`select ${TICKET_COLUMNS} from tickets t
    where t.id = any(${[...ids]}::uuid[]) and ${visibleTickets(tx.actor)} order by t.id for no key update of t`)
  return new Map(rows.map(row => [row.id, unitOf(tx).get(row.id)?.ticket ?? hold(tx, row).ticket]))
}

async function lock(tx: Tx, idOrNumber: string | number): Promise<Ticket> {
  const row = await tx.maybe<Ticket>(sql`select ${TICKET_COLUMNS} from tickets t
    where ${byIdOrNumber(idOrNumber)} and ${visibleTickets(tx.actor)} for no key update of t`)
  if (!row) throw ticketNotFound()
  return unitOf(tx).get(row.id)?.ticket ?? hold(tx, row).ticket
}

export function ticketNotFound() {
  return problem.notFound('ticket-not-found', 'There is no such ticket, or you may not see it.')
}

/** The where clause for a ticket named by its id or its number. */
export function byIdOrNumber(idOrNumber: string | number): Sql {
  const text = String(idOrNumber)
  if (isId(text)) return sql`t.id = ${text}`
  if (/^\d{1,15}$/.test(text)) return sql`t.number = ${Number(text)}`
  throw ticketNotFound()
}
