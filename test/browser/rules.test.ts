import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessPerson } from '../../server/people/access.ts'
import { createOrganisation } from '../../server/people/create-organisation.ts'
import { updatePerson } from '../../server/people/update-person.ts'
import { changeRule } from '../../server/automation/change-rules.ts'
import { factory, makePerson, makeTeam, makeTicket } from '../factories.ts'
import { makeRule } from '../rules.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
let page: Page
beforeAll(async () => {
  desk = await browserDesk()
  await makeTeam(desk.app, { name: 'Billing' })
  page = await desk.signedIn('Vera', '/settings/rules', { role: 'admin', width: 1440, height: 1000 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

const quiet = (on: Page) => expect.poll(() => on.evaluate('document.getAnimations().length')).toBe(0)
const invoice = async () => {
  const customer = await makePerson(desk.app)
  return makeTicket(desk.app, { requester: customer, subject: 'A question', message: { kind: 'public', direction: 'in', authorId: customer.id, channel: 'email', text: 'Where is my invoice?' } })
}

/** A field or button is reached by Tab alone. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const label = await page.evaluate(`(() => { const e = document.activeElement; return (e.getAttribute('aria-label') ?? (e.labels?.[0]?.innerText || e.innerText) ?? '').trim() })()`) as string
    if (name.test(label)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name.source}`)
}

describe('a rule', () => {
  it('is made from a template with the keyboard alone, and says how many tickets it would look at', async () => {
    await page.getByRole('button', { name: 'Start from a template' }).focus()
    await page.keyboard.press('Enter')
    const item = page.getByRole('menuitem', { name: 'Billing words to the billing team' })
    await item.waitFor()
    for (let step = 0; step < 10 && await page.evaluate('document.activeElement.textContent') !== 'Billing words to the billing team'; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
    await page.getByText('Something is still to be chosen or written.').waitFor()
    await tabTo(/^Team$/)
    await page.keyboard.type('Bill')
    await page.getByRole('option', { name: 'Billing' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('[data-matches]').waitFor()
    await quiet(page)
    await shoot(page, 'rules-editor')
    expect(await serious(page)).toEqual([])
    await tabTo(/^Save$/)
    await page.keyboard.press('Enter')
    await page.locator('[data-rule="Billing words to the billing team"]').waitFor()
  })

  it('acts on a ticket, which says why; and a rule that did nothing says why not', async () => {
    await makeRule(desk.app, { condition: { all: [{ field: 'priority', op: 'gte', value: 3 }] }, actions: [{ do: 'tag', add: ['hot'], remove: [] }] }, 'Hot tickets')
    await makeRule(desk.app, { quiet: { of: 'customer', minutes: 14 * 24 * 60, calendarId: null }, condition: { field: 'category', op: 'isNot', value: 'closed' }, actions: [{ do: 'status', statusId: null, category: 'closed' }] }, 'Close when silent')
    const ticket = await invoice()
    const agent = await desk.signedIn('Nina', `/tickets/${ticket.number}`, { width: 1440, height: 900 })
    await agent.getByRole('log').getByText(/The rule “Billing words to the billing team” .*Billing/).waitFor({ timeout: 20_000 })
    await agent.getByRole('button', { name: 'Why?' }).first().click()
    const dialog = agent.getByRole('dialog')
    await dialog.locator('[data-outcome="fired"]').waitFor()
    await dialog.getByText('Found: where, is, my', { exact: false }).first().waitFor()
    await dialog.getByRole('combobox', { name: 'Why did this rule act, or not?' }).click()
    await agent.getByRole('option', { name: /^Hot tickets/ }).click()
    await dialog.locator('[data-outcome="no"]').getByText('Found: Normal').waitFor()
    const timed = dialog.getByRole('region', { name: 'Rules of time' })
    expect(await timed.getByRole('combobox').inputValue()).toBe('Close when silent – waits')
    await timed.locator('[data-state="waiting"]').getByText(/Silence since .* It is asked on /).waitFor()
    await quiet(agent)
    await shoot(agent, 'rules-why')
    expect(await serious(agent)).toEqual([])
    await agent.close()
  })

  it('is tried on a ticket before it is kept, a step is taken back, and its order is changed by key', async () => {
    const ticket = await invoice()
    await page.reload()
    await page.getByRole('button', { name: 'Edit: Billing words to the billing team' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Money first')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Billing words to the billing team')
    await page.getByLabel('On ticket').fill(String(ticket.number))
    await page.getByRole('button', { name: 'Try', exact: true }).click()
    await page.locator('[data-holds="true"]').getByText('Everything is so already.').waitFor()
    const past = page.getByRole('region', { name: 'Try it on the past' })
    await past.getByRole('button', { name: 'Look back' }).click()
    await past.getByText(/It would have acted on \d+ tickets? of \d+/).waitFor()
    await shoot(page, 'rules-try')
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator('[data-rule="Hot tickets"]').getByText('acted 0 times').waitFor()
    await page.locator('[data-rule="Billing words to the billing team"]').getByText('acted 2 times').waitFor()
    await page.getByRole('button', { name: 'Edit: Hot tickets' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => page.locator('[data-rule]').evaluateAll(rules => rules.map(rule => rule.getAttribute('data-rule')))).toEqual(['Hot tickets', 'Billing words to the billing team', 'Close when silent'])
    await page.reload()
    await page.locator('[data-rule]').first().waitFor()
    expect(await page.locator('[data-rule]').first().getAttribute('data-rule')).toBe('Hot tickets')
    await quiet(page)
    await shoot(page, 'rules')
    expect(await serious(page)).toEqual([])
  })

  it('asks how many there are, and links with a ticket that is known', async () => {
    const ticket = await invoice()
    await makeRule(desk.app, { condition: { field: 'count.requesterOpen', op: 'gte', value: 3 }, actions: [{ do: 'link', number: ticket.number, is: 'problem' }] }, 'Known problem')
    await page.reload()
    await page.locator('[data-rule="Known problem"]').getByText(`Link with a ticket: Problem #${ticket.number}`).waitFor()
    await page.getByRole('button', { name: 'Edit: Known problem' }).click()
    await page.locator('[data-matches]').waitFor()
    expect(await page.getByRole('combobox', { name: 'Field' }).inputValue()).toBe('Open tickets of the requester')
    await page.getByRole('textbox', { name: 'Ticket number' }).first().fill('9999999')
    await page.getByText('There is no ticket #9999999, or it is spam or in the bin.').waitFor()
    await page.getByRole('textbox', { name: 'Ticket number' }).first().fill(String(ticket.number))
    await page.locator('[data-matches]').waitFor()
    await quiet(page)
    await shoot(page, 'rules-link')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Close' }).click()
  })

  it('shows line by line what was changed from one version to the next', async () => {
    const say = (html: string) => ({ do: 'note' as const, texts: [{ language: 'en', html }] })
    const rule = await makeRule(desk.app, { condition: { all: [{ field: 'priority', op: 'gte', value: 3 }, { field: 'tags', op: 'hasAny', value: ['hot'] }] }, actions: [say('<p>Look at once.</p><p>Please.</p>')] }, 'Many versions')
    await desk.app.change(factory, tx => changeRule(tx, rule.id, { definition: { ...rule.definition, condition: { all: [{ field: 'priority', op: 'gte', value: 4 }, { field: 'tags', op: 'hasAny', value: ['hot'] }] }, actions: [say('<p>Look at once.</p><p>Thank you.</p>')] } }))
    await page.reload()
    await page.getByRole('button', { name: 'Edit: Many versions' }).click()
    const history = page.getByRole('region', { name: 'Earlier versions' })
    await history.getByText('version 2', { exact: false }).click()
    const lines = () => history.locator('[data-kind]:visible').allInnerTexts()
    await expect.poll(lines).toHaveLength(4)
    expect((await lines()).map(line => line.replaceAll(/\s+/g, ' '))).toEqual(['Removed: − Priority is at least High', 'Added: + Priority is at least Urgent', 'Removed: − en: Please.', 'Added: + en: Thank you.'])
    await history.scrollIntoViewIfNeeded()
    await shoot(page, 'rules-history')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Close' }).click()
  })

  it.each(['bg', 'pl'] as const)('is read in %s on a small dark screen', async language => {
    const small = await desk.signedIn(`Small${language}`, '/settings/rules', { role: 'admin', locale: language, theme: 'dark', width: 390, height: 844 })
    await small.locator('[data-rule]').first().waitFor()
    await quiet(small)
    await shoot(small, `rules-${language}`)
    expect(await serious(small)).toEqual([])
    await small.locator('[data-rule="Billing words to the billing team"]').getByRole('button').first().click()
    await small.locator('[data-matches]').waitFor()
    await quiet(small)
    await shoot(small, `rules-editor-${language}`)
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await small.close()
  })
})

describe('a rule about customers', () => {
  it('is made as a sentence, says whom it would look at, is tried on one of them, and acts; their history names it, and what it could not do', async () => {
    const { id: vips } = await desk.app.change(factory, tx => createOrganisation(tx, { name: 'Harbour', domains: ['harbour.example'], vip: true }))
    const petra = await makePerson(desk.app, 'customer', { address: 'petra@harbour.example', name: 'Petra' })
    const leo = await makePerson(desk.app, 'agent', { name: 'Leo' })
    await page.goto(`${desk.url}/settings/rules`)
    await page.getByRole('button', { name: 'New rule' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Harbour is dear to us')
    await page.getByRole('radiogroup', { name: 'About' }).getByText('Customers').click()
    await page.getByRole('combobox', { name: 'Any of these' }).click()
    await page.getByRole('option', { name: 'A customer’s record is changed' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Condition' }).first().click()
    await page.getByRole('combobox', { name: 'Field' }).click()
    await page.getByRole('option', { name: 'Organisation is VIP' }).click()
    await page.getByRole('combobox', { name: 'Value' }).click()
    await page.getByRole('option', { name: 'Yes' }).click()
    await page.getByRole('button', { name: 'Add an action' }).click()
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Set a field', 'Change tags', 'Open a ticket for them', 'Tell a webhook', 'Ask no further rules'])
    await page.getByRole('menuitem', { name: 'Set a field' }).click()
    await page.locator('[data-matches="1"]').waitFor()
    const trial = page.getByRole('form', { name: 'Try on a customer' })
    await trial.getByRole('combobox').fill('Petra')
    await page.getByRole('option', { name: 'Petra' }).click()
    await trial.getByRole('button', { name: 'Try' }).click()
    await trial.getByText('Set a field: Customer is VIP = yes').waitFor()
    await page.getByRole('button', { name: 'Add an action' }).click()
    await page.getByRole('menuitem', { name: 'Open a ticket for them' }).click()
    await page.getByRole('textbox', { name: 'Subject' }).fill('Say hello')
    await page.getByRole('combobox', { name: 'Assignee' }).click()
    await page.getByRole('option', { name: 'Leo' }).click()
    await page.getByRole('combobox', { name: 'Priority' }).click()
    await page.getByRole('option', { name: 'High' }).click()
    await page.getByRole('textbox', { name: 'What is to be done, as an internal note' }).fill('By telephone, please')
    await trial.getByRole('button', { name: 'Try' }).click()
    await trial.getByText('Open a ticket for them: Say hello · Leo · High').waitFor()
    await quiet(page)
    await shoot(page, 'rules-about-customers')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('[data-rule="Harbour is dear to us"]').getByText('A customer is new').waitFor()
    await desk.app.change(factory, async tx => { await updatePerson(tx, await accessPerson(tx, petra.id), { organisationId: vips, language: 'bg' }) })
    const opened = await desk.app.db.one(sql`select t.assignee_id as "assigneeId", t.priority, m.kind, m.text from tickets t join messages m on m.ticket_id = t.id where t.subject = 'Say hello'`)
    expect(opened).toEqual({ assigneeId: leo.id, priority: 3, kind: 'note', text: 'By telephone, please' })
    await desk.app.change(factory, async tx => { await updatePerson(tx, await accessPerson(tx, leo.id), { active: false }) })
    await desk.app.change(factory, async tx => { await updatePerson(tx, await accessPerson(tx, petra.id), { language: 'pl' }) })
    const customer = await desk.signedIn('Nora', `/people/${petra.id}`, { width: 1440, height: 900 })
    await customer.getByText('The rule “Harbour is dear to us” could not do one thing: Open a ticket for them. This colleague cannot have tickets any more. Choose another.').waitFor()
    await customer.getByText('The rule “Harbour is dear to us” changed: Important customer (VIP)').scrollIntoViewIfNeeded()
    await shoot(customer, 'customer-changed-by-rule')
    await customer.context().close()
    await desk.app.change(factory, async tx => { await updatePerson(tx, await accessPerson(tx, leo.id), { active: true }) })
  })

  it('on a telephone in the dark in Bulgarian fits', async () => {
    const small = await desk.signedIn('Vesna', '/settings/rules', { role: 'admin', width: 390, height: 844, theme: 'dark', locale: 'bg-BG' })
    await small.locator('[data-rule="Harbour is dear to us"]').getByRole('button', { name: /Harbour/ }).first().click()
    await small.locator('[data-matches]').waitFor()
    await quiet(small)
    await shoot(small, 'rules-about-customers-small')
    expect(await serious(small)).toEqual([])
    expect(await small.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await small.context().close()
  })
})
