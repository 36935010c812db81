import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startSmtp } from '../../server/channels/email/smtp.ts'
import { listKeys, recordOf } from '../../server/channels/email/dkim/dkim-key.ts'
import { customerMail, makeMailbox } from '../mail/desk.ts'
import { dovecotInstalled, startDovecot } from '../mail/dovecot.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let smtp: Awaited<ReturnType<typeof startSmtp>>
const zone = new Map<string, string[] | string[][]>([['TXT desk.example', [['v=spf1 mx -all']]], ['TXT _dmarc.desk.example', [['v=DMARC1; p=none']]]])
beforeAll(async () => {
  desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
  desk.app.dns = async (name, type) => zone.get(`${type} ${name}`) ?? Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
  smtp = await startSmtp(desk.app, '127.0.0.1', 0)
  await makeMailbox(desk.app, { relay: { host: '127.0.0.1', port: smtp.port, security: 'none' } })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await smtp.stop()
  await desk.close()
})

describe('the page of a mailbox', () => {
  it('tries it out step by step: connections, the domain with cures, and a real mail that comes back', async () => {
    const page = await desk.signedIn('Tess', '/settings/mailboxes', { role: 'admin', width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Edit support@desk.example' }).click()
    await shoot(page, 'mailbox-general')
    await page.getByText('Domain and test', { exact: true }).click()
    await page.getByRole('button', { name: 'Run the test' }).click()
    await page.getByText('It has arrived; the mailbox works both ways.').waitFor({ timeout: 20_000 })
    const steps = await page.locator('[data-test-run] li').allInnerTexts()
    expect(steps.map(step => step.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringContaining('Incoming'), expect.stringContaining('Outgoing'), expect.stringContaining('Publish an MX record'), expect.stringContaining('v=spf1 mx -all'),
      expect.stringContaining('Make a key below'), expect.stringContaining('p=none'), expect.stringContaining('A test mail is sent'), expect.stringContaining('It has arrived'),
    ])
    expect(await serious(page)).toEqual([])
    await shoot(page, 'mailbox-test')
  })

  it('makes a DKIM key and switches it on once its record is published', async () => {
    const page = await desk.signedIn('Dora', '/settings/mailboxes', { role: 'admin', width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Edit support@desk.example' }).click()
    await page.getByText('Domain and test', { exact: true }).click()
    await page.getByRole('button', { name: 'Make a key' }).click()
    await page.locator('[data-dkim=new]').waitFor()
    await page.getByRole('button', { name: 'Check and switch on' }).click()
    await page.getByRole('alert').getByText('There is no TXT record at').first().waitFor()
    await shoot(page, 'mailbox-dkim')
    const { name, value } = recordOf((await listKeys(desk.app.db))[0]!)
    expect(await page.getByText(value).count()).toBe(1)
    zone.set(`TXT ${name}`, [[value]])
    await page.getByRole('button', { name: 'Check and switch on' }).click()
    await page.locator('[data-dkim=active]').waitFor()
    expect(await serious(page)).toEqual([])
  })

  it('says under which name replies leave, by keys alone', async () => {
    const page = await desk.signedIn('Kira', '/settings/mailboxes', { role: 'admin', width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Edit support@desk.example' }).press('Enter')
    await page.getByRole('radio', { name: 'Connection' }).focus()
    await page.keyboard.press('ArrowRight')
    const name = page.getByRole('textbox', { name: 'Name that replies leave under' }).or(page.getByRole('combobox', { name: 'Name that replies leave under' })).first()
    await name.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('Customers see: Maria Ivanova (Desk support) <support@desk.example>').waitFor()
    await shoot(page, 'mailbox-sending')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await expect.poll(async () => (await desk.app.db.query<{ format: string }>({ text: 'select from_format as format from mailboxes', values: [] } as never))[0]?.format).toBe('agent-brand')
  })

  it.each([['bg', 390], ['pl', 1280]] as const)('fits and is found in order in %s, %d wide', async (language, width) => {
    const page = await desk.signedIn(`Lan${language}`, '/settings/mailboxes', { role: 'admin', width, height: 844 })
    await page.evaluate(`localStorage.setItem('pomost.language', '${language}')`)
    await page.evaluate(`fetch('/api/v1/me').then(answer => answer.json()).then(me => fetch('/api/v1/me', { method: 'PATCH', headers: { 'content-type': 'application/json', 'x-csrf': me.csrf ?? me.session?.csrf ?? '' }, body: JSON.stringify({ language: '${language}' }) }))`)
    await page.reload()
    await page.locator('section button').first().click()
    await page.locator('[role=radiogroup] label').nth(2).click()
    await page.locator('[data-dkim]').first().waitFor()
    await shoot(page, `mailbox-${language}-${width}`)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(await serious(page)).toEqual([])
  })
})

describe('the texts of mails', () => {
  it('are written with variables, tried, kept with their history, and reset', async () => {
    const page = await desk.signedIn('Tina', '/settings/templates', { role: 'admin', width: 1280, height: 900 })
    page.on('dialog', dialog => void dialog.accept())
    const body = page.getByRole('textbox', { name: 'Text' })
    await body.fill('Hi {{customer}}')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('alert').getByText('There is no {{customer}} here. You can use {{ticket.number}}').waitFor()
    await body.fill('Hi ')
    await page.getByRole('button', { name: 'Insert requester.name' }).click()
    expect(await body.inputValue()).toBe('Hi {{requester.name}}')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.frameLocator('iframe').getByText('Hi Ana Petrova').waitFor()
    expect(await serious(page)).toEqual([])
    await shoot(page, 'templates')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Your own text').waitFor()
    await page.getByText('Version 1, Tina').click()
    await page.locator('pre [data-kind=added]').getByText('Hi {{requester.name}}').waitFor()
    await shoot(page, 'templates-history')
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByText('Built in, or of all brands').waitFor()
    expect(await body.inputValue()).toContain('thank you for writing')
  })

  it('chooses folders from the server, says what becomes of taken mail, and shows how the account stands', async ({ skip }) => {
    if (!dovecotInstalled()) return skip()
    const dovecot = await startDovecot()
    onTestFinished(dovecot.stop)
    dovecot.deliver(customerMail({ Subject: 'from before' }), 3600, { folder: 'Invoices' })
    const page = await desk.signedIn('Ines', '/settings/mailboxes', { role: 'admin', width: 1280, height: 1000 })
    await page.getByRole('button', { name: 'Add a mailbox' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Address', exact: true }).fill('invoices@desk.example')
    await form.getByRole('combobox', { name: 'How mail comes in' }).click()
    await page.getByRole('option', { name: 'Fetched by IMAP' }).click()
    await form.getByRole('textbox', { name: 'Server' }).fill('127.0.0.1')
    await form.getByRole('textbox', { name: 'Port' }).fill(String(dovecot.port))
    await form.getByRole('combobox', { name: 'Security' }).click()
    await page.getByRole('option', { name: 'none' }).click()
    await form.getByRole('textbox', { name: 'User name' }).fill(dovecot.user)
    await form.getByRole('textbox', { name: 'Password' }).fill(dovecot.password)
    await form.getByRole('button', { name: 'Choose folders' }).click()
    await form.getByRole('checkbox', { name: 'Invoices' }).check()
    await form.getByRole('combobox', { name: 'Once a mail is safe here' }).click()
    await page.getByRole('option', { name: 'Move it to another folder' }).click()
    await form.getByRole('textbox', { name: 'To the folder' }).fill('Done')
    expect(await serious(page)).toEqual([])
    await shoot(page, 'mailbox-imap')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.goto(new URL('/settings/accounts', page.url()).href)
    const entry = page.getByRole('region', { name: 'invoices@desk.example' })
    await entry.and(page.locator('[data-account=connected]')).waitFor({ timeout: 15_000 })
    // this folder would be looked into after a minute
    dovecot.deliver(customerMail({ Subject: 'an invoice' }), 0, { folder: 'Invoices' })
    await entry.getByRole('button', { name: 'Try now' }).click()
    expect(await entry.innerText()).toContain('INBOX and Invoices')
    expect(await serious(page)).toEqual([])
    await shoot(page, 'accounts')
    await expect.poll(() => dovecot.count('Done').all, { timeout: 10_000 }).toBe(1)
  })
})
