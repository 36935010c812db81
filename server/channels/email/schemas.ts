import { z } from 'zod'
import { id, instant, instantIn, page } from '../../platform/http/shapes.ts'
import { closedTickets } from '../../settings/mail-policies.ts'
import type { Mailbox, ServerAccess } from './mailbox.ts'

const security = z.enum(['tls', 'starttls', 'none']).describe('tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.')
const replyStyle = z.enum(['plus', 'catch-all', 'plain']).describe('Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.')
const host = z.string().trim().min(1).max(253).regex(/^[A-Za-z0-9.:_-]+$/, 'a host name or an address')
const server = z.object({
  host, port: z.int().min(1).max(65_535), security,
  user: z.string().max(320).nullable().optional(),
  password: z.string().max(1000).optional().describe('Kept encrypted and never shown. Left out: it stays as it is.'),
})
const intake = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('handed'), catchAll: z.boolean().optional().describe('Take all addresses of the domain.'), replyStyle: replyStyle.optional() }),
  server.extend({
    kind: z.literal('imap'), folder: z.string().trim().min(1).max(200).default('INBOX'),
    since: instantIn.transform(each => each.toString()).nullable().optional().describe('Mails received before are left alone; by default those from before the mailbox was added.'),
    replyStyle: replyStyle.optional(),
  }),
])
export type ServerInput = z.infer<typeof server>
export type IntakeInput = z.infer<typeof intake>

export const mailboxIn = z.object({
  address: z.string().trim().min(3).max(320),
  name: z.string().trim().max(100).optional().describe('The name that customers see; by default the part before the @.'),
  brandId: id.nullable().optional(), teamId: id.nullable().optional().describe('New tickets go to this team.'),
  signature: z.string().max(50_000).optional().describe('HTML, below every reply.'),
  intake: intake.optional(), relay: server.nullable().optional().describe('The server that sends; null: the desk’s default (RELAY_URL).'),
  quote: z.boolean().optional().describe('Replies carry the earlier message below.'),
  closedTickets: closedTickets.nullable().optional().describe('What an answer to a closed ticket does; null: what holds for the team, or the desk.'),
})
export type MailboxInput = z.infer<typeof mailboxIn>
export const mailboxChangesIn = mailboxIn.partial().extend({ active: z.boolean().optional() })

const serverOut = z.object({ host: z.string(), port: z.int(), security, user: z.string().nullable(), hasPassword: z.boolean() })
export const mailboxBody = z.object({
  id, address: z.string(), name: z.string(), brandId: id.nullable(), teamId: id.nullable(), signature: z.string(),
  intake: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('handed'), catchAll: z.boolean(), replyStyle: replyStyle.nullable() }),
    serverOut.extend({ kind: z.literal('imap'), folder: z.string(), since: instant.nullable(), replyStyle: replyStyle.nullable() }),
  ]),
  relay: serverOut.nullable(), quote: z.boolean(), closedTickets: closedTickets.nullable(), active: z.boolean(), createdAt: instant, version: z.int(),
  state: z.object({ checkedAt: instant.nullable(), error: z.string().nullable() }).nullable().describe('Of fetching by IMAP: when it last looked, and what is wrong.'),
})
export const mailboxPage = page(mailboxBody)

const check = z.object({ ok: z.boolean(), message: z.string().describe('What was found, or what is wrong and how to cure it.') })
export const mailboxTest = z.object({ intake: check, relay: check })
export const acceptedMail = z.object({ arrivalId: id, duplicate: z.boolean().describe('The desk had this mail already.') })

export interface FetchState { checkedAt: Temporal.Instant | null; error: string | null }

/** A mailbox as the API shows it: without passwords. */
export function showMailbox(mailbox: Mailbox, state: FetchState | undefined): z.input<typeof mailboxBody> {
  const { id, address, name, brandId, teamId, signature, quote, closedTickets: closed, active, version, intake } = mailbox
  const style = intake.replyStyle ?? null
  return {
    id, address, name, brandId, teamId, signature, quote, closedTickets: closed, active, version,
    intake: intake.kind === 'handed'
      ? { kind: 'handed', catchAll: intake.catchAll ?? false, replyStyle: style }
      : { kind: 'imap', ...showServer(intake), folder: intake.folder, since: intake.since, replyStyle: style },
    relay: mailbox.relay && showServer(mailbox.relay), createdAt: mailbox.createdAt.toString(),
    state: intake.kind === 'imap' ? { checkedAt: state?.checkedAt?.toString() ?? null, error: state?.error ?? null } : null,
  }
}

function showServer({ host, port, security, user, password }: ServerAccess) {
  return { host, port, security, user, hasPassword: password !== null }
}
