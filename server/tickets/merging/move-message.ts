import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { accessTicket, ticketNotFound } from '../access.ts'
import { heldTicket, recordTicket } from '../internal/unit.ts'
import { setAside } from '../set-aside.ts'
import type { Ticket } from '../ticket.ts'
import { followMessages, summaryOf } from './relocate.ts'

/** A message, the ticket in which it is read, the one that it belongs to, and the one in whose log it was added. */
export interface Placed { id: string; ticketId: string; homeId: string; addedTo: string; authorId: string | null; direction: 'in' | 'out'; kind: 'public' | 'note' }

/** Where a message stands, its tickets locked together with `others`, in the order of their ids. 404 when the actor sees none of it. */
export async function accessPlaced(tx: Tx, messageId: string, others: readonly string[]): Promise<Placed> {
  await tx.flush()
  const placed = await tx.maybe<Placed>(sql`select m.id, m.ticket_id as "ticketId", coalesce(m.home_id, m.ticket_id) as "homeId", coalesce(m.added_to, m.home_id, m.ticket_id) as "addedTo",
    m.author_id as "authorId", m.direction, m.kind from messages m where m.id = ${messageId}`)
  if (!placed) throw problem.notFound('message-not-found', 'There is no such message, or you may not see it.')
  for (const id of [...new Set([placed.ticketId, placed.homeId, ...others])].sort()) await accessTicket(tx, id, id === placed.homeId && id !== placed.ticketId ? 'restore' : 'update')
  const still = await tx.maybe(sql`select 1 from messages where id = ${messageId} and ticket_id = ${placed.ticketId} and coalesce(home_id, ticket_id) = ${placed.homeId}`)
  if (!still) throw problem.conflict('changed-meanwhile', 'Somebody moved this message just now. Look at it and try again.')
  return placed
}

/**
 * Moves a message with its files to another ticket, all locked by accessPlaced: it is read there at its own time, and answers to it go there
 * from now on (H39). Its former ticket says that it went. Moved to where it came from, all is as before: a ticket that was made of it alone
 * goes into the bin.
 */
export async function moveMessage(tx: Tx, message: Placed, target: Ticket): Promise<void> {
  if (message.ticketId === target.id) throw problem.conflict('same-ticket', 'The message stands on this ticket already.')
  if (target.category === 'closed') throw problem.conflict('ticket-closed', `Ticket ${target.number} is closed. Open it again first.`)
  const { back, number, left, made } = await tx.one<{ back: boolean; number: number; left: number; made: boolean }>(sql`select merged_root(${message.addedTo}) = ${target.id} as back,
    (select number from tickets where id = ${message.ticketId}) as number, (select count(*) from messages where ticket_id = ${message.ticketId}) as left,
    not exists (select from events where subject_id = ${message.ticketId} and type = 'message.added') as made`)
  if (left === 1 && !(back && made)) throw problem.conflict('only-message', 'This is the only message of its ticket: merge the tickets instead.')
  await tx.query(sql`update messages set ticket_id = ${target.id}, home_id = ${back && message.addedTo !== target.id ? message.addedTo : null}, added_to = ${back ? null : message.addedTo} where id = ${message.id}`)
  await followMessages(tx, message.ticketId)
  const out = { messageId: message.id, toTicketId: target.id, toNumber: target.number }
  recordTicket(tx, message.ticketId, 'message.movedOut', { ...out, summary: await summaryOf(tx, message.ticketId) })
  if (message.homeId !== message.ticketId) recordTicket(tx, message.homeId, 'message.movedOut', out)
  recordTicket(tx, target.id, 'message.movedIn', { messageId: message.id, fromTicketId: message.ticketId, fromNumber: number, summary: await summaryOf(tx, target.id) })
  if (left === 1) setAside(tx, heldTicket(tx, message.ticketId).ticket, 'bin')
}

/** The ticket that a merged one has become, by id or number, as the actor sees it. */
export async function mergedRoot(tx: Tx, ticketId: string): Promise<string> {
  const row = await tx.maybe<{ id: string | null }>(sql`select merged_root(${ticketId}::uuid) as id`)
  if (!row?.id) throw ticketNotFound()
  return row.id
}
