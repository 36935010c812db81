import { answer, api } from './http.ts'
import type { Id } from './types.ts'

export const getViews = () => answer(api.GET('/api/v1/views'))
export const getViewTickets = (id: Id, cursor: string | null) =>
  answer(api.GET('/api/v1/views/{id}/tickets', { params: { path: { id }, query: { limit: 50, cursor: cursor ?? undefined } } }))
