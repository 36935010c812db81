import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holidaysAt } from '../../server/calendars/holidays.ts'
import { changeSetting } from '../../server/settings/change-setting.ts'
import { factory } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
beforeAll(async () => {
  desk = await browserDesk()
  await desk.app.change(factory, tx => changeSetting(tx, 'timeZone', 'Europe/Sofia'))
  page = await desk.signedIn('Vera', '/settings/calendars', { role: 'admin', width: 1440, height: 1000 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const quiet = (on: Page) => expect.poll(() => on.evaluate('document.getAnimations().length')).toBe(0)
const still = async (on: Page) => {
  await quiet(on)
  await on.locator('[data-preview="ready"]').waitFor()
}
const year = Temporal.Now.plainDateISO().year

/** A day to come that is neither of a weekend nor a holiday, whenever this runs. */
async function nextWorkday(): Promise<Temporal.PlainDate> {
  const holidays = await holidaysAt({ country: 'BG', state: null, region: null })
  const isHoliday = (date: Temporal.PlainDate) => holidays(date.year).some(each => each.date === date.toString())
  let date = Temporal.Now.plainDateISO('Europe/Sofia').add({ days: 1 })
  while (date.dayOfWeek > 5 || isHoliday(date)) date = date.add({ days: 1 })
  return date
}

/** A field or button is reached by Tab alone, and where it is said. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const label = await page.evaluate(`(() => { const e = document.activeElement; return (e.getAttribute('aria-label') ?? (e.labels?.[0]?.innerText || e.innerText) ?? '').trim() })()`) as string
    if (name.test(label)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name.source}`)
}

describe('a calendar', () => {
  it('stands there from the start, in the desk’s zone', async () => {
    const own = page.locator('[data-calendar="Working hours"]')
    await own.getByText('Mon–Fri').waitFor()
    await own.getByText('Europe/Sofia').waitFor()
    await own.getByText('Of the desk').waitFor()
    expect(await own.getByRole('button', { name: /Archive/ }).count()).toBe(0)
  })

  it('is made with the keyboard alone: a lunch break, the holidays of Bulgaria but one, and a half day of one’s own', async () => {
    await page.getByRole('button', { name: 'New calendar' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
    await tabTo(/^Name/)
    await page.keyboard.type('Shop')
    // a lunch break on Monday, then copied
    await tabTo(/^Monday, hours 1: until/)
    await page.keyboard.type('12')
    await tabTo(/^Add hours: Monday/)
    await page.keyboard.press('Enter')
    await page.getByLabel('Monday, hours 2: from').waitFor()
    expect(await page.getByLabel('Monday, hours 2: from').inputValue()).toBe('13:00')
    await tabTo(/^Copy to…: Monday/)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Monday to Friday' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Monday to Friday')
    await page.keyboard.press('Enter')
    await page.getByLabel('Friday, hours 2: until').waitFor()
    // holidays of Bulgaria
    await tabTo(/^Country/)
    await page.keyboard.type('Bulg')
    await page.getByRole('option', { name: 'Bulgaria' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: /Liberation Day/ }).waitFor()
    await tabTo(/Liberation Day/)
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: /Liberation Day/ }).isChecked()).toBe(false)
    // a half day every year
    await tabTo(/^Add a day/)
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog')
    await form.waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.labels?.[0]?.innerText')).toBe('What for')
    await page.keyboard.type('Inventory')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowDown')
    await form.getByRole('combobox', { name: 'What it is' }).or(form.getByRole('textbox', { name: 'What it is' })).first().waitFor()
    await page.getByRole('option', { name: 'Short day' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const workday = await nextWorkday()
    const pad = (value: number) => String(value).padStart(2, '0')
    await page.keyboard.type(`${pad(workday.month)}${pad(workday.day)}${workday.year}`)
    await still(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'calendar-day')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'hidden' })
    await page.getByRole('cell', { name: /Inventory/ }).first().waitFor()
    // the preview tells it
    const cell = page.locator(`[data-date="${workday.toString()}"]`)
    await cell.getByText('Inventory').waitFor()
    await cell.getByText('09:00–12:00').waitFor()
    await still(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'calendar-editor')
    await tabTo(/^Save/)
    await page.locator('[data-preview]').scrollIntoViewIfNeeded()
    await shoot(page, 'calendar-preview')
    await page.keyboard.press('Enter')
    await page.locator('[data-calendar="Shop"]').getByText('09:00–12:00').waitFor()
    await quiet(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'calendars')
    const saved = (await desk.app.db.pool.query(`select definition from calendars where name = 'Shop'`)).rows[0].definition
    expect(saved).toMatchObject({ zone: 'Europe/Sofia', holidays: { country: 'BG', off: ['03-03'] }, days: [{ kind: 'short', name: 'Inventory', from: workday.toString(), until: null }] })
    expect(saved.week[4]).toEqual([{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }])
  })

  it('says at once what is wrong, and lets nobody save it', async () => {
    await page.getByRole('button', { name: 'Edit: Shop' }).click()
    await page.getByLabel('Tuesday, hours 2: from').fill('11')
    await page.getByText('These hours overlap others.').first().waitFor()
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
    await shoot(page, 'calendar-fault')
    await page.getByLabel('Tuesday, hours 2: from').fill('1230')
    await page.getByText('These hours overlap others.').first().waitFor({ state: 'hidden' })
  })

  it('takes days from a calendar file, after they were looked at', async () => {
    const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', `DTSTART;VALUE=DATE:${year}1227`, `DTEND;VALUE=DATE:${year + 1}0102`, 'SUMMARY:Company holiday', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:2', 'DTSTART;VALUE=DATE:20200506', 'RRULE:FREQ=YEARLY', 'SUMMARY:Name day', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:3', 'DTSTART;VALUE=DATE:20200506', 'SUMMARY:Long ago', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
    await page.locator('input[type=file]').setInputFiles({ name: 'company.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) })
    const found = page.getByRole('dialog')
    await found.getByRole('checkbox', { name: /Company holiday/ }).waitFor()
    await found.getByText('1 event was left out').click()
    await found.getByRole('checkbox', { name: /Name day/ }).uncheck()
    await still(page)
    expect(await serious(page)).toEqual([])
    await shoot(page, 'calendar-file')
    await found.getByRole('button', { name: 'Add 1 day' }).click()
    await page.getByRole('cell', { name: 'Company holiday', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Edit: Shop' }).waitFor()
  })

  it('shows its versions, and takes an earlier one again', async () => {
    await page.getByRole('button', { name: 'Edit: Shop' }).click()
    await page.getByText(/Version 2, Vera/).click()
    await page.getByLabel('What changed').first().getByText(/Company holiday/).waitFor()
    await still(page)
    expect(await serious(page)).toEqual([])
    await page.getByText(/Version 2, Vera/).scrollIntoViewIfNeeded()
    await shoot(page, 'calendar-versions')
    await page.getByText(/Version 1, Vera/).click()
    await page.getByRole('button', { name: 'Take these hours again: version 1' }).click()
    await page.getByRole('cell', { name: 'Company holiday', exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Use for the desk: Shop' }).click()
    await page.locator('[data-calendar="Shop"]').getByText('Of the desk').waitFor()
    await page.getByRole('button', { name: 'Archive: Working hours' }).click()
    await page.getByRole('button', { name: 'Restore: Working hours' }).click()
    await page.getByRole('button', { name: 'Use for the desk: Working hours' }).waitFor()
  })
})

it.each([['bg', 'light', 390, false], ['pl', 'dark', 390, false], ['en', 'light', 1440, true], ['bg', 'dark', 1440, false], ['pl', 'light', 800, false]] as const)('fits in %s, %s, %d wide, from right to left: %s', async (language, theme, width, rtl) => {
  const other = await desk.signedIn(`Ewa${language}${width}${theme}`, '/settings/calendars', { role: 'admin', theme, width, height: 1000, locale: language })
  await other.locator('[data-calendar="Shop"]').waitFor()
  const name = `calendar-${language}-${theme}-${width}`
  if (rtl) await other.evaluate(`document.documentElement.dir = 'rtl'`)
  await shoot(other, `${name}-list`)
  await other.locator('[data-calendar="Shop"]').getByRole('button').first().click()
  await other.locator('[data-date]').first().waitFor()
  await still(other)
  expect(await serious(other)).toEqual([])
  expect(await other.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await shoot(other, name)
  await other.locator('[data-date]').nth(10).scrollIntoViewIfNeeded()
  await shoot(other, `${name}-preview`)
  await other.close()
})
