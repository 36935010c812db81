import type { Body, Item } from './contract.ts'
import { answer, api, ifMatch } from './http.ts'
import type { Id } from './types.ts'

export type Person = Item<'/api/v1/people'>
export type PersonChange = Body<'/api/v1/people/{id}', 'patch'>
export type IdentityChange = Body<'/api/v1/people/{id}/identities/{identityId}', 'patch'>
export type Organisation = Item<'/api/v1/organisations'>
export type OrganisationChange = Body<'/api/v1/organisations/{id}', 'patch'>

const one = (id: Id) => ({ params: { path: { id } } })
const tickets = (query: { requesterId: Id }) => answer(api.GET('/api/v1/tickets', { params: { query: { ...query, limit: 50 } } }))

export const getPerson = (id: Id) => answer(api.GET('/api/v1/people/{id}', one(id)))
export const getPeople = (query: { q?: string; role?: 'staff'; organisationId?: Id }) =>
  answer(api.GET('/api/v1/people', { params: { query: { limit: query.role === 'staff' ? 200 : 50, ...query } } }))
export const changePerson = (id: Id, version: number, body: PersonChange) => answer(api.PATCH('/api/v1/people/{id}', { ...one(id), body, ...ifMatch(version) }))
export const addAddress = (id: Id, body: Body<'/api/v1/people/{id}/identities', 'post'>) => answer(api.POST('/api/v1/people/{id}/identities', { ...one(id), body }))
export const changeAddress = (id: Id, identityId: Id, body: IdentityChange) =>
  answer(api.PATCH('/api/v1/people/{id}/identities/{identityId}', { params: { path: { id, identityId } }, body }))
export const removeAddress = (id: Id, identityId: Id) =>
  answer(api.DELETE('/api/v1/people/{id}/identities/{identityId}', { params: { path: { id, identityId } } }))
export const getPersonTickets = (requesterId: Id) => tickets({ requesterId })

export const getOrganisation = (id: Id) => answer(api.GET('/api/v1/organisations/{id}', one(id)))
export const findOrganisations = (q: string) => answer(api.GET('/api/v1/organisations', { params: { query: { q, limit: 20 } } }))
export const getOrganisations = () => answer(api.GET('/api/v1/organisations', { params: { query: { limit: 200 } } }))
export const changeOrganisation = (id: Id, version: number, body: OrganisationChange) =>
  answer(api.PATCH('/api/v1/organisations/{id}', { ...one(id), body, ...ifMatch(version) }))

export const search = (q: string, signal?: AbortSignal) => answer(api.GET('/api/v1/search', { params: { query: { q } }, signal }))
export type Found = Awaited<ReturnType<typeof search>>
export type FoundTicket = Found['tickets'][number]
export const getOperators = () => answer(api.GET('/api/v1/search/operators'))
export const getUnreadFiles = () => answer(api.GET('/api/v1/search/files'))
export const readFileAgain = (id: Id) => answer(api.POST('/api/v1/search/files/{id}/retry', one(id)))
