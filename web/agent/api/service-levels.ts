import type { Answer, Body } from './contract.ts'
import { answer, api } from './http.ts'
import type { Id } from './types.ts'

export type Levels = Answer<'/api/v1/tickets/{id}/service-levels', 'get'>
export type Clock = Levels['clocks'][number]
export type ClockFact = Levels['history'][number]
export type Metric = Clock['metric']
export type GivenReason = Body<'/api/v1/tickets/{id}/service-levels/reason', 'post'>
export type Board = Answer<'/api/v1/service-levels/board', 'get'>
export type BoardItem = Board['items'][number]

export interface BoardAsked { teamId?: Id; metric?: Metric }

const one = (id: Id) => ({ params: { path: { id } } })

export const getLevels = (id: Id) => answer(api.GET('/api/v1/tickets/{id}/service-levels', one(id)))
export const giveReason = (id: Id, body: GivenReason) => answer(api.POST('/api/v1/tickets/{id}/service-levels/reason', { ...one(id), body }))
export const getBoard = (asked: BoardAsked) => answer(api.GET('/api/v1/service-levels/board', { params: { query: { ...asked, limit: 100 } } }))
