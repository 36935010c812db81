import type { Answer, Body } from './contract.ts'
import { answer, api, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type Bulk = Answer<'/api/v1/bulk-changes/{id}', 'get'>
export type BulkWish = Body<'/api/v1/bulk-changes', 'post'>
export type BulkItem = Answer<'/api/v1/bulk-changes/{id}/items', 'get'>['items'][number]

const one = (id: Id) => ({ params: { path: { id } } })

export const startBulk = (body: BulkWish, key: string) => answer(api.POST('/api/v1/bulk-changes', { body, ...once(key) }))
export const getBulks = () => answer(api.GET('/api/v1/bulk-changes'))
export const getBulk = (id: Id) => answer(api.GET('/api/v1/bulk-changes/{id}', one(id)))
export const getBulkItems = (id: Id) => answer(api.GET('/api/v1/bulk-changes/{id}/items', { params: { path: { id }, query: { limit: 200, outcome: 'refused' } } }))
export const getKept = (id: Id) => answer(api.GET('/api/v1/bulk-changes/{id}/items', { params: { path: { id }, query: { limit: 200 } } }))
export const cancelBulk = (id: Id) => answer(api.POST('/api/v1/bulk-changes/{id}/cancel', one(id)))
export const undoBulk = (id: Id) => answer(api.POST('/api/v1/bulk-changes/{id}/undo', { ...one(id), ...once(newKey()) }))
export const getViewSize = (viewId: Id) => answer(api.GET('/api/v1/bulk-changes/size', { params: { query: { viewId } } }))
