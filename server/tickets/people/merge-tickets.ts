import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { heldTicket } from '../internal/unit.ts'
import { lockForPeople, MOST_TICKETS, placesOf, showRequester, since, takePart, weightiest, type Place } from './places.ts'

/**
 * Whoever stays takes part in the tickets of the merged one, and is the author of what that one wrote. As whom both really took part is
 * remembered (merged_places), and so is whose words they are, so that all of it can go back.
 */
export async function mergeTickets(tx: Tx, merged: string, kept: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(sql`select id from tickets where requester_id = ${merged}
    union select ticket_id from participants where person_id = ${merged} limit ${MOST_TICKETS + 1}`)
  const tickets = rows.map(row => row.id).sort()
  await lockForPeople(tx, tickets)
  await rememberPlaces(tx, tickets, [merged, kept])
  const [theirs, own] = [group(await placesOf(tx, merged, tickets)), group(await placesOf(tx, kept, tickets))]
  for (const id of tickets) {
    const { requesterId } = heldTicket(tx, id).ticket
    const places = [...theirs.get(id) ?? [], ...own.get(id) ?? []]
    if (requesterId === merged) showRequester(tx, id, kept, merged)
    takePart(tx, id, merged, null, merged)
    const role = weightiest(places)
    if (heldTicket(tx, id).ticket.requesterId !== kept && role && role !== 'requester') takePart(tx, id, kept, role, merged)
  }
  await tx.flush()
  await since(tx, kept, tickets, [...theirs.values(), ...own.values()].flat())
  await tx.query(sql`update messages set author_id = ${kept}, author_home = coalesce(author_home, author_id) where author_id = ${merged} and direction = 'in'`)
}

/** As whom each of them takes part, unless it is remembered already because of others who were merged into them. */
async function rememberPlaces(tx: Tx, tickets: readonly string[], people: readonly string[]): Promise<void> {
  await tx.query(sql`insert into merged_places (ticket_id, home_id, role, added_at)
    select t.id, w.person, case when t.requester_id = w.person then 'requester' else c.role end, coalesce(c.added_at, t.created_at)
    from tickets t cross join unnest(${[...people]}::uuid[]) as w(person) left join participants c on c.ticket_id = t.id and c.person_id = w.person
    where t.id = any(${[...tickets]}::uuid[]) and (t.requester_id = w.person or c.person_id is not null)
      and not exists (select from merged_places m where m.ticket_id = t.id and m.role <> 'organisation' and m.home_id in (select person_family(w.person)))
    on conflict do nothing`)
}

export function group(places: readonly Place[]): Map<string, Place[]> {
  return Map.groupBy(places, place => place.ticketId)
}
