import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import type { QuoteHistory } from '../../settings/catalogue.ts'
import type { ClosedTickets } from '../../settings/mail-policies.ts'
import type { ReplyStyle } from './reply-token.ts'

export type Security = 'tls' | 'starttls' | 'none'
/** A mail server and how to sign in there. The password is sealed, see platform/secrets.ts. */
export interface ServerAccess {
  host: string; port: number; security: Security; user: string | null; password: string | null
  /** The mailbox whose grant signs in instead of a password. */
  signIn?: string | null
  /** Certificates to trust instead of those that everybody trusts (PEM); or the one certificate that is the server's, by its SHA-256 fingerprint. */
  ca?: string | null
  fingerprint?: string | null
}

/** What becomes of a mail in its folder once it is safe in the ledger. */
export type AfterTaking = { kind: 'read' } | { kind: 'leave' } | { kind: 'move'; folder: string } | { kind: 'delete'; /** After so many days. */ days: number }

/** How mail comes in: handed to us (SMTP, HTTP, pipe), or fetched from an IMAP folder. */
export type Intake =
  | { kind: 'handed'; /** Take all addresses of the domain. */ catchAll?: boolean; replyStyle?: ReplyStyle }
  | ({ kind: 'imap'; folders: string[]; after: AfterTaking; /** Mails received before are left alone; null: since the mailbox was made. */ since: string | null; replyStyle?: ReplyStyle } & ServerAccess)

/** Under which name a reply leaves: the agent's, the agent's with the brand's, the brand's, the agent's first name. */
export const FROM_FORMATS = ['agent', 'agent-brand', 'brand', 'first-name'] as const
export type FromFormat = (typeof FROM_FORMATS)[number]
/** Where other servers send what could not be delivered: as answers arrive (auto), to the mailbox itself, or to bounce+token@ its domain. */
export const ENVELOPES = ['auto', 'plain', 'bounce'] as const
export type Envelope = (typeof ENVELOPES)[number]

export interface Mailbox {
  id: string
  address: string
  /** The address as compared. */
  key: string
  name: string
  brandId: string | null
  teamId: string | null
  signature: string
  intake: Intake
  relay: ServerAccess | null
  /** How much of the history stands below replies; null: as the desk's setting says. */
  quoteHistory: QuoteHistory | null
  fromFormat: FromFormat
  envelope: Envelope
  /** New tickets are acknowledged by mail; null: as the desk's setting says. */
  acknowledge: boolean | null
  /** Mail of an address never seen before waits until its owner confirms. */
  holdUnverified: boolean
  /** What an answer to a closed ticket of this mailbox does; null: what holds for its team, or the desk. */
  closedTickets: ClosedTickets | null
  active: boolean
  demo: boolean
  createdAt: Temporal.Instant
  version: number
}

export const MAILBOX_COLUMNS: Sql = sql`m.id, m.address, m.key, m.name, m.brand_id as "brandId", m.team_id as "teamId", m.signature, m.intake, m.relay, m.quote_history as "quoteHistory",
  m.from_format as "fromFormat", m.envelope, m.closed_tickets as "closedTickets", m.acknowledge, m.hold_unverified as "holdUnverified", m.active, m.demo, m.created_at as "createdAt", m.version`

export async function mailboxById(q: Queries, id: string): Promise<Mailbox> {
  const found = isId(id) ? await q.maybe<Mailbox>(sql`select ${MAILBOX_COLUMNS} from mailboxes m where m.id = ${id}`) : undefined
  if (!found) throw noMailbox()
  return found
}

export const noMailbox = () => problem.notFound('mailbox', 'There is no such mailbox.')

/** By default name+token@ where mail is handed to us, because we know that we take it; elsewhere the server must be known to. */
export function replyStyle(mailbox: Pick<Mailbox, 'intake'>): ReplyStyle {
  return mailbox.intake.replyStyle ?? (mailbox.intake.kind === 'handed' ? 'plus' : 'plain')
}
