/** The shapes of the API as the workspace uses them. */
export type Id = string
export type Role = 'admin' | 'lead' | 'agent' | 'light' | 'customer'
export type Category = 'new' | 'open' | 'waiting-customer' | 'waiting-third-party' | 'solved' | 'closed'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'
export type MessageKind = 'public' | 'note'

export interface Page<T> { items: T[]; nextCursor: string | null }
export interface PersonRef { id: Id; name: string; address?: string | null }

export interface TicketRow {
  id: Id
  number: number
  subject: string
  statusId: Id
  category: Category
  priority: Priority
  type: string
  assignee: PersonRef | null
  teamId: Id | null
  requester: PersonRef
  channel: string
  tags: string[]
  snippet: string
  unread: boolean
  lastMessageAt: string | null
  createdAt: string
  updatedAt: string
  version: number
}

export interface Participant extends PersonRef { role: 'cc' | 'follower' }

export interface Ticket extends TicketRow {
  impact: number | null
  urgency: number | null
  organisationId: Id | null
  brandId: Id | null
  language: string | null
  participants: Participant[]
  firstReplyAt: string | null
  solvedAt: string | null
  can: Record<string, boolean>
}

export interface TicketChange {
  subject?: string
  statusId?: Id
  assigneeId?: Id | null
  teamId?: Id | null
  priority?: Priority
  impact?: number | null
  urgency?: number | null
  type?: string
  tags?: string[]
  brandId?: Id | null
  language?: string | null
}

export interface Attachment { id: Id; name: string; size: number; type: string; inline: boolean; url: string }
export interface Delivery { id: Id; state: string; notBefore: string | null; error: string | null; attempts: number }

export interface TimelineMessage {
  kind: 'message'
  id: Id
  messageKind: MessageKind
  direction: 'in' | 'out'
  author: PersonRef | null
  channel: string
  automatic: boolean
  html: string | null
  text: string
  to: string[]
  cc: string[]
  arrivalId: Id | null
  attachments: Attachment[]
  delivery: Delivery | null
  at: string
}

export interface TimelineEvent {
  kind: 'event'
  id: Id
  type: string
  data: Record<string, unknown>
  actor: { kind: string; id: string; name: string | null }
  at: string
}
export type TimelineItem = TimelineMessage | TimelineEvent

export interface NewMessage {
  kind: MessageKind
  html: string
  to?: string[]
  cc?: string[]
  attachmentIds?: Id[]
  statusId?: Id
  undoSeconds?: number
  expectedVersion?: number
  draftId?: Id
}

export interface View {
  id: Id
  key: string | null
  name: string | null
  teamId: Id | null
  ownerId: Id | null
  condition: unknown
  count: number
  capped: boolean
}
