import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTeam, makeTicket, write } from '../../test/factories.ts'

let app: TestApp
let admin: Client, agent: Client
beforeAll(async () => {
  app = await testApp()
  admin = await clientOf(app, await makePerson(app, 'admin', { name: 'Vera' }))
  agent = await clientOf(app, await makePerson(app, 'agent'))
})
afterAll(() => app.close())

const definition = { when: ['opened'], condition: { field: 'message.words', op: 'hasAny', value: ['Invoice'] }, actions: [{ do: 'tag', add: ['Money'] }] }
let count = 0
const make = async (more: object = {}, part: object = {}) => (await admin.post('/rules', { body: { name: `Rule ${++count}`, enabled: true, definition: { ...definition, ...part }, ...more } })).body as { id: string; version: number; name: string; definition: typeof definition }
const list = async () => (await admin.get('/rules')).body.items as { id: string; fired: number; lastFiredAt: string | null; faults: object[] }[]

describe('the rules of a desk', () => {
  it('are made, changed under their version, and every version can be read', async () => {
    const rule = await make()
    expect(rule.definition).toMatchObject({ condition: { value: ['invoice'] }, actions: [{ do: 'tag', add: ['money'], remove: [] }] })
    expect((await admin.patch(`/rules/${rule.id}`, { body: { name: 'Bills' }, headers: { 'if-match': '"1"' } })).body).toMatchObject({ name: 'Bills', version: 2 })
    expect((await admin.patch(`/rules/${rule.id}`, { body: { name: 'Other' }, headers: { 'if-match': '"1"' } })).status).toBe(412)
    expect((await admin.patch(`/rules/${rule.id}`, { body: { definition: { ...definition, when: ['opened', 'customerWrote'] } } })).body.version).toBe(3)
    expect((await admin.get(`/rules/${rule.id}/versions`)).body.items).toMatchObject([
      { version: 3, author: 'Vera', fields: ['when'] }, { version: 2, fields: ['name'] }, { version: 1, fields: [], name: rule.name },
    ])
    expect((await admin.delete(`/rules/${rule.id}`)).status).toBe(204)
    expect((await admin.get(`/rules/${rule.id}`)).status).toBe(404)
    expect((await admin.get(`/rules/${rule.id}/versions`)).body.items).toHaveLength(3)
  })

  it('are put in order', async () => {
    const [a, b, c] = [await make(), await make(), await make()]
    const order = async () => (await list()).map(({ id }) => id)
    await admin.post(`/rules/${c.id}/move`, { body: { before: a.id } })
    expect(await order()).toEqual([c.id, a.id, b.id])
    await admin.post(`/rules/${c.id}/move`, { body: { before: null } })
    expect(await order()).toEqual([a.id, b.id, c.id])
    for (const { id } of [a, b, c]) await admin.delete(`/rules/${id}`)
  })

  it('say how often they acted, and when last', async () => {
    const rule = await make()
    expect(await list()).toMatchObject([{ fired: 0, lastFiredAt: null }])
    for (let n = 0; n < 3; n++) await makeTicket(app, { message: { kind: 'public', direction: 'in', authorId: null, channel: 'email', text: 'An invoice' } })
    expect(await list()).toMatchObject([{ fired: 3, lastFiredAt: app.now.toString() }])
    await admin.delete(`/rules/${rule.id}`)
  })

  it('are refused with all that is wrong, and shown as broken when something goes later', async () => {
    const both = await admin.post('/rules', { body: { name: 'x', definition: { ...definition, quiet: { of: 'any', minutes: 5 } } } })
    expect([both.status, both.body.faults]).toEqual([422, [{ path: 'when', code: 'when', name: '' }, { path: 'condition', code: 'eventOnly', name: 'message.words' }]])
    const team = await makeTeam(app)
    const rule = await make({}, { actions: [{ do: 'team', teamId: team }] })
    await admin.patch(`/teams/${team}`, { body: { archived: true } })
    expect(await list()).toMatchObject([{ id: rule.id, faults: [{ path: 'actions.0', code: 'team', name: team }] }])
    await admin.patch(`/rules/${rule.id}`, { body: { enabled: false } })
    expect((await admin.patch(`/rules/${rule.id}`, { body: { enabled: true } })).body).toMatchObject({ status: 422, faults: [{ code: 'team' }] })
    await admin.delete(`/rules/${rule.id}`)
  })

  it('go out and come in again as they were, switched off', async () => {
    const rule = await make({ description: 'For billing', category: 'Money' })
    const out = (await admin.get('/rules/export')).body
    await admin.delete(`/rules/${rule.id}`)
    const gone = { ...out.rules[0], name: 'Gone', definition: { ...out.rules[0].definition, actions: [{ do: 'assign', personId: '00000000-0000-7000-8000-000000000000' }] } }
    expect((await admin.post('/rules/import', { body: { ...out, rules: [...out.rules, gone] } })).body).toMatchObject({ created: 1, skipped: [{ name: 'Gone', faults: [{ code: 'person' }] }] })
    expect((await admin.get('/rules/export')).body).toEqual({ ...out, rules: [{ ...out.rules[0], enabled: false }] })
    for (const { id } of await list()) await admin.delete(`/rules/${id}`)
  })

  it('are checked while they are written, with how many open tickets they would look at', async () => {
    await makeTicket(app, { tags: ['counted'] })
    await makeTicket(app, { tags: ['counted'], category: 'closed' })
    const asked = { all: [{ field: 'tags', op: 'hasAny', value: ['counted'] }, { field: 'message.text', op: 'contains', value: 'x' }] }
    expect((await admin.post('/rules/check', { body: { definition: { ...definition, condition: asked } } })).body).toEqual({ faults: [], count: 1, capped: false })
    expect((await admin.post('/rules/check', { body: { definition: { ...definition, condition: { field: 'nothing', op: 'empty' } } } })).body).toEqual({ faults: [{ path: 'condition', code: 'field', name: 'nothing' }], count: 0, capped: false })
  })
})

describe('the templates', () => {
  it('can each be kept once what is left open is chosen', async () => {
    const team = await makeTeam(app)
    const { items } = (await admin.get('/rules/templates')).body as { items: { key: string; definition: { actions: { teamId?: string }[] } }[] }
    expect(items).toHaveLength(9)
    for (const { key, definition } of items) {
      const actions = definition.actions.map(action => action.teamId === '' ? { ...action, teamId: team } : action)
      const made = await admin.post('/rules', { body: { name: key, enabled: false, definition: { ...definition, actions } } })
      expect([key, made.status]).toEqual([key, 201])
      await admin.delete(`/rules/${made.body.id}`)
    }
  })
})

describe('a dry run', () => {
  it('shows what the rule would find and do, and changes nothing', async () => {
    const ticket = await makeTicket(app, { message: { kind: 'public', direction: 'in', authorId: null, channel: 'email', text: 'The Invoice please' }, tags: ['old'] })
    const before = await app.db.one(sql`select version from tickets where id = ${ticket.id}`)
    const actions = [{ do: 'tag', add: ['old', 'new'] }, { do: 'set', field: 'priority', value: ticket.priority }, { do: 'assign', personId: null }]
    const { body } = await admin.post('/rules/dry-run', { body: { ticketId: String(ticket.number), event: 'customerWrote', definition: { ...definition, actions } } })
    expect(body).toMatchObject({ holds: true, table: [{ path: '', field: 'message.words', op: 'hasAny', value: ['invoice'], fact: ['the', 'invoice', 'please'], result: true }] })
    // of what is so already nothing is left to do
    expect(body.effects).toEqual([{ do: 'tag', add: ['new'], remove: [] }])
    expect(await app.db.one(sql`select version from tickets where id = ${ticket.id}`)).toEqual(before)
  })
})

describe('why', () => {
  it('every rule that was asked tells what it found then, whether it acted or not, though the ticket and the rule are others now', async () => {
    const acted = await make({ name: 'Acted' })
    const silent = await make({ name: 'Silent' }, { condition: { all: [{ field: 'priority', op: 'gte', value: 3 }, { field: 'tags', op: 'hasAny', value: ['money'] }] } })
    const ticket = await makeTicket(app, { message: { kind: 'public', direction: 'in', authorId: null, channel: 'email', text: 'My invoice' } })
    await admin.patch(`/rules/${silent.id}`, { body: { definition } })
    await agent.patch(`/tickets/${ticket.id}`, { body: { priority: 'urgent' } })
    const { items } = (await agent.get(`/tickets/${ticket.id}/rule-traces`)).body
    expect(items).toMatchObject([{ kind: 'opened', asked: 2, rules: [{ id: acted.id, name: 'Acted', version: 1, outcome: 'fired' }] }])
    const of = async (id: string) => (await agent.get(`/tickets/${ticket.number}/rule-traces/${items[0].eventId}?rule=${id}`)).body
    expect(await of(acted.id)).toMatchObject({ rules: [{ outcome: 'fired' }, { name: 'Silent', outcome: 'no' }], rule: { holds: true, table: [{ fact: ['my', 'invoice'], result: true }] } })
    // the tag was there already when it was asked, because the rule before it had set it
    expect((await of(silent.id)).rule).toMatchObject({ version: 1, holds: false, table: [{ path: 'all.0', fact: 2, result: false }, { path: 'all.1', fact: ['money'], result: true }] })
    for (const { id } of await list()) await admin.delete(`/rules/${id}`)
  })

  it('is told of rules of time, too, and to nobody who does not see the ticket', async () => {
    await make({ name: 'Late' }, { when: [], quiet: { of: 'public', minutes: 30 }, condition: { field: 'assigneeId', op: 'empty' } })
    const team = await makeTeam(app, { private: true })
    const ticket = await makeTicket(app, { teamId: team })
    app.pass({ minutes: 30 })
    await app.settle()
    const { items } = (await admin.get(`/tickets/${ticket.id}/rule-traces`)).body
    expect(items).toMatchObject([{ kind: 'time', rules: [{ name: 'Late', outcome: 'fired' }] }])
    expect((await agent.get(`/tickets/${ticket.id}/rule-traces`)).status).toBe(404)
    expect((await agent.get(`/tickets/${ticket.id}/rule-traces/${items[0].eventId}`)).status).toBe(404)
    for (const { id } of await list()) await admin.delete(`/rules/${id}`)
  })

  it('keeps no words of messages', async () => {
    const customer = await makePerson(app)
    await make({}, { when: ['customerWrote'], condition: { any: [{ field: 'message.text', op: 'contains', value: 'secret' }, { field: 'message.words', op: 'hasAny', value: ['secret'] }] } })
    const ticket = await makeTicket(app, { requester: customer })
    await write(app, customer, ticket.id, { text: 'My secret number is 1234' })
    const { trace } = await app.db.one<{ trace: object }>(sql`select trace from rule_traces where ticket_id = ${ticket.id}`)
    expect(JSON.stringify(trace)).not.toMatch(/secret|1234/)
  })
})
