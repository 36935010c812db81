import type { Answer } from './contract.ts'
import { answer, api, once } from './http.ts'
import type { Id } from './types.ts'

/** Working a view ticket by ticket. */
export type Play = Answer<'/api/v1/plays/{id}/next', 'post'>
export type Reason = NonNullable<NonNullable<Play['ticket']>['why']>[number]

const one = (id: Id) => ({ params: { path: { id } } })

export const startPlay = (viewId: Id, sort: string, key: string) => answer(api.POST('/api/v1/views/{id}/play', { ...one(viewId), body: { sort }, ...once(key) }))
export const nextPlay = (id: Id, skip: { ticketId: Id; reason: string | null } | undefined, key: string) => answer(api.POST('/api/v1/plays/{id}/next', { ...one(id), body: { skip }, ...once(key) }))
export const endPlay = (id: Id) => answer(api.DELETE('/api/v1/plays/{id}', one(id)))
export const getSkips = (viewId: Id) => answer(api.GET('/api/v1/views/{id}/skips', one(viewId)))
