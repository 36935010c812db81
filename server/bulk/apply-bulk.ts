import type { Tx } from '../platform/change.ts'
import { Problem, problem } from '../platform/problem.ts'
import type { CustomValue } from '../fields/field.ts'
import { sameValue } from '../fields/values.ts'
import { renderMacro, type RenderedMacro } from '../macros/render-macro.ts'
import { accessTickets, may, ticketNotFound } from '../tickets/access.ts'
import { ticketChanges, type TicketChange } from '../tickets/changes.ts'
import { addExtras, compose, say } from '../tickets/reply.ts'
import { PRIORITIES, type Ticket } from '../tickets/ticket.ts'
import { updateTicket } from '../tickets/update-ticket.ts'
import type { Bulk, Former, Item, Refusals, Result, What } from './bulk.ts'

/** Changes the tickets of a batch, each by the verbs that people use; the result of each is a question that is asked before the commit. */
export async function applyBulk(tx: Tx, bulk: Bulk, items: readonly Item[], refusals: Refusals): Promise<(() => Result)[]> {
  const tickets = await accessTickets(tx, items.map(item => item.ticketId))
  const texts = bulk.what.macro ? await renderMacro(tx, personOf(tx), bulk.what.macro, [...tickets.keys()]) : undefined
  const changed = resultsOf(tx)
  return eachOf(items, refusals, async ({ position, ticketId }) => {
    const ticket = allowed(tx, tickets.get(ticketId))
    const refused = replyRefusal(tx, ticket, texts?.get(ticketId))
    if (refused) return () => refusedAt(position, refused)
    await change(tx, ticket, bulk.what, texts?.get(ticketId))
    return () => changed(position, ticketId)
  })
}

/**
 * All at once, so that what they ask of the database travels together; whatever fails, none goes on behind the end of the change.
 * Those that are refused are remembered, and the change fails with the first of them.
 */
export async function eachOf(items: readonly Item[], refusals: Refusals, work: (item: Item) => Promise<() => Result>): Promise<(() => Result)[]> {
  const settled = await Promise.allSettled(items.map(async (item) => {
    const refused = refusals.get(item.position)
    return refused ? () => refusedAt(item.position, refused) : work(item)
  }))
  for (const [index, one] of settled.entries()) if (one.status === 'rejected' && one.reason instanceof Problem) refusals.set(items[index]!.position, one.reason)
  return settled.map(one => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

function refusedAt(position: number, { code, message }: Problem): Result {
  return { position, outcome: 'refused', code, why: message }
}

async function change(tx: Tx, ticket: Ticket, { changes }: What, texts: RenderedMacro | undefined): Promise<void> {
  const person = personOf(tx)
  if (texts?.reply) await say(tx, ticket, person, compose({ kind: 'public', html: texts.reply.html, attachmentIds: [] }))
  if (texts?.note) await addExtras(tx, ticket, person, { changes: {}, note: { html: texts.note.html } })
  await updateTicket(tx, ticket, changes)
}

/** The ticket, when something can be done with it; else refused in the words that its own page would use. */
export function allowed(tx: Tx, ticket: Ticket | undefined): Ticket {
  if (!ticket) throw ticketNotFound()
  if (!may(tx.actor, ticket, 'update')) throw problem.forbidden('ticket-ability', 'Your role may read this ticket, but not do this with it.')
  return ticket
}

/** Nobody looks over these replies before they leave: one with a place left open stays. */
function replyRefusal(tx: Tx, ticket: Ticket, texts: RenderedMacro | undefined): Problem | undefined {
  if (!texts?.reply) return undefined
  if (texts.reply.missing.length > 0) return problem.unprocessable('place-left', `There is nothing to put for ${texts.reply.missing.join(', ')} on this ticket.`)
  return may(tx.actor, ticket, 'reply') ? undefined : problem.conflict('ticket-closed', `Ticket ${ticket.number} is closed. Open a new ticket, or a follow-up.`)
}

function personOf(tx: Tx) {
  if (tx.actor.kind !== 'person') throw new Error('a bulk change is made by a person')
  return tx.actor
}

/** What this change did to a ticket, asked when the policies have settled. */
export function resultsOf(tx: Tx): (position: number, ticketId: string) => Result {
  let seen: Map<string, TicketChange> | undefined
  let version = -1
  return (position, ticketId) => {
    const all = ticketChanges(tx)
    const now = all.reduce((sum, one) => sum + one.after.version, 0)
    if (!seen || now !== version) [seen, version] = [new Map(all.map(one => [one.after.id, one])), now]
    const one = seen.get(ticketId)
    if (!one?.before) return { position, outcome: 'unchanged' }
    return { position, outcome: 'changed', former: formerOf(one.before, one.after, one.messages.length > 0), fromVersion: one.before.version, version: one.after.version }
  }
}

function formerOf(before: Ticket, after: Ticket, said: boolean): Former {
  const addTags = before.tags.filter(tag => !after.tags.includes(tag))
  const removeTags = after.tags.filter(tag => !before.tags.includes(tag))
  return {
    ...differing(before, after, ['statusId', 'assigneeId', 'teamId', 'brandId', 'type', 'impact', 'urgency', 'complexity', 'language']),
    ...(before.priority !== after.priority && { priority: PRIORITIES[before.priority - 1]! }),
    ...(customBefore(before, after)), ...(addTags.length > 0 && { addTags }), ...(removeTags.length > 0 && { removeTags }), ...(said && { said: true as const }),
  }
}

/** Values of the desk's own fields as they were, null for none. */
function customBefore({ custom: before }: Ticket, { custom: after }: Ticket): Pick<Former, 'custom'> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(key => !sameValue(before[key], after[key]))
  return keys.length === 0 ? {} : { custom: Object.fromEntries(keys.map(key => [key, formerValue(before[key])])) }
}

const formerValue = (value: CustomValue | undefined) => typeof value === 'object' ? [...value] : value ?? null

function differing<K extends keyof Ticket>(before: Ticket, after: Ticket, keys: readonly K[]): Partial<Pick<Ticket, K>> {
  return Object.fromEntries(keys.filter(key => before[key] !== after[key]).map(key => [key, before[key]])) as Partial<Pick<Ticket, K>>
}
