import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import type { App } from '../platform/app.ts'
import { Problem } from '../platform/problem.ts'
import { system } from '../platform/actor.ts'
import type { Reactor } from '../platform/jobs.ts'
import { accessTicket } from './access.ts'
import { say } from './reply.ts'
import { queueScheduled, SEND_SCHEDULED, type HeldContent } from './schedule-message.ts'

/** Says what was held back when its time has come. What cannot be said is kept, with the reason, on the ticket. */
export const sendScheduled: Reactor = {
  task: SEND_SCHEDULED,
  async run(app: App, { id }: { id: string }) {
    const due = await app.db.maybe<{ authorId: string; kind: 'public' | 'note'; sendAt: Temporal.Instant }>(sql`select author_id as "authorId", content->>'kind' as kind, send_at as "sendAt"
      from scheduled_messages where id = ${id} and state = 'waiting'`)
    if (!due) return
    // It got another time while this job began, or this machine's clock is behind the database's: it comes again.
    if (Temporal.Instant.compare(due.sendAt, app.clock()) > 0) {
      await app.change(system('tickets'), async tx => queueScheduled(tx, id, due.sendAt.add({ seconds: 1 })))
      return
    }
    try {
      const actor = await personActor(app.db, due.authorId, 'session')
      await app.change(actor, async tx => {
        // The ticket is locked before the message, as whoever stops it has it: so a word of the customer comes wholly before or after.
        const { ticketId } = await tx.one<{ ticketId: string }>(sql`select merged_root(ticket_id) as "ticketId" from scheduled_messages where id = ${id}`)
        const ticket = await accessTicket(tx, ticketId, due.kind === 'note' ? 'note' : 'reply')
        const held = await tx.maybe<{ content: HeldContent }>(sql`
          update scheduled_messages set state = 'sent' where id = ${id} and state = 'waiting' and send_at <= ${tx.now} and merged_root(ticket_id) = ${ticket.id} returning content`)
        if (held) await say(tx, ticket, actor, held.content, { id })
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await app.change(system('tickets'), async tx => {
        await tx.query(sql`update scheduled_messages set state = 'failed', error = ${error.message} where id = ${id} and state = 'waiting'`)
      })
    }
  },
}
