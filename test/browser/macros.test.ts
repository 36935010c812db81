import axe from 'axe-core'
import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTicket } from '../factories.ts'
import { browserDesk, editor, row, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

/** A call of the API in the name of whoever is signed in on the page. */
const call = (page: Page, path: string, body: object) => page.evaluate(async ({ path: to, body: what }) => {
  const { csrf } = await (await fetch('/api/v1/me')).json() as { csrf: string }
  const answer = await fetch(`/api/v1${to}`, { method: 'POST', headers: { 'x-csrf': csrf, 'content-type': 'application/json' }, body: JSON.stringify(what) })
  return { status: answer.status, ...await answer.json() as { id: string } }
}, { path, body })
const stateOf = (id: string) => desk.app.db.one<{ category: string; priority: number; tags: string[] }>(sql`select category, priority, tags from tickets where id = ${id}`)

/** What axe finds serious or critical on the page. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run()
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
  })
}

describe('a saved reply', () => {
  it('takes two keys: / and Enter; what it changes waits as a chip, and happens with the sending', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'VAT', requester: await makePerson(desk.app, 'customer', { name: 'Ana Petrova' }) })
    const page = await desk.signedIn('Iva', `/views/open/tickets/${ticket.number}`)
    expect((await call(page, '/macros', { name: 'Sent anew', replies: [{ language: 'en', html: '<p>Hello {{requester.firstName|there}}, we sent it anew.</p>' }], changes: { priority: 'high', addTags: ['vat'] } })).status).toBe(201)
    await page.reload()
    await editor(page).click()
    await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some((one) => one.name.includes('/api/v1/macros')))).toBe(true)
    await page.keyboard.press('/')
    await page.keyboard.press('Enter')
    await editor(page).getByText('Hello Ana, we sent it anew.').waitFor()
    const chips = page.locator('[data-extras]')
    await chips.getByText('+vat').waitFor()
    expect(await stateOf(ticket.id)).toMatchObject({ priority: 2, tags: [] })
    await page.locator('[data-draft=saved]').waitFor()
    await page.reload()
    await chips.getByText('+vat').waitFor()
    await chips.getByRole('button', { name: 'Do not set Priority: High' }).click()
    await editor(page).click()
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-scheduled]').waitFor()
    await expect.poll(() => stateOf(ticket.id), { timeout: 20_000 }).toMatchObject({ priority: 2, tags: ['vat'] })
  })

  it('is found by letters, is left alone by Escape, and opens at a word’s beginning only', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Letters' })
    const page = await desk.signedIn('Nina', `/views/open/tickets/${ticket.number}`)
    for (const name of ['Alpha', 'Refund']) await call(page, '/macros', { name, replies: [{ language: 'en', html: `<p>${name} words</p>` }] })
    await page.reload()
    await editor(page).click()
    await page.keyboard.type('and/or ')
    const list = page.getByRole('listbox', { name: 'Macros and saved replies' })
    expect(await list.count()).toBe(0)
    await page.keyboard.type('/ref')
    await expect.poll(() => list.getByRole('option').allTextContents()).toEqual(['RefundRefund words'])
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await page.keyboard.type('u')
    await list.waitFor()
    await page.keyboard.press('Enter')
    await editor(page).getByText('and/or Refund words').waitFor()
  })

  it('with a place that nobody filled in is asked about before it leaves', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Places' })
    const page = await desk.signedIn('Petar', `/views/open/tickets/${ticket.number}`)
    await call(page, '/macros', { name: 'Order', replies: [{ language: 'en', html: '<p>Your order {{? order number}} left.</p>' }] })
    await page.reload()
    await editor(page).click()
    await page.keyboard.press('/')
    await page.getByRole('option', { name: 'Order' }).waitFor()
    await page.keyboard.press('Enter')
    await editor(page).getByText('{{? order number}}').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('Not filled in yet: {{? order number}}.').waitFor()
    await editor(page).focus()
    await page.keyboard.type('4711')
    await editor(page).getByText('Your order 4711 left.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-scheduled]').getByText('Your order 4711 left.').waitFor()
  })
})

describe('a macro without words', () => {
  it('is done at once from the palette, and taken back from its toast', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Spam' })
    const page = await desk.signedIn('Rada', `/views/open/tickets/${ticket.number}`)
    await call(page, '/macros', { name: 'Urgent spam', changes: { priority: 'urgent', addTags: ['spam'] } })
    await page.reload()
    await editor(page).waitFor()
    await page.locator('#main').focus()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('urgent spam')
    await page.getByRole('option', { name: 'Macro: Urgent spam' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(ticket.id)).toMatchObject({ priority: 4, tags: ['spam'] })
    await page.locator('[data-bulk]').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => stateOf(ticket.id)).toMatchObject({ priority: 2, tags: [] })
  })
})

describe('many tickets', () => {
  it('are solved, twenty of them, in three actions: X, Shift and a click, E; one click takes it back', async () => {
    const tickets = []
    for (let n = 0; n < 22; n++) tickets.push(await makeTicket(desk.app, { subject: `Newsletter ${n}`, tags: ['flood'], category: 'open' }))
    const page = await desk.signedIn('Dora', '/views/open', { height: 2000 })
    const { id: view } = await call(page, '/views', { name: 'Flood', condition: { field: 'tags', op: 'hasAny', value: ['flood'] } })
    await page.goto(`${desk.url}/views/${view}`)
    const shown = page.locator('[data-ticket]')
    await expect.poll(() => shown.count()).toBe(22)
    await page.keyboard.press('x')
    await shown.nth(19).click({ modifiers: ['Shift'] })
    await page.getByText('20 selected').waitFor()
    await page.keyboard.press('e')
    const solved = async () => (await desk.app.db.one<{ count: number }>(sql`select count(*) from tickets where 'flood' = any(tags) and category = 'solved'`)).count
    await expect.poll(solved).toBe(20)
    await page.locator('[data-bulk=finished]').getByText('20 tickets changed').waitFor()
    await page.locator('[data-bulk]').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(solved).toBe(0)
  })

  it('are chosen by keys alone, and given to somebody over the list’s head', async () => {
    const page = await desk.signedIn('Emil', '/views/open')
    await row(page, (await makeTicket(desk.app, { subject: 'Last' })).number).waitFor()
    await page.keyboard.press('x')
    for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+J')
    await page.getByText('4 selected').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('toolbar').waitFor({ state: 'detached' })
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+J')
    await page.getByRole('toolbar').getByRole('button', { name: 'Assign' }).click()
    await page.getByRole('option', { name: 'Me', exact: true }).click()
    await expect.poll(async () => (await desk.app.db.one<{ count: number }>(sql`select count(*) from tickets t join people p on p.id = t.assignee_id where p.name = 'Emil'`)).count).toBe(2)
  })

  it('are all of a view, also what was not loaded, with progress', async () => {
    for (let n = 0; n < 120; n++) await makeTicket(desk.app, { tags: ['wave'] })
    const page = await desk.signedIn('Fani', '/views/open')
    const { id: view } = await call(page, '/views', { name: 'Wave', condition: { field: 'tags', op: 'hasAny', value: ['wave'] } })
    await page.goto(`${desk.url}/views/${view}`)
    await page.locator('[data-ticket]').first().waitFor()
    await page.keyboard.press('x')
    await page.getByRole('button', { name: 'Select all 120 of this view' }).click()
    await page.getByText('120 selected').waitFor()
    await page.keyboard.press('e')
    await page.locator('[data-bulk=finished]').getByText('120 tickets changed').waitFor()
  })
})

describe('in the settings', () => {
  it('a macro is written with its variables, checked while it is written, copied, and taken along as a file', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Sample', requester: await makePerson(desk.app, 'customer', { name: 'Boris Ivanov' }) })
    const page = await desk.signedIn('Gita', '/settings/macros', { role: 'admin' })
    await page.getByRole('button', { name: 'New macro' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Greeting')
    const reply = page.getByRole('textbox', { name: 'Reply', exact: true })
    await reply.click()
    await page.keyboard.type('Hello {{requester.nickname}}')
    await page.getByRole('alert').getByText('{{requester.nickname}}').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Hello ')
    await page.getByRole('button', { name: 'Variables' }).first().click()
    await page.getByRole('menuitem', { name: 'requester.firstName', exact: true }).click()
    await page.frameLocator('iframe[title=Reply]').getByText('Hello Ana').waitFor()
    await page.getByRole('textbox', { name: 'On ticket number' }).fill(String(ticket.number))
    await page.frameLocator('iframe[title=Reply]').getByText('Hello Boris').waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Duplicate: Greeting' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Edit: Greeting (copy)' }).waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()])
    await page.locator('input[type=file]').setInputFiles(await file.path())
    await page.getByText('2 macros came in').waitFor()
    await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[]') })
    await page.getByText('This is no file of macros').waitFor()
    await page.getByRole('button', { name: 'Archive: Greeting (copy)' }).first().click()
    await expect.poll(() => page.getByRole('button', { name: 'Edit: Greeting (copy)' }).count()).toBe(1)
  })
})

describe('for everyone', () => {
  it.each([['light', 1440], ['dark', 390]] as const)('nothing serious is found with a selection, a list behind the slash and chips: %s, %d wide', async (theme, width) => {
    const ticket = await makeTicket(desk.app, { subject: 'Seen by all' })
    const page = await desk.signedIn(`Hana${theme}`, '/views/open', { theme, width, height: 844 })
    await call(page, '/macros', { name: 'Words', replies: [{ language: 'en', html: '<p>Words</p>' }], changes: { addTags: ['seen'] } })
    await row(page, ticket.number).waitFor()
    await page.keyboard.press('x')
    await page.getByRole('toolbar').getByRole('button', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Solved' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('option', { name: 'Solved' }).waitFor({ state: 'detached' })
    await page.getByText('1 selected').waitFor()
    await page.goto(`${desk.url}/views/open/tickets/${ticket.number}`)
    await editor(page).click()
    await page.keyboard.press('/')
    await page.getByRole('option', { name: 'Words' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.locator('[data-extras]').waitFor()
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })
})
