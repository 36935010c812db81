import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePerson, makeTicket, write } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
beforeAll(async () => {
  desk = await browserDesk()
  const customer = await makePerson(desk.app, 'customer', { name: 'Ana Petrova' })
  const ticket = await makeTicket(desk.app, { requester: customer, category: 'waiting-customer', subject: 'Printer' })
  await write(desk.app, customer, ticket.id)
  page = await desk.signedIn('Vera', `/tickets/${ticket.number}`, { width: 1440, height: 900 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

it('a key tells why the ticket is as it is, with what led to it', async () => {
  await page.locator('#ticket-status').waitFor()
  await page.keyboard.press('q')
  const status = page.locator('[data-why="status"]')
  await status.getByText('because').waitFor()
  await status.getByText('Ana Petrova wrote').waitFor()
  await shoot(page, 'why')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await status.waitFor({ state: 'detached' })
})

it('the mark beside a value asks about it: it comes first', async () => {
  await page.getByRole('button', { name: 'Why: Status' }).click()
  await expect.poll(() => page.locator('[data-why]').first().getAttribute('data-why')).toBe('status')
  expect(await page.locator('[data-asked]').getAttribute('data-why')).toBe('status')
  await page.keyboard.press('Escape')
  // what nobody changed is as it was when the ticket was opened
  await page.getByRole('button', { name: 'Why: Priority' }).click()
  await page.locator('[data-why="opened"][data-asked]').waitFor()
})
