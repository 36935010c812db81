import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTicket, write } from '../factories.ts'
import { browserDesk, editor, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  await desk.close()
  expect(desk.complaints).toEqual([])
})

describe('a reply to be sent later', () => {
  it('takes words for its time, stands in the timeline, stops when the customer writes, and leaves when its author says so', async () => {
    const customer = await makePerson(desk.app, 'customer', { name: 'Rosa' })
    const ticket = await makeTicket(desk.app, { requester: customer, subject: 'Later' })
    const page = await desk.signedIn('Ana', `/views/open/tickets/${ticket.number}`)
    await editor(page).click()
    await page.keyboard.type('We call you in the morning')
    await page.getByRole('button', { name: 'Other ways to send' }).click()
    await page.locator('[data-way=later]').click()
    await page.getByLabel('When, in words').fill('in 3 hours')
    await page.getByRole('menu').waitFor({ state: 'detached' }) // one that fades away has no items any more
    expect(await serious(page)).toEqual([])
    await shoot(page, 'send-later')
    await page.keyboard.press('Enter')
    const card = page.locator('[data-scheduled=waiting]')
    await card.getByText('We call you in the morning').waitFor()
    await card.getByText('Leaves').waitFor()
    expect(await editor(page).textContent()).toBe('')
    await card.getByRole('button', { name: 'Change the time' }).click()
    await page.locator('[data-preset="1"]').waitFor()
    await page.keyboard.press('1')
    await expect.poll(async () => (await desk.app.db.one<{ late: boolean }>(sql`select send_at > now() + interval '3 hours 5 minutes' or send_at < now() + interval '2 hours 55 minutes' as late from scheduled_messages where ticket_id = ${ticket.id}`)).late).toBe(true)
    await write(desk.app, customer, ticket.id, { text: 'Never mind, it works' })
    const stopped = page.locator('[data-scheduled=stopped]')
    await stopped.getByText('Stopped: the customer wrote meanwhile').waitFor()
    await shoot(page, 'send-later-stopped')
    expect(await serious(page)).toEqual([])
    await stopped.getByRole('button', { name: 'Send now' }).click()
    await page.locator('article:not([data-scheduled])').getByText('We call you in the morning').waitFor()
  })
})

describe('a forward', () => {
  it('takes f and an address: the conversation leaves under a subject of its own, and the customer sees nothing of it', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Broken pump' })
    const page = await desk.signedIn('Boris', `/views/open/tickets/${ticket.number}`)
    await page.locator('#main').focus()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The whole conversation, without notes').waitFor()
    expect(await dialog.getByLabel('Subject').inputValue()).toBe('Fwd: Broken pump')
    await dialog.getByLabel('To', { exact: false }).first().fill('expert@parts.example')
    await page.keyboard.press('Enter')
    expect(await serious(page)).toEqual([])
    await shoot(page, 'forward')
    await page.keyboard.press('Control+Enter')
    await dialog.getByRole('heading', { name: 'Fwd: Broken pump' }).waitFor()
    const [sent] = await desk.app.db.query<{ text: string }>(sql`select m.text from side_messages m join side_conversations s on s.id = m.side_id where s.ticket_id = ${ticket.id}`)
    expect(sent!.text).toContain('Subject: Broken pump')
    expect(await desk.app.db.query(sql`select 1 from messages where ticket_id = ${ticket.id}`)).toHaveLength(1)
  })
})

describe('a ticket named in a note', () => {
  it('takes # and letters, and opens by a click', async () => {
    const other = await makeTicket(desk.app, { subject: 'Quixotic turbine' })
    const ticket = await makeTicket(desk.app, { subject: 'Names another' })
    const page = await desk.signedIn('Carla', `/views/open/tickets/${ticket.number}`)
    await page.locator('#main').focus()
    await page.keyboard.press('n')
    await page.keyboard.type('The same as #quixotic')
    await page.getByRole('option', { name: /Quixotic turbine/ }).waitFor()
    expect(await serious(page)).toEqual([])
    await shoot(page, 'ticket-link')
    await page.keyboard.press('Enter')
    await expect.poll(() => editor(page).textContent()).toContain(`#${other.number}`)
    await page.keyboard.press('Control+Enter')
    await page.locator('article').getByRole('link', { name: `#${other.number}` }).click()
    await page.getByRole('region', { name: `#${other.number} Quixotic turbine` }).waitFor()
  })
})

describe('what is left open', () => {
  it('is asked about all at once before a reply leaves', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Guards' })
    const page = await desk.signedIn('Dora', `/views/open/tickets/${ticket.number}`)
    await editor(page).click()
    await page.keyboard.type('Dear [name], see the attached file')
    await page.keyboard.press('Control+Enter')
    const alert = page.getByRole('alert')
    await alert.getByText('[name]').waitFor()
    await alert.getByText('You mention an attachment').waitFor()
    expect(await page.locator('[data-scheduled]').count()).toBe(0)
  })
})

describe('a picture', () => {
  it('is shown where it was pasted, made smaller, and sent; another file is attached', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Pictures' })
    const page = await desk.signedIn('Emma', `/views/open/tickets/${ticket.number}`)
    await editor(page).click()
    await page.keyboard.type('See here: ')
    await editor(page).evaluate(async (element) => {
      const canvas = new OffscreenCanvas(3000, 1500)
      canvas.getContext('2d')!.fillRect(0, 0, 100, 100)
      const data = new DataTransfer()
      data.items.add(new File([await canvas.convertToBlob({ type: 'image/png' })], 'photo.png', { type: 'image/png' }))
      data.items.add(new File(['42'], 'plan.txt', { type: 'text/plain' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    const picture = editor(page).getByRole('img', { name: 'photo.png' })
    await picture.waitFor()
    await page.getByRole('button', { name: 'Remove plan.txt' }).waitFor()
    await expect.poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(2000)
    await picture.click()
    await page.getByRole('button', { name: 'Show the picture smaller' }).click()
    await expect.poll(() => picture.getAttribute('width')).toMatch(/^\d+$/)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'picture')
    await page.locator('[data-send]').click()
    await page.locator('[data-scheduled] img').waitFor()
    const [held] = await desk.app.db.query<{ html: string }>(sql`select content->>'html' as html from scheduled_messages where ticket_id = ${ticket.id}`)
    expect(held!.html).toMatch(/<img (?=[^>]*src="\/api\/v1\/files\/)[^>]*width="\d+"/)
  })
})
