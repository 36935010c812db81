import sql from 'sql-template-tag'
import { acceptMail, type MailEnvelope } from '../../server/channels/email/accept-mail.ts'
import { createMailbox } from '../../server/channels/email/create-mailbox.ts'
import type { Mailbox } from '../../server/channels/email/mailbox.ts'
import type { MailboxInput } from '../../server/channels/email/schemas.ts'
import { changeSetting } from '../../server/settings/change-setting.ts'
import type { App } from '../../server/platform/app.ts'
import type { TestApp } from '../app.ts'
import { factory } from '../factories.ts'
import { rawMail } from './build.ts'

/** The mail server in front of the tests' desks, whose word counts. */
export const MX = 'mx.desk.example'

/** A mailbox made by the real verb, behind a mail server that is trusted. */
export async function makeMailbox(app: App, input: Partial<MailboxInput> = {}): Promise<Mailbox> {
  await app.change(factory, tx => changeSetting(tx, 'trustedMailServers', [MX]))
  return app.change(factory, tx => createMailbox(app, tx, { address: 'support@desk.example', name: 'Desk support', ...input }))
}

export interface Became {
  id: string; outcome: string; cause: string | null; error: string | null; sender: string | null; ticketId: string | null; messageId: string | null
  decisions: { step: string; decision: string; why: string }[]
}

/** Hands a raw mail to the desk, lets it be understood, and says what became of it. */
export async function deliver(app: TestApp, raw: Buffer, options: { envelope?: MailEnvelope; mailboxId?: string } = {}): Promise<Became> {
  const { arrivalId } = await acceptMail(app, { raw, via: 'smtp', envelope: { from: 'ana@customer.example', ...options.envelope }, mailboxId: options.mailboxId })
  await app.settle()
  return became(app, arrivalId)
}

export function became(app: TestApp, arrivalId: string): Promise<Became> {
  return app.db.one(sql`select id, outcome, cause, error, sender, ticket_id as "ticketId", message_id as "messageId", decisions from arrivals where id = ${arrivalId}`)
}

let count = 0
/** An ordinary mail of a customer, each with a Message-ID of its own; the server in front vouches for its sender. */
export function customerMail(headers: Record<string, string | string[]> = {}, body?: string): Buffer {
  const from = /@([^\s>@]+)>?\s*$/.exec(String(headers.From ?? 'ana@customer.example'))?.[1] ?? 'nowhere.example'
  return unknownMail({ 'Authentication-Results': vouched(from), ...headers }, body)
}

/** What the trusted server writes when DMARC passes. */
export function vouched(domain: string): string {
  return `${MX}; dmarc=pass header.from=${domain}`
}

/** The same, but nobody vouches for its sender. */
export function unknownMail(headers: Record<string, string | string[]> = {}, body?: string): Buffer {
  return rawMail({ 'Message-ID': `<${++count}@customer.example>`, ...headers }, body)
}

export interface Row { number: number; subject: string; category: string; requesterId: string; participants: string[]; teamId: string | null; brandId: string | null; channelAccountId: string | null; messageCount: number }

export function ticketRow(app: TestApp, id: string | null): Promise<Row> {
  return app.db.one(sql`select number, subject, category, requester_id as "requesterId", participants, team_id as "teamId", brand_id as "brandId",
    channel_account_id as "channelAccountId", message_count as "messageCount" from tickets where id = ${id}`)
}
