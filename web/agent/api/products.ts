import type { Body, Item } from './contract.ts'
import type { CustomerKind } from './customer.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type Product = Item<'/api/v1/products'>
export type Ownership = Item<'/api/v1/people/{id}/products'>
export type OwnershipChange = Body<'/api/v1/people/{id}/products/{ownedId}', 'patch'>
export type NewOwnership = Body<'/api/v1/people/{id}/products', 'post'>

const one = (id: Id) => ({ params: { path: { id } } })
const owned = (id: Id, ownedId: Id) => ({ params: { path: { id, ownedId } } })

export const getProducts = () => answer(api.GET('/api/v1/products'))
export const createProduct = (body: Body<'/api/v1/products', 'post'>) => answer(api.POST('/api/v1/products', { body, ...once(newKey()) }))
export const changeProduct = (id: Id, version: number, body: Body<'/api/v1/products/{id}', 'patch'>) => answer(api.PATCH('/api/v1/products/{id}', { ...one(id), body, ...ifMatch(version) }))

export const getOwned = (kind: CustomerKind, id: Id) => kind === 'people' ? answer(api.GET('/api/v1/people/{id}/products', one(id))) : answer(api.GET('/api/v1/organisations/{id}/products', one(id)))
export const addOwned = (kind: CustomerKind, id: Id, body: NewOwnership) => kind === 'people'
  ? answer(api.POST('/api/v1/people/{id}/products', { ...one(id), body, ...once(newKey()) })) : answer(api.POST('/api/v1/organisations/{id}/products', { ...one(id), body, ...once(newKey()) }))
export const changeOwned = (kind: CustomerKind, id: Id, ownershipId: Id, version: number, body: OwnershipChange) => kind === 'people'
  ? answer(api.PATCH('/api/v1/people/{id}/products/{ownedId}', { ...owned(id, ownershipId), body, ...ifMatch(version) })) : answer(api.PATCH('/api/v1/organisations/{id}/products/{ownedId}', { ...owned(id, ownershipId), body, ...ifMatch(version) }))
export const removeOwned = (kind: CustomerKind, id: Id, ownershipId: Id) => kind === 'people'
  ? answer(api.DELETE('/api/v1/people/{id}/products/{ownedId}', owned(id, ownershipId))) : answer(api.DELETE('/api/v1/organisations/{id}/products/{ownedId}', owned(id, ownershipId)))
