import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePerson, makeTicket, reload } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk() })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

it('a product is defined by an admin, given to a customer, told in their history, and put into the ticket’s field with a click', async () => {
  const customer = await makePerson(desk.app, 'customer', { name: 'Иво Петров' })
  const ticket = await makeTicket(desk.app, { requester: await reload(desk.app, customer) })
  const page = await desk.signedIn('Vera', '/settings/products', { role: 'admin' })
  await page.getByText('No products yet. Add the first one.').waitFor()
  await page.getByRole('button', { name: 'New product' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Coffee machine')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Code' }).fill('CM-3')
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: 'Coffee machine', exact: true }).waitFor()
  expect(await serious(page)).toEqual([])
  await shoot(page, 'products-settings')

  await page.goto(`${desk.url}/settings/fields`)
  await page.getByRole('button', { name: 'New field' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('About')
  await page.getByRole('dialog').getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'Product' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('cell', { name: 'about', exact: true }).waitFor()

  await page.goto(`${desk.url}/people/${customer.id}`)
  await page.getByRole('button', { name: 'Add a product' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox', { name: 'Product' }).fill('coff')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await form.getByRole('textbox', { name: 'Serial number or reference' }).fill('SN-17')
  await form.getByLabel('Since').fill('2026-01-31')
  expect(await serious(page)).toEqual([])
  await form.getByRole('button', { name: 'Save' }).click()
  await page.locator('[data-owned-products]').getByText('SN-17').waitFor()
  await page.getByText('Vera added the product Coffee machine').waitFor()
  expect(await serious(page)).toEqual([])
  await shoot(page, 'products-customer')

  await page.goto(`${desk.url}/tickets/${ticket.number}`)
  await page.locator('[data-ticket-products]').getByText('SN-17').waitFor()
  await page.getByRole('button', { name: 'Put Coffee machine into the field About' }).press('Enter')
  await page.getByText('Vera set “About” to Coffee machine').waitFor()
  await page.getByRole('img', { name: 'Coffee machine is in the field About' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'About' }).inputValue()).toBe('Coffee machine')
  expect(await serious(page)).toEqual([])
  await shoot(page, 'products-ticket')

  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => localStorage.setItem('pomost.language', 'bg'))
  await page.goto(`${desk.url}/people/${customer.id}`)
  await page.locator('[data-owned-products]').getByText('SN-17').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  expect(await serious(page)).toEqual([])
  await shoot(page, 'products-customer-narrow')
})
