import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTicket } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
let page: Page
beforeAll(async () => {
  desk = await browserDesk()
  page = await desk.signedIn('Vera', '/settings/fields', { role: 'admin' })
})
afterAll(() => desk.close())

async function define(name: string, kind: string, more: () => Promise<unknown> = () => Promise.resolve()) {
  await page.getByRole('button', { name: 'New field' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await form.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: kind }).click()
  await more()
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'hidden' })
}

describe('fields of the desk’s own', () => {
  it('are defined by an admin, filled in by keyboard on the card, told in the timeline, and held against solving', async () => {
    await define('Order number', 'Text, one line')
    await define('Topic', 'Tree of choices', () => page.getByRole('dialog').getByRole('textbox', { name: 'Choices, one a line' }).fill('Hardware\n  Laptop\nSoftware'))
    await define('Cause', 'Text, several lines', async () => {
      await page.getByRole('dialog').getByRole('combobox', { name: 'Has to be filled in' }).click()
      await page.getByRole('option', { name: 'Before a ticket is solved' }).click()
    })
    await page.getByRole('cell', { name: 'order_number' }).waitFor()
    const { number } = await makeTicket(desk.app)
    await page.goto(`${desk.url}/tickets/${number}`)
    const order = page.getByRole('textbox', { name: 'Order number' })
    await order.fill('A-17')
    await order.press('Enter')
    await page.getByText('Vera set “Order number” to A-17').waitFor()
    await page.getByRole('combobox', { name: 'Topic' }).click()
    await page.getByRole('option', { name: 'Hardware › Laptop' }).click()
    await page.getByText('Vera set “Topic” to Hardware › Laptop').waitFor()
    await page.getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Solved' }).click()
    await page.getByText('“Cause” has to be filled in.').waitFor()
    const cause = page.getByRole('textbox', { name: 'Cause' })
    await cause.fill('A loose cable.')
    await cause.blur()
    await page.getByText('Vera set “Cause” to A loose cable.').waitFor()
    await page.getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Solved' }).click()
    await page.getByText('Vera changed the status from New to Solved').waitFor()
    expect(await page.getByRole('combobox', { name: 'Topic' }).inputValue()).toBe('Hardware › Laptop')
  })
})
