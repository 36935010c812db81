import { createHash } from 'node:crypto'
import sql, { join } from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import type { Mailbox } from '../mailbox.ts'
import { readMailboxes } from '../mailboxes.ts'
import { pauseAfter } from './back-off.ts'
import type { ImapIntake } from './imap-connection.ts'

export type ImapMailbox = Mailbox & { intake: ImapIntake }
/** How an account is read: over a connection that stays, or now and then. */
export type AccountWay = 'connected' | 'polled'

/** An account that this node holds, as the database has it. */
export interface Account { mailbox: ImapMailbox; settingsOf: string; heldUntil: Temporal.Instant; lookedAt: Temporal.Instant | null; nextTryAt: Temporal.Instant | null; triedNowAt: Temporal.Instant | null; newAt: Temporal.Instant | null }

type Row = Omit<Account, 'mailbox'> & { mailboxId: string }

/** A lease runs out after so many seconds unless it is renewed; it is renewed several times within. */
const LEASE_SECONDS = 60

/** The mailboxes that are fetched by IMAP; never from memory, which may not have heard of a change yet. */
export async function imapMailboxes(app: App): Promise<ImapMailbox[]> {
  return (await readMailboxes(app.db)).filter((mailbox): mailbox is ImapMailbox => mailbox.intake.kind === 'imap' && !mailbox.demo)
}

/** Of the settings that decide how an account is read: when it changes, what went wrong before says nothing any more. */
export function settingsDigest(intake: ImapIntake): string {
  return createHash('sha256').update(JSON.stringify(intake)).digest('base64url').slice(0, 20)
}

/**
 * Renews what this node holds, takes what nobody holds up to its fair share, and answers all it may read now. Exactly one node holds an
 * account: leases are rows that run out, and whoever takes one locks it.
 */
export async function holdAccounts(app: App, node: string): Promise<Account[]> {
  const mailboxes = await imapMailboxes(app)
  const now = app.clock()
  const until = now.add({ seconds: LEASE_SECONDS })
  const { nodes } = await sayAlive(app, node, now, until)
  const ids = mailboxes.map(each => each.id)
  if (ids.length > 0) await addAccounts(app, mailboxes)
  const held = await app.db.query<{ id: string }>(sql`update imap_accounts set held_until = ${until} where holder = ${node} and mailbox_id = any(${ids}::uuid[]) returning mailbox_id as id`)
  const share = Math.ceil(ids.length / Math.max(1, nodes))
  if (held.length < share) {
    await app.db.query(sql`update imap_accounts set holder = ${node}, held_until = ${until} where mailbox_id in (
      select a.mailbox_id from imap_accounts a where a.mailbox_id = any(${ids}::uuid[]) and (a.holder is null or a.held_until < ${now}) order by a.looked_at nulls first
      limit ${share - held.length} for update skip locked)`)
  }
  const rows = await app.db.query<Row>(sql`select mailbox_id as "mailboxId", settings_of as "settingsOf", held_until as "heldUntil", looked_at as "lookedAt", next_try_at as "nextTryAt", tried_now_at as "triedNowAt", new_at as "newAt"
    from imap_accounts where holder = ${node} and mailbox_id = any(${ids}::uuid[]) order by new_at desc nulls last, mailbox_id limit ${share}`)
  const byId = new Map(mailboxes.map(each => [each.id, each]))
  return rows.flatMap(({ mailboxId, ...row }) => {
    const mailbox = byId.get(mailboxId)
    return mailbox ? [{ ...row, mailbox }] : []
  })
}

function sayAlive(app: App, node: string, now: Temporal.Instant, until: Temporal.Instant): Promise<{ nodes: number }> {
  return app.db.one(sql`with gone as (delete from imap_nodes where alive_until < ${now} and id <> ${node}),
    me as (insert into imap_nodes (id, alive_until) values (${node}, ${until}) on conflict (id) do update set alive_until = excluded.alive_until returning 1)
    select (select count(*) from imap_nodes where alive_until >= ${now} and id <> ${node}) + (select count(*) from me) as nodes`)
}

/** Rows for new accounts; changed settings end the back-off. */
async function addAccounts(app: App, mailboxes: ImapMailbox[]): Promise<void> {
  await app.db.query(sql`insert into imap_accounts as a (mailbox_id, settings_of) values ${join(mailboxes.map(each => sql`(${each.id}, ${settingsDigest(each.intake)})`))}
    on conflict (mailbox_id) do update set settings_of = excluded.settings_of, next_try_at = null, failures = 0 where a.settings_of <> excluded.settings_of`)
}

/** Gives up whatever this node holds besides these, so that other nodes may take them at once. What still runs is not to be given up. */
export async function releaseOthers(app: App, node: string, kept: readonly string[]): Promise<void> {
  await app.db.query(sql`update imap_accounts set holder = null, held_until = null, way = null where holder = ${node} and not (mailbox_id = any(${kept}::uuid[]))`)
}

/** This node fetches no more: it counts for no share. */
export async function sayGone(app: App, node: string): Promise<void> {
  await app.db.query(sql`delete from imap_nodes where id = ${node}`)
}

/** Whether this node still holds the account, by the database. */
export async function stillHeld(app: App, node: string, mailboxId: string): Promise<boolean> {
  return await app.db.maybe(sql`select 1 from imap_accounts where mailbox_id = ${mailboxId} and holder = ${node} and held_until > ${app.clock()}`) !== undefined
}

/** All folders were looked into. */
export async function noteLook(app: App, mailboxId: string, way: AccountWay, taken: number): Promise<void> {
  const now = app.clock()
  await app.db.query(sql`update imap_accounts set way = ${way}, looked_at = ${now}, new_at = case when ${taken > 0} then ${now} else new_at end,
    failures = 0, failing_since = null, error = null, next_try_at = null where mailbox_id = ${mailboxId}`)
}

/** Something is wrong: said in words, and when it is tried again. */
export async function noteFailure(app: App, mailboxId: string, error: string, refused: boolean): Promise<void> {
  const now = app.clock()
  const { failures } = await app.db.one<{ failures: number }>(sql`update imap_accounts set way = null, failures = failures + 1, failing_since = coalesce(failing_since, ${now}), error = ${error}
    where mailbox_id = ${mailboxId} returning failures`)
  await app.db.query(sql`update imap_accounts set next_try_at = ${now.add({ seconds: pauseAfter(failures, refused, Math.random()) })} where mailbox_id = ${mailboxId}`)
}

/** An admin wants it tried now: the back-off ends. */
export async function tryNow(q: Pick<App['db'], 'query'>, mailboxId: string, now: Temporal.Instant): Promise<void> {
  await q.query(sql`update imap_accounts set next_try_at = null, tried_now_at = ${now} where mailbox_id = ${mailboxId}`)
}
