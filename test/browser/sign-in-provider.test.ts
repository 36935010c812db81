import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAuthorizationServer, type AuthorizationServer } from '../mail/authorization-server.ts'
import { makeCertificates } from '../mail/certificate.ts'
import { customerMail, makeMailbox } from '../mail/desk.ts'
import { dovecotInstalled, startDovecot, type Dovecot } from '../mail/dovecot.ts'
import { startRelay, type TestRelay } from '../mail/relay.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let provider: AuthorizationServer
let relay: TestRelay
let dovecot: Dovecot | undefined
const certificates = makeCertificates()
beforeAll(async () => {
  provider = await startAuthorizationServer()
  relay = await startRelay({ token: (user, token) => user === provider.account && provider.holds(token) })
  if (dovecotInstalled()) dovecot = await startDovecot({ introspection: `${provider.url}/introspect` })
  desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
  await relay.close()
  await dovecot?.stop()
  await provider.close()
})

/** The desk answers at an address of its own choice in a test; the provider is to send the browser back there. */
const openAt = async (page: Page, path: string) => page.goto(new URL(path, page.url()).href)
const at = (port: number) => ({ host: '127.0.0.1', port, security: 'none' as const })

describe('signing a mailbox in at its provider', () => {
  it('goes from the app over the consent page back to a mailbox that fetches and sends', async ({ skip }) => {
    if (!dovecot) return skip()
    await makeMailbox(desk.app, { intake: { kind: 'imap', ...at(dovecot.port), folders: ['INBOX'], after: { kind: 'read' } }, relay: at(relay.port) })
    const page = await desk.signedIn('Olga', '/settings/sign-in', { role: 'admin', width: 1280, height: 1000 })
    await page.getByRole('button', { name: 'Add an app' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('listitem').nth(2).waitFor()
    await form.getByRole('combobox', { name: 'Provider' }).click()
    await page.getByRole('option', { name: 'Another provider (OAuth 2)' }).click()
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Test provider')
    await form.getByRole('textbox', { name: 'Address of the consent page' }).fill(`${provider.url}/authorize`)
    await form.getByRole('textbox', { name: 'Address that gives tokens' }).fill(`${provider.url}/token`)
    await form.getByRole('textbox', { name: 'Scopes' }).fill('mail openid email')
    for (const [server, port] of [['IMAP server', dovecot.port], ['SMTP server', relay.port]] as const) {
      const line = form.getByRole('group', { name: server })
      await line.getByRole('textbox', { name: server }).fill('127.0.0.1')
      await line.getByRole('textbox', { name: 'Port' }).fill(String(port))
      await line.getByRole('combobox', { name: 'Security' }).click()
      await page.getByRole('option', { name: 'none' }).click()
    }
    await form.getByRole('textbox', { name: 'Client ID' }).fill(provider.clientId)
    await form.getByRole('textbox', { name: 'Client secret' }).fill(provider.clientSecret)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'sign-in-app')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Test provider' }).waitFor()
    expect(await page.getByText('/oauth/callback').count()).toBe(1)
    await shoot(page, 'sign-in-apps')
    await page.getByRole('button', { name: 'Edit Test provider' }).click()
    expect(await form.getByRole('textbox', { name: 'Client secret' }).getAttribute('placeholder')).toBe('kept; type to replace it')
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Our provider')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('region', { name: 'Our provider' }).waitFor()

    await openAt(page, '/settings/mailboxes')
    await page.getByRole('button', { name: 'Edit support@desk.example' }).click()
    for (const part of ['Incoming', 'Outgoing']) {
      await page.getByRole('group', { name: part }).getByRole('combobox', { name: 'Signs in with' }).click()
      await page.getByRole('option', { name: 'Our provider' }).click()
    }
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('[data-sign-in=never]').waitFor()
    await page.getByRole('button', { name: 'Sign in with Our provider' }).click()
    await page.getByRole('link', { name: 'Deny' }).click()
    await page.getByRole('alert').getByText('Consent was not given. The user said no.').waitFor()
    await page.getByRole('button', { name: /Sign in (again )?with Our provider/ }).click()
    await page.getByRole('link', { name: 'Allow' }).click()
    await page.getByText(`Signed in as ${provider.account}`).waitFor()
    await page.getByText('The sign-in succeeded.').waitFor()
    expect(await serious(page)).toEqual([])
    await shoot(page, 'sign-in-mailbox')

    await page.getByText('Domain and test', { exact: true }).click()
    await page.getByRole('button', { name: 'Run the test' }).click()
    for (const part of ['Incoming', 'Outgoing']) await page.locator('[data-test-run] li[data-state=good]').filter({ hasText: part }).waitFor({ timeout: 20_000 })
    await shoot(page, 'sign-in-test')
    dovecot.deliver(customerMail({ Subject: 'by a token' }), 0)
    await expect.poll(async () => (await desk.app.db.query<{ subject: string }>({ text: 'select subject from tickets', values: [] } as never)).map(each => each.subject), { timeout: 20_000 }).toContain('by a token')
  })

  it('says in words what went wrong, whatever stands in the address', async () => {
    const page = await desk.signedIn('Vera', '/settings/mailboxes?signIn=state', { role: 'admin' })
    await page.getByRole('alert').getByText('This sign-in is not known here').waitFor()
    await openAt(page, '/settings/mailboxes?signIn=constructor')
    await page.getByRole('button', { name: 'Add a mailbox' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})

describe('the pages in other languages', () => {
  it.each([['bg', 390], ['pl', 1280]] as const)('fit in %s, %d wide, in the dark', async (language, width) => {
    const { id } = await makeMailbox(desk.app, { address: `narrow-${language}@desk.example`, relay: { host: 'smtp.gmail.com', port: 465, security: 'tls', auth: 'oauth' } })
    const page = await desk.signedIn(`Lan${language}`, '/settings/sign-in', { role: 'admin', width, height: 844, theme: 'dark' })
    await page.evaluate(`fetch('/api/v1/me').then(answer => answer.json()).then(me => fetch('/api/v1/me', { method: 'PATCH', headers: { 'content-type': 'application/json', 'x-csrf': me.csrf ?? me.session?.csrf ?? '' }, body: JSON.stringify({ language: '${language}' }) }))`)
    for (const path of ['/settings/sign-in', `/settings/mailboxes?mailbox=${id}&signIn=denied`]) {
      await openAt(page, path)
      await page.locator('[data-sign-in], code').first().waitFor()
      await shoot(page, `sign-in-${language}-${path.includes('mailbox') ? 'mailbox' : 'apps'}`)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect(await serious(page)).toEqual([])
    }
  })
})

describe('a mail server whose certificate nobody vouches for', () => {
  it('is trusted once somebody compared its fingerprint, and is then tried without complaint', async () => {
    const guarded = await startRelay({ tls: { cert: certificates.server.cert, key: certificates.server.key, secure: true } })
    try {
      const { id } = await makeMailbox(desk.app, { address: 'tls@desk.example', relay: { host: '127.0.0.1', port: guarded.port, security: 'tls' } })
      const page = await desk.signedIn('Tina', `/settings/mailboxes?mailbox=${id}`, { role: 'admin', width: 1280, height: 1000 })
      const asked: string[] = []
      page.on('dialog', dialog => { asked.push(dialog.message()); void dialog.accept() })
      await page.getByText('Domain and test', { exact: true }).click()
      await page.getByRole('button', { name: 'Run the test' }).click()
      await page.getByRole('button', { name: 'Trust this certificate' }).waitFor({ timeout: 20_000 })
      await shoot(page, 'tls-untrusted')
      await page.getByRole('button', { name: 'Trust this certificate' }).click()
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(asked.join()).toContain(certificates.server.fingerprint)
      await page.getByRole('button', { name: 'Run the test' }).click()
      await page.locator('[data-test-run] li[data-state=good]').filter({ hasText: 'Outgoing' }).waitFor({ timeout: 20_000 })
      await page.getByText('Connection', { exact: true }).click()
      expect(await page.getByRole('textbox', { name: 'SHA-256 fingerprint' }).inputValue()).toBe(certificates.server.fingerprint)
      await shoot(page, 'tls-fields')
    } finally {
      await guarded.close()
    }
  })
})
