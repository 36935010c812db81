import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { factory, makePerson, makeTeam, makeTicket } from '../../test/factories.ts'
import { accessTicket } from '../tickets/access.ts'
import { setPriority } from '../tickets/set-priority.ts'
import type { Ticket } from '../tickets/ticket.ts'

interface Shown { id: string; state: string; total: number; changed: number; unchanged: number; refused: number; can: { undo: boolean } }
interface Item { ticketId: string; outcome: string; code: string | null; kept: string[] | null }

let app: TestApp
let agent: Awaited<ReturnType<typeof makePerson>>
let mine: BrowserSession
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent', { name: 'Iva Ilieva' })
  mine = await browserSession(app, agent)
})
afterAll(() => app.close())

async function start(body: object): Promise<Shown> {
  const answer = await mine.call('POST', '/bulk-changes', body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const shown = async (id: string) => (await mine.call('GET', `/bulk-changes/${id}`)).json<Shown>()
const items = async (id: string) => (await mine.call('GET', `/bulk-changes/${id}/items?limit=200`)).json<{ items: Item[] }>().items
const undo = async (id: string) => (await mine.call('POST', `/bulk-changes/${id}/undo`)).json<Shown>()
const rows = (ids: string[]) => app.db.query(sql`select status_id, category, priority, assignee_id, team_id, tags from tickets where id = any(${ids}::uuid[]) order by id`)
const idsOf = (tickets: Ticket[]) => tickets.map(ticket => ticket.id)

describe('a change of many tickets', () => {
  it('is done at once up to 100, says what became of each, and records events by whoever made it', async () => {
    const tickets = [await makeTicket(app), await makeTicket(app, { priority: 4 }), await makeTicket(app)]
    const gone = '01890000-0000-7000-8000-000000000000'
    const done = await start({ ids: [...idsOf(tickets), tickets[0]!.id, gone], changes: { priority: 'urgent' } })
    expect(done).toMatchObject({ state: 'finished', total: 4, changed: 2, unchanged: 1, refused: 1 })
    expect((await items(done.id)).map(item => [item.ticketId, item.outcome, item.code])).toEqual([
      [tickets[0]!.id, 'changed', null], [tickets[1]!.id, 'unchanged', null], [tickets[2]!.id, 'changed', null], [gone, 'refused', 'ticket-not-found']])
    const [event] = await app.db.query(sql`select type, actor_id as "actorId" from events where subject_id = ${tickets[0]!.id} order by seq desc limit 1`)
    expect(event).toEqual({ type: 'ticket.prioritySet', actorId: agent.id })
  })

  it('refuses one ticket without the others, and nothing of the refused one happens', async () => {
    const secret = await makeTeam(app, { private: true })
    const [plain, closed] = [await makeTicket(app), await makeTicket(app, { assigneeId: agent.id, teamId: secret })]
    const outsider = await makePerson(app, 'agent')
    const done = await start({ ids: idsOf([plain, closed]), changes: { priority: 'high', assigneeId: outsider.id } })
    expect(done).toMatchObject({ changed: 1, refused: 1 })
    expect((await items(done.id)).map(item => item.code)).toEqual([null, 'not-in-team'])
    expect(await rows([closed.id])).toMatchObject([{ priority: 2, assignee_id: agent.id }])
    expect((await mine.call('POST', '/bulk-changes', { ids: [plain.id], changes: { assigneeId: (await makePerson(app)).id } })).json()).toMatchObject({ title: 'not-an-agent' })
    expect((await mine.call('POST', '/bulk-changes', { ids: [plain.id] })).json()).toMatchObject({ title: 'nothing-to-do' })
  })

  it('refuses many in one batch without trying the others one by one', async () => {
    const secret = await makeTeam(app, { private: true })
    const tickets = await Promise.all(Array.from({ length: 100 }, (_, n) => makeTicket(app, n % 3 === 0 ? { assigneeId: agent.id, teamId: secret } : {})))
    const outsider = await makePerson(app, 'agent')
    const done = await start({ ids: idsOf(tickets), changes: { assigneeId: outsider.id } })
    expect(done).toMatchObject({ changed: 66, refused: 34 })
    const { count } = await app.db.one<{ count: number }>(sql`select count(distinct txid::text) from events where type = 'ticket.assigned' and data->>'to' = ${outsider.id}`)
    expect(count).toBe(1)
  })

  it('takes a whole view as it is when it begins, in the background, batch by batch', async () => {
    const tickets = await Promise.all(Array.from({ length: 230 }, () => makeTicket(app, { tags: ['flood'] })))
    const view = (await mine.call('POST', '/views', { name: 'Flood', condition: { field: 'tags', op: 'hasAny', value: ['flood'] } })).json<{ id: string }>().id
    expect((await mine.call('GET', `/bulk-changes/size?viewId=${view}`)).json()).toEqual({ count: 230 })
    const begun = await start({ viewId: view, exceptIds: [tickets[0]!.id], changes: { removeTags: ['flood'], addTags: ['ebb'] } })
    expect(begun).toMatchObject({ state: 'running', total: 229, changed: 0 })
    const late = await makeTicket(app, { tags: ['flood'] })
    await app.settle()
    expect(await shown(begun.id)).toMatchObject({ state: 'finished', changed: 229, refused: 0 })
    expect((await app.db.query<{ id: string }>(sql`select id from tickets where 'flood' = any(tags) order by id`)).map(row => row.id)).toEqual([tickets[0]!.id, late.id].sort())
  })

  it('can be cancelled; what was not done stays as it was', async () => {
    const tickets = await Promise.all(Array.from({ length: 101 }, () => makeTicket(app)))
    const begun = await start({ ids: idsOf(tickets), changes: { priority: 'low' } })
    expect((await mine.call('POST', `/bulk-changes/${begun.id}/cancel`)).json()).toMatchObject({ state: 'cancelled' })
    await app.settle()
    expect(await shown(begun.id)).toMatchObject({ state: 'cancelled', changed: 0 })
  })

  it('is somebody else’s secret, and goes by the rights its author has when it is done', async () => {
    const other = await makePerson(app, 'agent')
    const theirs = await browserSession(app, other)
    const tickets = await Promise.all(Array.from({ length: 101 }, () => makeTicket(app)))
    const begun = (await theirs.call('POST', '/bulk-changes', { ids: idsOf(tickets), changes: { priority: 'low' } })).json<Shown>()
    expect((await mine.call('GET', `/bulk-changes/${begun.id}`)).statusCode).toBe(404)
    await app.change(factory, async tx => {
      tx.record({ kind: 'person', id: other.id, version: (await tx.one<{ version: number }>(sql`select version from people where id = ${other.id}`)).version }, 'person.changed', { fields: ['role'] })
      await tx.query(sql`update people set role = 'light', version = version + 1 where id = ${other.id}`)
    })
    await app.settle()
    expect(await app.db.one(sql`select state, changed, refused from bulk_changes where id = ${begun.id}`)).toEqual({ state: 'finished', changed: 0, refused: 101 })
  })
})

describe('the undo of many', () => {
  it('restores the former values exactly, also what policies had answered', async () => {
    const boris = await makePerson(app, 'agent')
    const tickets = [await makeTicket(app), await makeTicket(app, { category: 'new', assigneeId: boris.id, tags: ['a'] }), await makeTicket(app, { category: 'waiting-customer', priority: 1 })]
    const before = await rows(idsOf(tickets))
    const done = await start({ ids: idsOf(tickets), changes: { assigneeId: 'me', priority: 'high', addTags: ['b'], removeTags: ['a'] } })
    expect(await rows(idsOf(tickets))).toMatchObject([{ category: 'open', assignee_id: agent.id }, { category: 'open', tags: ['b'] }, { category: 'waiting-customer' }])
    expect(await undo(done.id)).toMatchObject({ state: 'finished', total: 3, changed: 3 })
    expect(await rows(idsOf(tickets))).toEqual(before)
    expect((await mine.call('POST', `/bulk-changes/${done.id}/undo`)).json()).toMatchObject({ title: 'bulk-undone' })
  })

  it('leaves a field that somebody changed since, and says which and where', async () => {
    const tickets = [await makeTicket(app), await makeTicket(app)]
    const done = await start({ ids: idsOf(tickets), changes: { priority: 'high', addTags: ['x'] } })
    await app.change(factory, async tx => setPriority(tx, await accessTicket(tx, tickets[1]!.id, 'update'), 4))
    const undone = await undo(done.id)
    expect((await items(undone.id)).map(item => [item.outcome, item.kept])).toEqual([['changed', null], ['changed', ['priority']]])
    expect((await rows(idsOf(tickets))).sort((a, b) => Number((a as { priority: number }).priority) - Number((b as { priority: number }).priority))).toMatchObject([{ priority: 2, tags: [] }, { priority: 4, tags: [] }])
  })
})

describe('a macro on many tickets', () => {
  it('says to each its own words; one with a place left open is not sent', async () => {
    const macro = (await mine.call('POST', '/macros', { name: 'Outage', replies: [{ language: 'en', html: '<p>Dear {{requester.firstName}}, it works again.</p>' }], changes: { addTags: ['outage'] } })).json<{ id: string }>()
    const [ana, nobody] = [await makeTicket(app, { requester: await makePerson(app, 'customer', { name: 'Ana Petrova' }) }), await makeTicket(app, { requester: await makePerson(app, 'customer', { name: 'x@example.com' }) })]
    const done = await start({ ids: [ana.id, nobody.id], macroId: macro.id })
    expect((await items(done.id)).map(item => item.code)).toEqual([null, 'place-left'])
    expect(await app.db.query(sql`select m.text, t.tags from messages m join tickets t on t.id = m.ticket_id where m.ticket_id = any(${[ana.id, nobody.id]}::uuid[]) and m.direction = 'out'`))
      .toEqual([{ text: 'Dear Ana, it works again.', tags: ['outage'] }])
    const undone = await undo(done.id)
    expect(await items(undone.id)).toMatchObject([{ outcome: 'changed', kept: ['message'] }])
  })
})

describe('the desk’s own fields, complexity and checklists', () => {
  it('are set on many by a macro, seen before, and undone where nobody touched them since', async () => {
    const admins = await browserSession(app, await makePerson(app, 'admin'))
    expect((await admins.call('POST', '/fields', { key: 'plan', kind: 'text', label: 'Plan' })).statusCode).toBe(201)
    expect((await admins.call('POST', '/fields', { key: 'floor', kind: 'number', label: 'Floor' })).statusCode).toBe(201)
    const checklist = (await admins.call('POST', '/checklists', { name: 'Returns', items: [{ title: 'Ask for the box', owner: null, dueHours: null }, { title: 'Refund', owner: null, dueHours: 24 }] })).json<{ id: string }>().id
    const [one, two] = [await makeTicket(app), await makeTicket(app)]
    const state = () => app.db.query(sql`select t.custom, t.complexity, t.open_tasks as tasks from tickets t where id = any(${[one.id, two.id]}::uuid[]) order by number`)
    await start({ ids: [one.id], changes: { custom: { plan: 'basic' } } })
    const before = await state()
    expect((await mine.call('POST', '/bulk-changes', { ids: [one.id], changes: { custom: { floor: 'x' } } })).json()).toMatchObject({ title: 'custom-fields' })
    const macro = (await mine.call('POST', '/macros', { name: 'Return', changes: { complexity: 3, checklistId: checklist, custom: { plan: 'gold', floor: 2 } } })).json<{ id: string }>().id
    const preview = (await mine.call('POST', `/macros/${macro}/preview`, { ticketId: one.id })).json<{ differences: unknown[] }>()
    expect(preview.differences).toEqual([{ field: 'complexity', from: null, to: 3 }, { field: 'custom.plan', from: 'basic', to: 'gold' }, { field: 'custom.floor', from: null, to: 2 }, { field: 'checklist', from: null, to: checklist }])
    const first = await start({ ids: [one.id, two.id], macroId: macro })
    expect(await state()).toEqual([{ custom: { plan: 'gold', floor: 2 }, complexity: 3, tasks: 2 }, { custom: { plan: 'gold', floor: 2 }, complexity: 3, tasks: 2 }])
    expect(await undo(first.id)).toMatchObject({ changed: 2 })
    expect(await state()).toEqual(before)

    const second = await start({ ids: [one.id, two.id], macroId: macro })
    await mine.call('PATCH', `/tickets/${two.id}`, { custom: { floor: 5 } })
    const { id: task } = await app.db.one<{ id: string }>(sql`select id from ticket_tasks where ticket_id = ${two.id} order by position limit 1`)
    await mine.call('PATCH', `/tickets/${two.id}/tasks/${task}`, { done: true })
    const undone = await undo(second.id)
    expect((await items(undone.id)).map(item => item.kept)).toEqual([null, ['custom.floor', 'tasks']])
    expect(await state()).toEqual([before[0], { custom: { floor: 5 }, complexity: null, tasks: 0 }])
  })

  it('go with a reply, and travel to another desk by name', async () => {
    const ticket = await makeTicket(app)
    const { id } = (await mine.call('GET', '/checklists')).json<{ items: { id: string }[] }>().items[0]!
    const sent = await mine.call('POST', `/tickets/${ticket.id}/messages`, { html: '<p>Done.</p>', extras: { changes: { custom: { plan: 'gold' }, checklistId: id }, note: null } })
    expect(sent.statusCode, sent.body).toBe(201)
    expect(await app.db.one(sql`select custom, open_tasks as tasks from tickets where id = ${ticket.id}`)).toEqual({ custom: { plan: 'gold' }, tasks: 2 })
    const file = (await mine.call('GET', '/macros/export')).json<{ macros: { name: string; changes: object }[] }>()
    expect(file.macros.find(macro => macro.name === 'Return')!.changes).toEqual({ complexity: 3, checklist: 'Returns', custom: { plan: 'gold', floor: 2 } })
    expect((await mine.call('POST', '/macros/import', file)).json()).toMatchObject({ skipped: [] })
  })
})
