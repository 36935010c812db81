import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { heldTicket } from '../internal/unit.ts'
import { group } from './merge-tickets.ts'
import { lockForPeople, placesOf, showRequester, since, takePart, weightiest, type Place, type PlaceRole } from './places.ts'

/** How whoever stayed takes part in a ticket now, and whether they wrote on it as themselves since. */
interface Standing { ticketId: string; role: PlaceRole | null; addedAt: Temporal.Instant | null; wroteAt: Temporal.Instant | null }

/**
 * Tickets and words that are the merged one's go back to them, after unmergePeople. What came since stays with whoever stayed: tickets that
 * were opened, words, and their place on a ticket where they wrote. What somebody changed by hand meanwhile stays as it was changed.
 */
export async function unmergeTickets(tx: Tx, merged: string, shown: string): Promise<void> {
  const theirs = await placesOf(tx, merged)
  const tickets = [...new Set(theirs.map(place => place.ticketId))].sort()
  await lockForPeople(tx, tickets)
  const own = await placesOf(tx, shown, tickets)
  const [byTheirs, byOwn] = [group(theirs), group(own)]
  await tx.query(sql`update messages set author_id = ${merged}, author_home = nullif(author_home, ${merged}) where author_home in (select person_family(${merged}))`)
  for (const standing of await standings(tx, tickets, shown)) separate(tx, merged, shown, standing, byTheirs.get(standing.ticketId) ?? [], byOwn.get(standing.ticketId) ?? [])
  await tx.flush()
  await since(tx, merged, tickets, theirs)
  await since(tx, shown, tickets, own)
  await tx.query(sql`delete from merged_places m where m.home_id in (${merged}, ${shown}) and m.role <> 'organisation' and not exists (select from people p where p.merged_into = m.home_id)`)
}

function separate(tx: Tx, merged: string, shown: string, now: Standing, theirs: readonly Place[], own: readonly Place[]): void {
  const theirRole = weightiest(theirs)
  if (!now.role || !theirRole || addedByHand(now, [...theirs, ...own])) return
  const ownRole = weightiest(own) ?? (now.wroteAt ? 'cc' : null)
  if (now.role === 'requester') {
    if (theirRole === 'requester') showRequester(tx, now.ticketId, merged, merged)
    else takePart(tx, now.ticketId, merged, theirRole, merged)
    if (heldTicket(tx, now.ticketId).ticket.requesterId !== shown && ownRole && ownRole !== 'requester') takePart(tx, now.ticketId, shown, ownRole, merged)
    return
  }
  if (theirRole === 'requester' || ownRole === 'requester') return
  if (ownRole !== now.role) takePart(tx, now.ticketId, shown, ownRole, merged)
  takePart(tx, now.ticketId, merged, theirRole, merged)
}

/** Somebody took them out and put them in again: this place is their own, and not that of the merged one. */
function addedByHand(now: Standing, places: readonly Place[]): boolean {
  return now.role !== 'requester' && now.addedAt !== null && !places.some(place => Temporal.Instant.compare(place.addedAt, now.addedAt!) === 0)
}

function standings(tx: Tx, tickets: readonly string[], shown: string): Promise<Standing[]> {
  return tx.query<Standing>(sql`select t.id as "ticketId", case when t.requester_id = ${shown} then 'requester' else c.role end as role, c.added_at as "addedAt",
      (select min(g.created_at) from messages g where g.ticket_id = t.id and g.author_id = ${shown} and g.author_home is null) as "wroteAt"
    from tickets t left join participants c on c.ticket_id = t.id and c.person_id = ${shown} where t.id = any(${[...tickets]}::uuid[]) order by t.id`)
}
