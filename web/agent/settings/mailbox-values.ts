import type { AfterTaking, Mailbox, MailboxInput, Security, Server, ServerInput } from '../api/mail.ts'

/** A server as the form holds it: every field a text or a number, the password empty unless it is to change. */
export interface ServerValues { host: string; port: number; security: Security; user: string; password: string; /** How it signs in; set by the API. */ auth: Server['auth'] }
export interface MailboxValues {
  address: string
  name: string
  teamId: string | null
  brandId: string | null
  signature: string
  imap: boolean
  folders: string[]
  after: AfterTaking
  /** Mails received before this instant are left alone; null: since the mailbox was added. */
  since: string | null
  intake: ServerValues
  ownRelay: boolean
  relay: ServerValues
  /** null: as the desk's settings say. */
  acknowledge: boolean | null
  holdUnverified: boolean
  closedTickets: Mailbox['closedTickets']
}

const imap: ServerValues = { host: '', port: 993, security: 'tls', user: '', password: '', auth: 'password' }
const smtp: ServerValues = { host: '', port: 587, security: 'starttls', user: '', password: '', auth: 'password' }

/** What the form shows of a mailbox, or of none yet. Passwords never come back from the server. */
export function mailboxValues(mailbox: Mailbox | null, signature: string): MailboxValues {
  const fetched = mailbox?.intake.kind === 'imap' ? mailbox.intake : null
  return {
    address: mailbox?.address ?? '', name: mailbox?.name ?? '', teamId: mailbox?.teamId ?? null, brandId: mailbox?.brandId ?? null, signature,
    imap: fetched !== null, folders: fetched?.folders ?? ['INBOX'], after: fetched?.after ?? { kind: 'read' }, since: fetched?.since ?? null, intake: fetched ? values(fetched) : imap,
    ownRelay: mailbox?.relay != null, relay: mailbox?.relay ? values(mailbox.relay) : smtp,
    acknowledge: mailbox?.acknowledge ?? null, holdUnverified: mailbox?.holdUnverified ?? false, closedTickets: mailbox?.closedTickets ?? null,
  }
}

function values({ host, port, security, user, auth }: Server): ServerValues {
  return { host, port, security, user: user ?? '', password: '', auth }
}

/** What is sent: a password only when one was typed, so that the kept one stays. */
export function mailboxInput(form: MailboxValues, signature: string): MailboxInput {
  return {
    address: form.address.trim(), name: form.name.trim() || form.address.trim().split('@')[0] || form.address, teamId: form.teamId, brandId: form.brandId, signature,
    intake: form.imap ? imapInput(form) : { kind: 'handed' },
    relay: form.ownRelay ? server(form.relay) : null, acknowledge: form.acknowledge, holdUnverified: form.holdUnverified, closedTickets: form.closedTickets,
  }
}

/** The account as it stands in the form, also before it is saved. */
export function imapInput(form: MailboxValues) {
  return { kind: 'imap' as const, folders: form.folders, after: form.after, since: form.since, ...server(form.intake) }
}

function server({ host, port, security, user, password, auth }: ServerValues): ServerInput {
  return { host: host.trim(), port, security, user: user.trim() || null, auth: password ? 'password' : auth, ...(password && { password }) }
}
