import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTicket } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

describe('working a view', () => {
  it('goes from ticket to ticket with why, skips with a reason, and ends with Escape', async () => {
    const customer = await makePerson(desk.app, 'customer', { name: 'Ana Petrova' })
    const urgent = await makeTicket(desk.app, { subject: 'The shop is down', priority: 4, requester: customer })
    const high = await makeTicket(desk.app, { subject: 'Paid twice', priority: 3, requester: customer })
    const plain = await makeTicket(desk.app, { subject: 'A question', requester: customer })
    const page = await desk.signedIn('Iva', '/views/open?sort=best')
    await page.locator(`[data-ticket="${plain.number}"]`).getByText('Nothing presses').waitFor()
    await shoot(page, 'best-order')
    await page.getByRole('button', { name: 'Work this view' }).click()
    await page.waitForURL(`**/tickets/${urgent.number}*`)
    const bar = page.getByRole('toolbar', { name: 'Working this view' })
    await bar.getByText('1 of 3').waitFor()
    await bar.getByText('Urgent').waitFor()
    expect(await serious(page)).toEqual([])
    await shoot(page, 'play')
    await bar.getByRole('button', { name: 'Skip' }).click()
    await page.getByLabel('Why? (may stay empty)').fill('Needs a colleague')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/tickets/${high.number}*`)
    await bar.getByText('2 of 3').waitFor()
    expect(await desk.app.db.query(sql`select reason from play_turns where skipped_at is not null`)).toEqual([{ reason: 'Needs a colleague' }])
    await page.locator('#main').focus()
    await page.keyboard.press('Shift+E')
    await page.waitForURL(`**/tickets/${plain.number}*`)
    await bar.getByText('3 of 3').waitFor()
    await page.locator('#main').focus()
    await page.keyboard.press('Escape')
    await bar.waitFor({ state: 'detached' })
    await expect.poll(() => desk.app.db.query(sql`select 1 from play_claims`)).toEqual([])
  })
})
