import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSWORD } from '../browser-session.ts'
import { browserDesk, editor, enterPassword, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
beforeAll(async () => { desk = await browserDesk({ fresh: true }) })
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

it('a new desk is set up from its one-time link to the first answer', async () => {
  const page = await desk.page()
  await page.goto(desk.url)
  await page.getByText('Open the link that was printed').waitFor()
  await page.goto(desk.firstAdminLink ?? '')
  await page.getByLabel('Name').fill('Nina')
  await page.getByLabel('E-mail address').fill('nina@desk.example')
  await page.locator('input[name=new-password]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByLabel('Name of the desk').fill('Acme Help')
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByLabel('Address', { exact: false }).first().fill('help@acme.example')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Run the test' }).click()
  await page.getByRole('status').getByText('Outgoing').waitFor()

  // It goes on where one left off.
  await page.reload()
  await page.getByText('help@acme.example').waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByLabel('E-mail address').fill('boris@acme.example')
  await page.getByLabel('Name').fill('Boris')
  await page.getByRole('button', { name: 'Invite' }).click()
  const link = await page.getByText('/invitation/').textContent()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Skip this step' }).click()
  await page.getByRole('button', { name: 'Open my first ticket' }).click()
  await page.getByRole('heading', { name: 'My first ticket' }).waitFor()
  await editor(page).click()
  await page.keyboard.type('Yes, we are here.')
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-scheduled]').getByText('Yes, we are here.').waitFor()

  const colleague = await desk.page()
  await colleague.goto(link ?? '')
  await colleague.getByText('Welcome to Acme Help').waitFor()
  await colleague.locator('input[name=new-password]').fill(PASSWORD)
  await colleague.getByRole('button', { name: 'Begin' }).click()
  await colleague.getByText('Nothing waits for you').waitFor()
})

it('a code of the telephone is asked for once it is set up', async () => {
  const page = await desk.page()
  await page.goto(`${desk.url}/sign-in?next=/settings/security`)
  await enterPassword(page, 'nina@desk.example', PASSWORD)
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click()
  const secret = await page.locator('[data-secret]').textContent()
  const { generateSync } = await import('otplib')
  await page.getByLabel('Code').fill(generateSync({ secret: secret ?? '' }))
  await page.getByRole('button', { name: 'Confirm' }).click()
  const recovery = (await page.locator('[data-recovery]').textContent())?.split('\n')[0] ?? ''
  const other = await desk.page()
  await other.goto(`${desk.url}/sign-in`)
  await enterPassword(other, 'nina@desk.example', PASSWORD)
  await other.getByText('Enter the code that your phone shows').waitFor()
  await other.locator('input[name=code]').fill(recovery)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.locator('#main').waitFor()
})
