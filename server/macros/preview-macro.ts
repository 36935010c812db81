import type { PersonActor } from '../platform/actor.ts'
import { readValues } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import type { CustomField, CustomValues } from '../fields/field.ts'
import type { App } from '../platform/app.ts'
import { normaliseTag } from '../tickets/ticket.ts'
import { ticketBody, type TicketBody } from '../tickets/queries.ts'
import type { TicketWork } from '../tickets/update-ticket.ts'
import { changesFor, type Macro } from './macro.ts'
import { renderMacro, renderSample, type RenderedMacro } from './render-macro.ts'

export interface Difference { field: string; from: unknown; to: unknown }
export interface Preview extends RenderedMacro { changes: TicketWork; differences: Difference[] }

/** What a macro would say and change on a ticket; without one, its texts with samples. 404 for a ticket that the actor does not see. */
export async function previewMacro(app: App, actor: PersonActor, macro: Pick<Macro, 'replies' | 'notes' | 'changes'>, at: { ticketId?: string; language?: string }): Promise<Preview> {
  const changes = changesFor(actor, macro.changes)
  if (at.ticketId === undefined) return { ...await renderSample(app, macro, at.language ?? null), changes, differences: [] }
  const ticket = await ticketBody(app.db, actor, at.ticketId)
  const texts = await renderMacro(app, actor, macro, [ticket.id])
  return { ...texts.get(ticket.id)!, changes, differences: differencesOf(ticket, changes, await fieldsFor(app, 'ticket')) }
}

/** Only what is not so already. */
function differencesOf(ticket: TicketBody, { statusId, assigneeId, teamId, addTags = [], removeTags = [], custom = {}, checklistId, ...plain }: TicketWork, own: readonly CustomField[]): Difference[] {
  const fields: [string, unknown, unknown][] = [
    ['status', ticket.status.id, statusId], ['assignee', ticket.assignee?.id ?? null, assigneeId], ['team', ticket.team?.id ?? null, teamId],
    ...Object.entries(plain).map(([field, to]): [string, unknown, unknown] => [field, ticket[field] ?? null, to]),
  ]
  const values = readValues(own, custom, ticket['custom'] as CustomValues)
  for (const [key, { from, to }] of Object.entries(values)) fields.push([`custom.${key}`, from, to])
  if (checklistId !== undefined) fields.push(['checklist', null, checklistId])
  const added = addTags.map(normaliseTag).filter(tag => !ticket.tags.includes(tag))
  const removed = removeTags.map(normaliseTag).filter(tag => ticket.tags.includes(tag))
  const tags = ticket.tags.filter(tag => !removed.includes(tag)).concat(added)
  if (added.length + removed.length > 0) fields.push(['tags', ticket.tags, tags])
  return fields.filter(([, from, to]) => to !== undefined && from !== to).map(([field, from, to]) => ({ field, from, to }))
}
