import sql, { raw, type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { seesTicket } from './access.ts'
import { heldTicket, unitOf } from './internal/unit.ts'
import { addressOf, seenBody, undeliverable, type TicketBody } from './queries.ts'
import { PRIORITIES } from './ticket.ts'

type Names = Pick<TicketBody, 'status' | 'requester' | 'organisation' | 'assignee' | 'team' | 'brand' | 'form' | 'requesterAddress' | 'undeliverable'>

/**
 * What ticketBody says, of a ticket opened in this change: the row is in memory and only names have to be asked, which
 * spares a tenth of opening one. Undefined when the actor does not see it any more: they opened it for a private team.
 */
export async function openedBody(tx: Tx, actor: PersonActor, id: string): Promise<TicketBody | undefined> {
  const held = unitOf(tx).has(id) ? heldTicket(tx, id) : undefined
  if (held && !seesTicket(actor, held.ticket)) return undefined
  // the same Idempotency-Key once more, people in copy, or another ticket to name
  if (!held || held.before || held.ticket.participants.length > 0 || held.ticket.followUpOf || held.ticket.openTasks > 0) return seenBody(tx, actor, id)
  const { ticket } = held
  const names = await tx.one<Names>(sql`select
    (select json_build_object('id', s.id, 'category', s.category, 'name', s.name) from statuses s where s.id = ${ticket.statusId}) as status,
    (select json_build_object('id', r.id, 'name', r.name, 'vip', r.vip or exists (select from organisations v where v.id = ${ticket.organisationId} and v.vip)) from people r where r.id = ${ticket.requesterId}) as requester,
    ${addressOf(sql`${ticket.requesterId}`)} as "requesterAddress", ${undeliverable(sql`array[${ticket.requesterId}]::uuid[]`, actor.role !== 'customer')} as undeliverable,
    ${named('organisations', ticket.organisationId)} as organisation, ${named('people', ticket.assigneeId)} as assignee,
    ${named('teams', ticket.teamId)} as team, ${named('brands', ticket.brandId)} as brand, ${named('ticket_forms', actor.role === 'customer' ? null : ticket.formId)} as form`)
  return {
    ...ticket, ...names, tags: [...ticket.tags], priority: PRIORITIES[ticket.priority - 1]!, unread: ticket.lastCustomerMessageAt !== null, participants: [], scheduled: [], followUps: [], mergedInto: null, merged: [], links: [], tasks: [], time: [],
  }
}

/** A table that is not named in the statement costs nothing. */
function named(table: 'organisations' | 'people' | 'teams' | 'brands' | 'ticket_forms', id: string | null): Sql {
  return id === null ? sql`null::json` : sql`(select json_build_object('id', n.id, 'name', n.name) from ${raw(table)} n where n.id = ${id})`
}
