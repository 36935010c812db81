import type { AfterTaking, Mailbox, MailboxChange, MailboxInput, Security, Server, ServerInput } from '../api/mail.ts'

/** A server as the form holds it: every field a text or a number, the password empty unless it is to change. */
export interface ServerValues { host: string; port: number; security: Security; user: string; password: string; auth: Server['auth']; /** PEM of authorities of one's own */ ca: string; fingerprint: string }
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

const imap: ServerValues = { host: '', port: 993, security: 'tls', user: '', password: '', auth: 'password', ca: '', fingerprint: '' }
const smtp: ServerValues = { host: '', port: 587, security: 'starttls', user: '', password: '', auth: 'password', ca: '', fingerprint: '' }

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

function values({ host, port, security, user, auth, ca, fingerprint }: Server): ServerValues {
  return { host, port, security, user: user ?? '', password: '', auth, ca: ca ?? '', fingerprint: fingerprint ?? '' }
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

function server({ host, port, security, user, password, auth, ca, fingerprint }: ServerValues): ServerInput {
  return { host: host.trim(), port, security, user: user.trim() || null, auth, ca: ca.trim() || null, fingerprint: fingerprint.trim() || null, ...(auth === 'password' && password && { password }) }
}

/** What is sent to trust this very certificate from now on; null when the way has no server of the mailbox's own. */
export function trusting(mailbox: Mailbox, way: 'intake' | 'relay', fingerprint: string): MailboxChange | null {
  const form = mailboxValues(mailbox, '')
  if (way === 'intake') return form.imap ? { intake: imapInput({ ...form, intake: { ...form.intake, fingerprint } }) } : null
  return form.ownRelay ? { relay: server({ ...form.relay, fingerprint }) } : null
}
