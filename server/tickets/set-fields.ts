import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import { MOST_TAGS, normaliseTag, type Ticket, type TicketType } from './ticket.ts'

/** Sets the impact, 1 one person to 3 everyone, or none. */
export function setImpact(tx: Tx, ticket: Ticket, to: number | null): void {
  const from = heldTicket(tx, ticket.id).ticket.impact
  if (from !== to) recordTicket(tx, ticket.id, 'ticket.impactSet', { from, to })
}

/** Sets the urgency, 1 can wait to 3 now, or none. */
export function setUrgency(tx: Tx, ticket: Ticket, to: number | null): void {
  const from = heldTicket(tx, ticket.id).ticket.urgency
  if (from !== to) recordTicket(tx, ticket.id, 'ticket.urgencySet', { from, to })
}

/** Sets how complex it is, 1 very simple to 5 very complex, or nothing. */
export function setComplexity(tx: Tx, ticket: Ticket, to: number | null): void {
  const from = heldTicket(tx, ticket.id).ticket.complexity
  if (from !== to) recordTicket(tx, ticket.id, 'ticket.complexitySet', { from, to })
}

export function setType(tx: Tx, ticket: Ticket, to: TicketType): void {
  const from = heldTicket(tx, ticket.id).ticket.type
  if (from !== to) recordTicket(tx, ticket.id, 'ticket.typeSet', { from, to })
}

/** Sets the language of the conversation (BCP 47), or none. */
export function setLanguage(tx: Tx, ticket: Ticket, to: string | null): void {
  const from = heldTicket(tx, ticket.id).ticket.language
  if (from !== to) recordTicket(tx, ticket.id, 'ticket.languageSet', { from, to })
}

/** Adds and removes tags. Two people tagging at once both succeed: the difference is recorded, not the list. */
export function tag(tx: Tx, ticket: Ticket, change: { add?: readonly string[]; remove?: readonly string[] }): void {
  const { tags } = heldTicket(tx, ticket.id).ticket
  const added = [...new Set((change.add ?? []).map(normaliseTag))].filter(t => t !== '' && !tags.includes(t))
  const removed = [...new Set((change.remove ?? []).map(normaliseTag))].filter(t => tags.includes(t))
  if (added.length === 0 && removed.length === 0) return
  if (tags.length + added.length - removed.length > MOST_TAGS) throw problem.unprocessable('too-many-tags', `A ticket takes ${MOST_TAGS} tags at most.`)
  recordTicket(tx, ticket.id, 'ticket.tagged', { added, removed })
}
