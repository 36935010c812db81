import { call } from './http.ts'
import type { Id, Page, Role, TicketRow } from './types.ts'

export interface Identity { id: Id; kind: 'email' | 'phone' | 'handle'; value: string; primary: boolean }
export interface Person {
  id: Id
  name: string
  role: Role
  identities: Identity[]
  organisationId: Id | null
  organisation: { id: Id; name: string } | null
  language: string | null
  timeZone: string | null
  vip: boolean
  active: boolean
  notes: string
  createdAt: string
  version: number
}
export interface Organisation {
  id: Id
  name: string
  domains: string[]
  language: string | null
  timeZone: string | null
  vip: boolean
  notes: string
  createdAt: string
  version: number
}
export interface Found { tickets: TicketRow[]; people: Person[]; organisations: Organisation[] }

export const getPerson = (id: Id) => call<Person>('GET', `/people/${id}`)
export const getPeople = (query: { q?: string; role?: string; organisationId?: Id; cursor?: string | null }) =>
  call<Page<Person>>('GET', '/people', { query: { limit: 100, ...query } })
export const changePerson = (id: Id, version: number, change: Partial<Person>) =>
  call<Person>('PATCH', `/people/${id}`, { body: change, ifMatch: version })
export const createPerson = (person: { name: string; identities: Array<{ kind: 'email' | 'phone'; value: string }> }, idempotencyKey: string) =>
  call<Person>('POST', '/people', { body: person, idempotencyKey })
export const addIdentity = (id: Id, identity: { kind: string; value: string }) =>
  call<Person>('POST', `/people/${id}/identities`, { body: identity })
export const removeIdentity = (id: Id, identityId: Id) => call<void>('DELETE', `/people/${id}/identities/${identityId}`)
export const getPersonTickets = (id: Id) => call<Page<TicketRow>>('GET', `/people/${id}/tickets`, { query: { limit: 50 } })

export const getOrganisation = (id: Id) => call<Organisation>('GET', `/organisations/${id}`)
export const getOrganisations = (query: { q?: string }) => call<Page<Organisation>>('GET', '/organisations', { query: { limit: 100, ...query } })
export const changeOrganisation = (id: Id, version: number, change: Partial<Organisation>) =>
  call<Organisation>('PATCH', `/organisations/${id}`, { body: change, ifMatch: version })

export const search = (q: string, signal?: AbortSignal) => call<Found>('GET', '/search', { query: { q }, signal })
