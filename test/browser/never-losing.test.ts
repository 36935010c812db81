import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../server/platform/actor.ts'
import { setPreferences } from '../../server/people/set-preferences.ts'
import { factory, makePerson, makeTicket, write } from '../factories.ts'
import { makeMailbox } from '../mail/desk.ts'
import { startRelay, type TestRelay } from '../mail/relay.ts'
import { browserDesk, editor, row, type BrowserDesk } from './desk.ts'

/** The network goes, or the answer of the desk is lost, at the worst moment: what was typed is there, and what was sent was sent once. */
let desk: BrowserDesk
let relay: TestRelay
let page: Page
beforeAll(async () => {
  relay = await startRelay()
  desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
  await makeMailbox(desk.app, { relay: { host: '127.0.0.1', port: relay.port, security: 'none' } })
  page = await desk.signedIn('Ada', '/views/open', { width: 1440 })
  const person = await desk.app.db.one<{ id: string; version: number }>(sql`select id, version from people where name = 'Ada'`)
  await desk.app.change(factory, tx => setPreferences(tx, person, { undoSeconds: 0 }))
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
  await relay.close()
})

async function opened(subject: string, requester?: PersonActor) {
  const ticket = await makeTicket(desk.app, { subject, requester: requester ?? await makePerson(desk.app) })
  await page.goto(`${desk.url}/views/open/tickets/${ticket.number}`)
  await editor(page).click()
  return ticket
}
const said = async (id: string) => (await desk.app.db.query<{ text: string }>(sql`select text from messages where ticket_id = ${id} and direction = 'out'`)).map(message => message.text)
const mails = (words: string) => relay.received.filter(({ mail }) => mail.text?.includes(words)).length
const soon = { timeout: 20_000 }
/** What the desk answers to calls like this one is lost, though it has done what was asked; answers how to mend it. */
async function losesAnswers(to: string): Promise<() => Promise<void>> {
  await page.route(to, async route => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  return () => page.unroute(to)
}

const waits = () => page.locator('[data-waiting=waiting]')
const left = () => page.locator('[data-waiting]').waitFor({ state: 'detached', timeout: 20_000 })

describe('an answer', () => {
  it('whose confirmation was lost waits on this device, and was sent once when the desk is heard again', async () => {
    const ticket = await opened('Lost on the way back')
    await page.keyboard.type('Your parcel left today.')
    const mend = await losesAnswers('**/api/v1/tickets/*/messages')
    await page.keyboard.press('Control+Enter')
    await waits().getByText('Your parcel left today.').waitFor()
    expect(await editor(page).textContent()).toBe('')
    await mend()
    await left()
    expect(await said(ticket.id)).toEqual(['Your parcel left today.'])
    await expect.poll(() => mails('Your parcel left today.'), soon).toBe(1)
  })

  it('whose confirmation was lost waits also after a reload, and does not stand in the editor besides', async () => {
    const ticket = await opened('Lost, and opened anew')
    await page.keyboard.type('Your winch is ready.')
    await page.getByText('Draft saved').waitFor()
    await page.route('**/api/v1/tickets/*/messages', route => route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue())
    await page.keyboard.press('Control+Enter')
    await waits().waitFor()
    await page.reload()
    await waits().getByText('Your winch is ready.').waitFor()
    await editor(page).waitFor()
    expect(await editor(page).textContent()).toBe('')
    await page.unroute('**/api/v1/tickets/*/messages')
    await left()
    expect(await said(ticket.id)).toEqual(['Your winch is ready.'])
    await expect.poll(() => mails('Your winch is ready.'), soon).toBe(1)
  })

  it('whose confirmation was lost leaves once also when it is taken back and sent in another way', async () => {
    const ticket = await opened('Lost, and taken back')
    await page.keyboard.type('Your crane is ready.')
    await page.getByText('Draft saved').waitFor() // so that the words take it with them, and nothing is kept here
    const mend = await losesAnswers('**/api/v1/tickets/*/messages')
    await page.keyboard.press('Control+Enter')
    await waits().getByRole('button', { name: 'Edit' }).click()
    await editor(page).getByText('Your crane is ready.').waitFor()
    await mend()
    await editor(page).click()
    await page.keyboard.press('Control+Shift+P')
    await page.getByText('These words have left already').waitFor()
    await expect.poll(() => editor(page).textContent(), soon).toBe('')
    expect(await said(ticket.id)).toEqual(['Your crane is ready.'])
    await expect.poll(() => mails('Your crane is ready.'), soon).toBe(1)
  })

  it('sent without a network waits, is counted above the page, and leaves by itself; what is typed after it stays a draft', async () => {
    const ticket = await opened('In a tunnel')
    await page.keyboard.type('Written in a tunnel.')
    await page.context().setOffline(true)
    await page.keyboard.press('Control+Enter')
    await waits().getByText('Written in a tunnel.').waitFor()
    await page.locator('[data-outbox="1"]').waitFor()
    await editor(page).click()
    await page.keyboard.type('And before its end.')
    await page.getByText('Draft kept on this device').waitFor()
    expect(await said(ticket.id)).toEqual([])
    await page.context().setOffline(false)
    await left()
    await page.locator('[data-outbox]').waitFor({ state: 'detached' })
    await page.getByText('The desk cannot be reached. What you write').waitFor({ state: 'detached' })
    await expect.poll(() => mails('Written in a tunnel.'), soon).toBe(1)
    expect(await said(ticket.id)).toEqual(['Written in a tunnel.'])
    await page.getByText('Draft saved').waitFor()
    expect((await desk.app.db.one<{ html: string }>(sql`select html from drafts where ticket_id = ${ticket.id}`)).html).toContain('And before its end.')
  })

  it('that was overtaken while it waited is not sent before somebody has decided', async () => {
    const customer = await makePerson(desk.app)
    const ticket = await opened('Overtaken', customer)
    await page.keyboard.type('You need a new seal.')
    await page.context().setOffline(true)
    await page.keyboard.press('Control+Enter')
    await waits().waitFor()
    await write(desk.app, customer, ticket.id, { text: 'It has begun to leak.' })
    await page.context().setOffline(false)
    const refused = page.locator('[data-waiting=refused]')
    await refused.getByText('Somebody wrote on this ticket while you did').waitFor({ timeout: 20_000 })
    expect(await said(ticket.id)).toEqual([])
    await refused.getByRole('button', { name: 'Send anyway' }).click()
    await left()
    expect(await said(ticket.id)).toEqual(['You need a new seal.'])
  })
})

describe('what is typed', () => {
  it('without a network, and left at once, is there on coming back', async () => {
    const [other, ticket] = [await makeTicket(desk.app, { subject: 'Beside' }), await opened('Left at once')]
    await row(page, other.number).waitFor()
    await page.context().setOffline(true)
    await page.keyboard.type('Gone in a moment')
    await row(page, other.number).click()
    await editor(page).getByText('Gone in a moment').waitFor({ state: 'detached' })
    await page.context().setOffline(false)
    await row(page, ticket.number).click()
    await editor(page).getByText('Gone in a moment').waitFor()
  })

  it('without a network is there when the tab is opened anew', async () => {
    const ticket = await opened('Half a letter')
    await page.context().setOffline(true)
    await page.keyboard.type('Half a letter, and the tab is gone')
    await page.getByText('Draft kept on this device').waitFor()
    const fresh = await page.context().newPage()
    await page.close()
    await fresh.context().setOffline(false)
    page = fresh
    await page.goto(`${desk.url}/views/open/tickets/${ticket.number}`)
    await editor(page).getByText('Half a letter, and the tab is gone').waitFor()
  })
})

describe('a new ticket', () => {
  const begun = async (subject: string) => {
    await page.goto(`${desk.url}/new`)
    await editor(page).waitFor()
    await page.getByRole('combobox', { name: 'Customer' }).fill('eva@example.com')
    await page.getByRole('textbox', { name: 'Subject' }).fill(subject)
    await editor(page).click()
    await page.keyboard.type('She calls about the crane.')
  }

  it('whose confirmation was lost is opened once, however often it is asked for', async () => {
    await begun('Opened in a tunnel')
    const mend = await losesAnswers('**/api/v1/tickets')
    await page.getByRole('button', { name: 'Open the ticket' }).click()
    await page.getByRole('alert').waitFor()
    await mend()
    await page.getByRole('button', { name: 'Open the ticket' }).click()
    await page.getByRole('heading', { name: 'Opened in a tunnel' }).waitFor()
    expect(await desk.app.db.query(sql`select 1 from tickets where subject = 'Opened in a tunnel'`)).toHaveLength(1)
    await page.goto(`${desk.url}/new`)
    await editor(page).waitFor()
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('')
  })

  it('that was begun stands there when the tab is opened anew, until it is thrown away', async () => {
    await begun('Half a call')
    await page.reload()
    await editor(page).getByText('She calls about the crane.').waitFor()
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Half a call')
    expect(await page.getByRole('combobox', { name: 'Customer' }).inputValue()).toBe('eva@example.com')
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await expect.poll(() => editor(page).textContent()).toBe('')
    await page.reload()
    await editor(page).waitFor()
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('')
  })

  it('goes from the browser when its author signs out', async () => {
    const leaving = await desk.signedIn('Leaver', '/new')
    const here = () => leaving.evaluate<string[]>('Object.keys(localStorage).filter(name => name.startsWith("pomost.new."))')
    await leaving.getByRole('textbox', { name: 'Subject' }).fill('A secret')
    await expect.poll(here).toHaveLength(1)
    await leaving.getByRole('button', { name: 'Leaver' }).click()
    await leaving.getByRole('menuitem', { name: 'Sign out' }).click()
    await leaving.locator('input[name=password]').waitFor()
    expect(await here()).toEqual([])
  })
})

describe('a side conversation', () => {
  it('whose confirmation was lost is begun once', async () => {
    const ticket = await opened('Ask the smith')
    await page.getByRole('button', { name: 'New side conversation' }).click()
    await page.getByLabel(/^To/).and(page.locator('input:not([type=hidden])')).fill('smith@example.org')
    await page.keyboard.press('Enter')
    await page.getByLabel(/^Subject/).fill('A hinge')
    await page.getByLabel('Message', { exact: true }).fill('Can you forge one?')
    const send = page.getByRole('button', { name: 'Send', exact: true }).last()
    const mend = await losesAnswers('**/api/v1/tickets/*/side-conversations')
    await send.click()
    await page.getByRole('alert').getByText('cannot be reached').waitFor()
    await mend()
    await send.click()
    await page.locator('[data-side-message]').getByText('Can you forge one?').waitFor()
    expect(await desk.app.db.query(sql`select 1 from side_conversations where ticket_id = ${ticket.id}`)).toHaveLength(1)
  })
})

describe('a merge', () => {
  it('whose confirmation was lost is done once, and the ticket leads to where it went', async () => {
    const requester = await makePerson(desk.app)
    const [older, double] = [await makeTicket(desk.app, { subject: 'Twice', requester }), await makeTicket(desk.app, { subject: 'Twice again', requester })]
    await page.goto(`${desk.url}/views/open/tickets/${double.number}`)
    await editor(page).waitFor()
    const mend = await losesAnswers('**/api/v1/tickets/*/merge')
    await page.keyboard.press('m')
    await page.locator(`[data-pick="${older.number}"][aria-selected=true]`).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Twice', exact: true }).waitFor()
    await mend()
    const merges = await desk.app.db.one<{ n: number }>(sql`select count(*)::int as n from events where subject_id = ${double.id} and type = 'ticket.merged'`)
    expect(merges).toEqual({ n: 1 })
  })
})

describe('a change of many tickets', () => {
  it('whose confirmation was lost is done, and asked for again changes nothing twice', async () => {
    const tickets: { id: string; number: number }[] = []
    for (let i = 0; i < 3; i++) tickets.push(await makeTicket(desk.app, { subject: `Batch ${i}` }))
    await page.goto(`${desk.url}/views/open`)
    await row(page, tickets[0]!.number).waitFor()
    const mend = await losesAnswers('**/api/v1/bulk-changes')
    await page.keyboard.press('x')
    await row(page, tickets[0]!.number).click({ modifiers: ['Shift'] })
    await page.keyboard.press('e')
    await page.getByText('Nothing was changed').waitFor()
    await mend()
    await page.keyboard.press('e')
    const solved = () => desk.app.db.one<{ n: number }>(sql`select count(*)::int as n from events where type = 'ticket.statusChanged' and subject_id = any(${tickets.map(ticket => ticket.id)}::uuid[])`)
    await expect.poll(solved, soon).toEqual({ n: 3 })
    await page.locator('[data-bulk=finished]').first().waitFor()
    expect(await solved()).toEqual({ n: 3 })
  })
})
