import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTicket, write } from '../factories.ts'
import { browserDesk, row, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

interface Standing { aside: string | null; mergedInto: string | null; snoozedAt: Temporal.Instant | null; snoozedUntil: Temporal.Instant | null; category: string; requesterId: string }
const standing = (id: string) => desk.app.db.one<Standing>(sql`select aside, merged_into as "mergedInto", snoozed_at as "snoozedAt", snoozed_until as "snoozedUntil", category, requester_id as "requesterId" from tickets where id = ${id}`)
const at = (page: Page) => new URL(page.url()).pathname
/** Takes it back by the toast; the pointer leaves the list, which does not move under it. */
async function undo(page: Page): Promise<void> {
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click()
  await page.mouse.move(900, 300)
}
const message = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text })

describe('merging', () => {
  it('takes two keystrokes for a suggested duplicate, is taken back by the toast, and from the card ever after', async () => {
    const customer = await makePerson(desk.app, 'customer', { name: 'Ivo' })
    const older = await makeTicket(desk.app, { subject: 'Printer is broken', requester: customer, tags: ['printer'] })
    await makeTicket(desk.app, { subject: 'Holiday', requester: customer })
    const double = await makeTicket(desk.app, { subject: 'Printer broken again', requester: customer })
    const page = await desk.signedIn('Ana', `/views/open/tickets/${double.number}`)
    await page.keyboard.press('m')
    await page.locator(`[data-pick="${older.number}"][aria-selected=true]`).waitFor()
    await page.locator('[data-merge-result]').getByText('2 messages').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Printer is broken' }).waitFor()
    expect(at(page)).toBe(`/views/open/tickets/${older.number}`)
    await page.locator(`[data-from="${double.number}"]`).waitFor()
    await row(page, double.number).waitFor({ state: 'detached' })
    await undo(page)
    await page.getByRole('heading', { name: 'Printer broken again' }).waitFor()
    expect((await standing(double.id)).mergedInto).toBeNull()

    await page.keyboard.press('m')
    await page.locator(`[data-pick="${older.number}"][aria-selected=true]`).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Printer is broken' }).waitFor()
    await page.goto(`${desk.url}/tickets/${double.number}`)
    await page.getByRole('heading', { name: 'Printer is broken' }).waitFor()
    await page.getByRole('button', { name: `Undo the merge of #${double.number}` }).click()
    await page.getByText(`#${double.number} stands for itself again`).waitFor()
    await page.locator(`[data-from="${double.number}"]`).waitFor({ state: 'detached' })
  })

  it('finds any ticket by its number, and asks when somebody else asked', async () => {
    const [one, other] = [await makeTicket(desk.app, { subject: 'Mine' }), await makeTicket(desk.app, { subject: 'Somebody else’s' })]
    const page = await desk.signedIn('Boris', `/views/open/tickets/${one.number}`)
    await page.keyboard.press('m')
    await page.getByRole('combobox', { name: 'Into which ticket' }).fill(String(other.number))
    await page.locator(`[data-pick="${other.number}"][aria-selected=true]`).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Once merged').waitFor()
    expect((await standing(one.id)).mergedInto).toBeNull()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Somebody else’s' }).waitFor()
    expect((await standing(one.id)).mergedInto).toBe(other.id)
  })
})

describe('a message', () => {
  it('becomes a ticket of its own from its menu, and goes back', async () => {
    const agent = await makePerson(desk.app, 'agent')
    const ticket = await makeTicket(desk.app, { subject: 'Two matters' })
    await write(desk.app, agent, ticket.id, { text: 'The second matter.' })
    const page = await desk.signedIn('Carla', `/views/open/tickets/${ticket.number}`)
    await message(page, 'The second matter.').getByRole('button', { name: 'Message actions' }).click()
    await page.getByRole('menuitem', { name: 'Make a ticket of it' }).click()
    await page.getByText('was made of the message').waitFor()
    await expect.poll(() => at(page)).not.toBe(`/views/open/tickets/${ticket.number}`)
    await page.locator(`[data-from="${ticket.number}"]`).waitFor()
    await page.locator('[data-link=related]').getByText('Two matters').waitFor()
    await undo(page)
    await expect.poll(() => at(page)).toBe(`/views/open/tickets/${ticket.number}`)
    await message(page, 'The second matter.').waitFor()
  })

  it('moves to another ticket from its menu', async () => {
    const [from, to] = [await makeTicket(desk.app, { subject: 'From here' }), await makeTicket(desk.app, { subject: 'To there' })]
    await write(desk.app, await makePerson(desk.app, 'agent'), from.id, { text: 'Wrong place.' })
    const page = await desk.signedIn('Dora', `/views/open/tickets/${from.number}`)
    await message(page, 'Wrong place.').getByRole('button', { name: 'Message actions' }).click()
    await page.getByRole('menuitem', { name: 'Move to another ticket…' }).click()
    await page.getByRole('combobox', { name: 'To which ticket' }).fill(String(to.number))
    await page.locator(`[data-pick="${to.number}"][aria-selected=true]`).waitFor()
    await page.keyboard.press('Enter')
    await message(page, 'Wrong place.').waitFor({ state: 'detached' })
    await page.getByText(`moved a message to #${to.number}`).waitFor()
  })
})

describe('snoozing', () => {
  it('takes two keystrokes, leaves the view, goes on to the next, and is undone', async () => {
    const [next, ticket] = [await makeTicket(desk.app, { subject: 'Next one' }), await makeTicket(desk.app, { subject: 'Not today' })]
    const page = await desk.signedIn('Emil', `/views/open/tickets/${ticket.number}`)
    await page.keyboard.press('z')
    await page.keyboard.press('1')
    await row(page, ticket.number).waitFor({ state: 'detached' })
    const { snoozedUntil } = await standing(ticket.id)
    expect(snoozedUntil!.toZonedDateTimeISO(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).hour).toBe(8)
    await page.getByRole('heading', { name: 'Next one' }).waitFor()
    await undo(page)
    await row(page, ticket.number).waitFor()
    expect((await standing(ticket.id)).snoozedAt).toBeNull()
    await row(page, next.number).waitFor()
  })

  it('understands words, stands in its view with G Z, and is woken there', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Sleeps by words' })
    const page = await desk.signedIn('Fani', `/views/open/tickets/${ticket.number}`)
    await page.keyboard.press('z')
    await page.getByRole('textbox', { name: 'When, in words' }).waitFor()
    await page.getByRole('textbox', { name: 'When, in words' }).fill('за 3 дни')
    await page.getByRole('status').getByText('Until ').waitFor()
    await page.keyboard.press('Enter')
    await row(page, ticket.number).waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await page.keyboard.press('z')
    await page.getByRole('heading', { name: 'Snoozed' }).waitFor()
    await row(page, ticket.number).click()
    await page.locator('[data-aside=snoozed]').getByRole('button', { name: 'Wake it' }).click()
    await row(page, ticket.number).waitFor({ state: 'detached' })
    expect((await standing(ticket.id)).snoozedAt).toBeNull()
  })
})

describe('putting away', () => {
  it('deletes by one key, is undone by the toast, and is restored from the bin', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Rubbish' })
    const page = await desk.signedIn('Galya', `/views/open/tickets/${ticket.number}`, { role: 'admin' })
    await page.keyboard.press('#')
    await row(page, ticket.number).waitFor({ state: 'detached' })
    await undo(page)
    await row(page, ticket.number).click()
    await page.getByRole('button', { name: 'Ticket actions' }).click()
    await page.getByRole('menuitem', { name: 'Mark as spam', exact: true }).click()
    await row(page, ticket.number).waitFor({ state: 'detached' })
    expect((await standing(ticket.id)).aside).toBe('spam')
    await page.goto(`${desk.url}/views/spam/tickets/${ticket.number}`)
    await page.locator('[data-aside=spam]').getByRole('button', { name: 'It is no spam' }).click()
    await page.locator('[data-aside=spam]').waitFor({ state: 'detached' })
    expect((await standing(ticket.id)).aside).toBeNull()
  })
})

describe('links', () => {
  it('are made from the card, and solving a parent offers to solve what hangs on it', async () => {
    const [parent, child] = [await makeTicket(desk.app, { subject: 'The outage' }), await makeTicket(desk.app, { subject: 'No connection' })]
    const page = await desk.signedIn('Hristo', `/views/open/tickets/${parent.number}`)
    await page.getByRole('button', { name: 'Link with a ticket…' }).click()
    await page.getByRole('combobox', { name: 'What the other ticket is to this one' }).click()
    await page.getByRole('option', { name: 'Child' }).click()
    await page.getByRole('combobox', { name: 'The other ticket', exact: true }).fill(String(child.number))
    await page.locator(`[data-pick="${child.number}"][aria-selected=true]`).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-link=child]').getByText('No connection').waitFor()
    await page.keyboard.press('e')
    await page.getByRole('dialog').getByRole('switch').click()
    await page.getByRole('textbox', { name: 'Message' }).last().fill('It works again.')
    await page.getByRole('button', { name: 'Solve both' }).click()
    await expect.poll(async () => [(await standing(parent.id)).category, (await standing(child.id)).category]).toEqual(['solved', 'solved'])
    expect(await desk.app.db.maybe(sql`select 1 from messages where ticket_id = ${child.id} and text = 'It works again.'`)).toBeDefined()
  })
})

describe('the customer of a ticket', () => {
  it('is changed on the card, and changed back', async () => {
    const right = await makePerson(desk.app, 'customer', { name: 'Right Person' })
    const ticket = await makeTicket(desk.app, { subject: 'For somebody else' })
    const before = await standing(ticket.id)
    const page = await desk.signedIn('Iva', `/views/open/tickets/${ticket.number}`)
    await page.getByRole('button', { name: 'Change the customer' }).click()
    await page.getByRole('combobox', { name: 'Who asks' }).fill('Right Person')
    await page.getByRole('option', { name: /Right Person/ }).click()
    await page.getByText(`#${ticket.number} is from Right Person now`).waitFor()
    expect((await standing(ticket.id)).requesterId).toBe(right.id)
    await undo(page)
    await expect.poll(async () => (await standing(ticket.id)).requesterId).toBe(before.requesterId)
  })
})
