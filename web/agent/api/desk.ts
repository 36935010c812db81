import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type Status = Item<'/api/v1/statuses'>
export type Team = Item<'/api/v1/teams'>
export type Brand = Item<'/api/v1/brands'>
export type Field = Item<'/api/v1/fields'>
export type FieldInput = Body<'/api/v1/fields', 'post'>
export type DeskSettings = Answer<'/api/v1/settings', 'get'>

const one = (id: Id) => ({ params: { path: { id } } })
const member = (id: Id, personId: Id) => ({ params: { path: { id, personId } } })

export const getStatuses = () => answer(api.GET('/api/v1/statuses'))
export const createStatus = (body: Body<'/api/v1/statuses', 'post'>) => answer(api.POST('/api/v1/statuses', { body, ...once(newKey()) }))
export const changeStatus = (id: Id, version: number, body: Body<'/api/v1/statuses/{id}', 'patch'>) =>
  answer(api.PATCH('/api/v1/statuses/{id}', { ...one(id), body, ...ifMatch(version) }))
export const getFields = () => answer(api.GET('/api/v1/fields', { params: { query: {} } }))
export const createField = (body: FieldInput) => answer(api.POST('/api/v1/fields', { body, ...once(newKey()) }))
export const changeField = (id: Id, version: number, body: Body<'/api/v1/fields/{id}', 'patch'>) =>
  answer(api.PATCH('/api/v1/fields/{id}', { ...one(id), body, ...ifMatch(version) }))
export const getTeams = () => answer(api.GET('/api/v1/teams'))
export const createTeam = (body: Body<'/api/v1/teams', 'post'>) => answer(api.POST('/api/v1/teams', { body, ...once(newKey()) }))
export const changeTeam = (id: Id, version: number, body: Body<'/api/v1/teams/{id}', 'patch'>) =>
  answer(api.PATCH('/api/v1/teams/{id}', { ...one(id), body, ...ifMatch(version) }))
export const joinTeam = (id: Id, personId: Id) => answer(api.PUT('/api/v1/teams/{id}/members/{personId}', member(id, personId)))
export const leaveTeam = (id: Id, personId: Id) => answer(api.DELETE('/api/v1/teams/{id}/members/{personId}', member(id, personId)))
export const getBrands = () => answer(api.GET('/api/v1/brands'))
export const createBrand = (body: Body<'/api/v1/brands', 'post'>) => answer(api.POST('/api/v1/brands', { body, ...once(newKey()) }))
export const changeBrand = (id: Id, version: number, body: Body<'/api/v1/brands/{id}', 'patch'>) =>
  answer(api.PATCH('/api/v1/brands/{id}', { ...one(id), body, ...ifMatch(version) }))
export const getTags = () => answer(api.GET('/api/v1/tags', { params: { query: {} } }))
export const getSettings = () => answer(api.GET('/api/v1/settings'))
export const changeSettings = (body: Body<'/api/v1/settings', 'patch'>) => answer(api.PATCH('/api/v1/settings', { body }))
export const getTokens = () => answer(api.GET('/api/v1/tokens'))
export const createToken = (body: Body<'/api/v1/tokens', 'post'>) => answer(api.POST('/api/v1/tokens', { body, ...once(newKey()) }))
export const revokeToken = (id: Id) => answer(api.DELETE('/api/v1/tokens/{id}', one(id)))
export const getAudit = (cursor: string | null) => answer(api.GET('/api/v1/audit', { params: { query: { cursor: cursor ?? undefined } } }))
export const loadDemo = () => answer(api.POST('/api/v1/demo'))
export const clearDemo = () => answer(api.DELETE('/api/v1/demo'))
