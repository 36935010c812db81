import { setTimeout as wait } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { system } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import { newId } from '../../../platform/ids.ts'
import { mailboxById } from '../mailbox.ts'
import { grantsOf, lifeOf, loseGrant, type Grant } from './grant.ts'
import { appById } from './oauth-app.ts'
import { isHostOf, placeOf } from './places.ts'
import { renewTokens, TOKEN_MILLISECONDS, type Tokens } from './token-endpoint.ts'
import { trouble, troubleOf } from './troubles.ts'

const SIGN_IN = system('mail-sign-in')
const LOOK_EVERY = 100
/** How soon after a refused token another one is worth a new token: a mail server may refuse every one, as when IMAP is switched off. */
const REFUSAL_MINUTES = 10

/** What a mail server is shown: as whom, by default the account that signed in, or the mailbox's address. `issue` says which token it was when it is refused. */
export interface MailToken { account: string; token: string; issue: number }

/** Renewals under way in this process: whoever comes meanwhile waits for the same answer. */
const underWay = new WeakMap<App, Map<string, Promise<Grant>>>()

/** The access token of a mailbox for a host of its provider, renewed when it soon ends. Throws troubles. */
export async function mailToken(app: App, mailboxId: string, host: string): Promise<MailToken> {
  let grant = (await grantsOf(app.db, [mailboxId])).get(mailboxId)
  if (!grant) throw trouble('not-signed-in')
  if (grant.state !== 'signed-in') throw trouble(grant.error ?? 'not-signed-in', grant.said ?? '')
  const place = placeOf(await appById(app.db, grant.appId))
  if (!isHostOf(place, host)) throw trouble('other-host', place.hosts.join(', '))
  if (isDue(grant, app.clock())) grant = await renewedOnce(app, grant)
  if (grant.accessToken === null) throw trouble(grant.error ?? 'not-signed-in', grant.said ?? '')
  return { account: grant.account ?? (await mailboxById(app.db, mailboxId)).address, token: app.secrets.open(grant.accessToken), issue: grant.issue }
}

/** A mail server refused a token that should hold. Answers whether another attempt is worth it: a new token is got, once in a while. */
export async function tokenRefused(app: App, mailboxId: string, issue: number): Promise<boolean> {
  const now = app.clock()
  const worth = await app.db.maybe(sql`update mailbox_grants set renew_at = ${now}, expires_at = ${now}, refused_at = ${now} where mailbox_id = ${mailboxId} and issue = ${issue} and state = 'signed-in'
    and (refused_at is null or refused_at < ${now.subtract({ minutes: REFUSAL_MINUTES })}) returning 1`)
  if (worth) return true
  const grant = (await grantsOf(app.db, [mailboxId])).get(mailboxId)
  return grant?.state === 'signed-in' && grant.issue !== issue
}

function isDue({ renewAt }: Grant, now: Temporal.Instant): boolean {
  return renewAt === null || Temporal.Instant.compare(renewAt, now) <= 0
}

function renewedOnce(app: App, grant: Grant): Promise<Grant> {
  const known = underWay.get(app) ?? new Map<string, Promise<Grant>>()
  underWay.set(app, known)
  const running = known.get(grant.mailboxId) ?? renewed(app, grant).finally(() => known.delete(grant.mailboxId))
  known.set(grant.mailboxId, running)
  return running
}

/**
 * One renewal at a time, across nodes: whoever writes its lease into the row asks the provider, the others wait for the row to change. No
 * transaction is open meanwhile. When the provider cannot be asked, a token that still holds goes on.
 */
async function renewed(app: App, before: Grant): Promise<Grant> {
  for (let waited = 0; waited < 2 * TOKEN_MILLISECONDS; waited += LOOK_EVERY) {
    const [lease, now] = [newId(), app.clock()]
    const mine = await app.db.maybe(sql`update mailbox_grants set lease = ${lease}, leased_until = ${now.add({ milliseconds: TOKEN_MILLISECONDS + 5000 })}
      where mailbox_id = ${before.mailboxId} and issue = ${before.issue} and state = 'signed-in' and (leased_until is null or leased_until <= ${now}) returning 1`)
    if (mine) return renew(app, before, lease)
    await wait(LOOK_EVERY)
    const seen = (await grantsOf(app.db, [before.mailboxId])).get(before.mailboxId)
    if (!seen) throw trouble('not-signed-in')
    if (seen.issue !== before.issue || seen.state !== 'signed-in') return seen
  }
  throw trouble('busy', 'another renewal takes too long')
}

async function renew(app: App, grant: Grant, lease: string): Promise<Grant> {
  try {
    const tokens = await renewTokens(app, await appById(app.db, grant.appId), app.secrets.open(grant.refreshToken!))
    await save(app, grant, lease, tokens)
  } catch (error) {
    const found = troubleOf(error)
    if (found.code === 'revoked') await app.change(SIGN_IN, tx => loseGrant(tx, grant.mailboxId, found, grant.issue))
    else await app.db.query(sql`update mailbox_grants set lease = null, leased_until = null, error = ${found.code}, said = ${found.said} where mailbox_id = ${grant.mailboxId} and lease = ${lease}`)
    app.log.warn({ mailbox: grant.mailboxId, trouble: found.code }, 'the sign-in of a mailbox could not be renewed')
    const holds = found.code !== 'revoked' && grant.expiresAt !== null && Temporal.Instant.compare(grant.expiresAt, app.clock().add({ seconds: 10 })) > 0
    if (!holds) throw trouble(found.code, found.said)
  }
  return (await grantsOf(app.db, [grant.mailboxId])).get(grant.mailboxId) ?? grant
}

/** The new refresh token takes the old one's place in the same statement; where none came, the old one goes on (RFC 6749 §6). */
async function save(app: App, { mailboxId }: Grant, lease: string, tokens: Tokens): Promise<void> {
  const { renewAt, expiresAt } = lifeOf(app.clock(), tokens.seconds)
  const refresh = tokens.refreshToken === null ? null : app.secrets.seal(tokens.refreshToken)
  await app.db.query(sql`update mailbox_grants set access_token = ${app.secrets.seal(tokens.accessToken)}, refresh_token = coalesce(${refresh}, refresh_token), issue = issue + 1,
    renew_at = ${renewAt}, expires_at = ${expiresAt}, lease = null, leased_until = null, error = null, said = null where mailbox_id = ${mailboxId} and lease = ${lease}`)
}
