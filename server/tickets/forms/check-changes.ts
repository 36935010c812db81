import type { Tx } from '../../platform/change.ts'
import { heldTicket } from '../internal/unit.ts'
import type { Ticket } from '../ticket.ts'
import { formOf, refuseUnfit, valuesOf } from './ask.ts'
import { BUILT_IN } from './form.ts'

/** 422 when a colleague sets a field to what the ticket's form does not allow, or takes away what it needs from the start. */
export async function refuseUnfitChanges(tx: Tx, ticket: Ticket, changes: { custom?: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>): Promise<void> {
  if (!heldUp(tx)) return
  const now = heldTicket(tx, ticket.id).ticket
  const form = await formOf(tx, now)
  if (!form) return
  const touched = new Set([...BUILT_IN.filter(field => changes[field] !== undefined), ...Object.keys(changes.custom ?? {}).map(key => `custom.${key}`)])
  if (changes['addTags'] || changes['removeTags']) touched.add('tags')
  if (touched.size > 0) await refuseUnfit(tx, form, valuesOf(now), 'change', touched)
}

/** Forms hold up colleagues and programs in their name; customers and rules are not held up by what only we can know. */
export function heldUp(tx: Tx): boolean {
  return tx.actor.kind === 'person' && tx.actor.role !== 'customer'
}
