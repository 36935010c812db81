import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type MacroRow = Item<'/api/v1/macros'>
export type Macro = Answer<'/api/v1/macros/{id}', 'get'>
export type MacroChanges = Macro['changes']
export type MacroDraft = Body<'/api/v1/macros/preview', 'post'>
export type MacroExport = Answer<'/api/v1/macros/export', 'get'>

const one = (id: Id) => ({ params: { path: { id } } })

export const getMacros = (archived = false) => answer(api.GET('/api/v1/macros', { params: { query: archived ? { archived: 'true' } : {} } }))
export const getMacro = (id: Id) => answer(api.GET('/api/v1/macros/{id}', one(id)))
export const createMacro = (body: Body<'/api/v1/macros', 'post'>) => answer(api.POST('/api/v1/macros', { body, ...once(newKey()) }))
export const changeMacro = (id: Id, version: number, body: Body<'/api/v1/macros/{id}', 'patch'>) => answer(api.PATCH('/api/v1/macros/{id}', { ...one(id), body, ...ifMatch(version) }))
/** What the macro says and changes on the ticket; counts as a use. */
export const takeMacro = (id: Id, ticketId: Id) => answer(api.POST('/api/v1/macros/{id}/use', { ...one(id), body: { ticketId } }))
export const previewMacro = (body: MacroDraft) => answer(api.POST('/api/v1/macros/preview', { body }))
export const exportMacros = () => answer(api.GET('/api/v1/macros/export'))
export const importMacros = (body: MacroExport) => answer(api.POST('/api/v1/macros/import', { body, ...once(newKey()) }))
