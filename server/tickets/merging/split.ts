import type { Tx } from '../../platform/change.ts'
import { heldTicket } from '../internal/unit.ts'
import { link } from '../links/link.ts'
import { openTicket } from '../open-ticket.ts'
import type { Ticket } from '../ticket.ts'
import { moveMessage, type Placed } from './move-message.ts'

/** A message becomes a ticket of its own, of whoever wrote it, and both know of each other (H39). Locked by accessPlaced. */
export async function split(tx: Tx, message: Placed, subject: string | undefined): Promise<Ticket> {
  const from = heldTicket(tx, message.ticketId).ticket
  const byCustomer = message.direction === 'in' && message.authorId !== null
  const ticket = await openTicket(tx, {
    subject: subject ?? from.subject, requesterId: byCustomer ? message.authorId! : from.requesterId, channel: from.channel, channelAccountId: from.channelAccountId,
    brandId: from.brandId, teamId: from.teamId, priority: from.priority, type: from.type, language: from.language, category: byCustomer ? 'new' : 'open', demo: from.demo,
  })
  await tx.flush()
  await moveMessage(tx, message, heldTicket(tx, ticket.id).ticket)
  await link(tx, heldTicket(tx, ticket.id).ticket, heldTicket(tx, from.id).ticket, 'related')
  return heldTicket(tx, ticket.id).ticket
}

