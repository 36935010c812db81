import sql from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { isId, newId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { accessTicket } from '../access.ts'
import { recordTicket } from '../internal/unit.ts'
import type { Ticket } from '../ticket.ts'
import { MOST_SECONDS } from './task.ts'
import { workOf } from './work.ts'

export interface NewTime { seconds: number; note: string; startedAt: Temporal.Instant | null }

/** Notes time that somebody spent on a ticket; without a beginning it ended now. */
export async function logTime(tx: Tx, ticket: Ticket, personId: string, { seconds, note, startedAt }: NewTime): Promise<void> {
  const began = startedAt ?? tx.now.subtract({ seconds })
  if (Temporal.Instant.compare(began, tx.now) > 0) throw problem.unprocessable('future', 'Time can be noted once it is spent, not before.')
  const id = newId()
  await tx.query(sql`insert into time_entries (id, ticket_id, person_id, seconds, started_at, note, created_at) values (${id}, ${ticket.id}, ${personId}, ${seconds}, ${began}, ${note}, ${tx.now})`)
  recordTicket(tx, ticket.id, 'time.logged', { entryId: id, personId, seconds, work: await workOf(tx, ticket.id) })
}

/** Takes an entry away: one's own, or, as lead or admin, anybody's. */
export async function removeTime(tx: Tx, actor: PersonActor, ticket: Ticket, entryId: string): Promise<void> {
  const entry = isId(entryId) ? await tx.maybe<{ personId: string | null; seconds: number }>(sql`select person_id as "personId", seconds from time_entries where id = ${entryId} and ticket_id = ${ticket.id}`) : undefined
  if (!entry) throw problem.notFound('time-entry', 'There is no such entry on this ticket. It may have been removed meanwhile.')
  if (entry.personId !== actor.id && actor.role !== 'lead' && actor.role !== 'admin') throw problem.forbidden('time-entry', 'This is somebody else’s time. They, a lead or an admin can remove it.')
  await tx.query(sql`delete from time_entries where id = ${entryId}`)
  recordTicket(tx, ticket.id, 'time.removed', { entryId, personId: entry.personId, seconds: entry.seconds, work: await workOf(tx, ticket.id) })
}

/** Starts somebody's clock on a ticket. One that runs elsewhere is stopped, and its time noted there. */
export async function startTimer(tx: Tx, actor: PersonActor, ticketId: string): Promise<void> {
  const running = await runningOn(tx, actor.id)
  if (running?.ticketId === ticketId) return
  // in the order of their ids, so that two who do it never wait for each other
  for (const id of [ticketId, ...(running ? [running.ticketId] : [])].toSorted()) await accessTicket(tx, id, id === ticketId ? 'update' : 'read')
  if (running) await stopTimer(tx, actor)
  await tx.query(sql`insert into timers (person_id, ticket_id, started_at) values (${actor.id}, ${ticketId}, ${tx.now})`)
}

/** Stops somebody's clock and notes the time, unless it is discarded; nothing when none runs. What lasted less than a second, or was not stopped for days, counts within the bounds of an entry. */
export async function stopTimer(tx: Tx, actor: PersonActor, note = '', discard = false): Promise<void> {
  const running = await runningOn(tx, actor.id)
  if (!running) return
  const ticket = await accessTicket(tx, running.ticketId, 'read')
  await tx.query(sql`delete from timers where person_id = ${actor.id}`)
  const seconds = Math.trunc(tx.now.since(running.startedAt).total('seconds'))
  if (seconds >= 1 && !discard) await logTime(tx, ticket, actor.id, { seconds: Math.min(seconds, MOST_SECONDS), note, startedAt: running.startedAt })
}

/** The clock of somebody, on the ticket in which its own is read today. */
function runningOn(tx: Tx, personId: string): Promise<{ ticketId: string; startedAt: Temporal.Instant } | undefined> {
  return tx.maybe(sql`select merged_root(ticket_id) as "ticketId", started_at as "startedAt" from timers where person_id = ${personId} for update`)
}
