import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTeam, makeTicket } from '../factories.ts'
import { browserDesk, row, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let urgent: { number: number }, secret: { number: number }
beforeAll(async () => {
  desk = await browserDesk()
  const customer = await makePerson(desk.app, 'customer', { name: 'Ana Petrova' })
  urgent = await makeTicket(desk.app, { subject: 'The line is dead', priority: 4, requester: customer })
  await makeTicket(desk.app, { subject: 'A question of tax', priority: 2, requester: customer })
  await makeTicket(desk.app, { subject: 'Another question', priority: 2, category: 'solved' })
  const hidden = await makeTeam(desk.app, { name: 'Payroll', private: true, members: [await makePerson(desk.app, 'agent')] })
  secret = await makeTicket(desk.app, { subject: 'A salary', priority: 4, teamId: hidden })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const pick = async (page: Page, combobox: ReturnType<Page['getByRole']>, option: string) => {
  await combobox.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const shown = (page: Page) => page.locator('[data-ticket]').evaluateAll((rows) => rows.map((each) => Number(each.getAttribute('data-ticket'))))

describe('a view', () => {
  it('is put together from questions in groups, sees at once what it finds, and stands in its folder', async () => {
    const page = await desk.signedIn('Iva', '/new-view')
    await page.getByRole('textbox', { name: 'Name' }).fill('Burning')
    await page.getByRole('textbox', { name: 'Emoji' }).fill('🔥')
    await page.getByRole('combobox', { name: 'Folder' }).fill('Morning')
    await page.locator('[data-preview]').getByText('2 tickets').waitFor()
    await page.getByRole('button', { name: 'Condition', exact: true }).first().click()
    await page.getByText('Fill in every condition').waitFor()
    await pick(page, page.getByRole('combobox', { name: 'Field' }).last(), 'Priority')
    await page.getByRole('combobox', { name: 'Value' }).last().click()
    await page.getByRole('option', { name: 'Urgent' }).click()
    await page.locator('[data-preview]').getByText('1 ticket').waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Group', exact: true }).first().click()
    await pick(page, page.getByRole('combobox', { name: 'How the questions are joined' }).last(), 'None of these holds')
    await pick(page, page.getByRole('combobox', { name: 'Field' }).last(), 'Subject')
    await page.getByRole('textbox', { name: 'Value' }).fill('tax')
    await page.locator('[data-preview]').getByText('1 ticket').waitFor()
    await pick(page, page.getByRole('combobox', { name: 'Group by' }), 'Priority')
    await shoot(page, 'view-editor')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Create the view' }).click()
    await page.getByRole('heading', { name: '🔥 Burning' }).waitFor()
    await row(page, urgent.number).waitFor()
    await page.locator('[data-group="4"]').getByText('Urgent').waitFor()
    await page.getByRole('navigation').getByText('Morning').waitFor()
    const kept = await desk.app.db.one<{ condition: unknown; group: string }>(sql`select condition, group_by as "group" from views where name = 'Burning'`)
    expect(kept).toEqual({ group: 'priority', condition: { all: [
      { field: 'category', op: 'in', value: ['new', 'open'] }, { field: 'priority', op: 'in', value: [4] }, { none: [{ field: 'subject', op: 'contains', value: 'tax' }] },
    ] } })
  })

  it('is put in order by keys, archived and brought back', async () => {
    const page = await desk.signedIn('Boris', '/new-view')
    for (const name of ['First', 'Second']) {
      await page.goto(`${desk.url}/new-view`)
      await page.getByRole('textbox', { name: 'Name' }).fill(name)
      await page.getByRole('button', { name: 'Create the view' }).click()
      await page.getByRole('heading', { name }).waitFor()
    }
    await page.getByRole('button', { name: 'View menu' }).click()
    await page.getByRole('menuitem', { name: 'Arrange views' }).click()
    const list = page.getByRole('list', { name: 'Arrange views' })
    await list.getByRole('link', { name: 'Second' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => list.getByRole('link').allTextContents()).toEqual([' Second', ' First'])
    await list.getByRole('button', { name: 'Archive: First' }).click()
    await page.getByRole('button', { name: 'Restore: First' }).waitFor()
    await shoot(page, 'view-arrange')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Restore: First' }).click()
    await list.getByRole('link', { name: 'First' }).waitFor()
  })
})

describe('the table', () => {
  it('sorts by its heads, selects by keys, and opens the ticket', async () => {
    const page = await desk.signedIn('Vera', '/views/open?layout=table')
    const table = page.getByRole('table', { name: 'Tickets as a table' })
    await table.getByRole('button', { name: 'Priority' }).click()
    await table.getByRole('columnheader', { name: 'Priority' }).and(page.locator('[aria-sort=descending]')).waitFor()
    await expect.poll(async () => (await shown(page))[0]).toBe(urgent.number)
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-priority')
    await page.keyboard.press('x')
    await page.getByRole('toolbar').getByText('1 selected').waitFor()
    await shoot(page, 'view-table')
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'The line is dead' }).waitFor()
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(`${desk.url}/views/open?layout=table`)
    await row(page, urgent.number).waitFor()
    expect(await table.count()).toBe(0)
    await shoot(page, 'view-table-small')
  })
})

describe('a ticket of the list', () => {
  it('opens beside it with the address that the list was asked by, with a key held down in a tab of its own, and is marked', async () => {
    const page = await desk.signedIn('Olga', '/views/open?sort=number')
    expect(await row(page, urgent.number).getAttribute('aria-current')).toBe(null)
    const [tab] = await Promise.all([page.context().waitForEvent('page'), row(page, urgent.number).click({ modifiers: ['ControlOrMeta'] })])
    await tab.getByRole('heading', { name: 'The line is dead' }).waitFor()
    expect(new URL(tab.url()).search).toBe('?sort=number')
    expect(new URL(page.url()).pathname).toBe('/views/open')
    await row(page, urgent.number).click()
    await page.getByRole('heading', { name: 'The line is dead' }).waitFor()
    expect(page.url()).toBe(tab.url())
    expect(await row(page, urgent.number).getAttribute('aria-current')).toBe('page')
    expect(await page.locator('[data-ticket][aria-current]').count()).toBe(1)
  })
})

describe('an address', () => {
  it('says filter, order and groups, and shows a colleague what they may see of it', async () => {
    const page = await desk.signedIn('Nina', '/views/open')
    await page.getByRole('button', { name: 'View menu' }).click()
    await page.getByRole('menuitem', { name: 'Filter just now' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Condition', exact: true }).click()
    await pick(page, dialog.getByRole('combobox', { name: 'Field' }).last(), 'Priority')
    await dialog.getByRole('combobox', { name: 'Value' }).last().click()
    await page.getByRole('option', { name: 'Urgent' }).click()
    await page.keyboard.press('Tab')
    await pick(page, dialog.getByRole('combobox', { name: 'Group by' }), 'Customer')
    await dialog.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('button', { name: 'Take the filter away' }).waitFor()
    await expect.poll(() => shown(page)).toEqual([urgent.number])
    const address = page.url()
    const admin = await desk.signedIn('Ada', address.slice(desk.url.length), { role: 'admin' })
    await row(admin, urgent.number).waitFor()
    await shoot(admin, 'view-address')
    await expect.poll(async () => (await shown(admin)).toSorted()).toEqual([urgent.number, secret.number].toSorted())
    await admin.getByText('Ana Petrova').first().waitFor()
    await page.getByRole('button', { name: 'Take the filter away' }).click()
    await expect.poll(async () => (await shown(page)).length).toBe(2)
  })
})
