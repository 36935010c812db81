import { Readable } from 'node:stream'
import type { App } from '../../platform/app.ts'
import { problem } from '../../platform/problem.ts'
import { receiveArrival, type NewArrival } from '../core/receive-arrival.ts'
import { makeMailDigest } from './arrival-key.ts'
import type { Mailbox } from './mailbox.ts'
import { activeMailboxes } from './mailboxes.ts'
import { readDeliveredTo, readMessageIds } from './reading/parse-headers.ts'
import { resolveMailbox } from './resolve-mailbox.ts'

/** What the way said about a mail; all of it optional, none of it trusted. */
export interface MailEnvelope {
  /** MAIL FROM; '' is the null sender. */
  from?: string
  to?: string[]
  /** Address of the other side. */
  remote?: string
  /** How the other side called itself, for SPF. */
  helo?: string
  uid?: number
  folder?: string
  /** Only the head was taken, because the mail has more bytes than MAX_MAIL_MB; the whole of it lies in this account. */
  tooLarge?: { size: number; account: string }
  /** Read from the head before it is understood, so that an answer can wait for what it answers. */
  messageId?: string
}

export interface IncomingMail {
  raw: Buffer | Readable
  via: NewArrival['via']
  envelope?: Omit<MailEnvelope, 'messageId'>
  /** Which mailbox it came to; found by its recipients when not given. */
  mailboxId?: string | null
}

export interface Accepted { arrivalId: string; duplicate: boolean; mailboxId: string | null }

/**
 * Takes a raw mail into the ledger, from whatever way it came: SMTP, IMAP, HTTP, the pipe, an import. When this returns the bytes are
 * durable and the job that understands them is written. 413 when it is larger than MAX_MAIL_MB.
 */
export async function acceptMail(app: App, mail: IncomingMail): Promise<Accepted> {
  const stored = await storeMail(app, mail.raw)
  const mailboxId = mail.mailboxId ?? await findMailbox(app, mail.envelope?.to ?? [], stored.headers)
  return keepMail(app, stored, mail, mailboxId)
}

export interface StoredMail { raw: NewArrival['raw']; /** Of a small one. */ bytes: Buffer | undefined; digest: string; headers: Record<string, string[]> }

/** An ordinary mail without attachments; so many may be kept until they are read. */
const SMALL = 64 * 1024

/** Takes the digest of the bytes while they go to the file store, or are held for their row: a large mail is never whole in memory. */
export async function storeMail(app: App, raw: Buffer | Readable): Promise<StoredMail> {
  const digest = makeMailDigest()
  const kept: Buffer[] = []
  const source = Readable.from(keepSmall(digest.through(Buffer.isBuffer(raw) ? [raw] : raw), kept))
  const stored = await app.files.hold(source, { limit: app.config.MAX_MAIL_MB * 1_000_000, type: 'message/rfc822' })
  return { raw: stored, bytes: stored.size <= SMALL ? Buffer.concat(kept) : undefined, ...digest.result() }
}

/** Hands the chunks on, and keeps them while they are few. */
async function *keepSmall(chunks: AsyncIterable<Buffer>, kept: Buffer[]): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size <= SMALL) kept.push(chunk)
    else kept.length = 0
    yield chunk
  }
}

/** Writes a stored mail into the ledger for one mailbox; the same mail there again is a duplicate. */
export async function keepMail(app: App, stored: StoredMail, mail: Omit<IncomingMail, 'raw'>, mailboxId: string | null): Promise<Accepted> {
  const kept = await receiveArrival(app, {
    channel: 'email', accountId: mailboxId, key: `${mailboxId ?? 'none'}:${stored.digest}`, via: mail.via, envelope: { ...mail.envelope, messageId: readMessageIds(stored.headers['message-id']?.[0] ?? '')[0] }, raw: stored.raw, bytes: stored.bytes,
  })
  return { ...kept, mailboxId }
}

async function findMailbox(app: App, recipients: readonly string[], headers: Record<string, string[]>): Promise<string | null> {
  const mailboxes = await activeMailboxes(app.db)
  const named = [...recipients, ...readDeliveredTo(headers), ...addressesIn(headers, 'to'), ...addressesIn(headers, 'cc')]
  for (const address of named) {
    const found = resolveMailbox(app.secrets, mailboxes, address)
    if (found) return found.id
  }
  return (mailboxes[0] satisfies Mailbox | undefined)?.id ?? null
}

function addressesIn(headers: Record<string, string[]>, name: string): string[] {
  return (headers[name] ?? []).flatMap(value => value.match(/[^\s<>"(),;:]+@[^\s<>"(),;:]+/g) ?? [])
}

/** The mailbox by id for a route; throws 409 when it does not take mail. */
export function refuseInactive(mailbox: Mailbox): void {
  if (!mailbox.active) throw problem.conflict('mailbox-inactive', `${mailbox.address} is switched off. Switch it on first.`)
}
