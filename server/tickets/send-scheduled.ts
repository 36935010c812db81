import sql from 'sql-template-tag'
import { personActor } from '../auth/person-actor.ts'
import type { App } from '../platform/app.ts'
import { Problem } from '../platform/problem.ts'
import { system } from '../platform/actor.ts'
import type { Reactor } from '../platform/jobs.ts'
import { accessTicket } from './access.ts'
import { say } from './reply.ts'
import { SEND_SCHEDULED, type HeldContent } from './schedule-message.ts'

/** Says what was held back when its undo time is over. What cannot be said is kept, with the reason, on the ticket. */
export const sendScheduled: Reactor = {
  task: SEND_SCHEDULED,
  async run(app: App, { id }: { id: string }) {
    const author = await app.db.maybe<{ id: string }>(sql`select author_id as id from scheduled_messages where id = ${id} and state = 'waiting'`)
    if (!author) return
    const actor = await personActor(app.db, author.id, 'session')
    try {
      await app.change(actor, async tx => {
        const held = await tx.maybe<{ ticketId: string; content: HeldContent }>(sql`
          update scheduled_messages set state = 'sent' where id = ${id} and state = 'waiting' returning ticket_id as "ticketId", content`)
        if (!held) return
        const ticket = await accessTicket(tx, held.ticketId, held.content.kind === 'note' ? 'note' : 'reply')
        await say(tx, ticket, actor, held.content, { id })
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await app.change(system('tickets'), async tx => {
        await tx.query(sql`update scheduled_messages set state = 'failed', error = ${error.message} where id = ${id}`)
      })
    }
  },
}
