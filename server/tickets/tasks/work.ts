import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { sameInstant } from '../../platform/instants.ts'
import type { Work } from '../events.ts'
import { heldTicket, recordTicket } from '../internal/unit.ts'

/** How a ticket stands by the tasks and the time that it has now. */
export function workOf(tx: Tx, ticketId: string): Promise<Work> {
  return tx.one<Work>(sql`select
    (select count(*)::integer from ticket_tasks where ticket_id = ${ticketId} and done_at is null) as "openTasks",
    (select to_char(min(due_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from ticket_tasks where ticket_id = ${ticketId} and done_at is null) as "nextDueAt",
    (select coalesce(sum(seconds), 0)::integer from time_entries where ticket_id = ${ticketId}) as "timeSpent"`)
}

/** Tasks and time came to a ticket, or left it, with another one: says so where anything is different. */
export async function recountWork(tx: Tx, ticketId: string): Promise<void> {
  const { openTasks, nextDueAt, timeSpent } = heldTicket(tx, ticketId).ticket
  const work = await workOf(tx, ticketId)
  const same = sameInstant(work.nextDueAt === null ? null : Temporal.Instant.from(work.nextDueAt), nextDueAt)
  if (work.openTasks !== openTasks || work.timeSpent !== timeSpent || !same) recordTicket(tx, ticketId, 'work.counted', { work })
}
