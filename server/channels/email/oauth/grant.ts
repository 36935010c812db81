import sql, { type Sql } from 'sql-template-tag'
import type { Tx } from '../../../platform/change.ts'
import type { Queries } from '../../../platform/db.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import type { Mailbox } from '../mailbox.ts'
import { announceMailboxes } from '../mailboxes.ts'
import { accessMailbox } from '../update-mailbox.ts'
import type { Tokens } from './token-endpoint.ts'
import type { Trouble } from './troubles.ts'

/** What somebody granted a mailbox by signing in. Tokens are sealed. */
export interface Grant {
  mailboxId: string
  appId: string
  state: 'signed-in' | 'signed-out'
  account: string | null
  accessToken: string | null
  refreshToken: string | null
  issue: number
  renewAt: Temporal.Instant | null
  expiresAt: Temporal.Instant | null
  signedInAt: Temporal.Instant | null
  error: Trouble | null
  said: string | null
}

const GRANT_COLUMNS: Sql = sql`g.mailbox_id as "mailboxId", g.app_id as "appId", g.state, g.account, g.access_token as "accessToken", g.refresh_token as "refreshToken", g.issue,
  g.renew_at as "renewAt", g.expires_at as "expiresAt", g.signed_in_at as "signedInAt", g.error, g.said`

export async function grantsOf(q: Queries, mailboxIds: string[]): Promise<Map<string, Grant>> {
  const rows = await q.query<Grant>(sql`select ${GRANT_COLUMNS} from mailbox_grants g where g.mailbox_id = any(${mailboxIds}::uuid[])`)
  return new Map(rows.map(row => [row.mailboxId, row]))
}

/** When a token of this life is renewed, and when it ends: five minutes before, or, of a short one, after four fifths of it. */
export function lifeOf(now: Temporal.Instant, seconds: number): { renewAt: Temporal.Instant; expiresAt: Temporal.Instant } {
  return { renewAt: now.add({ seconds: Math.max(seconds - 300, Math.floor(seconds * 0.8)) }), expiresAt: now.add({ seconds }) }
}

/** Keeps what was granted; the one before, of whatever app, is forgotten. Whoever renews just now renews the former in vain. */
export async function keepGrant(app: { secrets: Secrets }, tx: Tx, mailboxId: string, appId: string, tokens: Tokens & { refreshToken: string }): Promise<void> {
  await raise(tx, await accessMailbox(tx, mailboxId), 'mailbox.signedIn', { appId })
  const { renewAt, expiresAt } = lifeOf(tx.now, tokens.seconds)
  const [access, refresh] = [app.secrets.seal(tokens.accessToken), app.secrets.seal(tokens.refreshToken)]
  await tx.query(sql`insert into mailbox_grants (mailbox_id, app_id, state, account, access_token, refresh_token, issue, renew_at, expires_at, signed_in_at)
    values (${mailboxId}, ${appId}, 'signed-in', ${tokens.account}, ${access}, ${refresh}, 1, ${renewAt}, ${expiresAt}, ${tx.now})
    on conflict (mailbox_id) do update set app_id = excluded.app_id, state = excluded.state, account = excluded.account, access_token = excluded.access_token, refresh_token = excluded.refresh_token,
      issue = mailbox_grants.issue + 1, renew_at = excluded.renew_at, expires_at = excluded.expires_at, signed_in_at = excluded.signed_in_at,
      refused_at = null, lease = null, leased_until = null, error = null, said = null`)
}

/** Writes down what went wrong, for the mailbox's page; what is granted stays. */
export async function saveTrouble(q: Queries, mailboxId: string, appId: string, { code, said }: { code: Trouble; said: string }): Promise<void> {
  await q.query(sql`insert into mailbox_grants (mailbox_id, app_id, state, error, said) values (${mailboxId}, ${appId}, 'signed-out', ${code}, ${said})
    on conflict (mailbox_id) do update set error = excluded.error, said = excluded.said`)
}

/** Marks what holds no longer and forgets its tokens: somebody has to sign in again. `issue`: only while it is still that one. */
export async function loseGrant(tx: Tx, mailboxId: string, { code, said }: { code: Trouble; said: string }, issue?: number): Promise<void> {
  const mailbox = await accessMailbox(tx, mailboxId)
  const lost = await tx.maybe<{ appId: string }>(sql`update mailbox_grants g set state = 'signed-out', access_token = null, refresh_token = null, issue = issue + 1, renew_at = null, expires_at = null,
    lease = null, leased_until = null, error = ${code}, said = ${said} where mailbox_id = ${mailboxId} and state = 'signed-in' and (${issue ?? null}::integer is null or issue = ${issue ?? null}) returning app_id as "appId"`)
  if (lost) await raise(tx, mailbox, 'mailbox.signInLost', { appId: lost.appId, trouble: code })
}

/** Forgets a grant on somebody's wish. */
export async function dropGrant(tx: Tx, mailbox: Mailbox): Promise<void> {
  const gone = await tx.maybe<{ appId: string }>(sql`delete from mailbox_grants where mailbox_id = ${mailbox.id} returning app_id as "appId"`)
  if (gone) await raise(tx, mailbox, 'mailbox.signedOut', { appId: gone.appId })
}

/** Records on the mailbox, so that whoever fetches its mail begins anew. */
async function raise(tx: Tx, mailbox: Mailbox, type: string, data: Record<string, unknown>): Promise<void> {
  const subject = { kind: 'mailbox', id: mailbox.id, version: mailbox.version }
  tx.record(subject, type, data)
  await tx.query(sql`update mailboxes set version = ${subject.version} where id = ${mailbox.id}`)
  mailbox.version = subject.version
  await announceMailboxes(tx)
}
