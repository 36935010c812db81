import type { Tx } from '../../platform/change.ts'
import { heldTicket, recordTicket } from '../internal/unit.ts'
import type { Ticket } from '../ticket.ts'
import { chooseForm } from './ask.ts'

/** Gives a ticket another form, or none. 422 when it is not for tickets of this type and brand. */
export async function setForm(tx: Tx, ticket: Ticket, to: string | null): Promise<void> {
  const { formId, type, brandId } = heldTicket(tx, ticket.id).ticket
  if (formId === to) return
  if (to !== null) await chooseForm(tx, to, type, brandId)
  recordTicket(tx, ticket.id, 'ticket.formSet', { from: formId, to })
}
