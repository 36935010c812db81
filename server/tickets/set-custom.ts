import { readValues, refuseMissing } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import { takeFiles } from '../fields/take-files.ts'
import type { Tx } from '../platform/change.ts'
import { formOf, refuseUnfit, valuesOf } from './forms/ask.ts'
import { heldUp } from './forms/check-changes.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { Category, Ticket } from './ticket.ts'

/** Sets values of the admin's own fields, null for none. 422 with every fault at once. */
export async function setCustom(tx: Tx, ticket: Ticket, given: Readonly<Record<string, unknown>>): Promise<void> {
  const { custom } = heldTicket(tx, ticket.id).ticket
  const fields = await fieldsFor(tx, 'ticket')
  const changes = readValues(fields, given, custom)
  await takeFiles(tx, fields, { kind: 'ticket', id: ticket.id }, changes)
  if (Object.keys(changes).length > 0) recordTicket(tx, ticket.id, 'ticket.customSet', { changes })
}

/** A colleague solves a ticket once what it needs is filled in; customers and rules are not held up by what only we can know. */
export async function refuseUnfilled(tx: Tx, ticket: Ticket, to: Category): Promise<void> {
  const done = (category: Category) => category === 'solved' || category === 'closed'
  if (!heldUp(tx) || !done(to) || done(ticket.category)) return
  const form = await formOf(tx, ticket)
  if (form) return refuseUnfit(tx, form, valuesOf(ticket), 'solve')
  refuseMissing(await fieldsFor(tx, 'ticket'), ticket.custom, 'solve')
}
