import { decide, type InsideStep } from './way.ts'

/** The same mail in another mailbox of the desk: one message is enough (H8). */
export const same: InsideStep = async way => {
  const { same: known } = way.known
  if (!known) return null
  decide(way, 'same-mail', 'linked', 'The same mail came to another mailbox of this desk and stands on the ticket already.')
  return { outcome: 'ignored', cause: 'other-mailbox', decisions: way.decisions, ticketId: known.ticketId, messageId: known.messageId }
}
