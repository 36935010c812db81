import type { ImapFlow } from 'imapflow'
import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import { pauseAfter } from './back-off.ts'
import type { ImapMailbox } from './accounts.ts'

/** Mails that are done in one go, and how often one that fails is tried. */
const MOST_AT_ONCE = 500
const MOST_ATTEMPTS = 50

interface Waiting { uid: number; attempts: number }

/**
 * Does with mails that are safe in the ledger what the mailbox wants: marks, moves or deletes them. Only mails are touched that this account
 * handed to the desk, under the UIDVALIDITY they were taken under. What fails is written down, tried again, and holds nothing up.
 */
export async function afterTaking(app: App, client: ImapFlow, mailbox: ImapMailbox, folder: string, goesOn: () => Promise<boolean>): Promise<void> {
  if (!client.mailbox) return
  const { after } = mailbox.intake
  const uidValidity = Number(client.mailbox.uidValidity)
  await app.db.query(sql`delete from imap_taken where mailbox_id = ${mailbox.id} and folder = ${folder} and (uidvalidity <> ${uidValidity} or ${after.kind === 'leave'} or attempts >= ${MOST_ATTEMPTS})`)
  if (after.kind === 'leave') return
  const due = after.kind === 'delete' ? app.clock().subtract({ hours: 24 * after.days }) : app.clock()
  const waiting = await app.db.query<Waiting>(sql`select uid, attempts from imap_taken where mailbox_id = ${mailbox.id} and folder = ${folder} and taken_at <= ${due}
    and (retry_at is null or retry_at <= ${app.clock()}) order by uid limit ${MOST_AT_ONCE}`)
  if (waiting.length === 0 || !await goesOn()) return
  const uids = waiting.map(each => each.uid)
  const failed = await act(client, mailbox, uids.join(',')).then(() => null, (error: Error & { responseText?: string }) => (error.responseText ?? error.message).slice(0, 300))
  if (failed === null) {
    await app.db.query(sql`delete from imap_taken where mailbox_id = ${mailbox.id} and folder = ${folder} and uid = any(${uids}::bigint[])`)
    return
  }
  if (!client.usable) throw new Error('The connection was lost.')
  app.log.warn({ mailbox: mailbox.id, reason: failed }, 'mails were taken but could not be marked, moved or deleted on the server')
  const retryAt = app.clock().add({ seconds: pauseAfter(waiting[0]!.attempts + 1, false, Math.random()) })
  await app.db.query(sql`update imap_taken set attempts = attempts + 1, error = ${failed}, retry_at = ${retryAt} where mailbox_id = ${mailbox.id} and folder = ${folder} and uid = any(${uids}::bigint[])`)
}

async function act(client: ImapFlow, { intake: { after } }: ImapMailbox, uids: string): Promise<void> {
  if (after.kind === 'read') return must(await client.messageFlagsAdd(uids, ['\\Seen'], { uid: true }), 'The server does not mark mails as read.')
  // without UIDPLUS (RFC 4315) an EXPUNGE would take along what others marked
  const single = client.capabilities.has('UIDPLUS')
  if (after.kind === 'delete') {
    if (!single) throw new Error('This server cannot delete single mails (it lacks UIDPLUS). Choose something else for mails that were taken.')
    return must(await client.messageDelete(uids, { uid: true }), 'The server does not delete mails.')
  }
  if (after.kind !== 'move') return
  if (!single && !client.capabilities.has('MOVE')) throw new Error('This server cannot move single mails (it lacks MOVE and UIDPLUS). Choose something else for mails that were taken.')
  if (!(await client.list()).some(each => each.path === after.folder)) await client.mailboxCreate(after.folder)
  must(await client.messageMove(uids, after.folder, { uid: true }), `The server does not move mails to ${after.folder}.`)
}

function must(done: unknown, otherwise: string): void {
  if (!done) throw new Error(otherwise)
}
