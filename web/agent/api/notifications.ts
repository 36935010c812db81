import type { Answer, Body } from './contract.ts'
import { answer, api } from './http.ts'
import type { Id } from './types.ts'

export type Choices = Answer<'/api/v1/me/notifications', 'get'>
export type Told = Answer<'/api/v1/notifications', 'get'>['items'][number]
export type Notice = Told['kind']
export type NoticeWay = Choices['desk'][Notice]
type HandOver = Body<'/api/v1/tickets/{id}/hand-over', 'post'>

const one = (id: Id) => ({ params: { path: { id } } })

export const getNotifications = (cursor: string | null, unread: boolean) =>
  answer(api.GET('/api/v1/notifications', { params: { query: { limit: 30, cursor: cursor ?? undefined, ...(unread && { unread: 'true' as const }) } } }))
export const getWhyTold = (id: Id) => answer(api.GET('/api/v1/notifications/{id}/why', { params: { path: { id } } }))
export type WhyTold = Awaited<ReturnType<typeof getWhyTold>>
export const getUnread = () => answer(api.GET('/api/v1/notifications/unread'))
export const markNotificationsRead = (body: Body<'/api/v1/notifications/read', 'post'>) => answer(api.POST('/api/v1/notifications/read', { body }))
export const getChoices = () => answer(api.GET('/api/v1/me/notifications'))
export const changeChoices = (body: Body<'/api/v1/me/notifications', 'patch'>) => answer(api.PATCH('/api/v1/me/notifications', { body }))
export const followTicket = (id: Id) => answer(api.PUT('/api/v1/tickets/{id}/follow', one(id)))
export const unfollowTicket = (id: Id) => answer(api.DELETE('/api/v1/tickets/{id}/follow', one(id)))
export const handOverTicket = (id: Id, body: HandOver) => answer(api.POST('/api/v1/tickets/{id}/hand-over', { ...one(id), body }))
