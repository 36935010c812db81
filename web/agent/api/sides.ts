import type { Answer, Body } from './contract.ts'
import { answer, api, once } from './http.ts'
import type { Id } from './types.ts'

export type Side = Answer<'/api/v1/side-conversations/{id}', 'get'>
export type NewSide = Body<'/api/v1/tickets/{id}/side-conversations', 'post'>

const one = (id: Id) => ({ params: { path: { id } } })

export const getSides = (ticketId: Id) => answer(api.GET('/api/v1/tickets/{id}/side-conversations', one(ticketId)))
export const getSide = (id: Id) => answer(api.GET('/api/v1/side-conversations/{id}', one(id)))
export const openSide = (ticketId: Id, body: NewSide, key: string) => answer(api.POST('/api/v1/tickets/{id}/side-conversations', { ...one(ticketId), body, ...once(key) }))
export const writeToSide = (id: Id, body: Omit<NewSide, 'subject'>, key: string) => answer(api.POST('/api/v1/side-conversations/{id}/messages', { ...one(id), body, ...once(key) }))
export const setSideState = (id: Id, state: Side['state']) => answer(api.PATCH('/api/v1/side-conversations/{id}', { ...one(id), body: { state } }))
export const markSideRead = (id: Id) => answer(api.POST('/api/v1/side-conversations/{id}/read', one(id)))
