import type { Page } from 'playwright-core'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTicket } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
beforeAll(async () => {
  desk = await browserDesk()
  await makeTicket(desk.app, { priority: 4 })
  page = await desk.signedIn('Vera', '/settings/service-levels', { role: 'admin', width: 1440, height: 1100 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

describe('a policy of service levels', () => {
  it('is made from the example, says what it would change, and counts the tickets there are', async () => {
    await page.getByRole('button', { name: 'Begin with an example' }).focus()
    await page.keyboard.press('Enter')
    const urgent = page.getByRole('textbox', { name: 'First response, Urgent' })
    expect(await urgent.inputValue()).toBe('1h')
    await urgent.fill('soon')
    await page.getByText('Some of the times cannot be read').waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await urgent.fill('1:30')
    await page.getByRole('combobox', { name: 'Raise the priority' }).last().click()
    await page.getByRole('option', { name: 'to High at least' }).click()
    await page.getByRole('combobox', { name: 'Assign it to' }).last().click()
    await page.getByRole('option', { name: 'whoever leads its team' }).click()
    await page.getByRole('button', { name: 'Look', exact: true }).click()
    await page.getByText('It would hold for 1 of 1 open tickets.').waitFor()
    const past = page.getByRole('region', { name: 'Try it on the past' })
    await past.getByRole('button', { name: 'Look back' }).click()
    await past.getByText('The policy would hold for 1 ticket of 1.').waitFor()
    await past.locator('[data-metric="first-response"]').getByText('0 kept, 0 late, 1 running').waitFor()
    await past.getByText('First response: was not promised, would be running').waitFor()
    await shoot(page, 'service-level')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('[data-policy="Usual service"]').waitFor()
    await expect.poll(async () => (await desk.app.db.query<{ target: number }>(sql`select (goals->'first-response'->'targets'->>3)::integer as target from (select definition->'goals' as goals from sla_policies) p`))[0]?.target).toBe(90)
    expect(await desk.app.db.one(sql`select definition->'breach'->'escalate' as escalate from sla_policies`)).toEqual({ escalate: { raise: false, atLeast: 'high', teamId: null, to: 'lead' } })
    await expect.poll(async () => (await desk.app.db.one<{ state: string | null }>(sql`select sla_state as state from tickets`)).state).toBe('running')
  })

  it('is changed, switched off, and taken back from its history', async () => {
    await page.getByRole('button', { name: 'Edit: Usual service' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Gold')
    await page.getByRole('textbox', { name: 'Resolution, Low' }).fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('[data-policy="Gold"]').waitFor()
    await page.getByRole('switch', { name: 'Gold is in force' }).click({ force: true })
    await page.locator('[data-policy="Gold"]').getByText('Off').waitFor()
    await page.getByRole('button', { name: 'Edit: Gold' }).click()
    await page.getByRole('button', { name: /version 1/i }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Resolution, Low' }).inputValue()).toBe('160h')
    await page.getByRole('button', { name: 'Close' }).click()
  })

  it.each(['bg', 'pl'] as const)('reads well on a phone in %s', async locale => {
    const small = await desk.signedIn(`Mira-${locale}`, '/settings/service-levels', { role: 'admin', width: 390, height: 1400, locale, theme: 'dark' })
    await small.locator('[data-policy="Gold"]').waitFor()
    await shoot(small, `service-levels-${locale}`)
    await small.locator('[data-policy="Gold"]').getByRole('button').first().click()
    await small.locator('[data-warning]').first().waitFor()
    await small.getByRole('button', { name: locale === 'bg' ? 'Погледни назад' : 'Spójrz wstecz' }).click()
    await small.locator('[data-metric]').first().waitFor()
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await shoot(small, `service-level-${locale}`)
    expect(await serious(small)).toEqual([])
  })
})
