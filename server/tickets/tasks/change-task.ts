import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { checkAssignee } from '../assign.ts'
import { accessTicket } from '../access.ts'
import { recordTicket } from '../internal/unit.ts'
import type { Ticket } from '../ticket.ts'
import { workOf } from './work.ts'

export interface TaskChanges { title?: string; ownerId?: string | null; dueAt?: Temporal.Instant | null; done?: boolean }

interface Row { id: string; title: string; ownerId: string | null; dueAt: Temporal.Instant | null; doneAt: Temporal.Instant | null }

/**
 * The task and its ticket, locked. Whoever owns a task may tick it off even where they may only comment; everything else takes the right to
 * change the ticket.
 */
export async function accessTask(tx: Tx, ticketId: string, taskId: string, changes: TaskChanges): Promise<{ ticket: Ticket; task: Row }> {
  const seen = await accessTicket(tx, ticketId, 'read')
  const task = isId(taskId) ? await tx.maybe<Row>(sql`select id, title, owner_id as "ownerId", due_at as "dueAt", done_at as "doneAt" from ticket_tasks where id = ${taskId} and ticket_id = ${seen.id}`) : undefined
  // its tasks went with it: whoever has it open still learns where to
  if (!task && seen.aside === 'merged') await accessTicket(tx, seen.id, 'update')
  if (!task) throw problem.notFound('task', 'There is no such task on this ticket. It may have been removed meanwhile.')
  const onlyTicks = Object.keys(changes).every(key => key === 'done')
  const own = tx.actor.kind === 'person' && task.ownerId === tx.actor.id
  return { ticket: await accessTicket(tx, seen.id, onlyTicks && own ? 'note' : 'update'), task }
}

/** Changes a task, ticks it off or takes it up again; records what is different alone. */
export async function changeTask(tx: Tx, ticket: Ticket, task: Row, changes: TaskChanges): Promise<void> {
  const title = changes.title ?? task.title
  const ownerId = changes.ownerId === undefined ? task.ownerId : changes.ownerId
  const dueAt = changes.dueAt === undefined ? task.dueAt : changes.dueAt
  const done = changes.done ?? task.doneAt !== null
  const moved = dueAt?.toString() !== task.dueAt?.toString()
  if (ownerId && ownerId !== task.ownerId) await checkAssignee(tx, ownerId, ticket.teamId)
  const edited = title !== task.title || ownerId !== task.ownerId || moved
  const ticked = done !== (task.doneAt !== null)
  if (!edited && !ticked) return
  const by = tx.actor.kind === 'person' ? tx.actor.id : null
  await tx.query(sql`update ticket_tasks set title = ${title}, owner_id = ${ownerId}, due_at = ${dueAt},
    done_at = case when not ${done} then null else coalesce(done_at, ${tx.now}) end, done_by = case when not ${done} then null when done_at is null then ${by}::uuid else done_by end where id = ${task.id}`)
  const work = await workOf(tx, ticket.id)
  if (edited) {
    recordTicket(tx, ticket.id, 'task.changed', {
      taskId: task.id, titleEdited: title !== task.title, work,
      ...(ownerId !== task.ownerId && { owner: { from: task.ownerId, to: ownerId } }), ...(moved && { dueAt: { from: task.dueAt?.toString() ?? null, to: dueAt?.toString() ?? null } }),
    })
  }
  if (ticked) recordTicket(tx, ticket.id, done ? 'task.done' : 'task.reopened', { taskId: task.id, ownerId, work })
}

/** Takes a task away. */
export async function removeTask(tx: Tx, ticket: Ticket, task: Pick<Row, 'id'>): Promise<void> {
  await tx.query(sql`delete from ticket_tasks where id = ${task.id}`)
  recordTicket(tx, ticket.id, 'task.removed', { taskId: task.id, work: await workOf(tx, ticket.id) })
}

/** Puts the tasks of a ticket into another order: all that it has, each once. No event: nothing about any of them is different. */
export async function orderTasks(tx: Tx, ticket: Ticket, ids: readonly string[]): Promise<void> {
  const own = await tx.query<{ id: string }>(sql`select id from ticket_tasks where ticket_id = ${ticket.id}`)
  if (own.length !== ids.length || !own.every(({ id }) => ids.includes(id))) throw problem.conflict('changed-meanwhile', 'Tasks were added or removed meanwhile. Look again and try again.')
  await tx.query(sql`update ticket_tasks t set position = o.at - 1 from unnest(${[...ids]}::uuid[]) with ordinality o(id, at) where t.id = o.id`)
}
