import type { Body } from './contract.ts'
import { answer, api, once } from './http.ts'
import type { Id, LinkedAs } from './types.ts'

/** What takes a ticket or a message elsewhere: merging, moving, linking, putting away, sleeping. */
const one = (id: Id) => ({ params: { path: { id } } })
const link = (id: Id, is: LinkedAs, other: Id) => ({ params: { path: { id, is, other } } })

export const getDuplicates = (id: Id) => answer(api.GET('/api/v1/tickets/{id}/duplicates', one(id)))
export const mergeTicket = (id: Id, into: Id, otherRequester: boolean) => answer(api.POST('/api/v1/tickets/{id}/merge', { ...one(id), body: { into, otherRequester } }))
export const unmergeTicket = (id: Id) => answer(api.POST('/api/v1/tickets/{id}/unmerge', one(id)))
export const moveMessage = (id: Id, body: Body<'/api/v1/messages/{id}/move', 'post'>, key: string) => answer(api.POST('/api/v1/messages/{id}/move', { ...one(id), body, ...once(key) }))

export const linkTickets = (id: Id, is: LinkedAs, other: Id) => answer(api.PUT('/api/v1/tickets/{id}/links/{is}/{other}', link(id, is, other)))
export const unlinkTickets = (id: Id, is: LinkedAs, other: Id) => answer(api.DELETE('/api/v1/tickets/{id}/links/{is}/{other}', link(id, is, other)))
export const solveLinked = (id: Id, body: Body<'/api/v1/tickets/{id}/links/solve', 'post'>, key: string) => answer(api.POST('/api/v1/tickets/{id}/links/solve', { ...one(id), body, ...once(key) }))

export const markSpam = (id: Id, block: boolean) => answer(api.POST('/api/v1/tickets/{id}/spam', { ...one(id), body: { block } }))
export const binTicket = (id: Id) => answer(api.DELETE('/api/v1/tickets/{id}', one(id)))
export const restoreTicket = (id: Id, unblock = false) => answer(api.POST('/api/v1/tickets/{id}/restore', { ...one(id), body: { unblock } }))
export const snoozeTicket = (id: Id, until: string | null) => answer(api.POST('/api/v1/tickets/{id}/snooze', { ...one(id), body: { until } }))
export const wakeTicket = (id: Id) => answer(api.DELETE('/api/v1/tickets/{id}/snooze', one(id)))
