import { call } from './http.ts'
import type { Category, Id, Page } from './types.ts'

export interface Status { id: Id; category: Category; name: string | null; position: number; archived: boolean; version: number }
export interface Team { id: Id; name: string; private: boolean; archived: boolean; memberIds: Id[]; version: number }
export interface Brand { id: Id; name: string; archived: boolean; version: number }
export interface DeskSettings {
  deskName: string
  timeZone: string
  language: string
  reopenOnCustomerReply: boolean
  assignFirstReplier: boolean
  quoteHistory: boolean
  subjectTag: boolean
  undoSendSeconds: number
  maxFileMb: number
  sessionDays: number
}
export interface Token { id: Id; name: string; scopes: string[]; createdAt: string; lastUsedAt: string | null; expiresAt: string | null }
export interface AuditEntry {
  id: Id
  subjectKind: string
  subjectId: Id
  type: string
  data: Record<string, unknown>
  actor: { kind: 'person' | 'policy' | 'system'; id: string; name: string | null }
  at: string
}

export const getStatuses = () => call<Page<Status>>('GET', '/statuses')
export const createStatus = (body: { name: string; category: Category }) => call<Status>('POST', '/statuses', { body })
export const changeStatus = (id: Id, version: number, change: Partial<Status>) =>
  call<Status>('PATCH', `/statuses/${id}`, { body: change, ifMatch: version })
export const getTeams = () => call<Page<Team>>('GET', '/teams')
export const createTeam = (body: { name: string; private: boolean }) => call<Team>('POST', '/teams', { body })
export const changeTeam = (id: Id, version: number, change: Partial<Team>) => call<Team>('PATCH', `/teams/${id}`, { body: change, ifMatch: version })
export const joinTeam = (id: Id, personId: Id) => call<void>('PUT', `/teams/${id}/members/${personId}`)
export const leaveTeam = (id: Id, personId: Id) => call<void>('DELETE', `/teams/${id}/members/${personId}`)
export const getBrands = () => call<Page<Brand>>('GET', '/brands')
export const createBrand = (body: { name: string }) => call<Brand>('POST', '/brands', { body })
export const changeBrand = (id: Id, version: number, change: Partial<Brand>) => call<Brand>('PATCH', `/brands/${id}`, { body: change, ifMatch: version })
export const getTags = (prefix: string) => call<Page<{ tag: string; count: number }>>('GET', '/tags', { query: { prefix } })
export const getSettings = () => call<DeskSettings>('GET', '/settings')
export const changeSettings = (change: Partial<DeskSettings>) => call<DeskSettings>('PATCH', '/settings', { body: change })
export const getTokens = () => call<Page<Token>>('GET', '/tokens')
export const createToken = (body: { name: string; scopes: string[]; expiresAt?: string }) => call<Token & { token: string }>('POST', '/tokens', { body })
export const revokeToken = (id: Id) => call<void>('DELETE', `/tokens/${id}`)
export const getAudit = (query: { cursor?: string | null; type?: string; actorId?: Id }) => call<Page<AuditEntry>>('GET', '/audit', { query })
export const loadDemo = () => call<void>('POST', '/demo')
export const clearDemo = () => call<void>('DELETE', '/demo')
