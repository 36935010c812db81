import { call } from './http.ts'
import type { Delivery, Id, Page } from './types.ts'

export type Security = 'tls' | 'starttls' | 'none'
export interface Server { host: string; port: number; security: Security; user: string | null; hasPassword: boolean }
export interface ServerInput { host: string; port: number; security: Security; user: string | null; password?: string }
export type Intake = { kind: 'handed' } | ({ kind: 'imap'; folder: string } & Server)
export type IntakeInput = { kind: 'handed' } | ({ kind: 'imap'; folder: string } & ServerInput)
export interface Mailbox {
  id: Id
  address: string
  name: string
  brandId: Id | null
  teamId: Id | null
  signature: string
  intake: Intake
  relay: Server | null
  quote: boolean
  active: boolean
  version: number
  state: { checkedAt: string | null; error: string | null } | null
}
export interface MailboxInput {
  address: string
  name: string
  brandId: Id | null
  teamId: Id | null
  signature: string
  intake: IntakeInput
  relay: ServerInput | null
  quote: boolean
}
export interface Check { ok: boolean; message: string }
export interface TicketRef { id: Id; number: number; subject: string }
export interface ArrivalRow {
  id: Id
  accountId: Id | null
  receivedAt: string
  via: string
  size: number
  sender: string | null
  subject: string | null
  outcome: string
  cause: string | null
  error: string | null
  attempts: number
  ticket: TicketRef | null
}
export interface Arrival extends ArrivalRow { decisions: Array<{ step: string; decision: string; why: string }> }
export interface DeliveryRow extends Delivery {
  messageId: Id
  ticket: TicketRef
  recipients: { to: string[]; cc: string[]; bcc: string[] }
  response: string | null
  createdAt: string
}

export const getMailboxes = () => call<Page<Mailbox>>('GET', '/mailboxes')
export const createMailbox = (body: MailboxInput, idempotencyKey: string) => call<Mailbox>('POST', '/mailboxes', { body, idempotencyKey })
export const changeMailbox = (id: Id, version: number, body: Partial<MailboxInput> & { active?: boolean }) =>
  call<Mailbox>('PATCH', `/mailboxes/${id}`, { body, ifMatch: version })
export const deleteMailbox = (id: Id) => call<void>('DELETE', `/mailboxes/${id}`)
export const testMailbox = (id: Id) => call<{ intake: Check; relay: Check }>('POST', `/mailboxes/${id}/test`)

export const getLedger = (query: { outcome?: string; q?: string; mailbox?: Id; cursor?: string | null }) => call<Page<ArrivalRow>>('GET', '/ledger', { query })
export const getArrival = (id: Id) => call<Arrival>('GET', `/ledger/${id}`)
export const rawUrl = (id: Id) => `/api/v1/ledger/${id}/raw`
export const retryArrival = (id: Id, released: boolean) => call<Arrival>('POST', `/ledger/${id}/retry`, { body: { released } })
export const getDeliveries = (state: string | undefined) => call<Page<DeliveryRow>>('GET', '/deliveries', { query: { state } })
export const retryDelivery = (id: Id) => call<void>('POST', `/deliveries/${id}/retry`)
