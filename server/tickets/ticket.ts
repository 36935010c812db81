import type { CustomValues } from '../fields/field.ts'

/** The fixed categories behind the admin's statuses. All logic asks only the category (H41). */
export const CATEGORIES = ['new', 'open', 'waiting-customer', 'waiting-third-party', 'solved', 'closed'] as const
export type Category = (typeof CATEGORIES)[number]

export const OPEN_CATEGORIES: readonly Category[] = ['new', 'open', 'waiting-customer', 'waiting-third-party']

export const TYPES = ['question', 'incident', 'problem', 'change', 'task'] as const
export type TicketType = (typeof TYPES)[number]

/** Index + 1 is what is stored. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]

/** The scale of complexity ends here. */
export const MOST_COMPLEX = 5

export const PRIORITY_BY = ['matrix', 'manual'] as const
export type PriorityBy = (typeof PRIORITY_BY)[number]

export const CHANNELS = ['email', 'phone', 'web', 'chat', 'api', 'walk-in'] as const
export type Channel = (typeof CHANNELS)[number]

/** Why a ticket is out of all lists but those that ask for it. */
export const ASIDE = ['merged', 'spam', 'bin'] as const
export type Aside = (typeof ASIDE)[number]

/** How a ticket stands by its service levels. */
export const SLA_STATES = ['running', 'paused', 'warned', 'breached'] as const
export type SlaState = (typeof SLA_STATES)[number]

/** A ticket as its row has it. The fold in replay.ts is the only code that changes one. */
export interface Ticket {
  id: string
  number: number
  subject: string
  subjectVersion: number
  statusId: string
  category: Category
  type: TicketType
  /** 1 low … 4 urgent */
  priority: number
  impact: number | null
  urgency: number | null
  /** 1 very simple … 5 very complex */
  complexity: number | null
  /** Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
  priorityBy: PriorityBy | null
  /** The form that it was opened with. */
  formId: string | null
  assigneeId: string | null
  teamId: string | null
  requesterId: string
  organisationId: string | null
  brandId: string | null
  channel: Channel
  channelAccountId: string | null
  /** The closed ticket that this one goes on from. */
  followUpOf: string | null
  language: string | null
  tags: readonly string[]
  /** Values of the admin's own fields by key. */
  custom: CustomValues
  participants: readonly string[]
  /** The colleagues and teams that notes have named. */
  mentioned: readonly string[]
  messageCount: number
  lastMessageId: string | null
  lastMessageAt: Temporal.Instant | null
  lastCustomerMessageAt: Temporal.Instant | null
  firstReplyAt: Temporal.Instant | null
  lastReplyAt: Temporal.Instant | null
  solvedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  createdAt: Temporal.Instant
  updatedAt: Temporal.Instant
  /** null: it stands in the lists. */
  aside: Aside | null
  asideAt: Temporal.Instant | null
  /** The ticket in which its messages are read. */
  mergedInto: string | null
  /** Asleep since; null: awake. */
  snoozedAt: Temporal.Instant | null
  /** Until when it sleeps; null while asleep: until the customer writes. */
  snoozedUntil: Temporal.Instant | null
  /** Tasks still to be done, and when the first of them is due. */
  openTasks: number
  nextDueAt: Temporal.Instant | null
  /** Seconds. */
  timeSpent: number
  /** The next deadline of its service levels, past ones that are not met included; null: none runs. */
  deadlineAt: Temporal.Instant | null
  /** null: no service level applies. */
  slaState: SlaState | null
  demo: boolean
  version: number
}

/** A message as it is written. Where it stands may change by a merge or a move, nothing else of it. */
export interface Message {
  id: string
  ticketId: string
  kind: 'public' | 'note'
  /** in: from the customer's side */
  direction: 'in' | 'out'
  authorId: string | null
  channel: Channel
  /** By a machine (RFC 3834): changes neither status nor clocks. */
  automatic: boolean
  html: string | null
  text: string
  meta: Readonly<Record<string, unknown>>
  arrivalId: string | null
  createdAt: Temporal.Instant
}

/** Longest tag and most tags of a ticket. */
export const TAG_LENGTH = 60
export const MOST_TAGS = 50
/** Longest subject; longer ones from outside are cut. */
export const SUBJECT_LENGTH = 500

/** How a tag is written: trimmed, lower case, inner space as one hyphen. */
export function normaliseTag(tag: string): string {
  return tag.normalize('NFC').trim().toLowerCase().replace(/\s+/g, '-').slice(0, TAG_LENGTH)
}

/** One line, without control characters, bounded. */
export function normaliseSubject(subject: string): string {
  return subject.replace(/\p{Cc}+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, SUBJECT_LENGTH)
}
