/** The shapes of the API as the workspace uses them. */
export type Id = string
export type Role = 'admin' | 'lead' | 'agent' | 'light' | 'customer'
export type Category = 'new' | 'open' | 'waiting-customer' | 'waiting-third-party' | 'solved' | 'closed'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'
export type MessageKind = 'public' | 'note'

export interface Page<T> { items: T[]; nextCursor: string | null }
export interface NamedRef { id: Id; name: string }
export interface PersonRef extends NamedRef { vip?: boolean }
export interface StatusRef { id: Id; category: Category; name: string | null }

export interface TicketRow {
  id: Id
  number: number
  subject: string
  status: StatusRef
  priority: Priority
  channel: string
  tags: string[]
  requester: PersonRef
  organisation: NamedRef | null
  assignee: PersonRef | null
  team: NamedRef | null
  snippet: string
  messageCount: number
  unread: boolean
  createdAt: string
  updatedAt: string
  lastMessageAt: string | null
  version: number
}

export interface Participant extends PersonRef { role: 'cc' | 'follower'; address: string | null }
/** A reply within its undo time, or one that could not be added afterwards. */
export interface Scheduled { id: Id; kind: MessageKind; author: PersonRef; html: string; sendAt: string; state: 'waiting' | 'failed'; error: string | null }

export interface Ticket extends Omit<TicketRow, 'snippet'> {
  type: string
  impact: number | null
  urgency: number | null
  brand: NamedRef | null
  channelAccountId: Id | null
  language: string | null
  participants: Participant[]
  requesterAddress: string | null
  firstReplyAt: string | null
  lastReplyAt: string | null
  lastCustomerMessageAt: string | null
  solvedAt: string | null
  closedAt: string | null
  scheduled: Scheduled[]
  can: { reply: boolean; note: boolean; update: boolean; assign: boolean }
}

export interface TicketChange {
  subject?: string
  statusId?: Id
  category?: Category
  assigneeId?: Id | null
  teamId?: Id | null
  brandId?: Id | null
  priority?: Priority
  impact?: number | null
  urgency?: number | null
  type?: string
  addTags?: string[]
  removeTags?: string[]
  language?: string | null
}

export interface Attachment { id: Id; name: string; size: number; type: string; inline: boolean; contentId: string | null; url: string }
export interface Delivery { id: Id; state: string; attempts: number; error: string | null; updatedAt: string }

export interface Message {
  id: Id
  kind: MessageKind
  direction: 'in' | 'out'
  author: PersonRef | null
  channel: string
  automatic: boolean
  html: string | null
  text: string
  meta: Record<string, unknown>
  attachments: Attachment[]
  delivery: Delivery | null
  arrivalId: Id | null
  createdAt: string
}

export interface TimelineItem {
  kind: 'message' | 'event'
  seq: number
  at: string
  type: string
  actor: { kind: 'person' | 'policy' | 'system'; id: string; name: string | null }
  data: Record<string, unknown>
  message: Message | null
}
export interface Timeline extends Page<TimelineItem> { names: Record<string, string> }

export interface NewMessage {
  kind: MessageKind
  html: string
  to?: string[]
  cc?: string[]
  attachmentIds?: Id[]
  statusId?: Id
  undoSeconds?: number
  expectedVersion?: number
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
