import type { Desk } from '../shell/use-desk.ts'
import type { Ticket, TicketChange } from '../api/types.ts'

type Known = Pick<Desk, 'status' | 'team' | 'person' | 'brand'>

/** The ticket as it will be once the server has agreed, so that a choice is seen at once. */
export function applyChange(ticket: Ticket, change: TicketChange, desk: Known): Ticket {
  const { statusId, category, assigneeId, teamId, brandId, addTags, removeTags, custom, requesterId: _, formId: _form, priorityByMatrix: _matrix, ...plain } = change
  const status = statusId ? desk.status(statusId) : undefined
  const tags = ticket.tags.filter((tag) => !removeTags?.includes(tag))
  return {
    ...ticket,
    ...plain,
    ...(status && { status: { id: status.id, category: status.category, name: status.name } }),
    ...(category && { status: { ...ticket.status, category, name: null } }),
    ...(assigneeId !== undefined && { assignee: named(desk.person(assigneeId)) }),
    ...(teamId !== undefined && { team: named(desk.team(teamId)) }),
    ...(brandId !== undefined && { brand: named(desk.brand(brandId)) }),
    ...(custom && { custom: withValues(ticket.custom, custom) }),
    tags: [...tags, ...(addTags ?? []).filter((tag) => !tags.includes(tag))],
  }
}

/** The values after a change; null takes one away. */
export function withValues<Value>(before: Record<string, Value>, change: Record<string, Value | null>): Record<string, Value> {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter((entry): entry is [string, Value] => entry[1] !== null))
}

function named(found: { id: string; name: string } | undefined): { id: string; name: string } | null {
  return found ? { id: found.id, name: found.name } : null
}
