import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How the next token requests go instead of well. */
export type Mishap = 'busy' | 'invalid_grant' | 'invalid_client' | 'no-refresh-token' | 'garbage' | 'drop'

export interface AuthorizationServer {
  url: string
  clientId: string
  clientSecret: string
  account: string
  /** Bodies of the token requests so far. */
  asked: URLSearchParams[]
  mishaps: Mishap[]
  /** Seconds that the next access tokens live. */
  life: number
  /** Every code, token and secret that was ever given out. */
  secrets: string[]
  /** Whether an access token opens the mail servers. */
  holds(token: string): boolean
  /** The account's owner takes everything back; or the access tokens alone. */
  revoke(what?: 'everything' | 'access'): void
  /** Presses the consent page's button as a browser does: where it sends the browser then. */
  consent(url: string, answer?: 'yes' | 'no'): Promise<URL>
  /** The next token request is held back until it is released. */
  hold(): () => void
  close(): Promise<void>
}

/**
 * An authorization server on loopback (RFC 6749, RFC 7636, RFC 7662 for Dovecot): a consent page, codes that hold once and with their verifier,
 * refresh tokens that rotate, of which a former one ends everything.
 */
export async function startAuthorizationServer(): Promise<AuthorizationServer> {
  const codes = new Map<string, { challenge: string; redirect: string }>()
  const access = new Set<string>()
  let refresh: string | null = null
  let open: Promise<void> | undefined
  const give = (kind: string) => {
    const token = `${kind}-${randomBytes(24).toString('base64url')}`
    self.secrets.push(token)
    return token
  }
  const tokens = () => {
    const [token, idToken] = [give('access'), ['{"alg":"none"}', JSON.stringify({ aud: self.clientId, email: self.account }), ''].map(part => Buffer.from(part).toString('base64url')).join('.')]
    access.add(token)
    refresh = give('refresh')
    return { access_token: token, token_type: 'Bearer', expires_in: self.life, refresh_token: refresh, id_token: idToken }
  }
  const grant = (body: URLSearchParams): Record<string, unknown> | undefined => {
    if (body.get('grant_type') === 'refresh_token') return refresh !== null && body.get('refresh_token') === refresh ? tokens() : undefined
    const code = codes.get(body.get('code') ?? '')
    codes.delete(body.get('code') ?? '')
    const proved = code?.challenge === createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url') && code.redirect === body.get('redirect_uri')
    return proved ? tokens() : undefined
  }
  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new URLSearchParams(await text(request))
    self.asked.push(body)
    const waiting = open
    open = undefined
    await waiting
    const mishap = self.mishaps.shift()
    if (mishap === 'drop') return void request.socket.destroy()
    if (mishap === 'garbage') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>welcome</h1>')
    if (mishap === 'busy') return json(response, 503, { error: 'temporarily_unavailable' })
    if (mishap === 'invalid_client' || body.get('client_id') !== self.clientId || body.get('client_secret') !== self.clientSecret) return json(response, 401, { error: 'invalid_client', error_description: 'The client secret has expired' })
    const given = mishap === 'invalid_grant' ? undefined : grant(body)
    if (!given) {
      self.revoke()
      return json(response, 400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked' })
    }
    json(response, 200, { ...given, ...(mishap === 'no-refresh-token' && { refresh_token: undefined }) })
  }
  function authorize(url: URL, response: ServerResponse): void {
    const back = new URL(url.searchParams.get('redirect_uri')!)
    const answer = url.searchParams.get('answer')
    if (answer === null) {
      const link = (value: string, words: string) => `<a href="/authorize?${url.searchParams.toString().replaceAll('&', '&amp;')}&amp;answer=${value}">${words}</a>`
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<title>Consent</title><p>${self.account}: may the help desk read and send your mail?</p>${link('yes', 'Allow')} ${link('no', 'Deny')}`)
    }
    const code = give('code')
    codes.set(code, { challenge: url.searchParams.get('code_challenge') ?? '', redirect: back.href })
    const says = answer === 'yes' ? { code } : { error: 'access_denied', error_description: 'The user said no' }
    for (const [name, value] of Object.entries({ ...says, state: url.searchParams.get('state') ?? '', iss: self.url })) back.searchParams.set(name, value)
    response.writeHead(302, { location: back.href }).end()
  }
  async function introspect(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new URLSearchParams(await text(request))
    json(response, 200, access.has(body.get('token') ?? '') ? { active: true, username: self.account, email: self.account } : { active: false })
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', self.url)
    if (url.pathname === '/token') void token(request, response)
    else if (url.pathname === '/introspect') void introspect(request, response)
    else authorize(url, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const self: AuthorizationServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, clientId: 'desk-client', clientSecret: 'planted client secret + 7', account: 'desk@provider.example',
    asked: [], mishaps: [], life: 3600, secrets: ['planted client secret + 7'],
    holds: given => access.has(given),
    revoke(what = 'everything') {
      access.clear()
      if (what === 'everything') refresh = null
    },
    async consent(url, answer = 'yes') {
      const { headers } = await fetch(`${url}&answer=${answer}`, { redirect: 'manual' })
      return new URL(headers.get('location')!)
    },
    hold() {
      let release!: () => void
      open = new Promise(resolve => { release = resolve })
      return release
    },
    close: () => new Promise(done => {
      server.closeAllConnections()
      server.close(() => done())
    }),
  }
  return self
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}
