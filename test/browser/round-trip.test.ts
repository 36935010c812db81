import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerMail, makeMailbox } from '../mail/desk.ts'
import { dovecotInstalled, startDovecot, type Dovecot } from '../mail/dovecot.ts'
import { startRelay, type TestRelay } from '../mail/relay.ts'
import { browserDesk, editor, type BrowserDesk } from './desk.ts'

/** The main job, on real parts: a mailbox of Dovecot's read by IMAP, an SMTP server that sends for us, an open browser. */
describe.skipIf(!dovecotInstalled())('one conversation by mail', () => {
  let desk: BrowserDesk
  let dovecot: Dovecot
  let relay: TestRelay
  beforeAll(async () => {
    dovecot = await startDovecot()
    relay = await startRelay()
    desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
    await makeMailbox(desk.app, {
      intake: { kind: 'imap', host: '127.0.0.1', port: dovecot.port, security: 'none', user: dovecot.user, password: dovecot.password, folders: ['INBOX'], after: { kind: 'read' } },
      relay: { host: '127.0.0.1', port: relay.port, security: 'none' },
    })
  })
  afterAll(async () => {
    await desk.close()
    await relay.close()
    await dovecot.stop()
  })

  it('comes onto the open screen, is answered, and goes on in the same ticket', async () => {
    const page = await desk.signedIn('Rita', '/views/open')
    dovecot.deliver(customerMail({ Subject: 'My bicycle squeaks', 'Message-ID': '<squeak@customer.example>' }))
    await page.getByText('My bicycle squeaks').first().click()
    await editor(page).click()
    await page.keyboard.type('Oil the chain, please.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => relay.received.length, { timeout: 30_000 }).toBe(1)
    const { mail, to } = relay.received[0]!
    expect(to).toEqual(['ana@customer.example'])
    expect(mail).toMatchObject({ inReplyTo: ['<squeak@customer.example>'], references: ['<squeak@customer.example>'] })
    expect(mail.subject).toMatch(/^Re: My bicycle squeaks \[#\d+\]$/)
    expect(mail.text).toContain('Oil the chain, please.')
    await page.getByText('Sent', { exact: true }).waitFor()

    dovecot.deliver(customerMail({ Subject: mail.subject, 'In-Reply-To': mail.messageId!, 'Message-ID': '<quiet@customer.example>' }, 'It is quiet now, thank you.'))
    await page.locator('article').getByText('It is quiet now, thank you.').waitFor()
    const { items } = await (await page.request.get(`${desk.url}/api/v1/tickets`)).json() as { items: { messageCount: number }[] }
    expect(items).toMatchObject([{ messageCount: 3 }])
  })
})
