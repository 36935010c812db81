import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSkill } from '../../server/routing/skills.ts'
import { factory, makeTeam, makeTicket } from '../factories.ts'
import { assigneeOf, makeAgent, makeRoutedTeam } from '../routing.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
let teamId: string
beforeAll(async () => {
  desk = await browserDesk()
  teamId = await makeTeam(desk.app, { name: 'Billing' })
  page = await desk.signedIn('Vera', '/settings/skills', { role: 'admin', width: 1440, height: 1000 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const quiet = (on: Page) => expect.poll(() => on.evaluate('document.getAnimations().length')).toBe(0)
const saved = (on: Page) => on.getByText('Saved', { exact: false }).first().waitFor()

describe('an admin', () => {
  it('names a skill, and says by keys alone that the team gives out in turn', async () => {
    await page.getByLabel('New skill').fill('Invoices')
    await page.keyboard.press('Enter')
    await page.locator('[data-skill="Invoices"]').waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'routing-skills')
    await page.goto(`${desk.url}/settings/routing`)
    await page.getByRole('button', { name: 'Change the routing of Billing' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Nobody: tickets wait until somebody takes them').focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.getByLabel('Everyone in turn').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByLabel('Minutes after which what is required is only preferred').fill('30')
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'routing-team')
    await page.getByRole('button', { name: 'Save' }).click()
    await saved(page)
  })

  it('tries it on a ticket, and reads who would get it and why not the others', async () => {
    const skill = await desk.app.change(factory, tx => createSkill(tx, 'Taxes'))
    const [able, unable] = [await makeAgent(desk.app, { skills: { [skill.id]: 4 } }), await makeAgent(desk.app, { status: 'busy' })]
    const trial = await makeRoutedTeam(desk.app, [able, unable], { method: 'skills', skillRules: [{ condition: { all: [] }, needs: [{ skillId: skill.id, level: 2, required: true }] }] })
    const ticket = await makeTicket(desk.app)
    const name = (await desk.app.db.pool.query<{ name: string }>('select name from teams where id = $1', [trial])).rows[0]!.name
    await page.goto(`${desk.url}/settings/routing`)
    await page.getByRole('button', { name: `Change the routing of ${name}` }).click()
    await page.getByLabel('Ticket number').fill(String(ticket.number))
    await page.keyboard.press('Enter')
    await page.getByText(`${able.name} would get it.`).waitFor()
    await page.getByText('Is busy').waitFor()
    expect(await assigneeOf(desk.app, ticket.id)).toBeNull()
    await quiet(page)
    await shoot(page, 'routing-try')
  })

  it.each([['en-GB', 'light', 1440], ['bg-BG', 'dark', 390]] as const)('tries it on the past, and reads who would have had what, in %s', async (locale, theme, width) => {
    const [one, two] = [await makeAgent(desk.app, { capacity: 5 }), await makeAgent(desk.app, { capacity: 10 })]
    const past = await makeRoutedTeam(desk.app, [one, two])
    const name = (await desk.app.db.pool.query<{ name: string }>('select name from teams where id = $1', [past])).rows[0]!.name
    for (let n = 0; n < 4; n++) await makeTicket(desk.app, { teamId: past, subject: `Question ${n}` })
    const own = await desk.signedIn(`Past${width}`, '/settings/routing', { role: 'admin', locale, theme, width, height: 900 })
    await own.getByRole('button', { name: new RegExp(`${name}$`) }).click()
    await own.getByRole('region', { name: locale === 'en-GB' ? 'Try it on the past' : 'Опитайте върху миналото' }).getByRole('button').last().click()
    await own.locator('[data-never="1"]').waitFor()
    expect(await own.locator(`[data-agent="${two.name}"] td`).first().innerText()).toBe('2')
    await own.locator('[data-never]').scrollIntoViewIfNeeded()
    await quiet(own)
    await shoot(own, `routing-past-${locale}`)
    expect(await serious(own)).toEqual([])
    expect(await own.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await own.context().close()
  })

  it('writes down a leave and who stands in', async () => {
    const agent = await makeAgent(desk.app)
    await page.goto(`${desk.url}/settings/agents-work`)
    await page.getByRole('button', { name: `Change the work of ${agent.name}` }).click()
    await page.getByLabel('First day').fill('2099-07-01')
    await page.getByLabel('Last day').fill('2099-07-14')
    await page.getByRole('button', { name: 'Add leave' }).click()
    await page.locator('[data-leave]').waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'routing-agent')
  })
})

describe('whoever is signed in', () => {
  it('says by the menu that they are busy, and an open screen alone makes them be there', async () => {
    const own = await desk.signedIn('Ben', '/views/open', { width: 1440, height: 1000 })
    const account = own.getByRole('button', { name: 'Ben' })
    await account.focus()
    await own.keyboard.press('Enter')
    await own.locator('[data-availability="online"][aria-current="true"]').waitFor()
    await quiet(own)
    await shoot(own, 'routing-status')
    await own.locator('[data-availability="busy"]').focus()
    await own.keyboard.press('Enter')
    await account.click()
    await own.locator('[data-availability="busy"][aria-current="true"]').waitFor()
    await own.getByRole('menuitem', { name: 'Take the next ticket' }).focus()
    await own.keyboard.press('Enter')
    // the one of an earlier test waits for no team, so for everyone
    await own.waitForURL(/\/tickets\/1001$/)
    const { rows } = await desk.app.db.pool.query<{ name: string }>('select p.name from tickets t join people p on p.id = t.assignee_id where t.number = 1001')
    expect(rows).toEqual([{ name: 'Ben' }])
  })
})

describe('a ticket', () => {
  it('tells one click from its agent why it came to them; the floor says what waits and why', async () => {
    const agent = await makeAgent(desk.app, { capacity: 5 })
    const team = await makeRoutedTeam(desk.app, [agent, await makeAgent(desk.app, { status: 'away' })], { method: 'least-loaded' })
    const [ticket, waiting] = [await makeTicket(desk.app, { teamId: team }), await makeTicket(desk.app, { teamId: team, subject: 'Where is my parcel?' })]
    await page.goto(`${desk.url}/views/open/tickets/${ticket.number}`)
    await page.locator('[data-why-routed]').click()
    await page.getByText(`Given to ${agent.name}`).first().waitFor()
    await page.getByText('Is away').waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'routing-why')
    await page.goto(`${desk.url}/floor`)
    await page.locator(`[data-waiting="${waiting.number}"]`).getByText('nobody who fits has room').waitFor()
    await page.locator(`[data-agent="${agent.name}"]`).getByText('5 of 5 units, 1 ticket').waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'routing-floor')
    await page.getByRole('combobox', { name: `Give ticket ${waiting.number} to` }).click()
    await page.getByRole('option', { name: agent.name, exact: true }).click()
    await expect.poll(() => assigneeOf(desk.app, waiting.id)).toBe(agent.id)
  })

  it.each([['bg', 'Кой е тук'], ['pl', 'Kto pracuje']])('stands on small dark screens in %s', async (language, title) => {
    const small = await desk.signedIn(`Small${language}`, '/floor', { role: 'admin', width: 390, height: 844, theme: 'dark', locale: language })
    await small.getByRole('heading', { name: title }).waitFor()
    await quiet(small)
    expect(await serious(small)).toEqual([])
    await shoot(small, `routing-floor-${language}`)
    await small.goto(`${desk.url}/settings/routing`)
    await small.locator('[data-team="Billing"]').getByRole('button').click()
    await small.getByRole('radio').first().waitFor()
    await quiet(small)
    await shoot(small, `routing-team-${language}`)
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})

it('the team of the first test gives out in turn now', async () => {
  const { rows } = await desk.app.db.pool.query<{ settings: { method: string } }>('select settings from team_routings where team_id = $1', [teamId])
  expect(rows[0]!.settings.method).toBe('round-robin')
})
