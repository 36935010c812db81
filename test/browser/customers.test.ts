import { afterAll, beforeAll, expect, it } from 'vitest'
import { createOrganisation } from '../../server/people/create-organisation.ts'
import { createPerson } from '../../server/people/create-person.ts'
import { factory } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await browserDesk()
  await desk.app.change(factory, async tx => {
    const acme = await createOrganisation(tx, { name: 'Рила Хотелс ООД', domains: ['rila-hotels.example'], vip: true, tags: ['hotel'] })
    await createOrganisation(tx, { name: 'Bałtyk Kurier sp. z o.o.', domains: ['baltyk-kurier.example'] })
    for (let i = 0; i < 60; i++) {
      await createPerson(tx, { name: i === 7 ? 'Żaneta Nowak' : `Customer ${String(i).padStart(2, '0')}`, identities: [{ kind: 'email', value: `c${i}@rila-hotels.example` }], vip: i % 20 === 7, tags: i % 30 === 7 ? ['press'] : [], organisationId: i < 10 ? acme.id : null })
    }
  })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

it('customers are listed, narrowed, put in order, opened and taken along; by keyboard and on small screens', async () => {
  const page = await desk.signedIn('Vera', '/views/mine', { role: 'lead' })
  const rows = page.getByRole('table', { name: 'People' }).getByRole('row')
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.getByRole('link', { name: 'Customer 00' }).waitFor()
  expect(await rows.count()).toBe(51)
  await page.getByRole('button', { name: 'Show more' }).press('Enter')
  await page.getByRole('link', { name: 'Żaneta Nowak' }).waitFor()
  expect(await serious(page)).toEqual([])
  await shoot(page, 'customers-people')

  await page.getByRole('searchbox', { name: 'Name or address' }).fill('żan')
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
  expect(new URL(page.url()).searchParams.get('q')).toBe('żan')
  await page.getByRole('searchbox', { name: 'Name or address' }).fill('')
  await page.getByRole('checkbox', { name: 'Important customer (VIP)' }).press('Space')
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3)
  await page.getByRole('combobox', { name: 'Tag' }).fill('press')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
  await page.getByRole('button', { name: 'Export people…' }).click()
  await page.getByText('What your filters leave is exported.').waitFor()
  await page.getByRole('button', { name: 'Write the file' }).or(page.getByRole('dialog').getByRole('button').filter({ hasText: /export/i })).first().click()
  await page.getByRole('dialog').getByRole('link').first().waitFor()
  await shoot(page, 'customers-export')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Żaneta Nowak' }).press('Enter')
  await page.getByRole('heading', { name: 'Żaneta Nowak' }).waitFor()
  await page.goBack()
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)

  await page.getByRole('link', { name: 'Customers', exact: true }).click()
  await page.getByRole('link', { name: 'Customer 00' }).waitFor()
  await page.getByText('Organisations', { exact: true }).click()
  await page.getByRole('link', { name: 'Рила Хотелс ООД' }).waitFor()
  expect(await serious(page)).toEqual([])
  await shoot(page, 'customers-organisations')

  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const language of ['bg', 'pl']) {
    await page.evaluate(chosen => localStorage.setItem('pomost.language', chosen), language)
    await page.goto(`${desk.url}/customers?vip=true`)
    await page.getByRole('link', { name: 'Żaneta Nowak' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await serious(page)).toEqual([])
    await shoot(page, `customers-narrow-${language}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.evaluate(() => { document.documentElement.dir = 'rtl' })
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await shoot(page, 'customers-rtl')
})

it('numbers are written as one dials them at home, and names on messengers stand with their service', async () => {
  const page = await desk.signedIn('Mila', '/settings/desk', { role: 'admin' })
  await page.getByRole('combobox', { name: 'Country' }).fill('Bulg')
  await page.getByRole('option', { name: 'Bulgaria' }).click()
  await shoot(page, 'desk-country')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.waitForFunction(async () => ((await (await fetch('/api/v1/settings')).json()) as { country: string }).country === 'BG')
  await page.goto(`${desk.url}/customers?q=żaneta`)
  await page.getByRole('link', { name: 'Żaneta Nowak' }).click()
  const address = page.getByRole('textbox', { name: 'Add an address' })
  await address.fill('02/123-456')
  await address.press('Enter')
  await page.getByText('02 123 456', { exact: true }).waitFor()
  await page.getByRole('combobox', { name: 'Kind of address' }).click()
  await page.getByRole('option', { name: 'Telegram' }).click()
  await page.getByRole('textbox', { name: 'Name there, such as @ana' }).fill('@zaneta')
  await page.keyboard.press('Enter')
  await page.getByText('Telegram: @zaneta').waitFor()
  expect(await serious(page)).toEqual([])
  await shoot(page, 'customer-addresses')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})
