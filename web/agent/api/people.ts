import { call } from './http.ts'
import type { Id, Page, Role, TicketRow } from './types.ts'

export interface Identity { id: Id; kind: 'email' | 'phone' | 'handle'; value: string; primary: boolean }
export interface Person {
  id: Id
  name: string
  role: Role
  identities: Identity[]
  organisation: { id: Id; name: string } | null
  teams: Id[]
  language: string | null
  timeZone: string | null
  vip: boolean
  active: boolean
  signature: string
  notes?: string
  createdAt: string
  version: number
  can: { update: boolean }
}
export interface Organisation {
  id: Id
  name: string
  domains: string[]
  language: string | null
  timeZone: string | null
  vip: boolean
  notes?: string
  createdAt: string
  version: number
}
export interface FoundPerson { id: Id; name: string; role: Role; vip: boolean; address: string | null; organisation: { id: Id; name: string } | null }
export interface Found {
  tickets: TicketRow[]
  more: boolean
  people: FoundPerson[]
  organisations: Array<{ id: Id; name: string; domains: string[]; vip: boolean }>
  faults: string[]
}

export const getPerson = (id: Id) => call<Person>('GET', `/people/${id}`)
export const getPeople = (query: { q?: string; role?: string; organisationId?: Id; cursor?: string | null }) =>
  call<Page<Person>>('GET', '/people', { query: { limit: 100, ...query } })
export interface PersonChange {
  name?: string
  role?: Role
  organisationId?: Id | null
  language?: string | null
  timeZone?: string | null
  vip?: boolean
  active?: boolean
  notes?: string
}
export const changePerson = (id: Id, version: number, change: PersonChange) =>
  call<Person>('PATCH', `/people/${id}`, { body: change, ifMatch: version })
export const createPerson = (person: { name: string; emails: string[] }, idempotencyKey: string) =>
  call<Person>('POST', '/people', { body: person, idempotencyKey })
export const addAddress = (id: Id, value: string) => call<Identity>('POST', `/people/${id}/identities`, { body: { kind: 'email', value } })
export const removeAddress = (id: Id, identityId: Id) => call<void>('DELETE', `/people/${id}/identities/${identityId}`)
export const getPersonTickets = (id: Id) => call<Page<TicketRow>>('GET', '/tickets', { query: { requesterId: id, limit: 50 } })
export const getOrganisationTickets = (id: Id) => call<Page<TicketRow>>('GET', '/tickets', { query: { organisationId: id, limit: 50 } })

export const getOrganisation = (id: Id) => call<Organisation>('GET', `/organisations/${id}`)
export const getOrganisations = (query: { q?: string }) => call<Page<Organisation>>('GET', '/organisations', { query: { limit: 100, ...query } })
export const changeOrganisation = (id: Id, version: number, change: Partial<Organisation>) =>
  call<Organisation>('PATCH', `/organisations/${id}`, { body: change, ifMatch: version })

export const search = (q: string, signal?: AbortSignal) => call<Found>('GET', '/search', { query: { q }, signal })
