import sql from 'sql-template-tag'
import { mergeOrganisations, unmergeOrganisations } from '../../people/merging/merge-organisations.ts'
import type { Organisation } from '../../people/organisation.ts'
import type { Tx } from '../../platform/change.ts'
import { heldTicket, recordTicket } from '../internal/unit.ts'
import { lockForPeople, MOST_TICKETS } from './places.ts'

/** Makes one organisation of two that accessOrganisations locked, everywhere. */
export async function mergeOrganisation(tx: Tx, merged: Organisation, kept: Organisation, take: readonly string[]): Promise<void> {
  await mergeTicketsOf(tx, merged.id, kept.id)
  await mergeOrganisations(tx, merged, kept, take)
}

/** Takes it back, everywhere. `chain` is that of accessMergedOrganisation. */
export async function unmergeOrganisation(tx: Tx, chain: readonly Organisation[]): Promise<void> {
  await unmergeOrganisations(tx, chain)
  await unmergeTicketsOf(tx, chain[0]!.id, chain.at(-1)!.id)
}

/** Tickets of a merged organisation are those of the one that stays; to which each belongs is remembered. */
async function mergeTicketsOf(tx: Tx, merged: string, kept: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(sql`select id from tickets where organisation_id = ${merged} order by id limit ${MOST_TICKETS + 1}`)
  const tickets = rows.map(row => row.id)
  await lockForPeople(tx, tickets)
  await tx.query(sql`insert into merged_places (ticket_id, home_id, role, added_at) select t.id, ${merged}, 'organisation', ${tx.now} from unnest(${tickets}::uuid[]) as t(id)
    where not exists (select from merged_places m where m.ticket_id = t.id and m.role = 'organisation' and m.home_id in (select organisation_family(${merged}))) on conflict do nothing`)
  for (const id of tickets) move(tx, id, kept, merged)
}

/** They go back, unless the requester or somebody's hand gave them another organisation since. */
async function unmergeTicketsOf(tx: Tx, merged: string, shown: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(sql`select distinct m.ticket_id as id from merged_places m where m.role = 'organisation' and m.home_id in (select organisation_family(${merged})) order by 1`)
  const tickets = rows.map(row => row.id)
  await lockForPeople(tx, tickets)
  const back = tickets.filter(id => heldTicket(tx, id).ticket.organisationId === shown)
  for (const id of back) move(tx, id, merged, merged)
  await tx.query(sql`delete from merged_places where home_id = ${merged} and role = 'organisation'`)
}

function move(tx: Tx, ticketId: string, to: string, merged: string): void {
  const from = heldTicket(tx, ticketId).ticket.organisationId
  if (from !== to) recordTicket(tx, ticketId, 'ticket.organisationChanged', { from, to, merged })
}
