import { z } from 'zod'
import { ASIDE, CATEGORIES, CHANNELS, PRIORITY_BY, SLA_STATES, TYPES } from './ticket.ts'

const id = z.uuid()
const idOrNull = id.nullable()
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
const values = z.record(z.string(), value)
const change = <T extends z.ZodType>(value: T) => z.object({ from: value, to: value })

const mergedPerson = id.optional().describe('The person who was merged, or stands for themselves again: who is named is the same human.')
const time = z.iso.datetime().nullable()
const summary = z.object({ messageCount: z.int(), lastMessageId: idOrNull, lastMessageAt: time, lastCustomerMessageAt: time, firstReplyAt: time, lastReplyAt: time })
  .describe('How the ticket stands by the messages that it has now.')
export type Summary = z.infer<typeof summary>

const work = z.object({ openTasks: z.int(), nextDueAt: time, timeSpent: z.int().describe('Seconds.') }).describe('How the ticket stands by its tasks and time.')
export type Work = z.infer<typeof work>

/** How one ticket has to do with another, seen from the ticket whose event it is. */
export const LINKS = ['parent', 'child', 'duplicate', 'original', 'incident', 'problem', 'related'] as const

/**
 * The events of a ticket: name and payload. They hold ids and field values, never message text, addresses or secrets, so
 * that erasing a person leaves the history whole. Folding them gives the row (replay.ts).
 */
export const ticketEvents = {
  'ticket.opened': z.object({
    number: z.int(), statusId: id, category: z.enum(CATEGORIES), type: z.enum(TYPES), priority: z.int(), impact: z.int().nullable(), urgency: z.int().nullable(),
    assigneeId: idOrNull, teamId: idOrNull, requesterId: id, organisationId: idOrNull, brandId: idOrNull,
    channel: z.enum(CHANNELS), channelAccountId: idOrNull, language: z.string().nullable(), tags: z.array(z.string()), demo: z.boolean(),
    followUpOf: id.optional().describe('The closed ticket that this one goes on from.'), custom: values.optional(),
    complexity: z.int().optional(), formId: id.optional(), priorityBy: z.enum(PRIORITY_BY).optional().describe('manual: whoever opened it overrode the matrix.'),
  }),
  'message.added': z.object({
    messageId: id, kind: z.enum(['public', 'note']), direction: z.enum(['in', 'out']), authorId: idOrNull, channel: z.enum(CHANNELS), automatic: z.boolean(),
    mentions: z.object({ people: z.array(id), teams: z.array(id) }).optional().describe('Whom a note names: colleagues and teams.'),
  }),
  'reply.stopped': z.object({ scheduledId: id, authorId: id, messageId: id.describe('What the customer wrote.') }).describe('A reply that was to leave later waits for its author again: the customer wrote meanwhile.'),
  'draft.shared': z.object({ kind: z.enum(['public', 'note']) }).describe('Its author laid it open for colleagues to finish.'),
  'draft.withdrawn': z.object({ kind: z.enum(['public', 'note']) }),
  'draft.takenOver': z.object({ kind: z.enum(['public', 'note']), from: id.describe('Who began it.') }),
  'message.reread': z.object({ messageId: id, reading: z.int() }).describe('Its source was read anew; the former words stand in former_messages.'),
  'ticket.statusChanged': z.object({ from: id, to: id, fromCategory: z.enum(CATEGORIES), toCategory: z.enum(CATEGORIES) }),
  'ticket.assigned': change(idOrNull),
  'ticket.transferred': change(idOrNull).extend({ fromBrandId: idOrNull.optional(), toBrandId: idOrNull.optional() }),
  'ticket.prioritySet': change(z.int()).extend({ by: z.enum(PRIORITY_BY).optional(), matrix: z.int().optional().describe('What the matrix of impact and urgency says.') })
    .describe('by: whether it follows the matrix or overrides it; without: the matrix says nothing.'),
  'ticket.impactSet': change(z.int().nullable()),
  'ticket.urgencySet': change(z.int().nullable()),
  'ticket.complexitySet': change(z.int().nullable()),
  'ticket.formSet': change(idOrNull).describe('Which form the ticket follows.'),
  'ticket.typeSet': change(z.enum(TYPES)),
  'ticket.languageSet': change(z.string().nullable()),
  'ticket.customSet': z.object({ changes: z.record(z.string(), change(value.nullable())) }).describe('Fields of the admin’s own, by key; null: no value.'),
  'ticket.tagged': z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  'ticket.subjectEdited': change(z.int()).describe('Versions of the subject; the former text stands in former_subjects.'),
  'participant.added': z.object({ personId: id, role: z.enum(['cc', 'follower']), mergedFrom: id.optional().describe('The merged ticket that brought them along.'), mergedPerson }),
  'participant.removed': z.object({ personId: id, mergedPerson }),
  'message.movedOut': z.object({ messageId: id, toTicketId: id, toNumber: z.int(), summary: summary.optional() }).describe('A message went to another ticket.'),
  'message.movedIn': z.object({ messageId: id, fromTicketId: id, fromNumber: z.int(), summary }).describe('A message came from another ticket.'),
  'ticket.merged': z.object({ into: id, number: z.int() }).describe('Merged into another ticket, where its messages are read from now on.'),
  'ticket.unmerged': z.object({ from: id, number: z.int(), summary }),
  'ticket.absorbed': z.object({ ticketId: id, number: z.int(), messages: z.int(), tags: z.array(z.string()).describe('Those that it brought.'), mentioned: z.array(id).optional().describe('Whom its notes name.'), summary }).describe('Another ticket was merged into this one.'),
  'ticket.released': z.object({ ticketId: id, number: z.int(), messages: z.int(), tags: z.array(z.string()).describe('Those that go with it.'), mentioned: z.array(id).optional().describe('Who is named no more.'), summary: summary.optional() })
    .describe('A ticket that was merged into this one stands for itself again.'),
  'side.opened': z.object({ sideId: id }).describe('A side conversation with third parties began.'),
  'side.messageAdded': z.object({ sideId: id, messageId: id, direction: z.enum(['in', 'out']), automatic: z.boolean() }),
  'side.mailUndelivered': z.object({ sideId: id, messageId: id, authorId: id.nullable(), state: z.enum(['failed', 'bounced']) }).describe('A mail of a side conversation could not be sent, or came back.'),
  'side.stateChanged': z.object({ sideId: id, to: z.enum(['open', 'closed']) }),
  'ticket.handedOver': z.object({ messageId: id, assigneeId: idOrNull, teamId: idOrNull }).describe('Given on with a note for whoever has it now; what changed stands in events of its own.'),
  'ticket.setAside': z.object({ from: z.enum(ASIDE).nullable(), to: z.enum(['spam', 'bin']) }),
  'ticket.restored': z.object({ from: z.enum(ASIDE) }),
  'ticket.purged': z.object({ number: z.int(), messages: z.int() }).describe('Erased from the bin, with its messages; this log stays.'),
  'ticket.snoozed': z.object({ until: time.describe('null: until the customer writes.') }),
  'ticket.woken': z.object({ why: z.enum(['time', 'customer', 'done', 'person']) }),
  'ticket.requesterChanged': change(id).extend({ fromOrganisationId: idOrNull, toOrganisationId: idOrNull, mergedPerson }),
  'ticket.organisationChanged': change(idOrNull).extend({ merged: id }).describe('The organisation was merged into another one, or stands for itself again.'),
  'ticket.deadlineSet': change(time).extend({ state: z.enum(SLA_STATES).nullable() }).describe('The next deadline of its service levels, and how it stands by them.'),
  'link.added': z.object({ ticketId: id, number: z.int(), is: z.enum(LINKS).describe('What the other ticket is to this one.') }),
  'link.removed': z.object({ ticketId: id, number: z.int(), is: z.enum(LINKS) }),
  'task.added': z.object({ taskId: id, ownerId: idOrNull, dueAt: time, checklistId: id.optional(), work }),
  'task.changed': z.object({ taskId: id, titleEdited: z.boolean(), owner: change(idOrNull).optional(), dueAt: change(time).optional(), work }),
  'task.done': z.object({ taskId: id, ownerId: idOrNull, work }),
  'task.reopened': z.object({ taskId: id, ownerId: idOrNull, work }),
  'task.removed': z.object({ taskId: id, work }),
  'time.logged': z.object({ entryId: id, personId: id, seconds: z.int(), work }),
  'time.removed': z.object({ entryId: id, personId: idOrNull, seconds: z.int(), work }),
  'work.counted': z.object({ work }).describe('Tasks and time came, or went, with a merged ticket.'),
  'delivery.changed': z.object({ messageId: id, state: z.string(), corrected: z.int().optional().describe('How many addresses were corrected before it was sent again.') }),
  'delivery.bounced': z.object({
    deliveryId: id, messageId: id, class: z.enum(['hard', 'soft']), reason: z.string(), status: z.string().nullable(), failed: z.int(), recipients: z.int(), personIds: z.array(id),
  }).describe('A message did not arrive. hard: the address will fail again. personIds: whom it did not reach, as far as they are known; a clock that it met may be due again.'),
  'automation.stopped': z.object({ policy: z.string() }).describe('A policy was not followed any further: its causes were too deep.'),
} as const

export const statusEvents = {
  'status.created': z.object({ category: z.enum(CATEGORIES) }),
  'status.changed': z.object({ fields: z.array(z.string()) }),
} as const

export type TicketEventType = keyof typeof ticketEvents
export type TicketEventData<T extends TicketEventType> = z.infer<(typeof ticketEvents)[T]>

/** The fields of a ticket that an event changed: for "what changed meanwhile". */
export function fieldsChangedBy({ type, data }: { type: string; data: Record<string, unknown> }): readonly string[] {
  if (type === 'ticket.customSet') return Object.keys((data as TicketEventData<'ticket.customSet'>).changes).map(key => `custom.${key}`)
  return changedFields[type as TicketEventType] ?? []
}

/** The same by type alone, for the fields that every desk has. */
export const changedFields: Record<TicketEventType, readonly string[]> = {
  'ticket.opened': [],
  'message.added': ['messages'],
  'reply.stopped': [],
  'draft.shared': [],
  'draft.withdrawn': [],
  'draft.takenOver': [],
  'message.reread': ['messages'],
  'ticket.statusChanged': ['status'],
  'ticket.assigned': ['assignee'],
  'ticket.transferred': ['team', 'brand'],
  'ticket.prioritySet': ['priority'],
  'ticket.impactSet': ['impact'],
  'ticket.urgencySet': ['urgency'],
  'ticket.complexitySet': ['complexity'],
  'ticket.formSet': ['form'],
  'ticket.typeSet': ['type'],
  'ticket.languageSet': ['language'],
  'ticket.customSet': [],
  'ticket.tagged': ['tags'],
  'ticket.subjectEdited': ['subject'],
  'participant.added': ['participants'],
  'participant.removed': ['participants'],
  'message.movedOut': ['messages'],
  'message.movedIn': ['messages'],
  'ticket.merged': [],
  'ticket.unmerged': [],
  'ticket.absorbed': ['messages', 'tags', 'participants'],
  'ticket.released': ['messages', 'tags', 'participants'],
  'side.opened': [],
  'side.messageAdded': [],
  'side.mailUndelivered': [],
  'side.stateChanged': [],
  'ticket.handedOver': [],
  'ticket.setAside': [],
  'ticket.restored': [],
  'ticket.purged': [],
  'ticket.snoozed': ['snooze'],
  'ticket.woken': ['snooze'],
  'ticket.requesterChanged': ['requester'],
  'ticket.organisationChanged': ['organisation'],
  'ticket.deadlineSet': ['deadline'],
  'link.added': [],
  'link.removed': [],
  'task.added': ['tasks'],
  'task.changed': ['tasks'],
  'task.done': ['tasks'],
  'task.reopened': ['tasks'],
  'task.removed': ['tasks'],
  'time.logged': ['time'],
  'time.removed': ['time'],
  'work.counted': ['tasks', 'time'],
  'delivery.changed': [],
  'delivery.bounced': [],
  'automation.stopped': [],
}
