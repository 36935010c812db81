import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
beforeAll(async () => {
  desk = await browserDesk()
  page = await desk.signedIn('Vera', '/settings/import', { role: 'admin' })
})
afterAll(() => desk.close())

it('brings in a table: columns known by their heads, tried first, with each refused row told, and undone', async () => {
  const table = 'Име;Имейл;Фирма;Цвят\nАнна;anna@look.example;Нова ООД;син\nБорис;не е адрес;;\n'
  await page.locator('input[type=file]').setInputFiles({ name: 'клиенти.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('heading', { name: 'клиенти.csv' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'What the column Имейл is' }).inputValue()).toBe('email')
  expect(await page.getByRole('combobox', { name: 'What the column Цвят is' }).inputValue()).toBe('')
  await page.getByRole('switch', { name: 'Make organisations that are missing' }).check()
  await page.getByRole('button', { name: 'Try without changes' }).click()
  await page.getByText('1 new, 0 changed, 0 unchanged, 1 refused').waitFor()
  await page.getByText('“не” is not an e-mail address.').waitFor()
  expect(await serious(page)).toEqual([])
  await shoot(page, 'import-tried')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('Done').first().waitFor()
  page.once('dialog', dialog => void dialog.accept())
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await page.getByText('Undone').first().waitFor()
  await page.getByRole('button', { name: 'All imports' }).click()
  await page.getByRole('button', { name: 'Open клиенти.csv' }).waitFor()
})
