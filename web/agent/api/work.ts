import type { Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import type { Id, Ticket } from './types.ts'

/** What is to be done on tickets, checklists, and time spent. */
export type Task = Ticket['tasks'][number]
export type OpenTask = Item<'/api/v1/tasks'>
export type Checklist = Item<'/api/v1/checklists'>
export type NewTask = Body<'/api/v1/tickets/{id}/tasks', 'post'>

const one = (id: Id) => ({ params: { path: { id } } })
const task = (id: Id, each: Id) => ({ params: { path: { id, task: each } } })

export const getOpenTasks = (cursor: string | null) => answer(api.GET('/api/v1/tasks', { params: { query: { cursor: cursor ?? undefined } } }))
export const addTask = (id: Id, body: NewTask, key: string) => answer(api.POST('/api/v1/tickets/{id}/tasks', { ...one(id), body, ...once(key) }))
export const changeTask = (id: Id, each: Id, body: Body<'/api/v1/tickets/{id}/tasks/{task}', 'patch'>) => answer(api.PATCH('/api/v1/tickets/{id}/tasks/{task}', { ...task(id, each), body }))
export const removeTask = (id: Id, each: Id) => answer(api.DELETE('/api/v1/tickets/{id}/tasks/{task}', task(id, each)))
export const orderTasks = (id: Id, ids: Id[]) => answer(api.PUT('/api/v1/tickets/{id}/tasks/order', { ...one(id), body: { ids } }))

export const getChecklists = (archived = false) => answer(api.GET('/api/v1/checklists', { params: { query: archived ? { archived: 'true' } : {} } }))
export const applyChecklist = (id: Id, checklistId: Id, key: string) => answer(api.POST('/api/v1/tickets/{id}/checklists', { ...one(id), body: { checklistId }, ...once(key) }))
export const createChecklist = (body: Body<'/api/v1/checklists', 'post'>, key: string) => answer(api.POST('/api/v1/checklists', { body, ...once(key) }))
export const changeChecklist = (id: Id, version: number, body: Body<'/api/v1/checklists/{id}', 'patch'>) => answer(api.PATCH('/api/v1/checklists/{id}', { ...one(id), body, ...ifMatch(version) }))

export const logTime = (id: Id, body: Body<'/api/v1/tickets/{id}/time', 'post'>, key: string) => answer(api.POST('/api/v1/tickets/{id}/time', { ...one(id), body, ...once(key) }))
export const removeTime = (id: Id, entry: Id) => answer(api.DELETE('/api/v1/tickets/{id}/time/{entry}', { params: { path: { id, entry } } }))
export const getTimer = () => answer(api.GET('/api/v1/timer'))
export const startTimer = (id: Id) => answer(api.PUT('/api/v1/tickets/{id}/timer', one(id)))
export const stopTimer = (note: string) => answer(api.DELETE('/api/v1/timer', { params: { query: { note } } }))
