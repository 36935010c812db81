import type { About, RuleDefinition, RuleEvent } from '../../../server/automation/rule.ts'
import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type RuleRow = Item<'/api/v1/rules'>
export type RuleFault = RuleRow['faults'][number]
export type RuleExport = Answer<'/api/v1/rules/export', 'get'>
export type DryRun = Answer<'/api/v1/rules/dry-run', 'post'>
export type TableAnswer = DryRun['table'][number]
export type RuleTemplate = Item<'/api/v1/rules/templates'>
export type RuleTraceRow = Item<'/api/v1/tickets/{id}/rule-traces'>
export type TimeRuleRow = Item<'/api/v1/tickets/{id}/time-rules'>
export type Outcome = RuleTraceRow['rules'][number]['outcome']
export interface RuleContent { name: string; description: string; category: string; enabled: boolean; definition: RuleDefinition }

const one = (id: Id) => ({ params: { path: { id } } })
// what the browser and the server both call a rule; the contract has it spelt out for others
type Sent = Body<'/api/v1/rules', 'post'>
/** What a rule says, as it came. */
export const definitionOf = ({ definition }: { definition: object }): RuleDefinition => definition as RuleDefinition
const sent = (definition: RuleDefinition) => definition as unknown as Sent['definition']

export const getRules = () => answer(api.GET('/api/v1/rules'))
export const getRuleFields = (about: About) => answer(api.GET('/api/v1/rules/fields', { params: { query: { about } } }))
export const getRuleTemplates = () => answer(api.GET('/api/v1/rules/templates'))
export const getRuleVersions = (id: Id) => answer(api.GET('/api/v1/rules/{id}/versions', { params: { path: { id }, query: { limit: 30 } } }))
export const createRule = ({ definition, ...rule }: RuleContent) => answer(api.POST('/api/v1/rules', { body: { ...rule, definition: sent(definition) }, ...once(newKey()) }))
export const changeRule = (id: Id, version: number, { definition, ...rule }: Partial<RuleContent>) => answer(api.PATCH('/api/v1/rules/{id}', { ...one(id), body: { ...rule, ...(definition && { definition: sent(definition) }) }, ...ifMatch(version) }))
export const deleteRule = (id: Id) => answer(api.DELETE('/api/v1/rules/{id}', one(id)))
export const moveRule = (id: Id, before: Id | null) => answer(api.POST('/api/v1/rules/{id}/move', { ...one(id), body: { before } }))
export const checkRule = (definition: RuleDefinition) => answer(api.POST('/api/v1/rules/check', { body: { definition: sent(definition) } }))
export const tryRule = (definition: RuleDefinition, on: { ticketId: string } | { customerId: Id }, event: RuleEvent | null) => answer(api.POST('/api/v1/rules/dry-run', { body: { definition: sent(definition), ...on, event } }))
export type BackTest = Answer<'/api/v1/rules/back-test', 'post'>
export const backTestRule = (id: Id | null, definition: RuleDefinition, days: number) => answer(api.POST('/api/v1/rules/back-test', { body: { id, definition: sent(definition), days } }))
export const exportRules = () => answer(api.GET('/api/v1/rules/export'))
export const importRules = (body: RuleExport) => answer(api.POST('/api/v1/rules/import', { body: body as unknown as Body<'/api/v1/rules/import', 'post'>, ...once(newKey()) }))
/** On what rules were asked. */
export interface Traced { kind: 'tickets' | 'people' | 'organisations'; id: Id }
type TracedPath = `/api/v1/${Traced['kind']}/{id}`
const at = ({ kind }: Traced): TracedPath => `/api/v1/${kind}/{id}`
export const getRuleTraces = (of: Traced) => answer(api.GET(`${at(of)}/rule-traces`, { params: { path: { id: of.id }, query: { limit: 50 } } }))
export const getRuleTrace = (of: Traced, eventId: Id, rule?: Id) => answer(api.GET(`${at(of)}/rule-traces/{eventId}`, { params: { path: { id: of.id, eventId }, query: rule ? { rule } : {} } }))
export const getTimeRules = (of: Traced) => answer(api.GET(`${at(of)}/time-rules`, { params: { path: { id: of.id } } }))
export const getTimeRule = (of: Traced, ruleId: Id) => answer(api.GET(`${at(of)}/time-rules/{ruleId}`, { params: { path: { id: of.id, ruleId } } }))
