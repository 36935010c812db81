import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type Form = Item<'/api/v1/forms'>
export type FormInput = Body<'/api/v1/forms', 'post'>
export type Matrix = Answer<'/api/v1/priority-matrix', 'get'>

export const getForms = () => answer(api.GET('/api/v1/forms'))
export const createForm = (body: FormInput) => answer(api.POST('/api/v1/forms', { body, ...once(newKey()) }))
export const changeForm = (id: Id, version: number, body: Body<'/api/v1/forms/{id}', 'patch'>) =>
  answer(api.PATCH('/api/v1/forms/{id}', { params: { path: { id } }, body, ...ifMatch(version) }))
export const getMatrix = () => answer(api.GET('/api/v1/priority-matrix'))
