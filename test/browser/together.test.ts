import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson, makeTicket, write } from '../factories.ts'
import { accessTicket } from '../../server/tickets/access.ts'
import { assign } from '../../server/tickets/assign.ts'
import { browserDesk, editor, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  await desk.close()
  expect(desk.complaints).toEqual([])
})

const person = (name: string) => makePerson(desk.app, 'agent', { name, address: `${name.toLowerCase()}@desk.example` })

describe('a mention', () => {
  it('takes an @, two letters and Enter in a note; the named sees it at once, in the bell and in their Mentions, until they read it', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Toner' })
    const page = await desk.signedIn('Iva', `/views/open/tickets/${ticket.number}`)
    const other = await desk.signedIn('Nina', '/views/open')
    await page.reload()
    await editor(page).waitFor()
    await page.locator('#main').focus()
    await page.keyboard.press('n')
    await page.keyboard.type('Ask @ni')
    await page.getByRole('option', { name: 'Nina' }).waitFor()
    expect(await serious(page)).toEqual([])
    await shoot(page, 'mention')
    await page.keyboard.press('Enter')
    await page.keyboard.type('please')
    await editor(page).locator('[data-mention]').getByText('@Nina').waitFor()
    await page.locator('[data-draft=saved]').waitFor()
    await page.reload()
    await page.locator('#main').focus()
    await editor(page).waitFor()
    await page.keyboard.press('n')
    await editor(page).locator('[data-mention]').getByText('@Nina').waitFor()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => other.locator('[data-count=mentions]').textContent()).toBe('1')
    await other.locator('[data-unread="1"]').waitFor()
    await other.locator('#main').focus()
    await other.keyboard.press('g')
    await other.keyboard.press('n')
    const told = other.getByRole('dialog').locator('[data-told=mentioned]')
    await told.getByText('Iva mentioned you').waitFor()
    await told.getByRole('button', { name: 'Why was I told?' }).press('Enter')
    await told.locator('[data-why=named]').getByText('It names you.').waitFor()
    await told.locator('[data-why=named]').getByText(/Iva wrote a note/).waitFor()
    expect(await serious(other)).toEqual([])
    await shoot(other, 'notifications')
    await told.getByRole('link').press('Enter')
    await editor(other).waitFor()
    await expect.poll(() => other.locator('[data-count=mentions]').textContent()).toBe('0')
    await expect.poll(() => other.locator('[data-unread]').count()).toBe(0)
  })

  it('of a colleague in a reply is asked about before it leaves', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Names' })
    await person('Petar')
    const page = await desk.signedIn('Rada', `/views/open/tickets/${ticket.number}`)
    await editor(page).click()
    await page.keyboard.type('Ask @Petar')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('The customer would read the names of colleagues: Petar.').waitFor()
  })
})

describe('following', () => {
  it('begins and ends with W, and stands in the card', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Watched' })
    const page = await desk.signedIn('Dora', `/views/open/tickets/${ticket.number}`)
    await page.locator('#main').focus()
    await page.keyboard.press('w')
    await page.getByRole('button', { name: 'Stop following' }).waitFor()
    await page.locator('#main').focus()
    await page.keyboard.press('w')
    await page.getByRole('button', { name: 'Follow', exact: true }).waitFor()
  })
})

describe('handing over', () => {
  it('takes H, a colleague and a note; the colleague is told', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Given on' })
    const emil = await person('Emil')
    const page = await desk.signedIn('Fani', `/views/open/tickets/${ticket.number}`)
    await page.locator('#main').focus()
    await page.keyboard.press('h')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'To', exact: true }).fill('Emil')
    await page.getByRole('option', { name: 'Emil' }).click()
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Knows the customer.')
    expect(await serious(page)).toEqual([])
    await shoot(page, 'hand-over')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Fani handed the ticket over with a note').waitFor()
    expect(await desk.app.db.one(sql`select kind from notifications where person_id = ${emil.id}`)).toEqual({ kind: 'handover' })
  })
})

describe('a side conversation', () => {
  it.each([['light', 1280, 'Sava'], ['dark', 390, 'Tanya']] as const)('begins in a drawer, keeps what was typed over a reload, and asks before the customer is written to: %s, %d wide', async (theme, width, name) => {
    const customer = await makePerson(desk.app, 'customer', { name: 'Ana', address: `ana.${name.toLowerCase()}@customer.example` })
    const ticket = await makeTicket(desk.app, { subject: 'Pump', requester: customer })
    const page = await desk.signedIn(name, `/views/open/tickets/${ticket.number}`, { theme, width, height: 900 })
    const begin = async () => {
      if (width < 720) {
        await page.getByRole('button', { name: 'Ticket actions' }).click()
        await page.getByRole('menuitem', { name: 'Show or hide the card' }).click()
      }
      await page.getByRole('button', { name: 'New side conversation' }).click()
    }
    await begin()
    const to = page.getByLabel(/^To/).and(page.locator('input:not([type=hidden])'))
    await to.fill('supplier@parts.example')
    await page.keyboard.press('Enter')
    await to.fill(customer.address)
    await page.keyboard.press('Enter')
    await page.getByLabel(/^Subject/).fill('Spare part 7')
    await page.getByLabel('Message', { exact: true }).fill('Do you have it?')
    await page.reload()
    await editor(page).waitFor()
    await begin()
    await page.getByLabel('Message', { exact: true }).and(page.locator('textarea')).waitFor()
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('Do you have it?')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Send', exact: true }).last().click()
    await page.getByRole('alert').getByText('A customer of this ticket is among the addresses').waitFor()
    await shoot(page, `side-warning-${theme}`)
    await page.getByRole('button', { name: 'Send to the customer as well' }).click()
    await page.locator('[data-side-message]').getByText('Do you have it?').waitFor()
    expect(await serious(page)).toEqual([])
    await shoot(page, `side-${theme}`)
  })
})

describe('a draft', () => {
  it('is laid open with one click, and finished by a colleague who stands in the ticket', async () => {
    const ticket = await makeTicket(desk.app, { subject: 'Crane' })
    const [author, other] = [await desk.signedIn('Vera', `/views/open/tickets/${ticket.number}`), await desk.signedIn('Yana', `/views/open/tickets/${ticket.number}`, { theme: 'dark', width: 390, height: 900 })]
    await editor(author).click()
    await author.keyboard.type('Your crane leaves on')
    await author.getByRole('button', { name: 'Let a colleague finish it' }).click()
    await author.getByRole('button', { name: 'Keep it to yourself again', pressed: true }).waitFor()
    await shoot(author, 'draft-laid-open')
    const offer = other.locator('[data-shared-draft]')
    await offer.getByText('Vera has begun a reply:').waitFor()
    await offer.getByText('Your crane leaves on').waitFor()
    expect(await serious(other)).toEqual([])
    await shoot(other, 'draft-offered')
    await offer.getByRole('button', { name: 'Take it over' }).click()
    await offer.waitFor({ state: 'detached' })
    await editor(other).getByText('Your crane leaves on').waitFor()
    await author.getByText('A colleague has taken over your draft').waitFor()
    expect(await editor(author).textContent()).toBe('')
    await other.keyboard.press('Control+End')
    await other.keyboard.type(' Monday.')
    await other.keyboard.press('Control+Enter')
    await expect.poll(() => editor(other).textContent()).toBe('')
    await author.getByRole('article').getByText('Your crane leaves on Monday.').waitFor({ timeout: 20_000 })
  })
})

describe('the list of what one was told', () => {
  it.each([['light', 1440, 'en'], ['dark', 390, 'bg'], ['light', 390, 'pl']] as const)('and the choices of how to be told bear %s, %d wide, %s', async (theme, width, language) => {
    const name = `Hana${theme}${language}`
    const me = await person(name)
    for (const subject of ['Printer', 'Invoice 4711 that has a rather long subject for so narrow a place']) {
      const ticket = await makeTicket(desk.app, { subject })
      const by = await person('Boris')
      await desk.app.change(by, async tx => assign(tx, await accessTicket(tx, ticket.id, 'assign'), me.id))
      await write(desk.app, by, ticket.id, { kind: 'note', text: 'Look at this, please.' })
    }
    const page = await desk.signedIn(name, '/settings/notifications', { theme, width, height: 900 })
    await page.evaluate(language => localStorage.setItem('pomost.language', language), language)
    await page.reload()
    await page.locator('form button[type=submit]').waitFor()
    await shoot(page, `notice-choices-${theme}-${language}`)
    expect(await serious(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    if (width < 720) {
      await page.goto(`${desk.url}/views/open`)
      await page.locator('button').first().click()
      await page.locator('[data-unread]').click()
    }
    await expect.poll(() => page.locator('[data-told]').count()).toBe(4)
    await page.locator('[data-told] button[aria-expanded]').first().click()
    await page.locator('[data-why]').waitFor()
    await shoot(page, `told-${theme}-${language}`)
    expect(await serious(page)).toEqual([])
  })

  it('is chosen by each person, and by an admin for everyone', async () => {
    const page = await desk.signedIn('Gita', '/settings/notifications', { role: 'admin' })
    await page.getByRole('combobox', { name: 'A note on my tickets and those I follow' }).click()
    await page.getByRole('option', { name: 'Here and in a digest by mail' }).click()
    await page.getByRole('switch', { name: 'No mail during these hours' }).check({ force: true })
    await page.getByText('Sun', { exact: true }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => desk.app.db.maybe(sql`select ways, quiet, quiet_days as days from notification_choices where person_id = (select id from people where name = 'Gita')`)).toEqual({ ways: { note: 'digest' }, quiet: { from: 20, to: 7 }, days: [7] })
    await page.goto(`${desk.url}/settings/desk-notifications`)
    await page.getByRole('combobox', { name: 'A ticket without an agent comes to my team' }).click()
    await page.getByRole('option', { name: 'In the workspace' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => desk.app.db.maybe(sql`select value->>'team' as team from settings where key = 'notificationWays'`)).toEqual({ team: 'workspace' })
    expect(await serious(page)).toEqual([])
  })
})
