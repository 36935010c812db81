import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFiles } from '../../server/search/files/read-files.ts'
import { makePerson, makeTicket } from '../factories.ts'
import { pdf } from '../office-files.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'
import { serious, shoot } from './findings.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await browserDesk()
  const requester = await makePerson(desk.app, 'customer', { name: 'Мария Георгиева', address: 'maria@acme.example' })
  for (const subject of ['Грешна фактура за юли', 'Фактурата не пристига', 'Копие на фактура']) await makeTicket(desk.app, { subject, requester })
  const { id } = await makeTicket(desk.app, { subject: 'Warranty of the fridge', requester })
  const { messageId } = await desk.app.db.one<{ messageId: string }>(sql`select id as "messageId" from messages where ticket_id = ${id}`)
  for (const [n, [name, bytes]] of ([['warranty.txt', Buffer.from('The compressor is covered for seven years.')], ['scan.pdf', Buffer.from('%PDF-1.7 nothing')]] as const).entries()) {
    const { hash, size } = await desk.app.files.put(bytes, { limit: 10_000 })
    await desk.app.db.query(sql`insert into attachments (id, message_id, hash, name, size, type, created_at) values (${`00000000-0000-7000-8000-00000000000${n}`}, ${messageId}, ${hash}, ${name}, ${size}, ${n ? 'application/pdf' : 'text/plain'}, now())`)
  }
  await readFiles.run(desk.app, { messageId } as never, { attempts: 1, maxAttempts: 1 })
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

describe('the search page', () => {
  it('finds as one types, marks it, and says in which file it stands', async () => {
    const page = await desk.signedIn('Nina', '/search')
    const field = page.getByRole('combobox', { name: 'Search' })
    await field.pressSequentially('compressors')
    const hit = page.locator('[data-hit]')
    await hit.getByText('In the file warranty.txt').waitFor()
    expect(await hit.locator('mark').allTextContents()).toEqual(['compressor'])
    await field.fill('compresor')
    await page.getByText('Nothing has “compresor”. Shown for “compressor”.').waitFor()
    await shoot(page, 'search-meant')
    expect(await serious(page)).toEqual([])
  })

  it('completes operators, moves into what was found and back by arrow keys, and opens by Enter', async () => {
    const page = await desk.signedIn('Iva', '/search')
    const field = page.getByRole('combobox', { name: 'Search' })
    await field.pressSequentially('фактури st')
    await page.getByRole('option', { name: 'status:' }).waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('option', { name: 'status:new' }).waitFor()
    expect(await serious(page)).toEqual([])
    await shoot(page, 'search-operators')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('фактури status:new ')
    await page.locator('[data-hit]').nth(2).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[data-hit]:focus').textContent()).toContain('актур')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator('input[role=combobox]:focus').count()).toBe(1)
    await field.fill('asignee:me')
    await page.getByText('Did you mean “assignee:me”?').waitFor()
    await field.fill('fridge')
    await page.locator('[data-hit]').filter({ hasText: 'fridge' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tickets\/\d+/)
  })

  it('changes what was chosen, all at once', async () => {
    const page = await desk.signedIn('Olga', `/search?q=${encodeURIComponent('фактури')}`)
    await page.locator('[data-hit]').nth(2).waitFor()
    await page.getByRole('checkbox').nth(0).click()
    await page.getByRole('checkbox').nth(2).click({ modifiers: ['Shift'] })
    const bar = page.getByRole('toolbar')
    await bar.getByText('3', { exact: false }).waitFor()
    await shoot(page, 'search-chosen')
    expect(await serious(page)).toEqual([])
    await bar.getByRole('button', { name: 'Solve' }).click()
    await expect.poll(() => desk.app.db.one(sql`select count(*) as count from tickets where category = 'solved' and subject ilike '%фактур%'`), { timeout: 20_000 }).toEqual({ count: 3 })
  })

  it('reads in Bulgarian, small and dark', async () => {
    const page = await desk.signedIn('Petya', '/search?q=maria', { width: 390, height: 800, theme: 'dark', locale: 'bg-BG' })
    await page.locator('[data-hit]').first().waitFor()
    await shoot(page, 'search-small')
    expect(await serious(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})

it('the palette shows tickets, people and all else by kind', async () => {
  const page = await desk.signedIn('Rada', '/views/open')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').pressSequentially('maria')
  await page.getByRole('option', { name: 'Мария Георгиева · maria@acme.example' }).waitFor()
  await shoot(page, 'search-palette')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('ArrowUp')
  await page.getByRole('option', { name: 'Search: maria' }).click()
  await page.waitForURL(/\/search\?q=maria/)
})

it('an admin sees which files could not be read and why, and has them read again', async () => {
  const page = await desk.signedIn('Boyan', '/settings/unread-files', { role: 'admin' })
  await page.getByRole('cell', { name: 'scan.pdf' }).waitFor()
  await page.getByText('It is damaged, protected by a password').waitFor()
  await shoot(page, 'search-unread')
  expect(await serious(page)).toEqual([])
  const { hash } = await desk.app.files.put(pdf('BT ET'), { limit: 10_000 })
  await desk.app.db.query(sql`update attachments set hash = ${hash} where name = 'scan.pdf'`)
  await page.getByRole('button', { name: 'Read again' }).click()
  await page.getByText('Every file was read.').waitFor({ timeout: 20_000 })
})
