import { call } from './http.ts'
import type { Id, Page, TicketRow, View } from './types.ts'

export const getViews = () => call<Page<View>>('GET', '/views')
export const getViewTickets = (id: Id, cursor: string | null) =>
  call<Page<TicketRow>>('GET', `/views/${id}/tickets`, { query: { limit: 50, cursor } })
export const createView = (view: { name: string; condition: unknown; personal: boolean }, idempotencyKey: string) =>
  call<View>('POST', '/views', { body: view, idempotencyKey })
export const deleteView = (id: Id) => call<void>('DELETE', `/views/${id}`)
