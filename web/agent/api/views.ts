import { answer, api, ifMatch, once } from './http.ts'
import type { Id, View } from './types.ts'
import type { Body, Item } from './contract.ts'

export type NewView = Body<'/api/v1/views', 'post'>
export type ViewChange = Body<'/api/v1/views/{id}', 'patch'>
/** A question about tickets, in the desk's condition language. */
export type Condition = NewView['condition']
export type ViewField = Item<'/api/v1/views/fields'>
export type EditableView = Item<'/api/v1/views/editable'>
/** What holds instead of what the view keeps. */
export interface Arrangement { sort?: string; groupBy?: string | null; columns?: string[] }
export type Asked = Arrangement & ({ viewId: Id } | { condition: Condition })

const one = (id: Id) => ({ params: { path: { id } } })

export const getViews = () => answer(api.GET('/api/v1/views'))
export const getView = (id: Id): Promise<View> => answer(api.GET('/api/v1/views/{id}', one(id)))
export const getEditableViews = () => answer(api.GET('/api/v1/views/editable'))
export const getViewFields = () => answer(api.GET('/api/v1/views/fields'))
export const askTickets = (asked: Asked, cursor: string | null, limit = 50) => answer(api.POST('/api/v1/views/ask', { body: { ...asked, limit, cursor: cursor ?? undefined } }))
export const countGroups = (asked: Asked) => answer(api.POST('/api/v1/views/groups', { body: asked }))
export const countTickets = (condition: Condition) => answer(api.POST('/api/v1/views/count', { body: { condition } }))
export const createView = (body: NewView, key: string) => answer(api.POST('/api/v1/views', { body, ...once(key) }))
export const changeView = (id: Id, version: number, body: ViewChange) => answer(api.PATCH('/api/v1/views/{id}', { ...one(id), body, ...ifMatch(version) }))
export const orderViews = (ids: Id[]) => answer(api.POST('/api/v1/views/order', { body: { ids } }))
export const deleteView = (id: Id) => answer(api.DELETE('/api/v1/views/{id}', one(id)))
