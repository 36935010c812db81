import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTeam, makeTicket } from '../factories.ts'
import { browserDesk, editor, row, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const preference = (name: string, key: string) => expect.poll(async () => (await desk.app.db.one<{ value: string | null }>(sql`select preferences->>${key} as value from people where name = ${name}`)).value)
/** Opens the sheet and presses new keys for a shortcut. */
async function change(page: Page, id: string, ...presses: string[]): Promise<void> {
  await page.locator(`[data-shortcut="${id}"]`).click()
  await page.locator(`[data-shortcut="${id}"][data-listening]`).waitFor()
  for (const press of presses) await page.keyboard.press(press)
  await page.locator(`[data-shortcut="${id}"]:not([data-listening])`).waitFor()
}
async function openSheet(page: Page) {
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  return sheet
}

describe('shortcuts of one’s own', () => {
  it('are pressed in on the sheet, work in the workspace and in the editor, and are kept', async () => {
    const [first, ticket] = [await makeTicket(desk.app, { subject: 'First' }), await makeTicket(desk.app, { subject: 'Second' })]
    const page = await desk.signedIn('Ana', '/views/open')
    await row(page, first.number).waitFor()
    await openSheet(page)
    await change(page, 'list.next', 'g', 'x')
    await change(page, 'composer.send', 'Control+s')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await preference('Ana', 'keymap').toBe('{"list.next":"g x","composer.send":"Mod+s"}')
    await page.reload()
    await row(page, ticket.number).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('g')
    await page.keyboard.press('x')
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    await editor(page).click()
    await page.keyboard.type('Sent by my own keys')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+s')
    await page.locator('[data-scheduled]').getByText('Sent by my own keys').waitFor()
  })

  it('are refused in words when they are taken, and go back to what they were', async () => {
    const page = await desk.signedIn('Boris', '/views/open')
    await page.getByRole('heading', { name: 'All open' }).waitFor()
    const sheet = await openSheet(page)
    await change(page, 'ticket.reply', 'n')
    await sheet.getByRole('alert').getByText('N would clash with “Internal note”.').waitFor()
    await change(page, 'composer.send', 'y')
    await sheet.getByRole('alert').getByText('While you write, Y types text.').waitFor()
    await change(page, 'ticket.note', 'y')
    await change(page, 'ticket.reply', 'n')
    await preference('Boris', 'keymap').toBe('{"ticket.note":"y","ticket.reply":"n"}')
    await sheet.getByRole('button', { name: 'Reset “Internal note”' }).click()
    await sheet.getByRole('alert').getByText('N would clash with “Reply”.').waitFor()
    await sheet.getByRole('button', { name: 'Reset all shortcuts' }).click()
    await preference('Boris', 'keymap').toBe('')
    await change(page, 'ticket.reply', 'Escape')
    expect(await sheet.isVisible()).toBe(true)
  })
})

describe('mark unread', () => {
  it('leaves the ticket, shows it unread in the list at once, and opening it reads it again', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Later, please' })
    const page = await desk.signedIn('Carla', `/views/open/tickets/${ticket.number}`)
    const unread = row(page, ticket.number).getByText('Unread')
    await unread.waitFor({ state: 'detached' })
    await page.keyboard.press('u')
    await unread.waitFor({ state: 'attached' })
    expect(new URL(page.url()).pathname).toBe('/views/open')
    await page.reload()
    await unread.waitFor({ state: 'attached' })
    await row(page, ticket.number).click()
    await unread.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('unread')
    await page.keyboard.press('Enter')
    await unread.waitFor({ state: 'attached' })
  })
})

describe('density', () => {
  it('belongs to the view in which it was chosen, and can be made the same everywhere', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Dense' })
    const page = await desk.signedIn('Dora', '/views/open')
    const height = async () => (await row(page, ticket.number).boundingBox())?.height
    await row(page, ticket.number).waitFor()
    expect(await height()).toBe(72)
    await page.keyboard.press('d')
    await expect.poll(height).toBe(52)
    await page.keyboard.press('g')
    await page.keyboard.press('u')
    await page.getByRole('heading', { name: 'Unassigned' }).waitFor()
    await expect.poll(height).toBe(72)
    await preference('Dora', 'viewDensity').toBe('[["open","cosy"]]')
    await page.goto(`${desk.url}/settings/profile`)
    await page.getByRole('button', { name: 'Use it in every view' }).click()
    await preference('Dora', 'viewDensity').toBe('')
    await page.goto(`${desk.url}/views/open`)
    await expect.poll(height).toBe(72)
  })
})

describe('a ticket that goes to a private team', () => {
  it('is acknowledged, and the list stands where it was', async () => {
    const [team, ticket] = [await makeTeam(desk.app, { private: true, members: [await makePerson(desk.app, 'agent')] }), await makeTicket(desk.app, { subject: 'My salary' })]
    const { name } = await desk.app.db.one<{ name: string }>(sql`select name from teams where id = ${team}`)
    const page = await desk.signedIn('Emil', `/views/open/tickets/${ticket.number}`)
    await page.locator('#ticket-team').click()
    await page.getByRole('option', { name }).click()
    await page.getByText('The ticket was handed over').waitFor()
    await row(page, ticket.number).waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/views/open')
  })

  it('opens there as well, and whoever opened it learns its number', async () => {
    const team = await makeTeam(desk.app, { private: true, members: [await makePerson(desk.app, 'agent')] })
    const { name } = await desk.app.db.one<{ name: string }>(sql`select name from teams where id = ${team}`)
    const page = await desk.signedIn('Fani', '/new')
    await editor(page).waitFor()
    await page.getByRole('combobox', { name: 'Customer' }).fill('eva@example.com')
    await page.getByRole('textbox', { name: 'Subject' }).fill('Pay slip')
    await page.getByRole('combobox', { name: 'Team' }).click()
    await page.getByRole('option', { name }).click()
    await page.getByRole('button', { name: 'Open the ticket' }).click()
    await page.getByText('It is with a private team that you are not in').waitFor()
    const { number } = await desk.app.db.one<{ number: number }>(sql`select number from tickets where subject = 'Pay slip'`)
    await page.getByText(`Ticket #${number} is open`).waitFor()
    expect(new URL(page.url()).pathname).toBe('/views/mine')
  })
})

describe('a key for what is selected', () => {
  it('is kept until the bar above the list has loaded, and never meant for the ticket that is open beside', async () => {
    const [chosen, beside] = [await makeTicket(desk.app, { subject: 'Chosen' }), await makeTicket(desk.app, { subject: 'Beside' })]
    const page = await desk.signedIn('Early', `/views/open/tickets/${beside.number}`, { width: 1440 })
    const { promise: wait, resolve: release } = Promise.withResolvers<void>()
    await page.route('**/assets/BulkBar-*.js', async route => { await wait; await route.continue() })
    await page.reload()
    await page.getByRole('heading', { name: 'Beside' }).waitFor()
    await editor(page).waitFor()
    await page.getByRole('checkbox', { name: new RegExp(`${chosen.number}$`) }).click()
    await page.keyboard.press('e')
    release()
    const categories = async () => (await desk.app.db.query<{ category: string }>(sql`select category from tickets where id = any(${[chosen.id, beside.id]}::uuid[]) order by number`)).map(each => each.category)
    await expect.poll(categories).toEqual(['solved', 'new'])
    await page.context().close()
  })

  it('takes what it puts away out of the list at once, also from under the pointer', async () => {
    const [stays, leaves] = [await makeTicket(desk.app, { subject: 'Stays' }), await makeTicket(desk.app, { subject: 'Leaves' })]
    const page = await desk.signedIn('Pointed', '/views/open', { width: 1440 })
    await row(page, leaves.number).hover()
    await page.getByRole('checkbox', { name: new RegExp(`${leaves.number}$`) }).click()
    await page.keyboard.press('e')
    await row(page, leaves.number).waitFor({ state: 'detached' })
    await row(page, stays.number).waitFor()
    await page.context().close()
  })
})

/** Presses j, and `key` at the first moment that the other subject stands there; says whether the composer was still to come. A script for the page, as text. */
const nextThen = (key: string, subject: string) => `new Promise(resolve => {
  const press = key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  new MutationObserver((_, observer) => {
    if (![...document.querySelectorAll('h1')].some(each => each.textContent.includes('${subject}'))) return
    observer.disconnect()
    const early = document.querySelector('.tiptap') === null
    press('${key}')
    resolve(early)
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
  press('j')
})`

describe('a key for a ticket whose dialogs are still to be drawn', () => {
  it('is kept until they are there', async () => {
    const [below, above] = [await makeTicket(desk.app, { subject: 'Opened below' }), await makeTicket(desk.app, { subject: 'Opened above' })]
    const page = await desk.signedIn('Quick', `/views/open/tickets/${above.number}`, { width: 1440 })
    await row(page, below.number).waitFor()
    await editor(page).waitFor()
    await page.locator('#main').focus()
    expect(await page.evaluate(nextThen('m', 'Opened below'))).toBe(true)
    await page.getByRole('dialog').getByText(`#${below.number}`).first().waitFor()
    await page.context().close()
  })
})
