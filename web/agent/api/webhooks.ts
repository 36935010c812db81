import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type Webhook = Item<'/api/v1/webhooks'>
export type WebhookInput = Body<'/api/v1/webhooks', 'post'>
export type WebhookDelivery = Item<'/api/v1/webhooks/{id}/deliveries'>
export type WebhookTrial = Answer<'/api/v1/webhooks/{id}/test', 'post'>

const one = (id: Id) => ({ params: { path: { id } } })
const delivery = (id: Id, deliveryId: Id) => ({ params: { path: { id, deliveryId } } })

export const getWebhooks = () => answer(api.GET('/api/v1/webhooks'))
export const getWebhook = (id: Id) => answer(api.GET('/api/v1/webhooks/{id}', one(id)))
export const createWebhook = (body: WebhookInput) => answer(api.POST('/api/v1/webhooks', { body, ...once(newKey()) }))
export const changeWebhook = (id: Id, version: number, body: Body<'/api/v1/webhooks/{id}', 'patch'>) => answer(api.PATCH('/api/v1/webhooks/{id}', { ...one(id), body, ...ifMatch(version) }))
export const removeWebhook = (id: Id) => answer(api.DELETE('/api/v1/webhooks/{id}', one(id)))
export const rotateSecret = (id: Id) => answer(api.POST('/api/v1/webhooks/{id}/secret', one(id)))
export const endFormerSecret = (id: Id) => answer(api.DELETE('/api/v1/webhooks/{id}/secret', one(id)))
export const tryWebhook = (id: Id) => answer(api.POST('/api/v1/webhooks/{id}/test', one(id)))
export const getWebhookLog = (id: Id, state: WebhookDelivery['state'] | null, cursor: string | null) => answer(api.GET('/api/v1/webhooks/{id}/deliveries', {
  params: { path: { id }, query: { limit: 30, ...(state && { state }), ...(cursor !== null && { cursor }) } },
}))
export const getWebhookDelivery = (id: Id, deliveryId: Id) => answer(api.GET('/api/v1/webhooks/{id}/deliveries/{deliveryId}', delivery(id, deliveryId)))
export const retryWebhookDelivery = (id: Id, deliveryId: Id) => answer(api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/retry', delivery(id, deliveryId)))
export const giveUpWebhookDelivery = (id: Id, deliveryId: Id) => answer(api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/give-up', delivery(id, deliveryId)))
export const retryWebhook = (id: Id) => answer(api.POST('/api/v1/webhooks/{id}/retry', one(id)))
export const getEventTypes = () => answer(api.GET('/api/v1/events'))
