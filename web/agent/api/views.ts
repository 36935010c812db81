import { answer, api, once } from './http.ts'
import type { Id } from './types.ts'
import type { Body } from './contract.ts'

export const getViews = () => answer(api.GET('/api/v1/views'))
export const getViewTickets = (id: Id, cursor: string | null) =>
  answer(api.GET('/api/v1/views/{id}/tickets', { params: { path: { id }, query: { limit: 50, cursor: cursor ?? undefined } } }))
export const createView = (body: Body<'/api/v1/views', 'post'>, key: string) => answer(api.POST('/api/v1/views', { body, ...once(key) }))
export const deleteView = (id: Id) => answer(api.DELETE('/api/v1/views/{id}', { params: { path: { id } } }))
