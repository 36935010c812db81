import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import type { LINKS } from '../events.ts'
import { recordTicket } from '../internal/unit.ts'
import type { Ticket } from '../ticket.ts'

/** What the other ticket is to this one. */
export type LinkedAs = (typeof LINKS)[number]

/** How a link is kept: on whom it stands, and what it is seen from the other end. */
const KEPT: Record<LinkedAs, { kind: 'child' | 'duplicate' | 'incident' | 'related'; mine: boolean; reverse: LinkedAs }> = {
  parent: { kind: 'child', mine: true, reverse: 'child' },
  child: { kind: 'child', mine: false, reverse: 'parent' },
  original: { kind: 'duplicate', mine: true, reverse: 'duplicate' },
  duplicate: { kind: 'duplicate', mine: false, reverse: 'original' },
  problem: { kind: 'incident', mine: true, reverse: 'incident' },
  incident: { kind: 'incident', mine: false, reverse: 'problem' },
  related: { kind: 'related', mine: true, reverse: 'related' },
}

const MOST_LINKS = 1000

/** Links two tickets, both locked: `is` says what the other is to this one. Nothing happens when they are linked so. */
export async function link(tx: Tx, ticket: Ticket, other: Ticket, is: LinkedAs): Promise<void> {
  if (ticket.id === other.id) throw problem.conflict('same-ticket', 'A ticket cannot be linked with itself.')
  const { kind, reverse } = KEPT[is]
  const [from, to] = ends(ticket, other, is)
  await tx.flush()
  if (kind === 'child') await refuseSecondParent(tx, from, to)
  const { links } = await tx.one<{ links: number }>(sql`select count(*) as links from ticket_links where ticket_id in (${ticket.id}, ${other.id}) or other_id in (${ticket.id}, ${other.id})`)
  if (links >= MOST_LINKS) throw problem.unprocessable('too-many-links', `A ticket takes ${MOST_LINKS} links at most.`)
  const added = await tx.query(sql`insert into ticket_links (ticket_id, other_id, kind, added_at) select ${from}, ${to}, ${kind}, ${tx.now}
    where not exists (select from ticket_links where ticket_id = ${to} and other_id = ${from} and kind = ${kind} and kind = 'related') on conflict do nothing returning 1`)
  if (added.length > 0) tell(tx, 'link.added', ticket, other, is, reverse)
}

/** Takes a link away; nothing happens when there is none. */
export async function unlink(tx: Tx, ticket: Ticket, other: Ticket, is: LinkedAs): Promise<void> {
  const { kind, reverse } = KEPT[is]
  const [from, to] = ends(ticket, other, is)
  const removed = await tx.query(sql`delete from ticket_links where kind = ${kind} and (ticket_id = ${from} and other_id = ${to} or kind = 'related' and ticket_id = ${to} and other_id = ${from}) returning 1`)
  if (removed.length > 0) tell(tx, 'link.removed', ticket, other, is, reverse)
}

function ends(ticket: Ticket, other: Ticket, is: LinkedAs): [string, string] {
  return KEPT[is].mine ? [ticket.id, other.id] : [other.id, ticket.id]
}

function tell(tx: Tx, type: 'link.added' | 'link.removed', ticket: Ticket, other: Ticket, is: LinkedAs, reverse: LinkedAs): void {
  recordTicket(tx, ticket.id, type, { ticketId: other.id, number: other.number, is })
  recordTicket(tx, other.id, type, { ticketId: ticket.id, number: ticket.number, is: reverse })
}

/** One parent a ticket, and never in a circle. */
async function refuseSecondParent(tx: Tx, child: string, parent: string): Promise<void> {
  const { other, circle } = await tx.one<{ other: boolean; circle: boolean }>(sql`with recursive up as (
      select ${parent}::uuid as id union select l.other_id from up join ticket_links l on l.ticket_id = up.id and l.kind = 'child')
    select exists (select from ticket_links where ticket_id = ${child} and kind = 'child' and other_id <> ${parent}) as other, exists (select from up where id = ${child}) as circle`)
  if (other) throw problem.conflict('has-parent', 'The ticket has another parent already. Remove that link first.')
  if (circle) throw problem.conflict('link-circle', 'The one would be its own parent: they are linked the other way round already.')
}
