import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givePassword, PASSWORD } from '../browser-session.ts'
import { makePerson, makeTicket } from '../factories.ts'
import { browserDesk, enterPassword, row, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

describe('signing in', () => {
  it('says what is wrong in the reader’s language, then lets in and opens what was wanted', async () => {
    const person = await makePerson(desk.app, 'agent', { name: 'Vera', address: 'vera@desk.example' })
    await givePassword(desk.app, person)
    const page = await desk.page({ locale: 'bg-BG' })
    await page.goto(`${desk.url}/views/open`)
    await enterPassword(page, person.address, 'not the password')
    await page.getByRole('alert').getByText('Адресът или паролата не са верни.').waitFor()
    await enterPassword(page, person.address, PASSWORD)
    await page.getByRole('heading', { name: 'Всички отворени' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/views/open')
  })

  it('keeps whoever is not signed in out of every page', async () => {
    const page = await desk.page()
    await page.goto(`${desk.url}/settings/mailboxes`)
    await page.locator('input[name=password]').waitFor()
    expect(page.url()).toContain('/sign-in?next=')
  })
})

describe('the list and a ticket', () => {
  it('opens with a click and shows the words, who wrote them, and what happened', async () => {
    const customer = await makePerson(desk.app, 'customer', { name: 'Ивана Петрова' })
    const ticket = await makeTicket(desk.app, { requester: customer, subject: 'Фактурата е грешна' })
    const page = await desk.signedIn('Ana', '/views/open')
    await row(page, ticket.number).click()
    await page.getByRole('heading', { name: 'Фактурата е грешна' }).waitFor()
    await page.getByText('My invoice shows the wrong VAT number.').last().waitFor()
    await page.locator('[data-event="ticket.opened"]').waitFor()
    await expect.poll(() => page.locator('aside').getByText(customer.address).count()).toBe(1)
  })

  it('is worked by keys alone, on a Cyrillic keyboard too', async () => {
    await makeTicket(desk.app, { subject: 'Older' })
    await makeTicket(desk.app, { subject: 'Newer' })
    const page = await desk.signedIn('Boris', '/views/open')
    await row(page, 1001).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'Newer' }).waitFor()
    await page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'й', code: 'KeyJ', bubbles: true }))`)
    await page.getByRole('heading', { name: 'Older' }).waitFor()
    await page.keyboard.press('p')
    await page.keyboard.press('1')
    await page.locator('[data-event="ticket.prioritySet"]').getByText('from Normal to Urgent').waitFor()
    await page.keyboard.press('0')
    await page.locator('[data-event="ticket.assigned"]').getByText('Boris took the ticket').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  })

  it('runs commands and finds tickets from the palette', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Palette and paint' })
    const page = await desk.signedIn('Petra', '/views/mine')
    await page.getByText('Nothing waits for you').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(String(ticket.number))
    await page.getByRole('option', { name: `#${ticket.number} Palette and paint` }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Palette and paint' }).waitFor()
  })
})

describe('whoever may only read', () => {
  it('sees no reply, but can leave a note', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Just looking' })
    const page = await desk.signedIn('Lina', `/views/open/tickets/${ticket.number}`, { role: 'light' })
    expect(await page.getByRole('tab', { name: 'Reply' }).isDisabled()).toBe(true)
    expect(await page.getByRole('tab', { name: 'Internal note' }).getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('button', { name: 'Solve', exact: true }).count()).toBe(0)
  })
})
