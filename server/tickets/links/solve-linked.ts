import sql from 'sql-template-tag'
import { personActor } from '../../auth/person-actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { newId } from '../../platform/ids.ts'
import type { Reactor } from '../../platform/jobs.ts'
import { Problem } from '../../platform/problem.ts'
import { accessTicket, visibleTickets } from '../access.ts'
import { changeStatus } from '../change-status.ts'
import { say } from '../reply.ts'
import type { Composed } from '../schedule-message.ts'
import type { Ticket } from '../ticket.ts'

const TASK = 'solve-linked-ticket'

export type SolvedWith = 'child' | 'incident'

/**
 * Solves what hangs on a ticket: its children, or a problem's incidents, with an answer to each of their requesters where one is given. A job
 * and a change each, so that a thousand of them hold up nothing and one that cannot be solved stops no other. Answers how many.
 */
export async function solveLinked(tx: Tx, ticket: Ticket, kinds: readonly SolvedWith[], answer: Composed | null, authorId: string): Promise<number> {
  const open = await tx.query<{ id: string }>(sql`select distinct t.id from ticket_links l join tickets t on t.id = l.ticket_id
    where l.other_id = ${ticket.id} and l.kind = any(${kinds}) and t.category not in ('solved', 'closed') and t.aside is null and ${visibleTickets(tx.actor)}`)
  for (const { id } of open) tx.job(TASK, { ticketId: id, authorId, answer, messageId: newId() }, { key: `${TASK}:${id}`, maxAttempts: 8 })
  return open.length
}

/** Answers and solves one. Done already, or not to be done any more, it does nothing. */
export const solveLinkedTicket: Reactor = {
  task: TASK,
  async run(app: App, { ticketId, authorId, answer, messageId }: { ticketId: string; authorId: string; answer: Composed | null; messageId: string }) {
    const actor = await personActor(app.db, authorId, 'session')
    try {
      await app.change(actor, async tx => {
        const ticket = await accessTicket(tx, ticketId, answer ? 'reply' : 'update')
        if (ticket.category === 'solved' || ticket.category === 'closed') return
        if (answer) await say(tx, ticket, actor, answer, { id: messageId })
        await changeStatus(tx, await accessTicket(tx, ticketId, 'update'), { category: 'solved' })
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      app.log.warn({ ticketId, error: error.message }, 'a linked ticket was not solved')
    }
  },
}
