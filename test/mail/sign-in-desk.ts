import type { Mailbox } from '../../server/channels/email/mailbox.ts'
import type { MailboxInput } from '../../server/channels/email/schemas.ts'
import { mailboxById } from '../../server/channels/email/mailbox.ts'
import { openLog } from '../../server/platform/log.ts'
import { testApp, type TestApp } from '../app.ts'
import { browserSession, type BrowserSession } from '../browser-session.ts'
import { makePerson } from '../factories.ts'
import { startAuthorizationServer, type AuthorizationServer } from './authorization-server.ts'
import { makeMailbox } from './desk.ts'

export interface SignInDesk {
  app: TestApp
  provider: AuthorizationServer
  admin: BrowserSession
  appId: string
  /** The desk's log, line by line, with everything that it ever says. */
  logged: string[]
  /** A mailbox that fetches and sends by what is granted, not signed in yet. */
  box(input?: Partial<MailboxInput>): Promise<Mailbox>
  /** The address at the provider that the button leads to. */
  begin(mailbox: { id: string }): Promise<string>
  /** The browser comes back to the desk: where it is sent then. */
  comeBack(url: URL, session?: BrowserSession): Promise<URLSearchParams>
  /** The whole round, as an admin does it. */
  signIn(mailbox: { id: string }): Promise<void>
  /** As the API shows the sign-in. */
  shown(mailbox: { id: string }): Promise<{ state: string; account: string | null; error: { code: string; said: string; message: string } | null } | null>
  close(): Promise<void>
}

/** A desk with an app at a real authorization server on loopback. */
export async function signInDesk(ports: { imap: number; smtp: number }): Promise<SignInDesk> {
  const provider = await startAuthorizationServer()
  const app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
  const logged: string[] = []
  app.log = openLog('trace', { write: line => { logged.push(line) } })
  const admin = await browserSession(app, await makePerson(app, 'admin'))
  const at = (port: number) => ({ host: '127.0.0.1', port, security: 'none' as const })
  const made = await admin.call('POST', '/oauth-apps', {
    provider: 'other', name: 'Test provider', clientId: provider.clientId, clientSecret: provider.clientSecret, authorizeUrl: `${provider.url}/authorize`, tokenUrl: `${provider.url}/token`, scopes: 'mail openid email',
    imap: at(ports.imap), smtp: at(ports.smtp),
  })
  const appId = made.json<{ id: string }>().id
  let count = 0
  const desk: SignInDesk = {
    app, provider, admin, appId, logged,
    box: async input => mailboxById(app.db, (await makeMailbox(app, {
      address: `support${++count}@desk.example`, intake: { kind: 'imap', ...at(ports.imap), auth: 'oauth', folders: ['INBOX'], after: { kind: 'read' } }, relay: { ...at(ports.smtp), auth: 'oauth' }, ...input,
    })).id),
    begin: async ({ id }) => (await admin.call('POST', `/mailboxes/${id}/sign-in`, { appId })).json<{ url: string }>().url,
    async comeBack(url, session = admin) {
      const answer = await app.http.inject({ method: 'GET', url: url.pathname + url.search, headers: { cookie: session.cookie } })
      return new URL(String(answer.headers.location), url).searchParams
    },
    async signIn(mailbox) {
      const back = await desk.comeBack(await provider.consent(await desk.begin(mailbox)))
      if (back.get('signIn') !== 'done') throw new Error(`not signed in: ${back.toString()}`)
    },
    shown: async ({ id }) => (await admin.call('GET', `/mailboxes/${id}`)).json<{ signIn: Awaited<ReturnType<SignInDesk['shown']>> }>().signIn,
    async close() {
      await app.close()
      await provider.close()
    },
  }
  return desk
}
