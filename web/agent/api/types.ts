import type { Answer, Body, Item } from './contract.ts'

/** The shapes of the API that many screens share, by their contract. */
export type Id = string
export interface Page<T> { items: T[]; nextCursor: string | null }

export type TicketRow = Item<'/api/v1/tickets'>
export type Ticket = Answer<'/api/v1/tickets/{id}', 'get'>
export type TicketChange = Body<'/api/v1/tickets/{id}', 'patch'>
/** A reply within its undo time, or one that could not be added afterwards. */
export type Scheduled = Ticket['scheduled'][number]
export type Category = TicketRow['status']['category']
export type Priority = TicketRow['priority']
export type LinkedAs = Ticket['links'][number]['is']
export type TicketType = Ticket['type']
export type Channel = TicketRow['channel']

export type Timeline = Answer<'/api/v1/tickets/{id}/timeline', 'get'>
export type TimelineItem = Timeline['items'][number]
export type Message = NonNullable<TimelineItem['message']>
export type Attachment = Message['attachments'][number]
export type Delivery = NonNullable<Message['delivery']>
export type MessageKind = Message['kind']
export type NewMessage = Body<'/api/v1/tickets/{id}/messages', 'post'>

/** What goes with a message besides its words. */
export type Extras = NonNullable<NewMessage['extras']>

export type View = Item<'/api/v1/views'>
export type Role = Answer<'/api/v1/me', 'get'>['role']
