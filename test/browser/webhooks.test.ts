import type { Page } from 'playwright-core'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTicket } from '../factories.ts'
import { startReceiver, type Receiver } from '../receiver.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
let other: Receiver
beforeAll(async () => {
  other = await startReceiver()
  desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
  page = await desk.signedIn('Vera', '/settings/webhooks', { role: 'admin', width: 1440, height: 1000 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
  await other.close()
})

describe('a webhook', () => {
  it('is made, shows its secret once, and answers a test', async () => {
    await page.getByRole('button', { name: 'New webhook' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('CRM')
    await page.getByRole('textbox', { name: 'Address' }).fill(`${other.url}/hook`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/^whsec_/).waitFor()
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText(/It answered 200 in/).waitFor()
    expect((JSON.parse(other.calls[0]!.body) as { type: string }).type).toBe('webhook.test')
    await page.getByRole('button', { name: 'All webhooks' }).click()
    await page.getByRole('button', { name: 'Edit CRM' }).click()
    await page.getByRole('heading', { name: 'What it was told' }).waitFor()
    expect(await page.getByText(/^whsec_/).count()).toBe(0)
  })

  it('shows what did not arrive and why, and sends it again', async () => {
    other.answer = () => ({ status: 500 })
    await makeTicket(desk.app)
    await expect.poll(() => desk.app.db.query(sql`select 1 from webhooks where failures > 0`)).toHaveLength(1)
    await page.reload()
    await page.getByText('It answered 500.').first().waitFor()
    await page.getByRole('button', { name: 'Edit CRM' }).click()
    const waiting = page.locator('[data-delivery="ticket.opened"]')
    await waiting.getByText('Waiting').waitFor()
    await waiting.getByRole('button', { name: 'Show what was sent' }).click()
    await waiting.getByText('"priority": "normal"').waitFor()
    await shoot(page, 'webhook')
    expect(await serious(page)).toEqual([])
    other.answer = () => ({ status: 200 })
    await waiting.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => desk.app.db.query(sql`select 1 from webhook_deliveries where type = 'ticket.opened' and state = 'sent'`)).toHaveLength(1)
    await page.reload()
    await page.getByRole('button', { name: 'Edit CRM' }).click()
    await page.locator('[data-delivery="ticket.opened"]').getByText('Arrived').waitFor()
  })

  it.each(['bg', 'pl'] as const)('reads well on a phone in %s', async language => {
    const small = await desk.signedIn(`Mira-${language}`, '/settings/webhooks', { role: 'admin', width: 390, height: 844, locale: language, theme: 'dark' })
    await small.locator('[data-webhook="CRM"]').waitFor()
    await shoot(small, `webhooks-${language}`)
    await small.locator('[data-webhook="CRM"]').getByRole('button').first().click()
    await small.locator('[data-delivery]').first().waitFor()
    await shoot(small, `webhook-${language}`)
    expect(await serious(small)).toEqual([])
  })
})
