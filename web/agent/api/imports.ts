import type { Body, Item } from './contract.ts'
import { answer, api, csrfHeader } from './http.ts'
import { problemFrom } from './problem.ts'
import type { Id } from './types.ts'

export type Import = Item<'/api/v1/imports'>
export type Mapping = Body<'/api/v1/imports/{id}/check', 'post'>
export type ImportItem = Item<'/api/v1/imports/{id}/items'>

const one = (id: Id) => ({ params: { path: { id } } })

export const getImports = () => answer(api.GET('/api/v1/imports'))
export const getImport = (id: Id) => answer(api.GET('/api/v1/imports/{id}', one(id)))
export const getImportItems = (id: Id, outcome: 'refused' | 'kept') => answer(api.GET('/api/v1/imports/{id}/items', { params: { path: { id }, query: { outcome, limit: 50 } } }))
export const checkImport = (id: Id, body: Mapping) => answer(api.POST('/api/v1/imports/{id}/check', { ...one(id), body }))
export const startImport = (id: Id) => answer(api.POST('/api/v1/imports/{id}/start', one(id)))
export const cancelImport = (id: Id) => answer(api.POST('/api/v1/imports/{id}/cancel', one(id)))
export const undoImport = (id: Id) => answer(api.POST('/api/v1/imports/{id}/undo', one(id)))
export const refusedUrl = (id: Id) => `/api/v1/imports/${id}/refused`

/** Sends a table as it is. @throws {Problem} */
export async function uploadTable(carrier: Import['carrier'], file: File): Promise<Import> {
  const answered = await fetch(`/api/v1/imports?carrier=${carrier}&name=${encodeURIComponent(file.name.slice(-200))}`, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrfHeader() } })
  const body: unknown = await answered.json().catch(() => undefined)
  if (!answered.ok) throw problemFrom(answered.status, body)
  return body as Import
}
