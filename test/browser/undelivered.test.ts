import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteBounce } from '../../server/people/identity-state.ts'
import { accessTicket } from '../../server/tickets/access.ts'
import { reportDelivery, type RecipientReport } from '../../server/tickets/report-delivery.ts'
import { factory, makePerson, makeTicket, write } from '../factories.ts'
import { makeMailbox } from '../mail/desk.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious } from './findings.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
  // nobody listens there: the reply waits, and only reports say what became of it
  await makeMailbox(desk.app, { relay: { host: '127.0.0.1', port: 1, security: 'none' } })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

it('a reply that did not arrive is seen on its message, in the timeline, on the customer and before writing again', async () => {
  const { app } = desk
  const customer = await makePerson(app, 'customer', { name: 'Ивана Петрова', address: 'ivana@customer.example' })
  const ticket = await makeTicket(app, { requester: customer, subject: 'Where is my answer?' })
  const agent = await makePerson(app, 'agent', { name: 'Boris' })
  const { id: messageId } = await write(app, agent, ticket.id, { text: 'Here it is.', meta: { to: [customer.address], cc: ['late@customer.example'] } })
  await expect.poll(async () => (await app.db.query(sql`select 1 from deliveries where message_id = ${messageId} and state = 'queued' and error is not null`)).length, { timeout: 20_000 }).toBe(1)
  const { id: deliveryId } = await app.db.one<{ id: string }>(sql`update deliveries set state = 'sent', error = null where message_id = ${messageId} returning id`)
  const report = (address: string, more: Partial<RecipientReport>): RecipientReport => ({ key: address, address, personId: null, state: 'failed', class: 'hard', reason: null, status: null, diagnostic: '', ...more })
  await app.change(factory, async tx => {
    await accessTicket(tx, ticket.id, 'read')
    await reportDelivery(tx, ticket.id, deliveryId, [
      report(customer.address, { personId: customer.id, reason: 'unknown-user', status: '5.1.1', diagnostic: '550 5.1.1 no such user here' }),
      report('late@customer.example', { state: 'delayed', class: 'delayed', reason: 'network', status: '4.4.1' }),
    ])
    await noteBounce(tx, customer.address, 'unknown-user')
  })

  const page = await desk.signedIn('Rita', `/tickets/${ticket.number}`)
  const message = page.locator(`#message-${messageId}`)
  await message.locator('[data-delivery="bounced"]', { hasText: 'Returned' }).waitFor()
  await message.getByText('ivana@customer.example: the address does not exist').waitFor()
  await message.getByText('550 5.1.1 no such user here').waitFor()
  await message.getByText('late@customer.example: delayed, the other server still tries').waitFor()
  await page.locator('[data-event="delivery.bounced"]', { hasText: 'The message did not reach 1 of 2 recipients: the address does not exist' }).waitFor()
  await page.locator('aside').getByText('Mail comes back: the address does not exist').waitFor()
  await page.getByRole('status').getByText('Mail to ivana@customer.example comes back: the address does not exist').waitFor()

  await message.getByRole('button', { name: 'Correct the address…' }).click()
  await page.getByLabel('Instead of ivana@customer.example').fill('ivana.petrova@customer.example')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Enter')
  await message.locator('[data-delivery="queued"]').waitFor()
  const { recipients } = await app.db.one<{ recipients: { to: string[]; cc: string[] } }>(sql`select recipients from deliveries where id = ${deliveryId}`)
  expect(recipients).toMatchObject({ to: ['ivana.petrova@customer.example'], cc: ['late@customer.example'] })

  await page.goto(`${desk.url}/people/${customer.id}`)
  await page.getByRole('button', { name: 'It works again' }).click()
  await page.getByRole('button', { name: 'It works again' }).waitFor({ state: 'detached' })
  await page.goto(`${desk.url}/tickets/${ticket.number}`)
  await message.locator('[data-delivery="queued"]').waitFor()
  expect(await page.locator('[data-undeliverable]').count()).toBe(0)
})

it('an admin switches on what the desk does by itself', async () => {
  const page = await desk.signedIn('Ada', '/settings/desk', { role: 'admin' })
  await page.getByLabel('Acknowledge new tickets by mail').check()
  await page.getByLabel('Automatic mails an hour, at most').fill('50')
  await page.getByRole('button', { name: 'Save' }).click()
  const settings = async () => (await page.request.get(`${desk.url}/api/v1/settings`)).json()
  await expect.poll(settings).toMatchObject({ acknowledgeTickets: true, automaticMailsPerHour: 50 })
})
