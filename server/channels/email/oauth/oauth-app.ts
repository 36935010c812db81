import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../../platform/db.ts'
import { isId } from '../../../platform/ids.ts'
import { problem } from '../../../platform/problem.ts'
import type { Security } from '../mailbox.ts'

export const PROVIDERS = ['google', 'microsoft', 'other'] as const
export type Provider = (typeof PROVIDERS)[number]
export interface MailServer { host: string; port: number; security: Security }

/** What the desk is at a provider at which mailboxes sign in. */
export interface OAuthApp {
  id: string
  provider: Provider
  name: string
  /** Of Microsoft's directory; others have none. */
  tenant: string | null
  /** These five of other providers only: see `placeOf`. */
  authorizeUrl: string | null
  tokenUrl: string | null
  scopes: string | null
  imap: MailServer | null
  smtp: MailServer | null
  clientId: string
  /** Sealed. */
  clientSecret: string | null
  createdAt: Temporal.Instant
  version: number
}

export const APP_COLUMNS: Sql = sql`a.id, a.provider, a.name, a.tenant, a.authorize_url as "authorizeUrl", a.token_url as "tokenUrl", a.scopes, a.imap, a.smtp,
  a.client_id as "clientId", a.client_secret as "clientSecret", a.created_at as "createdAt", a.version`

export function listApps(q: Queries): Promise<OAuthApp[]> {
  return q.query(sql`select ${APP_COLUMNS} from oauth_apps a order by a.created_at, a.id limit 100`)
}

export async function appById(q: Queries, id: string): Promise<OAuthApp> {
  const found = isId(id) ? await q.maybe<OAuthApp>(sql`select ${APP_COLUMNS} from oauth_apps a where a.id = ${id}`) : undefined
  if (!found) throw noApp()
  return found
}

export const noApp = () => problem.notFound('oauth-app', 'There is no such sign-in app.')
