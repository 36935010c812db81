import type { Answer, Item } from './contract.ts'
import { answer, api } from './http.ts'
import type { Id } from './types.ts'

/** Whose page it is; both kinds have the same parts. */
export type CustomerKind = 'people' | 'organisations'
export type MergePreview = Answer<'/api/v1/people/{id}/merge-preview', 'get'>
export type HistoryItem = Item<'/api/v1/people/{id}/history'>

const one = (id: Id) => ({ params: { path: { id } } })
const paged = (id: Id, cursor: string | undefined, limit: number) => ({ params: { path: { id }, query: { limit, ...(cursor && { cursor }) } } })

export const getNotes = (kind: CustomerKind, id: Id, cursor?: string) => kind === 'people'
  ? answer(api.GET('/api/v1/people/{id}/notes', paged(id, cursor, 10))) : answer(api.GET('/api/v1/organisations/{id}/notes', paged(id, cursor, 10)))
export const addNote = (kind: CustomerKind, id: Id, text: string) => kind === 'people'
  ? answer(api.POST('/api/v1/people/{id}/notes', { ...one(id), body: { text } })) : answer(api.POST('/api/v1/organisations/{id}/notes', { ...one(id), body: { text } }))
export const removeNote = (kind: CustomerKind, id: Id, noteId: Id) => kind === 'people'
  ? answer(api.DELETE('/api/v1/people/{id}/notes/{noteId}', { params: { path: { id, noteId } } })) : answer(api.DELETE('/api/v1/organisations/{id}/notes/{noteId}', { params: { path: { id, noteId } } }))
export const getHistory = (kind: CustomerKind, id: Id, cursor?: string) => kind === 'people'
  ? answer(api.GET('/api/v1/people/{id}/history', paged(id, cursor, 20))) : answer(api.GET('/api/v1/organisations/{id}/history', paged(id, cursor, 20)))
export const getFigures = (kind: CustomerKind, id: Id) => kind === 'people'
  ? answer(api.GET('/api/v1/people/{id}/figures', one(id))) : answer(api.GET('/api/v1/organisations/{id}/figures', one(id)))
export const getFiles = (id: Id, cursor?: string) => answer(api.GET('/api/v1/people/{id}/files', paged(id, cursor, 20)))
export const getMembers = (organisationId: Id, cursor?: string) => answer(api.GET('/api/v1/people', { params: { query: { organisationId, limit: 20, ...(cursor && { cursor }) } } }))
export const getTicketsOf = (kind: CustomerKind, id: Id, open: boolean, cursor?: string) => answer(api.GET('/api/v1/tickets', { params: { query: {
  ...(kind === 'people' ? { requesterId: id } : { organisationId: id }), category: open ? ['any-open'] : ['solved', 'closed'], limit: 20, ...(cursor && { cursor }),
} } }))

/** What the list of customers can be asked, as it stands in the address. */
export interface CustomersAsked { of?: 'organisations'; q?: string; vip?: true; tag?: string; organisation?: Id; sort?: '-createdAt' }

/** Reads an address; what is not understood is left out. */
export function readCustomersAsked(given: Record<string, unknown>): CustomersAsked {
  const text = (name: 'q' | 'tag' | 'organisation') => { const value = given[name]; return typeof value === 'string' && value !== '' ? { [name]: value } : {} }
  return { ...(given['of'] === 'organisations' && { of: 'organisations' }), ...text('q'), ...text('tag'), ...text('organisation'), ...(given['vip'] === true && { vip: true }), ...(given['sort'] === '-createdAt' && { sort: '-createdAt' }) }
}

const listed = ({ q, vip, tag, sort }: CustomersAsked, cursor: string | undefined) => ({ sort: sort ?? ('name' as const), limit: 50, ...(q && { q }), ...(vip && { vip: 'true' as const }), ...(tag && { tag }), ...(cursor && { cursor }) })
export const listPeople = (asked: CustomersAsked, cursor?: string) =>
  answer(api.GET('/api/v1/people', { params: { query: { ...listed(asked, cursor), role: 'customer', ...(asked.organisation && { organisationId: asked.organisation }) } } }))
export const listOrganisations = (asked: CustomersAsked, cursor?: string) => answer(api.GET('/api/v1/organisations', { params: { query: listed(asked, cursor) } }))

export const getDuplicatePeople = (id: Id) => answer(api.GET('/api/v1/people/{id}/duplicates', one(id)))
export const getDuplicateOrganisations = (id: Id) => answer(api.GET('/api/v1/organisations/{id}/duplicates', one(id)))
export const previewPeople = (id: Id, into: Id, take: string[]) => answer(api.GET('/api/v1/people/{id}/merge-preview', { params: { path: { id }, query: { into, take: take.join(',') } } }))
export const previewOrganisations = (id: Id, into: Id, take: string[]) => answer(api.GET('/api/v1/organisations/{id}/merge-preview', { params: { path: { id }, query: { into, take: take.join(',') } } }))
export const mergePeople = (id: Id, into: Id, take: string[]) => answer(api.POST('/api/v1/people/{id}/merge', { ...one(id), body: { into, take } }))
export const mergeOrganisations = (id: Id, into: Id, take: string[]) => answer(api.POST('/api/v1/organisations/{id}/merge', { ...one(id), body: { into, take } }))
export const unmergePerson = (id: Id) => answer(api.POST('/api/v1/people/{id}/unmerge', one(id)))
export const unmergeOrganisation = (id: Id) => answer(api.POST('/api/v1/organisations/{id}/unmerge', one(id)))
