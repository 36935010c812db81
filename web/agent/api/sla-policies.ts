import type { Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type SlaPolicy = Item<'/api/v1/sla-policies'>
export type SlaDefinition = SlaPolicy['definition']
export type SlaGoal = NonNullable<SlaDefinition['goals']['resolution']>
export type SlaWarning = SlaDefinition['warnings'][number]
export type Audience = SlaWarning['tell'][number]
export type SlaVersion = Item<'/api/v1/sla-policies/{id}/versions'>

type Sent = Body<'/api/v1/sla-policies', 'post'>['definition']
// what comes is what is sent; the contract spells conditions out for others
const sent = (definition: SlaDefinition) => definition as unknown as Sent
const one = (id: Id) => ({ params: { path: { id } } })

export const getPolicies = () => answer(api.GET('/api/v1/sla-policies'))
export const createPolicy = (name: string, definition: SlaDefinition) => answer(api.POST('/api/v1/sla-policies', { body: { name, definition: sent(definition), active: true }, ...once(newKey()) }))
export const changePolicy = (id: Id, version: number, { definition, ...more }: { name?: string; active?: boolean; archived?: boolean; definition?: SlaDefinition }) =>
  answer(api.PATCH('/api/v1/sla-policies/{id}', { ...one(id), body: { ...more, ...(definition && { definition: sent(definition) }) }, ...ifMatch(version) }))
export const orderPolicies = (ids: Id[]) => answer(api.PUT('/api/v1/sla-policies/order', { body: { ids } }))
export const previewPolicy = (id: Id | null, definition: SlaDefinition) => answer(api.POST('/api/v1/sla-policies/preview', { body: { ...(id !== null && { id }), definition: sent(definition), active: true } }))
export const backTestPolicy = (id: Id | null, definition: SlaDefinition, days: number) => answer(api.POST('/api/v1/sla-policies/back-test', { body: { ...(id !== null && { id }), definition: sent(definition), active: true, days } }))
export type SlaBackTest = Awaited<ReturnType<typeof backTestPolicy>>
export const getPolicyVersions = (id: Id) => answer(api.GET('/api/v1/sla-policies/{id}/versions', { params: { path: { id }, query: { limit: 30 } } }))
