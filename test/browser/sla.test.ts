import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPolicy } from '../../server/sla/create-policy.ts'
import { USUAL_FIRST, usualGoal } from '../../server/sla/goal.ts'
import { accessTicket } from '../../server/tickets/access.ts'
import { changeStatus } from '../../server/tickets/change-status.ts'
import { openTicket } from '../../server/tickets/open-ticket.ts'
import type { Ticket } from '../../server/tickets/ticket.ts'
import { factory, makePerson, makeTeam, makeTicket } from '../factories.ts'
import { assigneeOf } from '../routing.ts'
import { browserDesk, row, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
let teamId: string
let calm: Ticket
let late: Ticket
let waiting: Ticket
beforeAll(async () => {
  desk = await browserDesk()
  teamId = await makeTeam(desk.app, { name: 'Billing' })
  const every = (minutes: number | null) => ({ hours: 'all' as const, targets: [minutes, minutes, minutes, minutes] })
  await desk.app.change(factory, tx => createPolicy(tx, {
    name: 'Usual customers', active: true,
    definition: {
      description: '', condition: { all: [] }, first: USUAL_FIRST, calendars: { places: [], otherwise: null }, warnings: [], breach: { tell: [], webhookId: null },
      goals: { 'first-response': { ...usualGoal('first-response'), ...every(120) }, resolution: { ...usualGoal('resolution'), ...every(3 * 24 * 60) } },
    },
  }))
  calm = await makeTicket(desk.app, { subject: 'Where is my parcel?', teamId })
  waiting = await makeTicket(desk.app, { subject: 'Which size fits?' })
  await desk.app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, waiting.id, 'update'), { category: 'waiting-customer' }))
  const customer = await makePerson(desk.app, 'customer', { name: 'Ivan Petrov' })
  late = await desk.app.change(factory, tx => openTicket(tx, {
    subject: 'The invoice is wrong', channel: 'email', requesterId: customer.id, message: { kind: 'public', direction: 'in', authorId: customer.id, channel: 'email', text: 'My invoice shows the wrong VAT number.' },
  }), { at: Temporal.Now.instant().subtract({ hours: 3 }) })
  page = await desk.signedIn('Vera', `/views/open/tickets/${calm.number}`, { role: 'lead', width: 1440, height: 1000 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const quiet = (on: Page) => expect.poll(() => on.evaluate('document.getAnimations().length')).toBe(0)

describe('a ticket', () => {
  it('shows each clock with the time left, and one click away how its deadline is counted', async () => {
    await page.locator('[data-clock="first-response"]').getByText(/1 hr 5\d min left/).waitFor()
    await page.locator('[data-clock="resolution"]').getByText(/2 days 23 hr left/).waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'sla-ticket')
    await page.locator('[data-levels]').click()
    const clock = page.locator('[data-history="first-response"]')
    await clock.getByText('2 hr, every hour counts').waitFor()
    await clock.getByText(/Started with a target of 2 hr/).waitFor()
    await page.getByText('Policy in force: Usual customers').waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'sla-history')
  })

  it('counts down without asking the desk again', async () => {
    const other = await desk.page({ width: 1440, height: 1000 })
    await other.context().addCookies(await page.context().cookies())
    await other.clock.install()
    await other.goto(`${desk.url}/views/open/tickets/${calm.number}`)
    const clock = other.locator('[data-clock="first-response"]')
    await clock.getByText(/1 hr 5\d min left/).waitFor()
    let asked = 0
    other.on('request', request => { if (request.url().includes('service-levels')) asked += 1 })
    await other.clock.fastForward('02:30:00')
    await clock.getByText(/(29|30|31|32|33|34|35) min overdue/).waitFor()
    expect(asked).toBe(0)
  })

  it('whose clock stands still says what is left and why', async () => {
    await page.goto(`${desk.url}/views/waiting/tickets/${waiting.number}`)
    await page.locator('[data-clock="resolution"][data-state="paused"]').getByText('stands still while the ticket is “Waiting for customer”').waitFor()
  })

  it('that missed a deadline takes a reason, and shows it from then on', async () => {
    await page.goto(`${desk.url}/views/open/tickets/${late.number}`)
    await page.locator('[data-clock="first-response"]').getByText(/1 hr.* overdue/).waitFor()
    await page.locator('[data-event="sla.breached"]').getByText('First response: the deadline was missed').waitFor()
    await page.getByRole('button', { name: 'History, and say why' }).focus()
    await page.keyboard.press('Enter')
    const clock = page.locator('[data-history="first-response"]')
    await clock.getByRole('button', { name: 'Give a reason' }).click()
    await clock.getByRole('combobox', { name: 'Reason' }).click()
    await page.getByRole('option', { name: 'Too few people there' }).click()
    await clock.getByLabel('In your words (optional)').fill('Two were ill.')
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'sla-reason-form')
    await clock.getByRole('button', { name: 'Save the reason' }).click()
    await page.locator('[data-reason="staff"]').getByText('Two were ill.').waitFor()
    await page.reload()
    await page.locator('[data-levels]').click()
    await page.locator('[data-reason="staff"]').getByText('Two were ill.').waitFor()
    await page.locator('[data-event="sla.reasonGiven"]').waitFor()
    await quiet(page)
    await shoot(page, 'sla-reason')
  })
})

describe('a list', () => {
  it('marks the tickets whose deadline is near or over', async () => {
    await page.goto(`${desk.url}/views/open`)
    await row(page, late.number).locator('[data-due="over"]').getByText(/Service levels: .*overdue/).waitFor()
    await row(page, calm.number).locator('[data-due="calm"]').getByText(/Service levels: 1 hr .*left/).waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'sla-list')
  })
})

describe('the board of deadlines', () => {
  it('shows what is overdue and what breaches next, by team, and gives a ticket to somebody else', async () => {
    const boris = await makePerson(desk.app, 'agent', { name: 'Boris Iliev' })
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.locator(`[data-board="${late.number}"][data-state="breached"]`).waitFor()
    await page.locator(`[data-board="${calm.number}"][data-state="running"]`).getByText(/1 hr 5\d min left/).waitFor()
    await page.getByText('Overdue: 1').waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'sla-board')
    await page.getByRole('combobox', { name: `Agent of ticket ${late.number}` }).click()
    await page.getByRole('option', { name: boris.name }).click()
    await expect.poll(() => assigneeOf(desk.app, late.id)).toBe(boris.id)
    await page.getByRole('combobox', { name: 'Team' }).click()
    await page.getByRole('option', { name: 'Billing' }).click()
    await page.locator(`[data-board="${late.number}"]`).waitFor({ state: 'detached' })
    // somebody else's ticket comes by itself
    const urgent = await makeTicket(desk.app, { subject: 'Nothing works', teamId })
    await page.locator(`[data-board="${urgent.number}"]`).waitFor()
  })

  it.each([['bg', 'Срокове'], ['pl', 'Terminy']])('stands on small dark screens in %s', async (language, title) => {
    const small = await desk.signedIn(`Small${language}`, '/deadlines', { role: 'admin', width: 390, height: 844, theme: 'dark', locale: language })
    await small.getByRole('heading', { name: title, exact: true }).first().waitFor()
    await small.locator(`[data-board="${late.number}"]`).waitFor()
    await quiet(small)
    expect(await serious(small)).toEqual([])
    await shoot(small, `sla-board-${language}`)
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await small.goto(`${desk.url}/views/open`)
    await small.locator('[data-due="over"]').waitFor()
    await shoot(small, `sla-list-${language}`)
    await small.goto(`${desk.url}/views/open/tickets/${late.number}`)
    await small.locator('.tiptap').waitFor()
    await small.keyboard.press(']')
    await small.locator('[data-clock="first-response"]').waitFor()
    await quiet(small)
    await shoot(small, `sla-card-${language}`)
    await small.locator('[data-levels]').click()
    await small.locator('[data-history="first-response"]').waitFor()
    await quiet(small)
    expect(await serious(small)).toEqual([])
    await shoot(small, `sla-history-${language}`)
  })
})
