import { applyValues } from '../fields/apply-values.ts'
import type { Recorded } from '../platform/change.ts'
import type { Summary, TicketEventData, TicketEventType, Work } from './events.ts'
import type { Ticket } from './ticket.ts'

/** What a fold needs of an event; rows of the log have it as well as events just recorded. */
export type Foldable = Pick<Recorded, 'subjectId' | 'seq' | 'type' | 'data' | 'at'>

type Folds = { [T in TicketEventType]: (ticket: Ticket, data: TicketEventData<T>, event: Foldable) => Partial<Ticket> }

/** How each event changes the ticket. Verbs decide and record; this alone changes. */
const folds: Folds = {
  'ticket.opened': () => ({}),
  'message.added': (ticket, m, { at }) => ({
    messageCount: ticket.messageCount + 1,
    lastMessageId: m.messageId,
    lastMessageAt: at,
    ...(m.mentions && { mentioned: [...new Set([...ticket.mentioned, ...m.mentions.people, ...m.mentions.teams])] }),
    ...(m.kind === 'public' && !m.automatic && m.direction === 'in' && { lastCustomerMessageAt: at }),
    ...(m.kind === 'public' && !m.automatic && m.direction === 'out' && { firstReplyAt: ticket.firstReplyAt ?? at, lastReplyAt: at }),
  }),
  'reply.stopped': () => ({}),
  'message.reread': () => ({}),
  'ticket.statusChanged': (ticket, { to, toCategory }, { at }) => ({
    statusId: to,
    category: toCategory,
    solvedAt: toCategory === 'solved' ? at : toCategory === 'closed' ? ticket.solvedAt ?? at : null,
    closedAt: toCategory === 'closed' ? at : null,
  }),
  'ticket.assigned': (_, { to }) => ({ assigneeId: to }),
  'ticket.transferred': (_, { to, toBrandId }) => ({ teamId: to, ...(toBrandId !== undefined && { brandId: toBrandId }) }),
  'ticket.prioritySet': (_, { to, by }) => ({ priority: to, priorityBy: by ?? null }),
  'ticket.impactSet': (_, { to }) => ({ impact: to }),
  'ticket.urgencySet': (_, { to }) => ({ urgency: to }),
  'ticket.complexitySet': (_, { to }) => ({ complexity: to }),
  'ticket.formSet': (_, { to }) => ({ formId: to }),
  'ticket.typeSet': (_, { to }) => ({ type: to }),
  'ticket.languageSet': (_, { to }) => ({ language: to }),
  'ticket.customSet': (ticket, { changes }) => ({ custom: applyValues(ticket.custom, changes) }),
  'ticket.tagged': (ticket, { added, removed }) => ({ tags: [...ticket.tags.filter(tag => !removed.includes(tag)), ...added] }),
  'ticket.subjectEdited': (_, { to }) => ({ subjectVersion: to }),
  'participant.added': (ticket, { personId }) => ({ participants: [...ticket.participants.filter(p => p !== personId), personId] }),
  'participant.removed': (ticket, { personId }) => ({ participants: ticket.participants.filter(p => p !== personId) }),
  'message.movedOut': (_, { summary }) => summarised(summary),
  'message.movedIn': (_, { summary }) => summarised(summary),
  'ticket.merged': (_, { into }, { at }) => ({ aside: 'merged', asideAt: at, mergedInto: into }),
  'ticket.unmerged': (_, { summary }) => ({ aside: null, asideAt: null, mergedInto: null, ...summarised(summary) }),
  'ticket.absorbed': (ticket, { tags, mentioned = [], summary }) => ({ tags: [...ticket.tags, ...tags], mentioned: [...ticket.mentioned, ...mentioned], ...summarised(summary) }),
  'ticket.released': (ticket, { tags, mentioned = [], summary }) => ({ tags: ticket.tags.filter(tag => !tags.includes(tag)), mentioned: ticket.mentioned.filter(each => !mentioned.includes(each)), ...summarised(summary) }),
  'side.opened': () => ({}),
  'side.messageAdded': () => ({}),
  'side.mailUndelivered': () => ({}),
  'side.stateChanged': () => ({}),
  'ticket.handedOver': () => ({}),
  'draft.shared': () => ({}),
  'draft.withdrawn': () => ({}),
  'draft.takenOver': () => ({}),
  'ticket.setAside': (_, { to }, { at }) => ({ aside: to, asideAt: at }),
  'ticket.restored': () => ({ aside: null, asideAt: null }),
  'ticket.purged': () => ({}),
  'ticket.snoozed': (_, { until }, { at }) => ({ snoozedAt: at, snoozedUntil: instant(until) }),
  'ticket.woken': () => ({ snoozedAt: null, snoozedUntil: null }),
  'ticket.requesterChanged': (_, { to, toOrganisationId }) => ({ requesterId: to, organisationId: toOrganisationId }),
  'ticket.organisationChanged': (_, { to }) => ({ organisationId: to }),
  'ticket.deadlineSet': (_, { to, state }) => ({ deadlineAt: instant(to), slaState: state }),
  'link.added': () => ({}),
  'link.removed': () => ({}),
  'task.added': (_, { work }) => worked(work),
  'task.changed': (_, { work }) => worked(work),
  'task.done': (_, { work }) => worked(work),
  'task.reopened': (_, { work }) => worked(work),
  'task.removed': (_, { work }) => worked(work),
  'time.logged': (_, { work }) => worked(work),
  'time.removed': (_, { work }) => worked(work),
  'work.counted': (_, { work }) => worked(work),
  'delivery.changed': () => ({}),
  'delivery.bounced': () => ({}),
  'automation.stopped': () => ({}),
}

/** Messages came or went all at once: how the ticket stands by those that it has now. */
function summarised(summary: Summary | undefined): Partial<Ticket> {
  if (!summary) return {}
  const { messageCount, lastMessageId, ...times } = summary
  return {
    messageCount, lastMessageId, lastMessageAt: instant(times.lastMessageAt), lastCustomerMessageAt: instant(times.lastCustomerMessageAt),
    firstReplyAt: instant(times.firstReplyAt), lastReplyAt: instant(times.lastReplyAt),
  }
}

function worked({ openTasks, nextDueAt, timeSpent }: Work): Partial<Ticket> {
  return { openTasks, nextDueAt: instant(nextDueAt), timeSpent }
}

function instant(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}

/** The ticket after the event. The text of the subject is not in the log: it is carried along. */
export function fold(ticket: Ticket | undefined, event: Foldable): Ticket {
  const before = ticket ?? opened(event)
  // what slices above record on a ticket changes nothing of it but its version
  const change = folds[event.type as TicketEventType] as Folds['message.added'] | undefined
  return { ...before, ...change?.(before, event.data as TicketEventData<'message.added'>, event), version: event.seq, updatedAt: event.at }
}

/**
 * Folds the whole log of a ticket, in order of seq. Equals the row in everything but the text of the subject, which is
 * ''. Throws when an event is missing.
 */
export function replay(events: readonly Foldable[]): Ticket {
  let ticket: Ticket | undefined
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) throw new Error(`event ${index + 1} of ticket ${event.subjectId} is missing from its log`)
    ticket = fold(ticket, event)
  }
  if (!ticket) throw new Error('a ticket without events')
  return ticket
}

function opened(event: Foldable): Ticket {
  if (event.type !== 'ticket.opened') throw new Error(`the log of ticket ${event.subjectId} begins with ${event.type}`)
  const data = event.data as TicketEventData<'ticket.opened'>
  return {
    ...data, followUpOf: data.followUpOf ?? null, complexity: data.complexity ?? null, formId: data.formId ?? null, priorityBy: data.priorityBy ?? null,
    id: event.subjectId, subject: '', subjectVersion: 1, custom: data.custom ?? {}, participants: [], mentioned: [],
    messageCount: 0, lastMessageId: null, lastMessageAt: null, lastCustomerMessageAt: null, firstReplyAt: null, lastReplyAt: null,
    aside: null, asideAt: null, mergedInto: null, snoozedAt: null, snoozedUntil: null, openTasks: 0, nextDueAt: null, timeSpent: 0, deadlineAt: null, slaState: null,
    solvedAt: data.category === 'solved' || data.category === 'closed' ? event.at : null,
    closedAt: data.category === 'closed' ? event.at : null,
    createdAt: event.at, updatedAt: event.at, version: event.seq,
  }
}

/** The changes of one ticket in order, with the ticket as each left it: what one transaction (`change`) recorded is one change. The log holds no subjects, so it is given. */
export function* changesIn<E extends Foldable & { change: string }>(log: readonly E[], subject: string): Generator<{ events: readonly E[]; ticket: Ticket }> {
  let ticket: Ticket | undefined
  for (const events of Map.groupBy(log, ({ change }) => change).values()) {
    for (const event of events) ticket = { ...fold(ticket, event), subject }
    yield { events, ticket: ticket! }
  }
}
