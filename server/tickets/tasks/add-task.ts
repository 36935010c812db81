import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { newId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { checkAssignee } from '../assign.ts'
import { recordTicket } from '../internal/unit.ts'
import type { Ticket } from '../ticket.ts'
import { MOST_TASKS } from './task.ts'
import { workOf } from './work.ts'

export interface NewTask { title: string; ownerId: string | null; dueAt: Temporal.Instant | null }

/** Puts tasks on a ticket, behind those that it has; `checklist` names the list that they come from. Answers their ids. */
export async function addTasks(tx: Tx, ticket: Ticket, tasks: readonly NewTask[], checklist: { id: string; name: string } | null = null): Promise<string[]> {
  for (const ownerId of new Set(tasks.flatMap(task => task.ownerId ?? []))) await checkAssignee(tx, ownerId, ticket.teamId)
  await tx.flush() // the row of a new ticket must stand before its tasks
  const { count, last } = await tx.one<{ count: number; last: number }>(sql`select count(*)::integer as count, coalesce(max(position), -1)::integer as last from ticket_tasks where ticket_id = ${ticket.id}`)
  if (count + tasks.length > MOST_TASKS) throw problem.unprocessable('too-many-tasks', `A ticket takes ${MOST_TASKS} tasks at most.`)
  const ids: string[] = []
  for (const [i, { title, ownerId, dueAt }] of tasks.entries()) {
    const id = newId()
    ids.push(id)
    await tx.query(sql`insert into ticket_tasks (id, ticket_id, title, owner_id, due_at, checklist, position, created_at)
      values (${id}, ${ticket.id}, ${title}, ${ownerId}, ${dueAt}, ${checklist?.name ?? null}, ${last + 1 + i}, ${tx.now})`)
    recordTicket(tx, ticket.id, 'task.added', { taskId: id, ownerId, dueAt: dueAt?.toString() ?? null, ...(checklist && { checklistId: checklist.id }), work: await workOf(tx, ticket.id) })
  }
  return ids
}
