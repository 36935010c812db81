import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTicket, write } from '../factories.ts'
import { browserDesk, editor, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const type = async (page: Page, words: string) => {
  await editor(page).click()
  await page.keyboard.type(words)
}
const saved = (page: Page) => page.locator('[data-draft=saved]').waitFor()
const messages = (ticketId: string) => desk.app.db.query<{ text: string; kind: string }>(sql`select text, kind from messages where ticket_id = ${ticketId} order by created_at`)

describe('a reply', () => {
  it('is taken back within its time, and comes back into the editor', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Undo me' })
    const page = await desk.signedIn('Ana', `/views/open/tickets/${ticket.number}`)
    await type(page, 'Sent too soon')
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-undo]').getByRole('button', { name: 'Undo' }).click()
    await editor(page).getByText('Sent too soon').waitFor()
    await page.locator('[data-scheduled]').waitFor({ state: 'detached' })
    expect(await messages(ticket.id)).toHaveLength(1)
  })

  it('leaves at once when one wants no time to take it back, and stands in the conversation', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Answer me' })
    const page = await desk.signedIn('Boris', `/views/open/tickets/${ticket.number}`)
    await page.evaluate(async () => {
      const me = await (await fetch('/api/v1/me')).json() as { csrf: string }
      await fetch('/api/v1/me', { method: 'PATCH', headers: { 'x-csrf': me.csrf, 'content-type': 'application/json' }, body: JSON.stringify({ preferences: { undoSeconds: 0 } }) })
    })
    await page.reload()
    await type(page, 'The right number is on the new invoice.')
    await page.keyboard.press('Control+Enter')
    await page.locator('article').getByText('The right number is on the new invoice.').waitFor()
    expect((await messages(ticket.id)).at(-1)).toMatchObject({ kind: 'public', text: expect.stringContaining('new invoice') })
    expect(await editor(page).textContent()).toBe('')
  })

  it('stops once when somebody answered meanwhile', async () => {
    const customer = await makePerson(desk.app)
    const ticket = await makeTicket(desk.app, { requester: customer, subject: 'Crossing letters' })
    const page = await desk.signedIn('Carla', `/views/open/tickets/${ticket.number}`)
    await type(page, 'Please tell me your number')
    await write(desk.app, customer, ticket.id, { text: 'My number is 42' })
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('Somebody wrote on this ticket').waitFor()
    await page.locator('article').getByText('My number is 42').waitFor()
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await page.locator('[data-scheduled]').getByText('Please tell me your number').waitFor()
  })

  it('asks before it leaves without the file it promises', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Where is the file' })
    const page = await desk.signedIn('Dora', `/views/open/tickets/${ticket.number}`)
    await type(page, 'See the attached file')
    await page.keyboard.press('Control+Enter')
    await page.getByText('You mention an attachment').waitFor()
    await page.locator('input[type=file]').setInputFiles({ name: 'invoice.txt', mimeType: 'text/plain', buffer: Buffer.from('42') })
    await page.getByRole('button', { name: 'Remove invoice.txt' }).waitFor()
    await expect.poll(() => page.locator('[data-send]').isEnabled()).toBe(true)
    await page.locator('[data-send]').click()
    await page.locator('[data-scheduled]').waitFor()
  })
})

describe('a note', () => {
  it('is yellow, says so, and is seen by colleagues only', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Between us' })
    const page = await desk.signedIn('Emil', `/views/open/tickets/${ticket.number}`)
    await page.keyboard.press('n')
    await page.keyboard.type('Careful with this one')
    await page.keyboard.press('Control+Enter')
    await page.locator('article', { hasText: 'Internal note' }).getByText('Careful with this one').waitFor()
    expect((await messages(ticket.id)).at(-1)?.kind).toBe('note')
  })
})

describe('a draft', () => {
  it('survives a reload, and follows its writer to another browser', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Half a letter' })
    const page = await desk.signedIn('Filip', `/views/open/tickets/${ticket.number}`)
    await type(page, 'Half a letter')
    await saved(page)
    await page.reload()
    await editor(page).getByText('Half a letter').waitFor()
    const kept = await desk.app.db.query<{ html: string }>(sql`select html from drafts where ticket_id = ${ticket.id}`)
    expect(kept).toEqual([{ html: '<p>Half a letter</p>' }])
  })

  it('keeps its files through a reload and through being taken back', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'With a file' })
    const page = await desk.signedIn('Ida', `/views/open/tickets/${ticket.number}`)
    const file = page.getByRole('button', { name: 'Remove plan.txt' })
    await type(page, 'Here is the plan')
    await page.locator('input[type=file]').setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('42') })
    await file.waitFor()
    await expect.poll(async () => (await desk.app.db.query(sql`select 1 from attachments where name = 'plan.txt' and draft_id is not null`)).length, { timeout: 10_000 }).toBe(1)
    await page.reload()
    await editor(page).getByText('Here is the plan').waitFor()
    await file.waitFor()
    await page.locator('[data-send]').click()
    await page.locator('[data-scheduled]').waitFor()
    await page.locator('[data-undo]').getByRole('button', { name: 'Undo' }).click()
    await editor(page).getByText('Here is the plan').waitFor()
    await file.waitFor()
  })

  it('survives a crash without a network', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Tunnel' })
    const page = await desk.signedIn('Greta', `/views/open/tickets/${ticket.number}`)
    await page.route('**/drafts/**', route => route.abort())
    await type(page, 'Written in a tunnel')
    await page.getByText('Draft kept on this device').waitFor()
    await page.unroute('**/drafts/**')
    await page.reload()
    await editor(page).getByText('Written in a tunnel').waitFor()
    await saved(page)
  })

  it('lets the writer choose when another window wrote too', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Two windows' })
    const page = await desk.signedIn('Hana', `/views/open/tickets/${ticket.number}`)
    await type(page, 'From here')
    await saved(page)
    await desk.app.db.query(sql`update drafts set html = '<p>From there</p>', version = version + 1 where ticket_id = ${ticket.id}`)
    await page.keyboard.type(' and on')
    await page.getByText('changed on another device').waitFor()
    await page.getByRole('button', { name: 'Take the other one' }).click()
    await editor(page).getByText('From there').waitFor()
  })
})
