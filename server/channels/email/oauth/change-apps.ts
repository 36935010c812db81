import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { isId, newId } from '../../../platform/ids.ts'
import { problem } from '../../../platform/problem.ts'
import type { AppChanges, AppInput } from './app-schemas.ts'
import { loseGrant } from './grant.ts'
import { APP_COLUMNS, listApps, noApp, type OAuthApp } from './oauth-app.ts'
import { isSafeUrl } from './token-endpoint.ts'

const MOST_APPS = 20
const NAMES = { google: 'Google', microsoft: 'Microsoft', other: 'OAuth 2' } as const
/** Fields that say where secrets and tokens go. */
const WAYS = ['tenant', 'authorizeUrl', 'tokenUrl', 'imap', 'smtp', 'clientId'] as const
const FIELDS = [...WAYS, 'name', 'scopes'] as const

type Parts = Pick<App, 'config' | 'secrets'>

/** The app's row, locked. Throws 404. */
export async function accessApp(tx: Tx, id: string): Promise<OAuthApp> {
  const found = isId(id) ? await tx.maybe<OAuthApp>(sql`select ${APP_COLUMNS} from oauth_apps a where a.id = ${id} for update`) : undefined
  if (!found) throw noApp()
  return found
}

/** Adds an app. Throws 422 when something is missing that its provider needs. */
export async function createApp(app: Parts, tx: Tx, given: AppInput): Promise<OAuthApp> {
  if ((await listApps(tx)).length >= MOST_APPS) throw problem.unprocessable('too-many-apps', `There can be ${MOST_APPS} sign-in apps at most. Remove one first.`)
  const made = fitting({
    id: newId(), provider: given.provider, name: given.name?.trim() || NAMES[given.provider], tenant: given.tenant ?? null, authorizeUrl: given.authorizeUrl ?? null, tokenUrl: given.tokenUrl ?? null,
    scopes: given.scopes ?? null, imap: given.imap ?? null, smtp: given.smtp ?? null, clientId: given.clientId, clientSecret: given.clientSecret ? app.secrets.seal(given.clientSecret) : null, createdAt: tx.now, version: 1,
  })
  refuseIncomplete(app, made)
  tx.record({ kind: 'oauth-app', id: made.id, version: 0 }, 'oauth-app.created', { provider: made.provider })
  await tx.query(sql`insert into oauth_apps (id, provider, name, tenant, authorize_url, token_url, scopes, imap, smtp, client_id, client_secret, created_at, version)
    values (${made.id}, ${made.provider}, ${made.name}, ${made.tenant}, ${made.authorizeUrl}, ${made.tokenUrl}, ${made.scopes}, ${made.imap && JSON.stringify(made.imap)}, ${made.smtp && JSON.stringify(made.smtp)},
      ${made.clientId}, ${made.clientSecret}, ${tx.now}, 1)`)
  return made
}

/**
 * Changes an app that `accessApp` locked. A secret that is not given stays. When secrets or tokens would go elsewhere, the secret has to be
 * given anew and the mailboxes have to sign in again: whoever may change an app learns nothing that way.
 */
export async function updateApp(app: Parts, tx: Tx, before: OAuthApp, given: AppChanges): Promise<OAuthApp> {
  const { clientSecret, ...rest } = given
  const wished = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<OAuthApp>
  const after = fitting({ ...before, ...wished, ...(clientSecret && { clientSecret: app.secrets.seal(clientSecret) }) })
  const fields: string[] = FIELDS.filter(field => !same(after[field], before[field]))
  const moves = WAYS.some(field => !same(after[field], before[field]))
  if (moves && before.clientSecret !== null && !clientSecret) throw problem.unprocessable('client-secret', 'Give the client secret again: it is not sent to another place, or with another client ID, by itself.')
  if (clientSecret) fields.push('clientSecret')
  if (fields.length === 0) return before
  refuseIncomplete(app, after)
  const subject = { kind: 'oauth-app', id: before.id, version: before.version }
  tx.record(subject, 'oauth-app.updated', { changed: Object.fromEntries(fields.map(field => [field, { from: null, to: null }])) })
  after.version = subject.version
  await tx.query(sql`update oauth_apps set name = ${after.name}, tenant = ${after.tenant}, authorize_url = ${after.authorizeUrl}, token_url = ${after.tokenUrl}, scopes = ${after.scopes},
    imap = ${after.imap && JSON.stringify(after.imap)}, smtp = ${after.smtp && JSON.stringify(after.smtp)}, client_id = ${after.clientId}, client_secret = ${after.clientSecret}, version = ${after.version} where id = ${after.id}`)
  if (moves) {
    await tx.query(sql`delete from oauth_flows where app_id = ${after.id}`)
    for (const mailboxId of await mailboxesOf(tx, after.id)) await loseGrant(tx, mailboxId, { code: 'app-changed', said: '' })
  }
  return after
}

/** Removes an app. Throws 409 while mailboxes are signed in by it. */
export async function removeApp(tx: Tx, app: OAuthApp): Promise<void> {
  const signedIn = await tx.maybe<{ address: string }>(sql`select m.address from mailbox_grants g join mailboxes m on m.id = g.mailbox_id where g.app_id = ${app.id} and g.state = 'signed-in' limit 1`)
  if (signedIn) throw problem.conflict('oauth-app-used', `${signedIn.address} is signed in by this app. Sign it out, or in by another app, first.`)
  tx.record({ kind: 'oauth-app', id: app.id, version: app.version }, 'oauth-app.removed', { provider: app.provider })
  await tx.query(sql`delete from mailbox_grants where app_id = ${app.id}`)
  await tx.query(sql`delete from oauth_apps where id = ${app.id}`)
}

async function mailboxesOf(tx: Tx, appId: string): Promise<string[]> {
  return (await tx.query<{ id: string }>(sql`select mailbox_id as id from mailbox_grants where app_id = ${appId} and state = 'signed-in' order by mailbox_id`)).map(row => row.id)
}

/** Only what its provider has: the addresses of Google and Microsoft are known, and nobody sets others. */
function fitting(app: OAuthApp): OAuthApp {
  const none = { authorizeUrl: null, tokenUrl: null, scopes: null, imap: null, smtp: null }
  return app.provider === 'other' ? { ...app, tenant: null } : { ...app, ...none, tenant: app.provider === 'microsoft' ? app.tenant ?? 'common' : null }
}

function refuseIncomplete(app: Parts, made: OAuthApp): void {
  if (made.provider !== 'other') {
    if (made.clientSecret === null) throw problem.unprocessable('client-secret', `${NAMES[made.provider]} needs a client secret.`)
    return
  }
  if (!made.authorizeUrl || !made.tokenUrl || !made.scopes) throw problem.unprocessable('oauth-addresses', 'Give the provider\'s authorization address, its token address and the scopes to ask for.')
  if (!made.imap && !made.smtp) throw problem.unprocessable('oauth-servers', 'Give the provider\'s IMAP or SMTP server: tokens are shown to these hosts alone.')
  for (const url of [made.authorizeUrl, made.tokenUrl]) {
    if (!isSafeUrl(url, app)) throw problem.unprocessable('oauth-https', `${url.slice(0, 200)} has to begin with https://. An administrator can allow a host of your own without it by OUTBOUND_ALLOW.`)
  }
}

/** jsonb comes back with its keys in another order. */
function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(value, (_, each: unknown) => typeof each === 'object' && each !== null ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => x < y ? -1 : 1)) : each)
  return plain(a) === plain(b)
}
