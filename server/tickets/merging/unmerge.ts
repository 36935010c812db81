import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { accessTicket } from '../access.ts'
import { heldTicket, recordTicket } from '../internal/unit.ts'
import { ticketLog } from '../logged.ts'
import { removeParticipant } from '../participants.ts'
import type { Ticket } from '../ticket.ts'
import { recountWork } from '../tasks/work.ts'
import { broughtBy } from './brought.ts'
import { summaryOf, takeBack } from './relocate.ts'

/** The ticket and all that it was merged into, up to where its messages are read, locked in the order of their ids. */
export async function accessMerged(tx: Tx, ticketId: string): Promise<Ticket[]> {
  const chain = await tx.query<{ id: string }>(sql`with recursive up as (
      select t.id, t.merged_into, 0 as step from tickets t where t.id = ${ticketId}
      union all select t.id, t.merged_into, step + 1 from up join tickets t on t.id = up.merged_into where step < 1000)
    select id from up order by step`)
  for (const { id } of chain.toSorted((a, b) => a.id < b.id ? -1 : 1)) await accessTicket(tx, id, 'restore')
  const tickets = chain.map(({ id }) => heldTicket(tx, id).ticket)
  if (tickets.some((ticket, i) => ticket.mergedInto !== (tickets[i + 1]?.id ?? null))) throw problem.conflict('changed-meanwhile', 'Somebody merged one of these tickets just now. Look at it and try again.')
  return tickets
}

/**
 * Takes a merge back, whenever: what belongs to the ticket goes back to it, and what came since stays where it was said. Of whom and which
 * tags it brought only those stay with the other that somebody there needs. `tickets` are those of accessMerged.
 */
export async function unmerge(tx: Tx, [ticket, ...above]: readonly Ticket[]): Promise<void> {
  if (!ticket || above.length === 0) throw problem.conflict('not-merged', 'This ticket is not merged into another one.')
  await tx.flush()
  const messages = await takeBack(tx, ticket.id, above.at(-1)!.id)
  recordTicket(tx, ticket.id, 'ticket.unmerged', { from: above[0]!.id, number: above[0]!.number, summary: await summaryOf(tx, ticket.id) })
  await tx.flush()
  for (const [i, each] of above.entries()) await release(tx, heldTicket(tx, each.id).ticket, ticket, messages, i === above.length - 1)
  for (const { id } of [ticket, ...above]) await recountWork(tx, id)
}

async function release(tx: Tx, from: Ticket, ticket: Ticket, messages: number, top: boolean): Promise<void> {
  const brought = broughtBy(await ticketLog(tx, from.id))
  const left = await needed(tx, from.id)
  for (const personId of [ticket.requesterId, ...ticket.participants]) {
    if (brought.people.has(personId) && !left.people.has(personId)) removeParticipant(tx, from, personId)
  }
  const tags = ticket.tags.filter(tag => brought.tags.has(tag) && from.tags.includes(tag) && !left.tags.has(tag))
  const mentioned = ticket.mentioned.filter(each => from.mentioned.includes(each) && !left.mentioned.has(each))
  recordTicket(tx, from.id, 'ticket.released', { ticketId: ticket.id, number: ticket.number, messages, tags, ...(mentioned.length > 0 && { mentioned }), ...(top && { summary: await summaryOf(tx, from.id) }) })
  await tx.flush()
}

/** Whom and what the tickets bring that are still merged into this one, and whoever wrote on it since or is named there. */
async function needed(tx: Tx, ticketId: string): Promise<{ tags: Set<string>; people: Set<string>; mentioned: Set<string> }> {
  const { tags, people, mentioned } = await tx.one<{ tags: string[]; people: string[]; mentioned: string[] }>(sql`select
    array(select distinct unnest(t.tags) from tickets t where t.merged_into = ${ticketId}) as tags,
    array(select unnest(t.mentioned) from tickets t where t.merged_into = ${ticketId}
      union select jsonb_array_elements_text((m.meta->'mentions'->'people') || (m.meta->'mentions'->'teams'))::uuid from messages m
        where m.ticket_id = merged_root(${ticketId}) and coalesce(m.home_id, m.ticket_id) = ${ticketId} and m.meta ? 'mentions') as mentioned,
    array(select unnest(t.requester_id || t.participants) from tickets t where t.merged_into = ${ticketId}
      union select m.author_id from messages m where m.ticket_id = merged_root(${ticketId}) and coalesce(m.home_id, m.ticket_id) = ${ticketId} and m.author_id is not null) as people`)
  return { tags: new Set(tags), people: new Set(people), mentioned: new Set(mentioned) }
}
