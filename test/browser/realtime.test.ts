import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessTicket } from '../../server/tickets/access.ts'
import { editSubject } from '../../server/tickets/edit-subject.ts'
import { factory, makePerson, makeTicket, write } from '../factories.ts'
import { browserDesk, editor, row, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const soon = { timeout: 1000 }

describe('what others do', () => {
  it('shows within a second: a new ticket in the list and in the counts', async () => {
    const page = await desk.signedIn('Ana', '/views/unassigned')
    await page.getByText('Every ticket has an owner').waitFor()
    const ticket = await makeTicket(desk.app, { subject: 'Just arrived' })
    await row(page, ticket.number).waitFor(soon)
    await expect.poll(() => page.locator('[data-count=unassigned]').textContent(), soon).toBe('1')
  })

  it('shows within a second: a message on the open ticket, and a colleague’s change of its status', async () => {
    const customer = await makePerson(desk.app)
    const ticket = await makeTicket(desk.app, { requester: customer, subject: 'Two of us' })
    const mine = await desk.signedIn('Boris', `/views/open/tickets/${ticket.number}`)
    const theirs = await desk.signedIn('Carla', `/views/open/tickets/${ticket.number}`)
    await write(desk.app, customer, ticket.id, { text: 'One more thing' })
    await mine.locator('article').getByText('One more thing').waitFor(soon)
    await theirs.keyboard.press('e')
    await mine.locator('[data-event="ticket.statusChanged"]').getByText('Carla changed the status').waitFor({ timeout: 2000 })
  })

  it('tells who looks, and who writes', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Crowded' })
    const mine = await desk.signedIn('Dora', `/views/open/tickets/${ticket.number}`)
    const theirs = await desk.signedIn('Emil', `/views/open/tickets/${ticket.number}`)
    await mine.getByRole('img', { name: 'Emil is looking at this ticket' }).waitFor()
    await editor(theirs).click()
    await theirs.keyboard.type('Hello')
    await mine.getByText('Emil is writing…').waitFor()
    await theirs.keyboard.press('Escape')
    await theirs.keyboard.press('Escape')
    await mine.getByRole('img', { name: /Emil/ }).waitFor({ state: 'detached' })
  })

  it('does not move the list under the pointer', async () => {
    const first = await makeTicket(desk.app, { subject: 'Under the pointer' })
    const page = await desk.signedIn('Filip', '/views/open')
    await row(page, first.number).hover()
    const before = await row(page, first.number).boundingBox()
    const second = await makeTicket(desk.app, { subject: 'Comes later' })
    await page.getByRole('button', { name: '1 new ticket' }).waitFor()
    expect(await row(page, first.number).boundingBox()).toEqual(before)
    expect(await row(page, second.number).count()).toBe(0)
    // on the way to the button as well, or a ticket would be clicked instead of it
    const button = page.getByRole('button', { name: '1 new ticket' })
    await button.hover()
    expect(await row(page, second.number).count()).toBe(0)
    await button.click()
    await row(page, second.number).waitFor()
  })

  it('shows in a list that was scrolled far, and asks little for it', async () => {
    let last = await makeTicket(desk.app, { subject: 'Far away' })
    const first = last
    for (let each = 0; each < 420; each++) last = await makeTicket(desk.app, { subject: `Further away by ${each}` })
    const page = await desk.signedIn('Gita', '/views/unassigned?sort=number')
    await row(page, first.number).hover()
    await expect.poll(async () => {
      await page.mouse.wheel(0, 20_000)
      return row(page, last.number).count()
    }, { timeout: 10_000 }).toBe(1)
    await page.mouse.move(0, 0)
    let asked = 0
    page.on('request', request => { if (request.url().endsWith('/views/ask')) asked++ })
    await desk.app.change(factory, async tx => editSubject(tx, await accessTicket(tx, last.id, 'update'), 'Said anew'))
    await row(page, last.number).getByText('Said anew').waitFor(soon)
    // fifty, then two hundred at a time
    expect(asked).toBeLessThanOrEqual(3)
  })
})

describe('changing the same', () => {
  it('shows the colleague’s choice and does not overwrite it', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Tug of war' })
    const mine = await desk.signedIn('Greta', `/views/open/tickets/${ticket.number}`)
    const theirs = await desk.signedIn('Hana', `/views/open/tickets/${ticket.number}`)
    // Greta's screen learns nothing meanwhile: her next change rests on what she saw.
    await mine.route('**/api/v1/tickets/*', route => route.request().method() === 'GET' ? route.abort() : route.continue())
    await theirs.keyboard.press('p')
    await theirs.keyboard.press('1')
    await theirs.locator('[data-event="ticket.prioritySet"]').waitFor()
    await mine.unroute('**/api/v1/tickets/*')
    await mine.keyboard.press('p')
    await mine.keyboard.press('4')
    await mine.getByText('Somebody was faster').waitFor()
    await expect.poll(() => mine.locator('#ticket-priority').inputValue()).toBe('Urgent')
  })
})
