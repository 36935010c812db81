import type { ImapFlow } from 'imapflow'
import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import { acceptMail } from './accept-mail.ts'
import type { ImapIntake } from './imap-connection.ts'
import type { Mailbox } from './mailbox.ts'

interface Position { uidValidity: number; lastUid: number }

/**
 * Takes every mail of the open folder that has not been taken yet. New is what has a UID above the last one taken, under the same
 * UIDVALIDITY; \Seen and dates are never asked (H1, RFC 9051 §2.3.1.1). When UIDVALIDITY changed, or at first, all mails received since the
 * mailbox was made are offered again: the ledger knows those it has. The position moves only after each mail is durable. Returns how many
 * were new.
 */
export async function fetchNew(app: App, client: ImapFlow, mailbox: Mailbox, intake: ImapIntake, goesOn: () => boolean): Promise<number> {
  if (!client.mailbox) throw new Error('No folder is open.')
  const uidValidity = Number(client.mailbox.uidValidity)
  const known = await app.db.maybe<Position>(sql`select uidvalidity as "uidValidity", last_uid as "lastUid" from imap_positions where mailbox_id = ${mailbox.id}`)
  const anew = known?.uidValidity !== uidValidity
  const uids = anew ? await sinceStart(client, mailbox, intake) : await above(client, known.lastUid)
  if (anew) await savePosition(app, mailbox.id, { uidValidity, lastUid: (uids[0] ?? client.mailbox.uidNext) - 1 })
  let taken = 0
  for (const uid of uids) {
    if (!goesOn()) return taken
    if (await take(app, client, mailbox, intake, uid)) taken++
    await savePosition(app, mailbox.id, { uidValidity, lastUid: uid })
  }
  await app.db.query(sql`update imap_positions set checked_at = ${app.clock()}, error = null where mailbox_id = ${mailbox.id}`)
  return taken
}

/** UIDs above the last one, in order. A range such as 8:* always answers the last mail, even when its UID is 7 (RFC 9051 §9, seq-range). */
async function above(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true }) || []
  return found.filter(uid => uid > lastUid).sort((a, b) => a - b)
}

/** The server searches by day, in its own zone: one day more is asked for, then the exact instant decides. */
async function sinceStart(client: ImapFlow, mailbox: Mailbox, intake: ImapIntake): Promise<number[]> {
  const since = intake.since ? Temporal.Instant.from(intake.since) : mailbox.createdAt
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

/** Whether it was new. A mail that vanished meanwhile is nobody's; one that is too large stays where it is, and the log says so. */
async function take(app: App, client: ImapFlow, mailbox: Mailbox, intake: ImapIntake, uid: number): Promise<boolean> {
  const facts = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (!facts) return false
  const limit = app.config.MAX_MAIL_MB * 1_000_000
  if ((facts.size ?? 0) > limit) {
    app.log.warn({ mailbox: mailbox.id, uid, size: facts.size }, 'a mail is larger than MAX_MAIL_MB and stays on the server')
    return false
  }
  const { content } = await client.download(String(uid), undefined, { uid: true })
  if (!content) return false
  const { duplicate } = await acceptMail(app, { raw: content, via: 'imap', mailboxId: mailbox.id, envelope: { uid, folder: intake.folder } })
  await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }).catch(() => undefined) // a courtesy: nothing depends on it
  return !duplicate
}

async function savePosition(app: App, mailboxId: string, { uidValidity, lastUid }: Position): Promise<void> {
  await app.db.query(sql`insert into imap_positions (mailbox_id, uidvalidity, last_uid, checked_at) values (${mailboxId}, ${uidValidity}, ${lastUid}, ${app.clock()})
    on conflict (mailbox_id) do update set uidvalidity = excluded.uidvalidity, last_uid = excluded.last_uid`)
}

/** Writes down what is wrong with fetching, for the mailbox's page. */
export async function saveFetchError(app: App, mailboxId: string, error: string): Promise<void> {
  await app.db.query(sql`insert into imap_positions (mailbox_id, uidvalidity, last_uid, error) values (${mailboxId}, 0, 0, ${error})
    on conflict (mailbox_id) do update set error = excluded.error`)
}
