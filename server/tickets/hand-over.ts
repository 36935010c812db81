import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { addMessage } from './add-message.ts'
import { assign } from './assign.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import { checkMentions, settleMentions } from './mentions.ts'
import type { Composed } from './schedule-message.ts'
import type { Message, Ticket } from './ticket.ts'
import { transfer } from './transfer.ts'

export interface HandOver { assigneeId?: string | null; teamId?: string | null; note: Composed }

/** Gives a ticket on, to a team, a colleague, or both, with a note that whoever has it now is told with. 422 when nobody else gets it. */
export async function handOver(tx: Tx, ticket: Ticket, actor: PersonActor, { assigneeId, teamId, note }: HandOver): Promise<Message> {
  const before = heldTicket(tx, ticket.id).ticket
  if (teamId !== undefined && teamId !== before.teamId) {
    // to a team alone means to nobody in it yet
    if (assigneeId === undefined) await assign(tx, ticket, null)
    await transfer(tx, ticket, { teamId })
  }
  if (assigneeId !== undefined) await assign(tx, ticket, assigneeId)
  const after = heldTicket(tx, ticket.id).ticket
  if (after.teamId === before.teamId && after.assigneeId === before.assigneeId) throw problem.unprocessable('nothing-handed-over', 'Choose a colleague or a team that does not have the ticket already.')
  await checkMentions(tx, ticket, note.mentions)
  const mentions = await settleMentions(tx, ticket, note.mentions)
  const message = await addMessage(tx, ticket, { kind: 'note', direction: 'out', authorId: actor.id, channel: ticket.channel, html: note.html, text: note.text, mentions })
  recordTicket(tx, ticket.id, 'ticket.handedOver', { messageId: message.id, assigneeId: after.assigneeId, teamId: after.teamId })
  return message
}
