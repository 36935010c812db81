import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { factory, makePerson, makeTeam, makeTicket, reload } from '../../test/factories.ts'
import { setLanguage } from '../tickets/set-fields.ts'
import { accessTicket } from '../tickets/access.ts'
import { fillText } from './variables.ts'

type Person = Awaited<ReturnType<typeof makePerson>>
let app: TestApp
let agent: Person, other: Person, lead: Person
let mine: BrowserSession, theirs: BrowserSession, leads: BrowserSession
beforeAll(async () => {
  app = await testApp()
  ;[agent, other, lead] = [await makePerson(app, 'agent', { name: 'Iva Ilieva' }), await makePerson(app, 'agent'), await makePerson(app, 'lead')]
  ;[mine, theirs, leads] = [await browserSession(app, agent), await browserSession(app, other), await browserSession(app, lead)]
})
afterAll(() => app.close())

const text = (html: string, language = 'en') => [{ language, html }]
async function make(who: BrowserSession, body: object): Promise<{ id: string; version: number }> {
  const made = await who.call('POST', '/macros', { name: 'VAT', ...body })
  expect(made.statusCode, made.body).toBe(201)
  return made.json()
}
const names = async (who: BrowserSession) => (await who.call('GET', '/macros')).json<{ items: { name: string }[] }>().items.map(macro => macro.name)

describe('macros', () => {
  it('are of one person, of a team, or of everyone, which takes a lead', async () => {
    const team = await makeTeam(app, { members: [lead, agent] })
    await make(mine, { name: 'own', changes: { priority: 'high' } })
    expect((await mine.call('POST', '/macros', { name: 'x', changes: { priority: 'high' }, personal: false })).statusCode).toBe(403)
    await make(leads, { name: 'team’s', changes: { priority: 'high' }, personal: false, teamId: team })
    const shared = await make(leads, { name: 'everyone’s', changes: { priority: 'high' }, personal: false })
    expect((await names(mine)).sort()).toEqual(['everyone’s', 'own', 'team’s'])
    expect(await names(theirs)).toEqual(['everyone’s'])
    expect((await mine.call('PATCH', `/macros/${shared.id}`, { name: 'y' })).statusCode).toBe(403)
    const ticket = await makeTicket(app)
    await leads.call('PATCH', `/macros/${shared.id}`, { archived: true })
    expect(await names(theirs)).toEqual([])
    expect((await theirs.call('GET', '/macros?archived=true')).json<{ items: unknown[] }>().items).toHaveLength(1)
    expect((await theirs.call('POST', `/macros/${(await make(mine, { changes: { priority: 'low' } })).id}/use`, { ticketId: ticket.id })).statusCode).toBe(404)
  })

  it('put the values of the ticket in, in its language, and leave what has none to the agent', async () => {
    const customer = await makePerson(app, 'customer', { name: 'Ana Petrova' })
    const macro = await make(mine, { replies: [
      { language: 'en', html: '<p>Hello {{requester.firstName|there}}, {{ticket.number}} at {{organisation.name}} {{? date}}</p>' }, { language: 'bg', html: '<p>Здравейте, {{requester.firstName|колега}}! {{agent.firstName}}</p>' },
    ] })
    const [named, nameless] = [await makeTicket(app, { requester: customer }), await makeTicket(app, { requester: await makePerson(app, 'customer', { name: 'info@example.com' }) })]
    const say = async (id: string) => (await mine.call('POST', `/macros/${macro.id}/preview`, { ticketId: id })).json<{ reply: { html: string; missing: string[]; language: string } }>().reply
    expect(await say(named.id)).toEqual({ html: `<p>Hello Ana, ${named.number} at {{organisation.name}} {{? date}}</p>`, missing: ['organisation.name', '? date'], language: 'en' })
    expect((await say(nameless.id)).html).toContain('Hello there,')
    await app.change(factory, async tx => setLanguage(tx, await accessTicket(tx, named.id, 'update'), 'bg-BG'))
    expect(await say(named.id)).toEqual({ html: '<p>Здравейте, Ana! Iva</p>', missing: [], language: 'bg' })
  })

  it('let no value bring HTML, a variable, or an address of a link', () => {
    const filled = fillText('<p>{{requester.name}}</p><a href="{{ticket.subject}}">x</a>', { 'requester.name': '<b>{{agent.name}}</b>', 'ticket.subject': 'javascript:alert(1)', 'agent.name': 'A' }, { language: 'en', timeZone: 'UTC' })
    expect(filled.html).toContain('<p>&lt;b&gt;{{agent.name}}&lt;/b&gt;</p>')
    expect(filled.html).not.toContain('javascript')
  })

  it('are refused with what they cannot name, what is gone, and when they do nothing', async () => {
    const refused = async (body: object) => (await mine.call('POST', '/macros', { name: 'x', ...body })).json<{ title: string }>().title
    expect(await refused({ replies: text('<p>{{requester.password}}</p>') })).toBe('unknown-variable')
    expect(await refused({ replies: text('<p>{{<b>requester.name</b>}}</p>') })).toBe('broken-variable')
    expect(await refused({})).toBe('empty-macro')
    expect(await refused({ changes: { statusId: agent.id } })).toBe('unknown-status')
    expect(await refused({ changes: { assigneeId: (await makePerson(app)).id } })).toBe('not-an-agent')
    expect((await mine.call('POST', '/macros', { name: 'x', replies: [...text('a'), ...text('b')] })).statusCode).toBe(400)
  })

  it('are seen before they are used: what will change on this ticket, and only that', async () => {
    const ticket = await makeTicket(app, { priority: 3, tags: ['vat'] })
    const macro = await make(mine, { changes: { priority: 'high', assigneeId: 'me', addTags: ['vat', 'Paid Twice'], impact: 2 } })
    const { changes, differences } = (await mine.call('POST', `/macros/${macro.id}/preview`, { ticketId: ticket.id })).json()
    expect(differences).toEqual([{ field: 'assignee', from: null, to: agent.id }, { field: 'impact', from: null, to: 2 }, { field: 'tags', from: ['vat'], to: ['vat', 'paid-twice'] }])
    expect(changes).toMatchObject({ assigneeId: agent.id, priority: 'high' })
  })

  it('go with the reply in one change: the note, the fields, and the words', async () => {
    const ticket = await makeTicket(app)
    const sent = await mine.call('POST', `/tickets/${ticket.id}/messages`, { html: '<p>Sent anew.</p>', extras: { changes: { priority: 'urgent', addTags: ['vat'] }, note: { html: '<p>Asked twice.</p>' } } })
    expect(sent.statusCode, sent.body).toBe(201)
    const events = await app.db.query<{ type: string; xid: string }>(sql`select type, txid::text as xid from events where subject_id = ${ticket.id} and seq > 2 order by seq`)
    expect(events.map(event => event.type)).toEqual(['message.added', 'message.added', 'ticket.prioritySet', 'ticket.tagged', 'ticket.statusChanged'])
    expect(new Set(events.map(event => event.xid)).size).toBe(1)
    const held = (await mine.call('POST', `/tickets/${ticket.id}/messages`, { html: '<p>x</p>', undoSeconds: 10, extras: { changes: { priority: 'low' }, note: null } })).json<{ id: string }>()
    expect((await mine.call('GET', `/tickets/${ticket.id}`)).json()).toMatchObject({ priority: 'urgent' })
    expect((await mine.call('POST', `/messages/${held.id}/cancel`)).json()).toMatchObject({ extras: { changes: { priority: 'low' }, note: null } })
  })

  it('are refused before the reply is held, when a status is gone or somebody may not change the ticket', async () => {
    const ticket = await makeTicket(app)
    const send = (who: BrowserSession, changes: object, kind = 'public') => who.call('POST', `/tickets/${ticket.id}/messages`, { kind, html: '<p>x</p>', undoSeconds: 10, extras: { changes, note: null } })
    expect((await send(mine, { statusId: agent.id })).json()).toMatchObject({ title: 'unknown-status' })
    const light = await browserSession(app, await makePerson(app, 'light'))
    expect((await send(light, { priority: 'high' }, 'note')).statusCode).toBe(403)
    const customer = await makePerson(app)
    const own = await makeTicket(app, { requester: customer })
    const theirs = await browserSession(app, customer)
    expect((await theirs.call('POST', `/tickets/${own.id}/messages`, { html: '<p>x</p>', extras: { changes: {}, note: { html: '<p>x</p>' } } })).statusCode).toBe(403)
  })

  it('wait with the draft until it is sent', async () => {
    const ticket = await makeTicket(app)
    const extras = { changes: { priority: 'low' }, note: { html: '<p>n</p>' } }
    await mine.call('PUT', `/tickets/${ticket.id}/drafts/public`, { html: '<p>x</p>', extras, version: 0 })
    expect((await mine.call('GET', `/tickets/${ticket.id}/drafts/public`)).json()).toMatchObject({ extras })
  })

  it('stand in the order of use, each colleague’s own', async () => {
    const ticket = await makeTicket(app)
    const [once, twice] = [await make(leads, { name: 'once', replies: text('a'), personal: false }), await make(leads, { name: 'twice', replies: text('b'), personal: false })]
    for (const id of [twice.id, once.id, twice.id]) await theirs.call('POST', `/macros/${id}/use`, { ticketId: ticket.id })
    expect((await names(theirs)).slice(0, 2)).toEqual(['twice', 'once'])
    expect((await names(leads)).indexOf('once')).toBeLessThan((await names(leads)).indexOf('twice'))
  })

  it('keep every change in the log without a word of theirs, and refuse whoever has not seen the last', async () => {
    const macro = await make(mine, { replies: text('<p>secretword</p>') })
    expect((await mine.call('PATCH', `/macros/${macro.id}`, { name: 'New' }, { 'if-match': '"1"' })).json()).toMatchObject({ version: 2, name: 'New' })
    expect((await mine.call('PATCH', `/macros/${macro.id}`, { name: 'Old' }, { 'if-match': '"1"' })).statusCode).toBe(412)
    const events = await app.db.query(sql`select type, data from events where subject_id = ${macro.id} order by seq`)
    expect(events).toEqual([{ type: 'macro.created', data: { ownerId: agent.id, teamId: null } }, { type: 'macro.changed', data: { fields: ['name'] } }])
    await expect(app.db.query(sql`update macros set name = 'silent', version = version + 1 where id = ${macro.id}`)).rejects.toThrow('silent change')
  })

  it('travel to another desk with names instead of ids; what that one lacks is skipped and said', async () => {
    const team = await makeTeam(app, { name: 'Billing', members: [lead] })
    const leading = await browserSession(app, { ...lead, ...await reload(app, lead) })
    const { statusId } = await makeTicket(app)
    await make(leading, { name: 'Travels', personal: false, teamId: team, category: 'Money', replies: text('<p>{{ticket.number}}</p>'), changes: { statusId, teamId: team, assigneeId: other.id } })
    const file = (await leading.call('GET', '/macros/export')).json<{ macros: { name: string; changes: object }[] }>()
    const one = file.macros.find(macro => macro.name === 'Travels')!
    expect(one).toMatchObject({ for: 'team', team: 'Billing', changes: { status: { category: 'new', name: null }, team: 'Billing', assignee: other.address } })
    const answer = await leading.call('POST', '/macros/import', { ...file, macros: [one, { ...one, name: 'Lacks', changes: { ...one.changes, team: 'Nowhere' } }] })
    expect(answer.json()).toEqual({ created: 1, skipped: [{ name: 'Lacks', code: 'unknown-name', why: 'There is no team called Nowhere.', value: 'Nowhere' }] })
    expect((await names(leading)).filter(name => name === 'Travels')).toHaveLength(2)
  })
})
