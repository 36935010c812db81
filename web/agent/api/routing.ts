import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type TeamRouting = Answer<'/api/v1/teams/{id}/routing', 'get'>
export type RoutingSettings = TeamRouting['settings']
export type SkillRule = RoutingSettings['skillRules'][number]
export type Need = SkillRule['needs'][number]
export type DryRun = Answer<'/api/v1/teams/{id}/routing/dry-run', 'post'>
export type Step = DryRun['path'][number]
export type WhyRouted = Answer<'/api/v1/tickets/{id}/routing', 'get'>
export type RoutingDecision = WhyRouted['decisions'][number]
export type Floor = Answer<'/api/v1/routing/floor', 'get'>
export type FloorAgent = Floor['agents'][number]
export type Skill = Item<'/api/v1/skills'>
export type Agent = Answer<'/api/v1/agents/{id}', 'get'>
export type Availability = FloorAgent['status']

const one = (id: Id) => ({ params: { path: { id } } })

export const getTeamRouting = (id: Id) => answer(api.GET('/api/v1/teams/{id}/routing', one(id)))
export const changeTeamRouting = (id: Id, version: number, body: Partial<RoutingSettings>) => answer(api.PATCH('/api/v1/teams/{id}/routing', { ...one(id), body: body as Body<'/api/v1/teams/{id}/routing', 'patch'>, ...ifMatch(version) }))
export const getTeamRoutingVersions = (id: Id) => answer(api.GET('/api/v1/teams/{id}/routing/versions', { params: { path: { id }, query: { limit: 20 } } }))
export type RoutingBackTest = Answer<'/api/v1/teams/{id}/routing/back-test', 'post'>
export const backTestRouting = (id: Id, settings: RoutingSettings, days: number) => answer(api.POST('/api/v1/teams/{id}/routing/back-test', { ...one(id), body: { settings, days } as Body<'/api/v1/teams/{id}/routing/back-test', 'post'> }))
export const tryRouting = (id: Id, ticket: string, settings: RoutingSettings) => answer(api.POST('/api/v1/teams/{id}/routing/dry-run', { ...one(id), body: { ticket, settings } as Body<'/api/v1/teams/{id}/routing/dry-run', 'post'> }))
export const getWhyRouted = (id: Id) => answer(api.GET('/api/v1/tickets/{id}/routing', one(id)))
export const getFloor = (teamId: Id | null) => answer(api.GET('/api/v1/routing/floor', { params: { query: { ...(teamId !== null && { teamId }) } } }))
export const takeNext = () => answer(api.POST('/api/v1/routing/take-next', once(newKey())))
export const getAvailability = () => answer(api.GET('/api/v1/me/availability'))
export const setAvailability = (status: Availability) => answer(api.PUT('/api/v1/me/availability', { body: { status } }))
export const setAvailabilityOf = (id: Id, status: Availability) => answer(api.PUT('/api/v1/agents/{id}/availability', { ...one(id), body: { status } }))
export const getSkills = () => answer(api.GET('/api/v1/skills'))
export const createSkill = (name: string) => answer(api.POST('/api/v1/skills', { body: { name }, ...once(newKey()) }))
export const changeSkill = ({ id, version }: Skill, body: Body<'/api/v1/skills/{id}', 'patch'>) => answer(api.PATCH('/api/v1/skills/{id}', { ...one(id), body, ...ifMatch(version) }))
export const getAgent = (id: Id) => answer(api.GET('/api/v1/agents/{id}', one(id)))
export const changeAgent = (id: Id, version: number, body: Body<'/api/v1/agents/{id}', 'patch'>) => answer(api.PATCH('/api/v1/agents/{id}', { ...one(id), body, ...ifMatch(version) }))
export const addLeave = (id: Id, body: Body<'/api/v1/agents/{id}/leaves', 'post'>) => answer(api.POST('/api/v1/agents/{id}/leaves', { ...one(id), body, ...once(newKey()) }))
export const removeLeave = (id: Id, leaveId: Id) => answer(api.DELETE('/api/v1/agents/{id}/leaves/{leaveId}', { params: { path: { id, leaveId } } }))

type Manager = Body<'/api/v1/people/{id}/account-manager', 'put'>
export const getAccountManager = (kind: 'people' | 'organisations', id: Id) => answer(kind === 'people' ? api.GET('/api/v1/people/{id}/account-manager', one(id)) : api.GET('/api/v1/organisations/{id}/account-manager', one(id)))
export const setAccountManager = (kind: 'people' | 'organisations', id: Id, body: Manager) => answer(kind === 'people' ? api.PUT('/api/v1/people/{id}/account-manager', { ...one(id), body }) : api.PUT('/api/v1/organisations/{id}/account-manager', { ...one(id), body }))
