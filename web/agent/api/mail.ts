import { call } from './http.ts'
import type { Delivery, Id, Page } from './types.ts'

export interface Server { host: string; port: number; security: 'tls' | 'starttls' | 'none'; user: string; password?: string }
export type Intake = { kind: 'handed' } | ({ kind: 'imap'; folder: string } & Server)
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
}
export type MailboxBody = Omit<Mailbox, 'id' | 'version'>
export interface TestStep { step: string; ok: boolean; detail: string }
export interface Arrival {
  id: Id
  receivedAt: string
  via: string
  accountId: Id | null
  sender: string | null
  subject: string | null
  size: number
  outcome: string
  cause: string | null
  error: string | null
  attempts: number
  ticketId: Id | null
  decisions: Array<{ step: string; decision: string; why: string }>
}
export interface DeliveryRow extends Delivery {
  ticketId: Id
  ticketNumber: number
  messageId: Id
  recipients: { to: string[]; cc: string[]; bcc: string[] }
  response: string | null
  updatedAt: string
}

export const getMailboxes = () => call<Page<Mailbox>>('GET', '/mailboxes')
export const createMailbox = (body: MailboxBody, idempotencyKey: string) => call<Mailbox>('POST', '/mailboxes', { body, idempotencyKey })
export const changeMailbox = (id: Id, version: number, body: Partial<MailboxBody>) =>
  call<Mailbox>('PATCH', `/mailboxes/${id}`, { body, ifMatch: version })
export const deleteMailbox = (id: Id) => call<void>('DELETE', `/mailboxes/${id}`)
export const testMailbox = (id: Id) => call<{ steps: TestStep[] }>('POST', `/mailboxes/${id}/test`)

export const getLedger = (query: { outcome?: string; q?: string; mailbox?: Id; cursor?: string | null }) => call<Page<Arrival>>('GET', '/ledger', { query })
export const getArrival = (id: Id) => call<Arrival>('GET', `/ledger/${id}`)
export const rawUrl = (id: Id) => `/api/v1/ledger/${id}/raw`
export const retryArrival = (id: Id) => call<Arrival>('POST', `/ledger/${id}/retry`)
export const getDeliveries = (state: string) => call<Page<DeliveryRow>>('GET', '/deliveries', { query: { state } })
export const retryDelivery = (id: Id) => call<void>('POST', `/deliveries/${id}/retry`)
