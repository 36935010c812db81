import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { factory, makePerson } from '../../test/factories.ts'
import { makeMailbox } from '../../test/mail/desk.ts'
import { createBrand } from '../settings/brands.ts'
import { renderTemplate } from './render-template.ts'

let app: TestApp
let admin: BrowserSession
beforeAll(async () => {
  app = await testApp()
  admin = await browserSession(app, await makePerson(app, 'admin', { name: 'Rada' }))
})
afterAll(() => app.close())

const URL = '/mail-templates/solved'
const values = { 'ticket.number': '7', 'ticket.subject': 'Printer', 'requester.name': 'Ana' }

describe('the texts of the desk’s mails', () => {
  it('are the mailbox’s, else the brand’s, else the desk’s, else the built-in ones, in the first language that is spoken', async () => {
    const brand = await app.change(factory, tx => createBrand(tx, { name: 'Acme' }))
    const mailbox = await makeMailbox(app, { address: 'a@desk.example', brandId: brand.id })
    const say = async (where: object) => (await renderTemplate(app, 'solved', { language: ['de', 'bg'], ...where }, values)).subject
    expect(await say({})).toBe('Решено: Printer [#7]')
    const write = (query: string, subject: string) => admin.call('PUT', `${URL}/bg${query}`, { subject, body: 'x' })
    expect((await write('', 'Desk')).statusCode).toBe(200)
    expect((await write(`?brandId=${brand.id}`, 'Brand {{brand.name}}')).statusCode).toBe(200)
    expect((await write(`?mailboxId=${mailbox.id}`, 'Mailbox')).statusCode).toBe(200)
    expect(await say({})).toBe('Desk')
    expect(await say({ brandId: brand.id })).toBe('Brand Acme')
    expect(await say({ brandId: brand.id, mailboxId: mailbox.id })).toBe('Mailbox')
    expect((await renderTemplate(app, 'solved', { language: 'pl', brandId: brand.id }, values)).subject).toBe('Rozwiązane: Printer [#7]')
    expect((await admin.call('GET', '/mail-templates')).json<{ items: unknown[] }>().items).toHaveLength(3)
  })

  it('keep every version with its author, are reset to what holds otherwise, and say so in events without a word of theirs', async () => {
    const first = await admin.call('PUT', `${URL}/en`, { subject: 'One secretword', body: 'x' })
    expect(first.json()).toMatchObject({ own: true, version: 1, subject: 'One secretword' })
    await admin.call('PUT', `${URL}/en`, { subject: 'Two', body: 'x' }, { 'if-match': '"1"' })
    expect((await admin.call('DELETE', `${URL}/en`)).json()).toMatchObject({ own: false, version: 3, subject: 'Solved: {{ticket.subject}} [#{{ticket.number}}]' })
    const { items } = (await admin.call('GET', `${URL}/en/versions`)).json<{ items: { version: number; subject: string | null; author: string }[] }>()
    expect(items.map(each => [each.version, each.subject, each.author])).toEqual([[3, null, 'Rada'], [2, 'Two', 'Rada'], [1, 'One secretword', 'Rada']])
    const events = await app.db.query(sql`select data from events where type = 'mail-template.changed' and data->>'language' = 'en' order by seq`)
    expect(events).toHaveLength(3)
    expect(JSON.stringify(events)).not.toContain('secretword')
  })

  it('are refused with what they cannot name, and by whoever has not seen the last change', async () => {
    expect((await admin.call('PUT', `${URL}/en`, { subject: 'x', body: '{{requester.email}}' })).json()).toMatchObject({ status: 422, detail: expect.stringContaining('{{requester.name}}'), variables: expect.arrayContaining(['ticket.number']) })
    expect((await admin.call('PUT', `${URL}/en`, { subject: 'x', body: 'x' }, { 'if-match': '"1"' })).statusCode).toBe(412)
    expect((await admin.call('PUT', `${URL}/en?brandId=01890000-0000-7000-8000-000000000000`, { subject: 'x', body: 'x' })).statusCode).toBe(422)
    expect((await admin.call('PUT', `${URL}/de`, { subject: 'x', body: 'x' })).statusCode).toBe(400)
  })

  it('are shown filled in before they are kept', async () => {
    const shown = (await admin.call('POST', `${URL}/pl/preview`, { subject: '{{ticket.number}}', body: 'Od {{ticket.createdAt}}, {{requester.name}}' })).json()
    expect(shown).toMatchObject({ subject: '1042', text: expect.stringMatching(/^Od 2 listopada 2026.*, Ana Petrova$/) })
    expect((await admin.call('POST', `${URL}/pl/preview`, { subject: 'x', body: '{{nothing}}' })).statusCode).toBe(422)
  })
})
