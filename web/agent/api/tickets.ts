import { call } from './http.ts'
import type { Id, MessageKind, NewMessage, Page, Priority, Ticket, TicketChange, TicketRow, Timeline } from './types.ts'

export interface Draft { html: string; to: string[]; cc: string[]; version: number; updatedAt: string }
export interface Sent { id: Id; ticketId: Id; heldUntil: string | null }
export interface TakenBack { ticketId: Id; kind: MessageKind; html: string; to?: string[]; cc?: string[]; attachmentIds: Id[] }
export interface NewTicket {
  subject: string
  requesterId?: Id
  requester?: { address: string; name?: string }
  channel: string
  channelAccountId?: Id | null
  teamId?: Id | null
  assigneeId?: Id | null
  priority?: Priority
  tags?: string[]
  message?: { kind: MessageKind; from: 'requester' | 'desk'; html: string; attachmentIds: Id[] }
}

export const getTicket = (id: Id) => call<Ticket>('GET', `/tickets/${id}`)
export const openTicket = (ticket: NewTicket, idempotencyKey: string) => call<Ticket>('POST', '/tickets', { body: ticket, idempotencyKey })
export const changeTicket = (id: Id, version: number | undefined, change: TicketChange) =>
  call<Ticket>('PATCH', `/tickets/${id}`, { body: change, ifMatch: version })
export const getTimeline = (id: Id) => call<Timeline>('GET', `/tickets/${id}/timeline`, { query: { limit: 200 } })
export const addMessage = (id: Id, message: NewMessage, idempotencyKey: string) =>
  call<Sent>('POST', `/tickets/${id}/messages`, { body: message, idempotencyKey })
export const cancelMessage = (id: Id) => call<TakenBack>('POST', `/messages/${id}/cancel`)
export const addParticipant = (id: Id, personId: Id, role: 'cc' | 'follower') =>
  call<Ticket>('PUT', `/tickets/${id}/participants/${personId}`, { body: { role } })
export const removeParticipant = (id: Id, personId: Id) => call<Ticket>('DELETE', `/tickets/${id}/participants/${personId}`)
export const markRead = (id: Id) => call<void>('POST', `/tickets/${id}/read`)

export const getDraft = (id: Id, kind: MessageKind) => call<Draft | null>('GET', `/tickets/${id}/drafts/${kind}`)
export const putDraft = (id: Id, kind: MessageKind, draft: { html: string; to: string[]; cc: string[]; version: number }) =>
  call<Draft>('PUT', `/tickets/${id}/drafts/${kind}`, { body: draft })
export const deleteDraft = (id: Id, kind: MessageKind) => call<void>('DELETE', `/tickets/${id}/drafts/${kind}`)

export const listTickets = (query: Record<string, string | number | undefined>) => call<Page<TicketRow>>('GET', '/tickets', { query })
