import {
  allowInsecureRequests, authorizationCodeGrantRequest, ClientSecretPost, customFetch, None, processAuthorizationCodeResponse, processRefreshTokenResponse, refreshTokenGrantRequest,
  type AuthorizationServer, type Client, type CustomFetchOptions, type TokenEndpointResponse,
} from 'oauth4webapi'
import type { App } from '../../../platform/app.ts'
import { isAllowedHost } from '../../../platform/outbound-host.ts'
import { outbound } from '../../../platform/outbound.ts'
import { Problem } from '../../../platform/problem.ts'
import type { OAuthApp } from './oauth-app.ts'
import { placeOf } from './places.ts'
import { trouble } from './troubles.ts'

/** No lock is held longer than this. */
export const TOKEN_MILLISECONDS = 15_000
const MOST_BYTES = 100_000
const LONGEST_LIFE = 24 * 3600

export interface Tokens { accessToken: string; refreshToken: string | null; seconds: number; account: string | null }

type Asking = Pick<App, 'config' | 'secrets'>

/** Exchanges the code that the provider sent the admin back with (RFC 6749 §4.1.3, RFC 7636 §4.5). Throws troubles. */
export function exchangeCode(app: Asking, at: OAuthApp, parameters: URLSearchParams, redirectUri: string, verifier: string): Promise<Tokens> {
  return ask(app, at, async (server, client, auth, options) => {
    const answer = await authorizationCodeGrantRequest(server, client, auth, parameters, redirectUri, verifier, options)
    return [answer, response => processAuthorizationCodeResponse(server, client, response)]
  })
}

/** A new access token, and a new refresh token where the provider rotates them (RFC 6749 §6). Throws troubles. */
export function renewTokens(app: Asking, at: OAuthApp, refreshToken: string): Promise<Tokens> {
  return ask(app, at, async (server, client, auth, options) => {
    const answer = await refreshTokenGrantRequest(server, client, auth, refreshToken, options)
    return [answer, response => processRefreshTokenResponse(server, client, response)]
  })
}

/** The server and the client as the library wants them. */
export function partiesOf(at: OAuthApp): { server: AuthorizationServer; client: Client } {
  const place = placeOf(at)
  return {
    server: { issuer: place.issuer ?? new URL(place.tokenUrl).origin, authorization_endpoint: place.authorizeUrl, token_endpoint: place.tokenUrl },
    client: { client_id: at.clientId },
  }
}

/** Whether an address may be called: encrypted, or at a host that the operator allowed by name or number. */
export function isSafeUrl(text: string, app: Pick<App, 'config'>): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isAllowedHost(url.hostname, app.config.OUTBOUND_ALLOW))
}

type Options = NonNullable<Parameters<typeof refreshTokenGrantRequest>[4]>
type Send = (server: AuthorizationServer, client: Client, auth: ReturnType<typeof None>, options: Options) => Promise<[Response, (response: Response) => Promise<TokenEndpointResponse>]>

async function ask(app: Asking, at: OAuthApp, send: Send): Promise<Tokens> {
  const { server, client } = partiesOf(at)
  if (!isSafeUrl(server.token_endpoint!, app)) throw trouble('no-network', 'its address has to begin with https://, or its host has to stand in OUTBOUND_ALLOW.')
  const auth = at.clientSecret === null ? None() : ClientSecretPost(app.secrets.open(at.clientSecret))
  try {
    const [answer, read] = await send(server, client, auth, { [customFetch]: fetchOutbound(app), [allowInsecureRequests]: true })
    const { body, idToken } = await readAnswer(answer)
    const tokens = await read(new Response(JSON.stringify(body), { status: answer.status, headers: { 'content-type': answer.headers.get('content-type') ?? '' } }))
    return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? null, seconds: Math.min(tokens.expires_in ?? 3600, LONGEST_LIFE), account: accountOf(idToken, at.clientId) }
  } catch (error) {
    if (error instanceof Problem) throw error.code.startsWith('sign-in-') ? error : trouble('no-network', error.message)
    throw trouble('refused', `its answer cannot be used (${(error as Error).message})`)
  }
}

/** As the library fetches, but by the desk's own way out: vetted addresses, bounded, no redirects, which would carry the secret elsewhere. */
function fetchOutbound(app: Asking) {
  return async (url: string, { method, headers, body }: CustomFetchOptions<'POST', URLSearchParams>): Promise<Response> => {
    const answer = await outbound({ url, method, headers, body: body.toString() }, { bytes: MOST_BYTES, milliseconds: TOKEN_MILLISECONDS, redirects: 0, allowed: app.config.OUTBOUND_ALLOW })
    return new Response(answer.body.length === 0 ? null : new Uint8Array(answer.body), { status: answer.status, headers: answer.headers })
  }
}

/** The answer as an object without its ID token, or the trouble that it tells of (RFC 6749 §5.2). */
async function readAnswer(answer: Response): Promise<{ body: Record<string, unknown>; idToken: unknown }> {
  const { id_token: idToken, ...body } = parse(await answer.text())
  if (answer.ok) return { body, idToken }
  const error = typeof body.error === 'string' ? body.error : `HTTP ${answer.status}`
  const said = typeof body.error_description === 'string' ? body.error_description : error
  if (answer.status >= 500 || answer.status === 429 || ['temporarily_unavailable', 'server_error'].includes(error)) throw trouble('busy', said)
  if (['invalid_grant', 'interaction_required', 'login_required', 'consent_required'].includes(error)) throw trouble('revoked', said)
  if (['invalid_client', 'unauthorized_client'].includes(error) || answer.status === 401) throw trouble('app-refused', said)
  throw trouble('refused', said)
}

function parse(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read as Record<string, unknown> : {}
  } catch {
    return {}
  }
}

/**
 * Who signed in, of an ID token that came straight from the token endpoint: TLS vouches for it, not its signature (OpenID Connect Core
 * §3.1.3.7). It is shown, and is the user name at the mail server; it opens nothing by itself.
 */
function accountOf(idToken: unknown, clientId: string): string | null {
  if (typeof idToken !== 'string') return null
  const claims = parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const account = [claims.email, claims.preferred_username, claims.upn].find(each => typeof each === 'string' && /^[^\s\p{Cc}]{1,320}$/u.test(each))
  return [claims.aud].flat().includes(clientId) && typeof account === 'string' ? account : null
}
