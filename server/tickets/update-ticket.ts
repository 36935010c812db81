import type { z } from 'zod'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { assign } from './assign.ts'
import { changeRequester } from './change-requester.ts'
import { changeStatus } from './change-status.ts'
import { editSubject } from './edit-subject.ts'
import { fieldsChangedBy } from './events.ts'
import { eventsSince } from './queries.ts'
import type { ticketChanges } from './schemas.ts'
import { setCustom } from './set-custom.ts'
import { refuseUnfitChanges } from './forms/check-changes.ts'
import { setForm } from './forms/set-form.ts'
import { setComplexity, setImpact, setLanguage, setType, setUrgency, tag } from './set-fields.ts'
import { setPriority } from './set-priority.ts'
import { PRIORITIES, normaliseTag, type Ticket } from './ticket.ts'
import { applyChecklist } from './tasks/checklists.ts'
import { transfer } from './transfer.ts'

export type TicketChanges = z.infer<typeof ticketChanges>
/** With what is done besides: the steps of a checklist become tasks. */
export type TicketWork = TicketChanges & { checklistId?: string }

/** Which fields, as events name them, a set of changes touches. */
const FIELD: Record<keyof TicketChanges, string> = {
  subject: 'subject', statusId: 'status', category: 'status', assigneeId: 'assignee', teamId: 'team', brandId: 'brand', requesterId: 'requester', type: 'type',
  priority: 'priority', priorityByMatrix: 'priority', impact: 'impact', urgency: 'urgency', complexity: 'complexity', formId: 'form', language: 'language', addTags: '', removeTags: '', tags: 'tags', custom: '',
}

/** Changes fields of a ticket, each by its verb. */
export async function updateTicket(tx: Tx, ticket: Ticket, c: TicketWork): Promise<void> {
  if (c.subject !== undefined) await editSubject(tx, ticket, c.subject)
  if (c.requesterId !== undefined) await changeRequester(tx, ticket, c.requesterId)
  if (c.teamId !== undefined || c.brandId !== undefined) await transfer(tx, ticket, { teamId: c.teamId, brandId: c.brandId })
  if (c.assigneeId !== undefined) await assign(tx, ticket, c.assigneeId)
  if (c.impact !== undefined) setImpact(tx, ticket, c.impact)
  if (c.urgency !== undefined) setUrgency(tx, ticket, c.urgency)
  if (c.priority !== undefined) await setPriority(tx, ticket, PRIORITIES.indexOf(c.priority) + 1)
  else if (c.priorityByMatrix) await setPriority(tx, ticket, null)
  if (c.complexity !== undefined) setComplexity(tx, ticket, c.complexity)
  if (c.type !== undefined) setType(tx, ticket, c.type)
  if (c.formId !== undefined) await setForm(tx, ticket, c.formId)
  if (c.language !== undefined) setLanguage(tx, ticket, c.language)
  if (c.custom) await setCustom(tx, ticket, c.custom)
  if (c.addTags || c.removeTags) tag(tx, ticket, { add: c.addTags, remove: c.removeTags })
  if (c.tags) {
    const wanted = c.tags.map(normaliseTag)
    tag(tx, ticket, { add: wanted, remove: ticket.tags.filter(t => !wanted.includes(t)) })
  }
  if (c.checklistId !== undefined && tx.actor.kind === 'person') await applyChecklist(tx, tx.actor, ticket, c.checklistId)
  await refuseUnfitChanges(tx, ticket, c)
  if (c.statusId !== undefined) await changeStatus(tx, ticket, { statusId: c.statusId })
  else if (c.category !== undefined) await changeStatus(tx, ticket, { category: c.category })
}

/**
 * Optimistic concurrency (H42): when the ticket moved on since `expected`, changes of other fields are let through and a
 * field that somebody else changed meanwhile is refused with 412, naming what changed.
 */
export async function refuseConflicts(tx: Tx, ticket: Ticket, expected: number | undefined, changes: TicketChanges): Promise<void> {
  if (expected === undefined || expected === ticket.version) return
  if (expected > ticket.version) throw problem.preconditionFailed('version', `The ticket is at version ${ticket.version}.`, { version: ticket.version, changed: [] })
  const mine = new Set([...(Object.keys(changes) as (keyof TicketChanges)[]).map(key => FIELD[key]), ...Object.keys(changes.custom ?? {}).map(key => `custom.${key}`)])
  const meanwhile = await eventsSince(tx, ticket.id, expected)
  const changed = [...new Set(meanwhile.flatMap(fieldsChangedBy))]
  const clash = changed.filter(field => mine.has(field))
  if (clash.length > 0) {
    throw problem.preconditionFailed('changed-meanwhile', `Somebody else changed ${clash.join(', ')} meanwhile. Look at the ticket and try again.`, { version: ticket.version, changed, clash })
  }
}
