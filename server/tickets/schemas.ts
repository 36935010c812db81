import { z } from 'zod'
import { valuesIn, valuesOut } from '../fields/schemas.ts'
import { id, instant, instantIn, page } from '../platform/http/shapes.ts'
import { LINKS } from './events.ts'
import { REASONS } from './ranking/rank.ts'
import { nextActionBody, taskBody, timeBody } from './tasks/schemas.ts'
import { ASIDE, CATEGORIES, CHANNELS, MOST_COMPLEX, PRIORITIES, PRIORITY_BY, SLA_STATES, TAG_LENGTH, TYPES, MOST_TAGS, SUBJECT_LENGTH } from './ticket.ts'

export const deliveryCause = z.object({ code: z.string(), values: z.record(z.string(), z.string()) }).describe('Why it stands there, for the interface’s own words; error says it in English.')
export const personRef = z.object({ id, name: z.string(), vip: z.boolean().optional() })
export const namedRef = z.object({ id, name: z.string() })
export const ticketRef = z.object({ id, number: z.int(), subject: z.string() })
export const statusRef = z.object({ id, category: z.enum(CATEGORIES), name: z.string().nullable().describe('null: the usual name of the category in the reader’s language') })
export const priority = z.enum(PRIORITIES)
const level = z.int().min(1).max(3).nullable()
const complexity = z.int().min(1).max(MOST_COMPLEX).nullable().describe('1 very simple to 5 very complex.')
const tagText = z.string().trim().min(1).max(TAG_LENGTH)
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as bg or pt-BR').nullable()
const address = z.email().max(320)
const html = z.string().max(1_000_000)

/** A row of a list: what the list shows, no more. */
export const ticketRow = z.object({
  id, number: z.int(), subject: z.string(), status: statusRef, priority, channel: z.enum(CHANNELS), tags: z.array(z.string()),
  requester: personRef, organisation: namedRef.nullable(), assignee: personRef.nullable(), team: namedRef.nullable(),
  snippet: z.string().describe('The beginning of the last message.'), messageCount: z.int(), unread: z.boolean(),
  createdAt: instant, updatedAt: instant, lastMessageAt: instant.nullable(), version: z.int(),
  aside: z.enum(ASIDE).nullable().describe('Why it is out of the usual lists; null: it is in them.'),
  snoozedAt: instant.nullable().describe('Asleep since; null: awake.'), snoozedUntil: instant.nullable().describe('null while asleep: until the customer writes.'),
  openTasks: z.int(), nextDueAt: instant.nullable().describe('When the first of its open tasks is due.'),
  deadlineAt: instant.nullable().describe('The next deadline of its service levels; null: none runs.'),
  slaState: z.enum(SLA_STATES).nullable().describe('How it stands by its service levels; null: none applies.'),
  group: z.string().nullable().optional().describe('Of a grouped list: which group it is in; null: what has no value.'),
  why: z.array(z.object({ reason: z.enum(REASONS), points: z.int(), at: instant.nullable().describe('Since when; when it is due.') })).optional().describe('Of the order `best`: why it stands there, the weightiest first.'),
  values: z.record(z.string(), z.unknown()).optional().describe('Of the columns that were asked for, by their names.'),
})
export const ticketPage = page(ticketRow)

export const ticketBody = ticketRow.omit({ snippet: true, group: true, values: true, why: true }).extend({
  type: z.enum(TYPES), impact: level, urgency: level, complexity, brand: namedRef.nullable(), channelAccountId: id.nullable(), language: z.string().nullable(), custom: valuesOut,
  form: namedRef.nullable().describe('The form that it follows.'),
  priorityBy: z.enum(PRIORITY_BY).nullable().describe('Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing.'),
  participants: z.array(personRef.extend({ role: z.enum(['cc', 'follower']), address: z.string().nullable() })),
  requesterAddress: z.string().nullable(),
  undeliverable: z.array(z.object({ address: z.string(), reason: z.string().nullable() })).describe('Addresses of those who take part to which mail comes back.'),
  followUpOf: ticketRef.nullable().describe('The closed ticket that this one goes on from.'), followUps: z.array(ticketRef).describe('Tickets that go on from this one.'),
  mergedInto: ticketRef.nullable().describe('Where its messages are read.'), merged: z.array(ticketRef).describe('Tickets that were merged into this one.'),
  tasks: z.array(taskBody), time: z.array(timeBody).describe('The last 200 entries.'), timeSpent: z.int().describe('Seconds.'), nextAction: nextActionBody,
  links: z.array(ticketRef.extend({ is: z.enum(LINKS).describe('What it is to this ticket.'), status: statusRef })),
  firstReplyAt: instant.nullable(), lastReplyAt: instant.nullable(), lastCustomerMessageAt: instant.nullable(), solvedAt: instant.nullable(), closedAt: instant.nullable(),
  scheduled: z.array(z.object({
    id, kind: z.enum(['public', 'note']), author: personRef, html: z.string(), sendAt: instant, state: z.enum(['waiting', 'stopped', 'failed']), error: z.string().nullable(),
    later: z.boolean().describe('Its author chose the moment; false: it is within its undo time.'),
  })).describe('Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came.'),
  can: z.object({ reply: z.boolean(), note: z.boolean(), update: z.boolean(), assign: z.boolean(), restore: z.boolean() }),
})

/** What opening answers. Whoever opened a ticket where they see it no more learns its name only. */
export const openedTicket = ticketBody.partial().required({ id: true, number: true }).extend({
  handedOver: z.literal(true).optional().describe('The ticket went straight to a private team that the caller is not in: it is open, and this answer is all they get to see of it.'),
})

export const attachmentBody = z.object({
  id, name: z.string(), size: z.int(), type: z.string(), inline: z.boolean(), contentId: z.string().nullable(), url: z.string(),
})
export const deliveryBody = z.object({
  id, state: z.enum(['queued', 'sending', 'sent', 'failed', 'uncertain', 'bounced', 'cancelled']), attempts: z.int(), error: z.string().nullable(), cause: deliveryCause.nullable(), updatedAt: instant,
  to: z.array(z.string()).describe('Whom it goes to, by address, those in copy too.'),
  recipients: z.array(z.object({
    address: z.string(), state: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded', 'read']), class: z.enum(['hard', 'soft', 'delayed', 'delivered']).nullable(),
    reason: z.string().nullable(), status: z.string().nullable(), diagnostic: z.string(), at: instant,
  })).describe('What the servers of the recipients reported since.'),
})
export const messageBody = z.object({
  id, kind: z.enum(['public', 'note']), direction: z.enum(['in', 'out']), author: personRef.nullable(), channel: z.enum(CHANNELS), automatic: z.boolean(),
  html: z.string().nullable(), text: z.string(), meta: z.record(z.string(), z.unknown()), attachments: z.array(attachmentBody), delivery: deliveryBody.nullable(),
  arrivalId: id.nullable(), createdAt: instant,
})
export const timelineItem = z.object({
  kind: z.enum(['message', 'event']), seq: z.int(), at: instant, type: z.string(),
  origin: z.object({ id, number: z.int() }).nullable().describe('The merged ticket that it belongs to; null: this one.'),
  actor: z.object({ kind: z.enum(['person', 'policy', 'system']), id: z.string(), name: z.string().nullable() }),
  data: z.record(z.string(), z.unknown()), message: messageBody.nullable(),
})
export const timeline = page(timelineItem).extend({ names: z.record(z.string(), z.string()).describe('Names of the people, teams and brands that the events name by id.') })

export const ticketChanges = z.object({
  subject: z.string().trim().min(1).max(SUBJECT_LENGTH), statusId: id, category: z.enum(CATEGORIES), assigneeId: id.nullable(), teamId: id.nullable(), brandId: id.nullable(), requesterId: id,
  type: z.enum(TYPES), priority, impact: level, urgency: level, complexity, language, custom: valuesIn, formId: id.nullable(),
  priorityByMatrix: z.literal(true).describe('The priority that the matrix of impact and urgency says, instead of one that was set by hand.'),
  addTags: z.array(tagText).max(MOST_TAGS), removeTags: z.array(tagText).max(MOST_TAGS),
  tags: z.array(tagText).max(MOST_TAGS).describe('All tags; addTags and removeTags are kinder to others who tag at the same time.'),
}).partial()

/** What is done besides setting fields. */
export const ticketWork = { checklistId: id.optional().describe('A checklist whose steps become tasks of the ticket.') }

/** What goes with a message besides its words, of a macro say: it happens when the message is said. */
export const messageExtras = z.object({
  changes: ticketChanges.omit({ subject: true, brandId: true, requesterId: true, tags: true, category: true, formId: true, priorityByMatrix: true }).extend(ticketWork), note: z.object({ html }).describe('An internal note besides.').nullable(),
})

export const newMessageIn = z.object({
  kind: z.enum(['public', 'note']).default('public'),
  html: html.optional(), text: html.optional(),
  to: z.array(address).max(50).optional().describe('Recipients of a reply; the requester unless given.'),
  cc: z.array(address).max(50).optional().describe('In copy; the participants in copy unless given.'),
  attachmentIds: z.array(id).max(50).default([]),
  statusId: id.optional().describe('The status the ticket goes to with this message.'),
  extras: messageExtras.optional(),
  undoSeconds: z.int().min(0).max(3600).default(0).describe('Hold the message back for so long; POST /messages/{id}/cancel stops it.'),
  sendAt: instantIn.optional().describe('Send a reply then, within a year; PATCH /messages/{id}/schedule changes it. It stops when the customer writes before.'),
  expectedVersion: z.int().optional().describe('Refuse with 412 when a message came since this version of the ticket.'),
}).refine(m => (m.html ?? m.text ?? '').trim() !== '', 'The message is empty: give html or text.')

export const newTicketIn = z.object({
  subject: z.string().trim().min(1).max(SUBJECT_LENGTH),
  requesterId: id.optional(),
  requester: z.object({ address, name: z.string().max(200).optional(), language: language.optional() }).optional().describe('Found by address, or created.'),
  channel: z.enum(CHANNELS).default('api'), channelAccountId: id.nullable().optional(), brandId: id.nullable().optional(), teamId: id.nullable().optional(),
  assigneeId: id.nullable().optional(), type: z.enum(TYPES).optional(), priority: priority.optional(), impact: level.optional(), urgency: level.optional(), complexity: complexity.optional(),
  formId: id.optional().describe('The form that it is opened with; unless given the standard one for its type and brand.'),
  tags: z.array(tagText).max(MOST_TAGS).optional(), language: language.optional(), custom: valuesIn.optional(),
  message: z.object({
    html: html.optional(), text: html.optional(), kind: z.enum(['public', 'note']).default('public'),
    from: z.enum(['requester', 'desk']).default('requester').describe('Whose words these are; desk: the first message goes out to the requester.'),
    attachmentIds: z.array(id).max(50).default([]),
  }).optional(),
})
