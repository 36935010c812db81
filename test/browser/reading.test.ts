import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givePassword, PASSWORD } from '../browser-session.ts'
import { makePerson, makeTicket, write } from '../factories.ts'
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
    expect(await page.locator('aside').getByText(customer.address).count()).toBe(1)
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

describe('a mail’s HTML', () => {
  it('stands in a frame without scripts, with quotations folded and foreign pictures not loaded', async () => {
    const customer = await makePerson(desk.app)
    const ticket = await makeTicket(desk.app, { requester: customer, subject: 'Letter' })
    await write(desk.app, customer, ticket.id, {
      text: 'Fresh words', html: '<p>Fresh words</p><img data-remote-src="http://127.0.0.1:9/pixel.png"><img src=x onerror="parent.hacked = 1"><script>parent.hacked = 1</script><a href="javascript:parent.hacked=1">click</a><div data-quoted="quote">Old words</div>',
    })
    const page = await desk.signedIn('Carla', `/views/open/tickets/${ticket.number}`)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const frame = page.frameLocator('article iframe')
    await frame.getByText('Fresh words').waitFor()
    expect(await frame.getByText('Old words').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Show quoted text' }).click()
    await frame.getByText('Old words').waitFor()
    expect(asked.filter(url => url.includes('pixel.png'))).toEqual([])
    await page.getByRole('button', { name: 'Load', exact: true }).click()
    await expect.poll(() => asked.filter(url => url.includes('pixel.png')).length).toBe(1)
    await frame.getByText('click').click()
    expect(await page.evaluate(`'hacked' in window`)).toBe(false)
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
