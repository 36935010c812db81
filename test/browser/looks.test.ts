import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTeam, makeTicket, write } from '../factories.ts'
import { browserDesk, editor, row, type BrowserDesk } from './desk.ts'
import { serious } from './findings.ts'

let desk: BrowserDesk
let number: number
beforeAll(async () => {
  desk = await browserDesk()
  const customer = await makePerson(desk.app, 'customer', { name: 'Ивана Петрова' })
  const agent = await makePerson(desk.app, 'agent', { name: 'Nina' })
  await makeTeam(desk.app, { name: 'Billing', members: [agent] })
  const ticket = await makeTicket(desk.app, { requester: customer, subject: 'The invoice is wrong', priority: 4, tags: ['invoice'] })
  number = ticket.number
  await write(desk.app, agent, ticket.id, { text: 'Look at line 3', html: '<p>Look at <b>line 3</b></p>', kind: 'note' })
  await write(desk.app, agent, ticket.id, { text: 'We are looking', html: '<p>We are looking</p>' })
  await write(desk.app, customer, ticket.id, { text: 'Thanks\n\n> We are looking', html: '<p>Thanks</p><div data-quoted="quote">We are looking</div>' })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

/** What axe finds serious or critical on the page, in the notes that pass by as well. */
const findings = (page: Page) => serious(page, [])

const settings = ['profile', 'security', 'tokens', 'desk', 'agents', 'teams', 'statuses', 'brands', 'tags', 'macros', 'audit', 'mailboxes', 'templates', 'ledger', 'deliveries']

describe('for everyone', () => {
  it.each(['light', 'dark'] as const)('nothing serious is found on a ticket, in a note, in dialogs: %s', async theme => {
    const page = await desk.signedIn(`Ana${theme}`, `/views/open/tickets/${number}`, { theme, width: 1440, height: 900 })
    await page.locator('article').first().waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('n')
    await page.keyboard.type('A note')
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Control+k')
    await page.getByRole('listbox').waitFor()
    expect(await findings(page)).toEqual([])
  })

  it.each([['light', 1440], ['dark', 390]] as const)('nothing serious is found where tickets are merged, snoozed and linked, and on one that sleeps: %s, %d wide', async (theme, width) => {
    const ticket = await makeTicket(desk.app, { subject: `Sleeps ${theme}` })
    const page = await desk.signedIn(`Mila${theme}`, `/views/open/tickets/${ticket.number}`, { theme, width, height: 844 })
    for (const keys of ['m', 'z', 'Shift+l']) {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').waitFor()
      if (keys === 'm') await page.getByRole('dialog').getByRole('combobox').fill(String(number))
      if (keys === 'm') await page.locator('[data-merge-result]').waitFor()
      await expect.poll(() => page.evaluate('document.getAnimations().length')).toBe(0)
      expect(await findings(page), keys).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(new URL(page.url()).pathname).toBe(`/views/open/tickets/${ticket.number}`)
    }
    await page.keyboard.press('z')
    await page.keyboard.press('6')
    await page.getByText('sleeps until the customer writes').waitFor()
    await page.goto(`${desk.url}/views/snoozed/tickets/${ticket.number}`)
    await page.locator('[data-aside=snoozed]').waitFor()
    expect(await findings(page)).toEqual([])
  })

  it.each([['light', 1440], ['dark', 390]] as const)('nothing serious is found where shortcuts are changed: %s, %d wide', async (theme, width) => {
    const page = await desk.signedIn(`Gita${theme}`, '/settings/profile', { theme, width, height: 844 })
    await page.getByRole('button', { name: 'Change the shortcuts' }).click()
    await page.locator('[data-shortcut="ticket.reply"]').click()
    await page.keyboard.press('n')
    await page.getByRole('alert').getByText('N would clash').waitFor()
    await page.locator('[data-shortcut="ticket.note"]').click()
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  it.each(['light', 'dark'] as const)('nothing serious is found in the settings: %s', async theme => {
    const page = await desk.signedIn(`Boris${theme}`, '/settings/profile', { theme, role: 'admin' })
    for (const section of settings) {
      await page.locator(`a[href="/settings/${section}"]`).last().click()
      await page.waitForURL(`**/settings/${section}`)
      await page.locator('h1').waitFor()
      expect(await findings(page), section).toEqual([])
    }
  }, 60_000)

  it('nothing serious is found where one signs in, searches and opens a ticket', async () => {
    const page = await desk.page()
    await page.goto(`${desk.url}/sign-in`)
    await page.locator('input[name=email]').waitFor()
    expect(await findings(page)).toEqual([])
    const inside = await desk.signedIn('Carla', '/search?q=invoice')
    await inside.getByText('The invoice is wrong').waitFor()
    expect(await findings(inside)).toEqual([])
    await inside.goto(`${desk.url}/new`)
    await editor(inside).waitFor()
    expect(await findings(inside)).toEqual([])
  })
})

describe('on a small screen', () => {
  it('shows one pane at a time, with a way back and no sideways scrolling', async () => {
    const page = await desk.signedIn('Dora', '/views/open', { width: 390, height: 844 })
    await row(page, number).click()
    await page.locator('article').first().waitFor()
    expect(await row(page, number).count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    expect(await findings(page)).toEqual([])
    await page.getByRole('link', { name: 'Back to the list' }).click()
    await row(page, number).waitFor()
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('combobox', { name: 'Settings' }).waitFor()
  })
})

describe('in every language', () => {
  const words = { 'en-GB': ['All open', 'Properties', 'Reply'], 'bg-BG': ['Всички отворени', 'Свойства', 'Отговор'], 'pl-PL': ['Wszystkie otwarte', 'Właściwości', 'Odpowiedź'] }

  it.each(Object.entries(words))('%s', async (locale, [view, properties, reply]) => {
    const page = await desk.signedIn(`Emil${locale.slice(0, 2)}`, `/views/open/tickets/${number}`, { locale, width: 1440, height: 900 })
    await page.getByRole('heading', { name: view }).waitFor()
    await page.locator('summary', { hasText: properties }).waitFor()
    await page.getByRole('tab', { name: reply }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe(locale.slice(0, 2))
    expect(await page.locator('body').innerText()).not.toMatch(/\b(?:event|ticket|card|status|nav|composer)\.[a-z]+[A-Z]?/)
  })

  it('from right to left the panes change sides and nothing serious is found', async () => {
    const inside = await desk.signedIn('Faruk', `/views/open/tickets/${number}`, { width: 1440, height: 900 })
    await inside.addInitScript(`document.addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl' })`)
    await inside.reload()
    await editor(inside).waitFor()
    const sidebar = await inside.locator('nav').first().boundingBox()
    const card = await inside.locator('aside').boundingBox()
    expect(sidebar?.x).toBeGreaterThan(1000)
    expect(card?.x).toBe(0)
    expect(await inside.evaluate('document.documentElement.scrollWidth')).toBe(1440)
    expect(await findings(inside)).toEqual([])
  })
})
