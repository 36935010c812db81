import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState, validateAuthResponse } from 'oauth4webapi'
import sql from 'sql-template-tag'
import type { PersonActor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import { tokenHash } from '../../../platform/ids.ts'
import { problem } from '../../../platform/problem.ts'
import type { Mailbox } from '../mailbox.ts'
import { keepGrant, saveTrouble } from './grant.ts'
import { appById, type OAuthApp } from './oauth-app.ts'
import { placeOf } from './places.ts'
import { exchangeCode, isSafeUrl, partiesOf, type Tokens } from './token-endpoint.ts'
import { trouble, troubleOf, type Trouble } from './troubles.ts'

const MINUTES = 10
const MOST_FLOWS = 20

/** What has to be registered at the provider. */
export function redirectUri(app: Pick<App, 'config'>): string {
  return `${app.config.PUBLIC_URL}/oauth/callback`
}

/** Begins a sign-in of this very session: the address at the provider to go to. Its state holds for ten minutes, once. */
export async function startSignIn(app: App, actor: PersonActor, mailbox: Mailbox, at: OAuthApp): Promise<string> {
  if (!actor.sessionId) throw problem.forbidden('session', 'Sign in at the desk with a browser first: a mailbox is signed in from there.')
  const place = placeOf(at)
  if (!isSafeUrl(place.authorizeUrl, app)) throw trouble('no-network', 'the address of its sign-in page has to begin with https://.')
  const [state, verifier] = [generateRandomState(), generateRandomCodeVerifier()]
  const now = app.clock()
  await app.db.query(sql`delete from oauth_flows where session_id = ${actor.sessionId} and state_hash not in (select state_hash from oauth_flows where session_id = ${actor.sessionId} order by expires_at desc limit ${MOST_FLOWS - 1})`)
  await app.db.query(sql`insert into oauth_flows (state_hash, mailbox_id, app_id, person_id, session_id, verifier, expires_at)
    values (${tokenHash(state)}, ${mailbox.id}, ${at.id}, ${actor.id}, ${actor.sessionId}, ${app.secrets.seal(verifier)}, ${now.add({ minutes: MINUTES })})`)
  const url = new URL(place.authorizeUrl)
  const says = {
    response_type: 'code', client_id: at.clientId, redirect_uri: redirectUri(app), scope: place.scopes, state, ...place.more,
    code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', login_hint: mailbox.address,
  }
  for (const [name, value] of Object.entries(says)) url.searchParams.set(name, value)
  return url.href
}

interface Flow { mailboxId: string; appId: string; verifier: string; expiresAt: Temporal.Instant }

/** What the provider sent the admin back with becomes a grant, or a trouble that the mailbox's page shows. */
export async function finishSignIn(app: App, actor: PersonActor | undefined, parameters: URLSearchParams): Promise<{ mailboxId: string | null; result: Trouble | 'done' }> {
  if (actor?.role !== 'admin' || !actor.sessionId) return { mailboxId: null, result: 'session' }
  const flow = await app.db.maybe<Flow>(sql`delete from oauth_flows where state_hash = ${tokenHash(parameters.get('state') ?? '')} and session_id = ${actor.sessionId} and person_id = ${actor.id}
    returning mailbox_id as "mailboxId", app_id as "appId", verifier, expires_at as "expiresAt"`)
  if (!flow) return { mailboxId: null, result: 'state' }
  try {
    if (Temporal.Instant.compare(flow.expiresAt, app.clock()) <= 0) throw trouble('late')
    const tokens = await tokensFor(app, flow, parameters)
    await app.change(actor, tx => keepGrant(app, tx, flow.mailboxId, flow.appId, tokens))
    return { mailboxId: flow.mailboxId, result: 'done' }
  } catch (error) {
    const found = troubleOf(error)
    await saveTrouble(app.db, flow.mailboxId, flow.appId, found)
    return { mailboxId: flow.mailboxId, result: found.code }
  }
}

async function tokensFor(app: App, flow: Flow, given: URLSearchParams): Promise<Tokens & { refreshToken: string }> {
  const error = given.get('error')
  if (error !== null) throw trouble(error === 'access_denied' ? 'denied' : error === 'temporarily_unavailable' || error === 'server_error' ? 'busy' : 'refused', given.get('error_description') ?? error)
  const at = await appById(app.db, flow.appId)
  const { server, client } = partiesOf(at)
  const parameters = new URLSearchParams(given)
  if (placeOf(at).issuer === null) parameters.delete('iss') // nothing to hold it against; the state names the app
  const tokens = await exchangeCode(app, at, validated(() => validateAuthResponse(server, client, parameters, given.get('state') ?? '')), redirectUri(app), app.secrets.open(flow.verifier))
  if (tokens.refreshToken === null) throw trouble('no-refresh-token')
  return { ...tokens, refreshToken: tokens.refreshToken }
}

function validated<T>(validate: () => T): T {
  try {
    return validate()
  } catch (error) {
    throw trouble('refused', `its answer cannot be used (${(error as Error).message})`)
  }
}
