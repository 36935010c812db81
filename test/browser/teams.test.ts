import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTeam } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

it.each([['en-GB', 'As for the whole desk', 'Reopens it for some days, then a new one', 'Days', 'Save'], ['pl-PL', 'Jak w całym centrum', 'Przez kilka dni otwiera je ponownie, potem nowe', 'Dni', 'Zapisz'],
  ['bg-BG', 'Както за целия център', 'Отваря я отново до няколко дни, после нова', 'Дни', 'Запазване']])('a team gets a rule of its own for answers to closed tickets, and gives it up again (%s)', async (locale, inherited, within, days, save) => {
  const team = await makeTeam(desk.app, { name: `Closed ${locale}` })
  const rule = async () => (await desk.app.db.one<{ rule: unknown }>(sql`select closed_tickets as rule from teams where id = ${team}`)).rule
  const page = await desk.signedIn(`Tess${locale}`, '/settings/teams', { role: 'admin', width: 1280, height: 900, locale })
  const row = page.getByRole('row').filter({ has: page.getByText(`Closed ${locale}`, { exact: true }) })
  await row.getByText(inherited).click()
  await page.getByRole('dialog').getByRole('combobox').click()
  await page.getByRole('option', { name: within }).click()
  await page.getByLabel(days, { exact: true }).fill('14')
  await page.getByRole('dialog').getByRole('button', { name: save }).click()
  await row.getByText(within).waitFor()
  expect(await rule()).toEqual({ policy: 'within', days: 14 })
  await row.getByText(within).click()
  await page.getByRole('dialog').getByRole('combobox').click()
  await page.getByRole('option', { name: inherited }).click()
  await page.getByRole('dialog').getByRole('button', { name: save }).click()
  await row.getByText(inherited).waitFor()
  expect(await rule()).toBeNull()
})
