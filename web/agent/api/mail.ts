import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import type { Id } from './types.ts'

export type Mailbox = Item<'/api/v1/mailboxes'>
export type MailboxInput = Body<'/api/v1/mailboxes', 'post'>
export type MailboxChange = Body<'/api/v1/mailboxes/{id}', 'patch'>
export type Server = NonNullable<Mailbox['relay']>
export type ServerInput = NonNullable<MailboxInput['relay']>
export type Security = Server['security']
export type Check = Answer<'/api/v1/mailboxes/{id}/test', 'post'>['intake']
export type DomainFinding = Answer<'/api/v1/mailboxes/{id}/test', 'post'>['domain'][number]
export type Account = Item<'/api/v1/mail-accounts'>
export type Folder = Answer<'/api/v1/mail-folders', 'post'>['items'][number]
export type AfterTaking = Extract<Mailbox['intake'], { kind: 'imap' }>['after']
export type DkimKey = Item<'/api/v1/dkim-keys'>
export type Outcome = Item<'/api/v1/ledger'>['outcome']
export type Difference = Answer<'/api/v1/ledger/{id}/reread', 'get'>['differences'][number]
export type DeliveryState = Item<'/api/v1/deliveries'>['state']
interface LedgerFilter { outcome?: Outcome; mailbox?: Id; q?: string; cursor: string | null }

const one = (id: Id) => ({ params: { path: { id } } })

export const getMailboxes = () => answer(api.GET('/api/v1/mailboxes'))
export const createMailbox = (body: MailboxInput, key: string) => answer(api.POST('/api/v1/mailboxes', { body, ...once(key) }))
export const changeMailbox = (id: Id, version: number, body: MailboxChange) => answer(api.PATCH('/api/v1/mailboxes/{id}', { ...one(id), body, ...ifMatch(version) }))
export const deleteMailbox = (id: Id) => answer(api.DELETE('/api/v1/mailboxes/{id}', one(id)))
export const getAccounts = () => answer(api.GET('/api/v1/mail-accounts'))
export const lookNow = (id: Id) => answer(api.POST('/api/v1/mailboxes/{id}/look', one(id)))
export const listFolders = (body: Body<'/api/v1/mail-folders', 'post'>) => answer(api.POST('/api/v1/mail-folders', { body }))
export const sendTestMail = (id: Id) => answer(api.POST('/api/v1/mailboxes/{id}/test-mails', one(id)))
export const testMailArrived = (id: Id, token: string) => answer(api.GET('/api/v1/mailboxes/{id}/test-mails/{token}', { params: { path: { id, token } } }))
export const getDkimKeys = () => answer(api.GET('/api/v1/dkim-keys'))
export const makeDkimKey = (body: Body<'/api/v1/dkim-keys', 'post'>, key: string) => answer(api.POST('/api/v1/dkim-keys', { body, ...once(key) }))
export const activateDkimKey = (id: Id) => answer(api.POST('/api/v1/dkim-keys/{id}/activate', one(id)))
export const retireDkimKey = (id: Id) => answer(api.POST('/api/v1/dkim-keys/{id}/retire', one(id)))
export const removeDkimKey = (id: Id) => answer(api.DELETE('/api/v1/dkim-keys/{id}', one(id)))
export const getPausedWays = () => answer(api.GET('/api/v1/deliveries/paused'))
export const testMailbox = (id: Id) => answer(api.POST('/api/v1/mailboxes/{id}/test', one(id)))

export const getLedger = ({ cursor, ...filter }: LedgerFilter) =>
  answer(api.GET('/api/v1/ledger', { params: { query: { ...filter, cursor: cursor ?? undefined } } }))
export const getArrival = (id: Id) => answer(api.GET('/api/v1/ledger/{id}', one(id)))
export const retryArrival = (id: Id, released: boolean) => answer(api.POST('/api/v1/ledger/{id}/retry', { ...one(id), body: { released } }))
export const getDifferences = (id: Id) => answer(api.GET('/api/v1/ledger/{id}/reread', one(id)))
export const rereadArrival = (id: Id) => answer(api.POST('/api/v1/ledger/{id}/reread', one(id)))
export const getRereading = () => answer(api.GET('/api/v1/rereading', { params: { query: {} } }))
export const previewRereading = (after: Id | null) => answer(api.GET('/api/v1/rereading/preview', { params: { query: { after: after ?? undefined } } }))
export const startRereading = () => answer(api.POST('/api/v1/rereading', { params: { query: {} } }))
export const getDeliveries = (state: DeliveryState) => answer(api.GET('/api/v1/deliveries', { params: { query: { state } } }))
export const retryDelivery = (id: Id, corrections: { address: string; instead: string }[] = []) => answer(api.POST('/api/v1/deliveries/{id}/retry', { ...one(id), body: { corrections } }))

/** Where the bytes of an arrival are, as they were received. */
export const rawUrl = (id: Id) => `/api/v1/ledger/${id}/raw`
/** A picture from elsewhere that stands in a message, as the desk gives it out. */
export const remoteUrl = (messageId: Id, address: string) => `/api/v1/messages/${messageId}/remote?src=${encodeURIComponent(address)}`
