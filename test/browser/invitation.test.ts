import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptMail } from '../../server/channels/email/accept-mail.ts'
import { multipart } from '../mail/build.ts'
import { customerMail, makeMailbox } from '../mail/desk.ts'
import { invitation } from '../mail/invitation.ts'
import { startRelay, type TestRelay } from '../mail/relay.ts'
import { browserDesk, row, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
let relay: TestRelay
beforeAll(async () => {
  relay = await startRelay()
  desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
  await makeMailbox(desk.app, { relay: { host: '127.0.0.1', port: relay.port, security: 'none' } })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
  await relay.close()
})

it('an invitation stands as a card, and is accepted with a click', async () => {
  const { type, body } = multipart('alternative', [{ headers: ['Content-Type: text/plain'], body: 'Please come' }, { headers: ['Content-Type: text/calendar; charset=utf-8'], body: invitation() }])
  await acceptMail(desk.app, { raw: customerMail({ 'Content-Type': type, Subject: 'Meeting' }, body), via: 'smtp', envelope: { from: 'ana@customer.example' } })
  const page = await desk.signedIn('Ana', '/views/open')
  await row(page, 1001).click()
  const card = page.getByRole('region', { name: 'Invitation' })
  await card.getByText('Нов договор, part 1').waitFor()
  await card.getByText('Room 5').waitFor()
  await card.getByText('Ana Petrova <ana@customer.example>').waitFor()
  expect(await card.locator('dd').first().textContent()).toMatch(/July 6, 2026\D+10:00/)
  await card.getByRole('button', { name: 'Accept' }).click()
  await card.locator('[data-answer=accepted]').waitFor()
  await page.getByText('Accepted: Нов договор, part 1').first().waitFor()
  expect(await card.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true)
  await page.locator('[data-delivery=sent]').waitFor()
  expect(relay.received.map(each => each.mail.calendar?.method)).toEqual(['reply'])
})
