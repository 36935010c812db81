import type { Body, Item } from './contract.ts'
import { answer, api, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type Export = Item<'/api/v1/exports'>
export type ExportWish = Body<'/api/v1/exports', 'post'>
export type ExportFormat = ExportWish['format']

const one = (id: Id) => ({ params: { path: { id } } })

export const getExports = () => answer(api.GET('/api/v1/exports'))
export const startExport = (body: ExportWish) => answer(api.POST('/api/v1/exports', { body, ...once(newKey()) }))
export const exportPeople = (body: Body<'/api/v1/exports/people', 'post'>) => answer(api.POST('/api/v1/exports/people', { body, ...once(newKey()) }))
export const exportOrganisations = (body: Body<'/api/v1/exports/organisations', 'post'>) => answer(api.POST('/api/v1/exports/organisations', { body, ...once(newKey()) }))
export const cancelExport = (id: Id) => answer(api.POST('/api/v1/exports/{id}/cancel', one(id)))
export const exportUrl = (id: Id) => `/api/v1/exports/${id}/file`
