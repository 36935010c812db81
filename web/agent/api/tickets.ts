import type { Answer, Body } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import type { Id, MessageKind, NewMessage, TicketChange } from './types.ts'

export type Draft = NonNullable<Answer<'/api/v1/tickets/{id}/drafts/{kind}', 'get'>>
export type NewTicket = Body<'/api/v1/tickets', 'post'>
type DraftBody = Body<'/api/v1/tickets/{id}/drafts/{kind}', 'put'>

const one = (id: Id) => ({ params: { path: { id } } })
const drafts = (id: Id, kind: MessageKind) => ({ params: { path: { id, kind } } })

/** Newest first: a long conversation opens at its end, and goes back page by page. */
export const getTimeline = (id: Id, cursor: string | null) =>
  answer(api.GET('/api/v1/tickets/{id}/timeline', { params: { path: { id }, query: { limit: 100, order: 'newest', cursor: cursor ?? undefined } } }))
export const getWhy = (id: Id) => answer(api.GET('/api/v1/tickets/{id}/why', one(id)))
export const getTicket = (id: Id) => answer(api.GET('/api/v1/tickets/{id}', one(id)))
export const openTicket = (body: NewTicket, key: string) => answer(api.POST('/api/v1/tickets', { body, ...once(key) }))
export const changeTicket = (id: Id, version: number | undefined, body: TicketChange) =>
  answer(api.PATCH('/api/v1/tickets/{id}', { ...one(id), body, ...ifMatch(version) }))
export const addMessage = (id: Id, body: NewMessage, key: string) => answer(api.POST('/api/v1/tickets/{id}/messages', { ...one(id), body, ...once(key) }))
export const cancelMessage = (id: Id) => answer(api.POST('/api/v1/messages/{id}/cancel', one(id)))
export const rescheduleMessage = (id: Id, at: Date | null) => answer(api.PATCH('/api/v1/messages/{id}/schedule', { ...one(id), body: { sendAt: at?.toISOString() ?? null } }))
export const answerInvitation = (id: Id, body: Body<'/api/v1/messages/{id}/calendar-reply', 'post'>, key: string) =>
  answer(api.POST('/api/v1/messages/{id}/calendar-reply', { ...one(id), body, ...once(key) }))
export const addParticipant = (id: Id, personId: Id) =>
  answer(api.PUT('/api/v1/tickets/{id}/participants/{personId}', { params: { path: { id, personId } }, body: { role: 'cc' } }))
export const removeParticipant = (id: Id, personId: Id) =>
  answer(api.DELETE('/api/v1/tickets/{id}/participants/{personId}', { params: { path: { id, personId } } }))
export const getRecipients = (id: Id) => answer(api.GET('/api/v1/tickets/{id}/recipients', one(id)))
export const markRead = (id: Id) => answer(api.POST('/api/v1/tickets/{id}/read', one(id)))
export const markUnread = (id: Id) => answer(api.DELETE('/api/v1/tickets/{id}/read', one(id)))

export const getDraft = (id: Id, kind: MessageKind) => answer(api.GET('/api/v1/tickets/{id}/drafts/{kind}', drafts(id, kind)))
export const putDraft = (id: Id, kind: MessageKind, body: DraftBody) => answer(api.PUT('/api/v1/tickets/{id}/drafts/{kind}', { ...drafts(id, kind), body }))
export const shareDraft = (id: Id, kind: MessageKind, shared: boolean) => answer(api.PUT('/api/v1/tickets/{id}/drafts/{kind}/shared', { ...drafts(id, kind), body: { shared } }))
export const getSharedDrafts = (id: Id) => answer(api.GET('/api/v1/tickets/{id}/shared-drafts', { params: { path: { id } } }))
export const takeOverDraft = (id: Id, draft: Id) => answer(api.POST('/api/v1/tickets/{id}/shared-drafts/{draft}/take-over', { params: { path: { id, draft } } }))
export const deleteDraft = (id: Id, kind: MessageKind) => answer(api.DELETE('/api/v1/tickets/{id}/drafts/{kind}', drafts(id, kind)))
