import type { ImapFlow } from 'imapflow'
import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import type { Queries } from '../../../platform/db.ts'
import { acceptMail, type Accepted } from '../accept-mail.ts'
import type { ImapMailbox } from './accounts.ts'

interface Position { uidValidity: number; lastUid: number }

/** The head of a mail that is too large is all that is taken of it. */
const MOST_HEAD = 256 * 1024

export interface Look {
  /** Asked before every mail: this node still holds the account, and nobody wants it to stop. */
  goesOn: () => Promise<boolean>
  /** At most so many, so that others get their turn. */
  most: number
  /** Something moved: a watchdog waits for it. */
  moved: () => void
}

/**
 * Takes every mail of the open folder that has not been taken yet. New is what has a UID above the last one taken, under the same
 * UIDVALIDITY; \Seen and dates are never asked (H1, RFC 9051 §2.3.1.1). When UIDVALIDITY changed, or at first, all mails received since the
 * mailbox was made are offered again: the ledger knows those it has. The position moves only after each mail is durable. Returns how many
 * were new, and whether more wait.
 */
export async function fetchNew(app: App, client: ImapFlow, mailbox: ImapMailbox, folder: string, look: Look): Promise<{ taken: number; more: boolean }> {
  if (!client.mailbox) throw new Error('No folder is open.')
  const uidValidity = Number(client.mailbox.uidValidity)
  const known = await app.db.maybe<Position>(sql`select uidvalidity as "uidValidity", last_uid as "lastUid" from imap_positions where mailbox_id = ${mailbox.id} and folder = ${folder}`)
  const anew = known?.uidValidity !== uidValidity
  const uids = anew ? await sinceStart(client, mailbox) : await above(client, known.lastUid)
  if (anew) await savePosition(app.db, mailbox.id, folder, { uidValidity, lastUid: (uids[0] ?? client.mailbox.uidNext) - 1 })
  let taken = 0
  for (const uid of uids.slice(0, look.most)) {
    if (!await look.goesOn()) return { taken, more: true }
    const kept = await take(app, client, mailbox, folder, uid)
    if (kept && !kept.duplicate) taken++
    const ours = kept !== null && (!kept.duplicate || await tookIt(app, kept.arrivalId, mailbox.id))
    await app.db.transaction(async q => {
      if (ours && mailbox.intake.after.kind !== 'leave') await noteTaken(q, mailbox.id, folder, uidValidity, uid, kept.arrivalId)
      await savePosition(q, mailbox.id, folder, { uidValidity, lastUid: uid })
    })
    look.moved()
  }
  return { taken, more: uids.length > look.most }
}

/** UIDs above the last one, in order. A range such as 8:* always answers the last mail, even when its UID is 7 (RFC 9051 §9, seq-range). */
async function above(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true }) || []
  return found.filter(uid => uid > lastUid).sort((a, b) => a - b)
}

/** The server searches by day, in its own zone: one day more is asked for, then the exact instant decides. */
async function sinceStart(client: ImapFlow, { intake, createdAt }: ImapMailbox): Promise<number[]> {
  const since = intake.since ? Temporal.Instant.from(intake.since) : createdAt
  const found = await client.search({ since: new Date(since.subtract({ hours: 36 }).epochMilliseconds) }, { uid: true }) || []
  if (found.length === 0) return []
  const uids: number[] = []
  // INTERNALDATE has whole seconds (RFC 9051 §2.3.3)
  const start = Math.floor(since.epochMilliseconds / 1000) * 1000
  for await (const message of client.fetch(found, { uid: true, internalDate: true }, { uid: true })) {
    if (new Date(message.internalDate ?? 0).getTime() >= start) uids.push(message.uid)
  }
  return uids.sort((a, b) => a - b)
}

/** Null: it vanished meanwhile and is nobody's. Of one that is too large its head is kept, with where the rest lies. */
async function take(app: App, client: ImapFlow, mailbox: ImapMailbox, folder: string, uid: number): Promise<Accepted | null> {
  const facts = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (!facts) return null
  const size = facts.size ?? 0
  if (size > app.config.MAX_MAIL_MB * 1_000_000) return takeHead(app, client, mailbox, folder, uid, size)
  const { content } = await client.download(String(uid), undefined, { uid: true })
  if (!content) return null
  return acceptMail(app, { raw: content, via: 'imap', mailboxId: mailbox.id, envelope: { uid, folder } })
}

async function takeHead(app: App, client: ImapFlow, mailbox: ImapMailbox, folder: string, uid: number, size: number): Promise<Accepted | null> {
  const part = await client.fetchOne(String(uid), { source: { start: 0, maxLength: MOST_HEAD } }, { uid: true })
  if (!part || !part.source) return null
  const end = part.source.indexOf('\r\n\r\n')
  const head = end < 0 ? part.source : part.source.subarray(0, end + 4)
  return acceptMail(app, { raw: head, via: 'imap', mailboxId: mailbox.id, envelope: { uid, folder, tooLarge: { size, account: `${mailbox.intake.user ?? ''}@${mailbox.intake.host}` } } })
}

/** Whether the ledger has it from this account: then it may be marked, moved or deleted there, and only then. */
async function tookIt(app: App, arrivalId: string, mailboxId: string): Promise<boolean> {
  return await app.db.maybe(sql`select 1 from arrivals where id = ${arrivalId} and via = 'imap' and account_id = ${mailboxId}`) !== undefined
}

/** What is too large is not here as a whole: it stays there untouched. The days of its stay count from when it was taken at first. */
async function noteTaken(q: Queries, mailboxId: string, folder: string, uidValidity: number, uid: number, arrivalId: string): Promise<void> {
  await q.query(sql`insert into imap_taken (mailbox_id, folder, uidvalidity, uid, taken_at)
    select ${mailboxId}, ${folder}, ${uidValidity}, ${uid}, a.received_at from arrivals a where a.id = ${arrivalId} and a.envelope->'tooLarge' is null on conflict do nothing`)
}

async function savePosition(q: Queries, mailboxId: string, folder: string, { uidValidity, lastUid }: Position): Promise<void> {
  await q.query(sql`insert into imap_positions (mailbox_id, folder, uidvalidity, last_uid) values (${mailboxId}, ${folder}, ${uidValidity}, ${lastUid})
    on conflict (mailbox_id, folder) do update set uidvalidity = excluded.uidvalidity, last_uid = excluded.last_uid`)
}
