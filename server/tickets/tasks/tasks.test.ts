import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { makePerson, makeTeam, makeTicket, write } from '../../../test/factories.ts'
import type { PersonActor } from '../../platform/actor.ts'

let app: TestApp
let agent: PersonActor & { name: string }
let other: PersonActor & { name: string }
let api: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  other = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
})
afterAll(() => app.close())

const inHours = (hours: number) => app.now.add({ hours }).toString()
const add = (id: string, task: object) => api.post(`/tickets/${id}/tasks`, { body: task })
const ticketOf = async (id: string, by = api) => (await by.get(`/tickets/${id}`)).body
const titles = (body: { tasks: { title: string }[] }) => body.tasks.map(task => task.title)

describe('tasks', () => {
  it('are added with an owner and a date, ticked off, taken up again, changed and removed; the ticket knows how many are open and when the first is due', async () => {
    const { id } = await makeTicket(app)
    const late = inHours(48)
    await add(id, { title: ' Order the part ', ownerId: other.id, dueAt: late })
    const { status, body } = await add(id, { title: 'Call the driver', dueAt: inHours(2) })
    expect([status, body.openTasks, body.nextDueAt]).toEqual([201, 2, app.now.add({ hours: 2 }).toString()])
    expect(body.tasks).toMatchObject([{ title: 'Order the part', owner: { id: other.id, name: other.name }, doneAt: null }, { title: 'Call the driver', owner: null }])
    const [part, call] = body.tasks.map((task: { id: string }) => task.id)
    const done = (await api.patch(`/tickets/${id}/tasks/${call}`, { body: { done: true } })).body
    expect([done.openTasks, done.nextDueAt, done.tasks[1].doneBy.id]).toEqual([1, late, agent.id])
    expect((await api.patch(`/tickets/${id}/tasks/${call}`, { body: { done: false, dueAt: null } })).body).toMatchObject({ openTasks: 2, nextDueAt: late, tasks: [{}, { doneAt: null, doneBy: null, dueAt: null }] })
    await api.patch(`/tickets/${id}/tasks/${part}`, { body: { title: 'Order two parts', ownerId: agent.id } })
    expect((await api.delete(`/tickets/${id}/tasks/${call}`)).body).toMatchObject({ openTasks: 1, tasks: [{ title: 'Order two parts', owner: { id: agent.id } }] })
    const types = (await api.get(`/tickets/${id}/timeline`)).body.items.map((item: { type: string }) => item.type).filter((type: string) => type.startsWith('task.'))
    expect(types).toEqual(['task.added', 'task.added', 'task.done', 'task.changed', 'task.reopened', 'task.changed', 'task.removed'])
  })

  it('change nothing, and say nothing, when they are what is wished', async () => {
    const { id } = await makeTicket(app)
    const { tasks: [task], version } = (await add(id, { title: 'Once' })).body
    expect((await api.patch(`/tickets/${id}/tasks/${task.id}`, { body: { title: 'Once', done: false, ownerId: null } })).body.version).toBe(version)
  })

  it('are refused without a title, for somebody who owns no tickets, and past two hundred', async () => {
    const { id } = await makeTicket(app)
    expect((await add(id, { title: '  ' })).status).toBe(400)
    expect((await add(id, { title: 'x', ownerId: (await makePerson(app)).id })).body.title).toBe('not-an-agent')
    await app.db.query(sql`insert into ticket_tasks (id, ticket_id, title, position, created_at) select gen_random_uuid(), ${id}, 'x', n, now() from generate_series(1, 200) n`)
    expect((await add(id, { title: 'x' })).body.title).toBe('too-many-tasks')
    expect((await api.patch(`/tickets/${id}/tasks/${(await ticketOf((await makeTicket(app)).id)).id}`, { body: { done: true } })).status).toBe(404)
  })

  it('are put into another order as a whole', async () => {
    const { id } = await makeTicket(app)
    for (const title of ['a', 'b', 'c']) await add(id, { title })
    const ids = (await ticketOf(id)).tasks.map((task: { id: string }) => task.id)
    expect(titles((await api.put(`/tickets/${id}/tasks/order`, { body: { ids: [ids[2], ids[0], ids[1]] } })).body)).toEqual(['c', 'a', 'b'])
    expect((await api.put(`/tickets/${id}/tasks/order`, { body: { ids: ids.slice(1) } })).status).toBe(409)
  })

  it('are nothing that a customer sees, nor somebody outside a private team', async () => {
    const requester = await makePerson(app)
    const { id } = await makeTicket(app, { requester })
    await add(id, { title: 'Ask the lawyer', dueAt: inHours(1) })
    expect(await ticketOf(id, await clientOf(app, requester))).toMatchObject({ tasks: [], time: [], openTasks: 0, nextDueAt: null, timeSpent: 0, nextAction: null })
    const hidden = await makeTicket(app, { teamId: await makeTeam(app, { private: true, members: [other] }) })
    expect((await add(hidden.id, { title: 'x' })).status).toBe(404)
  })

  it('can be ticked off by whoever owns them, a light agent too, who may change nothing else', async () => {
    const light = await makePerson(app, 'light')
    const { id } = await makeTicket(app)
    const { tasks: [task] } = (await add(id, { title: 'Look at the crane' })).body
    const theirs = await clientOf(app, light)
    expect((await theirs.patch(`/tickets/${id}/tasks/${task.id}`, { body: { done: true } })).status).toBe(403)
    await app.db.query(sql`update ticket_tasks set owner_id = ${light.id} where id = ${task.id}`)
    expect((await theirs.patch(`/tickets/${id}/tasks/${task.id}`, { body: { done: true } })).body.tasks[0].doneBy.id).toBe(light.id)
    expect((await theirs.patch(`/tickets/${id}/tasks/${task.id}`, { body: { title: 'Other' } })).status).toBe(403)
  })

  it('of one person are listed over all tickets, the most urgent first, page by page', async () => {
    const owner = await makePerson(app, 'agent')
    const [one, two, solved] = [await makeTicket(app), await makeTicket(app), await makeTicket(app)]
    await add(one.id, { title: 'undated', ownerId: owner.id })
    await add(one.id, { title: 'late', ownerId: owner.id, dueAt: inHours(9) })
    await add(two.id, { title: 'soon', ownerId: owner.id, dueAt: inHours(1) })
    await add(solved.id, { title: 'of a solved ticket', ownerId: owner.id })
    await api.patch(`/tickets/${solved.id}`, { body: { category: 'solved' } })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await api.get(`/tasks?ownerId=${owner.id}&limit=1${cursor && `&cursor=${cursor}`}`)
      seen.push(...titles({ tasks: body.items }))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(['soon', 'late', 'undated'])
  })

  it('go along when their ticket is merged, and come back with it', async () => {
    const requester = await makePerson(app)
    const [source, target] = [await makeTicket(app, { requester }), await makeTicket(app, { requester })]
    await add(source.id, { title: 'from the first', dueAt: inHours(3) })
    await api.post(`/tickets/${source.id}/time`, { body: { seconds: 60 } })
    await add(target.id, { title: 'own' })
    await api.post(`/tickets/${source.id}/merge`, { body: { into: target.id } })
    expect(await ticketOf(target.id)).toMatchObject({ openTasks: 2, nextDueAt: inHours(3), timeSpent: 60 })
    expect(await ticketOf(source.id)).toMatchObject({ openTasks: 0, timeSpent: 0 })
    await api.post(`/tickets/${source.id}/unmerge`)
    expect(await ticketOf(source.id)).toMatchObject({ openTasks: 1, nextDueAt: inHours(3), timeSpent: 60, tasks: [{ title: 'from the first' }] })
    expect(await ticketOf(target.id)).toMatchObject({ openTasks: 1, nextDueAt: null, timeSpent: 0 })
  })

  it('can be asked for in views: how many are open, and when the next is due', async () => {
    const { id, number } = await makeTicket(app)
    await add(id, { title: 'x', dueAt: inHours(1) })
    const asked = await api.post('/views', { body: { name: 'due', condition: { all: [{ field: 'openTasks', op: 'gt', value: 0 }, { field: 'nextDueAt', op: 'before', value: inHours(2) }, { field: 'number', op: 'is', value: number }] } } })
    expect((await api.get(`/views/${asked.body.id}/tickets`)).body.items).toMatchObject([{ id, openTasks: 1 }])
  })
})

describe('checklists', () => {
  const lists = async (by: PersonActor) => (await (await clientOf(app, by)).get('/checklists')).body.items.map((list: { name: string }) => list.name)

  it('put their steps on a ticket, given to whoever has it, due from now on', async () => {
    const lead = await makePerson(app, 'lead')
    const { body: list } = await (await clientOf(app, lead)).post('/checklists', { body: { name: 'New colleague', items: [{ title: 'Order a laptop', owner: 'assignee', dueHours: 24 }, { title: 'Badge', owner: other.id }] } })
    const { id } = await makeTicket(app, { assigneeId: agent.id })
    const { body } = await api.post(`/tickets/${id}/checklists`, { body: { checklistId: list.id } })
    expect(body.tasks).toMatchObject([{ title: 'Order a laptop', owner: { id: agent.id }, dueAt: inHours(24), checklist: 'New colleague' }, { title: 'Badge', owner: { id: other.id }, dueAt: null }])
  })

  it('are an admin’s, or a lead’s, who changes those of everyone and of their teams', async () => {
    const lead = await makePerson(app, 'lead')
    const outsider = await makePerson(app, 'lead')
    const teamId = await makeTeam(app, { members: [lead, agent] })
    const theirs = await clientOf(app, await reloadOf(lead))
    const { body: list } = await theirs.post('/checklists', { body: { name: 'Of the team', teamId, items: [{ title: 'x' }] } })
    expect((await api.post('/checklists', { body: { name: 'x', items: [{ title: 'x' }] } })).status).toBe(403)
    expect((await (await clientOf(app, outsider)).patch(`/checklists/${list.id}`, { body: { name: 'y' } })).status).toBe(404)
    expect(await lists(await reloadOf(agent))).toContain('Of the team')
    expect(await lists(outsider)).not.toContain('Of the team')
    expect((await theirs.patch(`/checklists/${list.id}`, { body: { archived: true }, headers: { 'if-match': '"7"' } })).status).toBe(412)
    expect((await theirs.patch(`/checklists/${list.id}`, { body: { archived: true } })).body).toMatchObject({ archived: true, version: 2 })
    expect(await lists(await reloadOf(agent))).not.toContain('Of the team')
  })
})

describe('time', () => {
  it('is noted by hand, counted on the ticket, and removed by whom it is or a lead', async () => {
    const { id } = await makeTicket(app)
    expect((await api.post(`/tickets/${id}/time`, { body: { seconds: 900, note: 'On the phone' } })).body).toMatchObject({ timeSpent: 900, time: [{ seconds: 900, note: 'On the phone', person: { id: agent.id }, startedAt: app.now.subtract({ seconds: 900 }).toString() }] })
    expect((await api.post(`/tickets/${id}/time`, { body: { seconds: 60, startedAt: inHours(1) } })).body.title).toBe('future')
    const entry = (await ticketOf(id)).time[0].id
    expect((await (await clientOf(app, other)).delete(`/tickets/${id}/time/${entry}`)).status).toBe(403)
    expect((await (await clientOf(app, await makePerson(app, 'lead'))).delete(`/tickets/${id}/time/${entry}`)).body).toMatchObject({ timeSpent: 0, time: [] })
  })

  it('is measured by a clock that runs on one ticket at a time: starting it on another stops and notes it', async () => {
    const person = await makePerson(app, 'agent')
    const theirs = await clientOf(app, person)
    const [one, two] = [await makeTicket(app), await makeTicket(app)]
    expect((await theirs.put(`/tickets/${one.id}/timer`)).body).toMatchObject({ timer: { ticket: { id: one.id }, startedAt: app.now.toString() } })
    app.pass({ minutes: 5 })
    await theirs.put(`/tickets/${one.id}/timer`)
    app.pass({ minutes: 5 })
    expect((await theirs.put(`/tickets/${two.id}/timer`)).body.timer.ticket.id).toBe(two.id)
    expect((await ticketOf(one.id)).timeSpent).toBe(600)
    app.pass({ minutes: 1 })
    expect((await theirs.delete('/timer?note=Looked+at+it')).body).toEqual({ timer: null })
    expect(await ticketOf(two.id)).toMatchObject({ timeSpent: 60, time: [{ note: 'Looked at it' }] })
    await theirs.put(`/tickets/${two.id}/timer`)
    app.pass({ minutes: 1 })
    await theirs.delete('/timer?discard=true')
    expect((await ticketOf(two.id)).timeSpent).toBe(60)
  })

  it('of a clock on a ticket that was merged meanwhile is noted where it is read now', async () => {
    const person = await makePerson(app, 'agent')
    const theirs = await clientOf(app, person)
    const requester = await makePerson(app)
    const [source, target] = [await makeTicket(app, { requester }), await makeTicket(app, { requester })]
    await theirs.put(`/tickets/${source.id}/timer`)
    app.pass({ minutes: 2 })
    await api.post(`/tickets/${source.id}/merge`, { body: { into: target.id } })
    await theirs.delete('/timer')
    expect((await ticketOf(target.id)).timeSpent).toBe(120)
  })
})

it('every open ticket says what comes next, and since when or until when', async () => {
  const customer = await makePerson(app)
  const { id } = await makeTicket(app, { requester: customer })
  const next = async () => (await ticketOf(id)).nextAction
  const at = app.now.toString()
  expect(await next()).toEqual({ what: 'assign', since: at, dueAt: null })
  await api.patch(`/tickets/${id}`, { body: { assigneeId: agent.id } })
  expect(await next()).toEqual({ what: 'answer', since: at, dueAt: null })
  await write(app, agent, id, { text: 'We look at it.' })
  expect(await next()).toMatchObject({ what: 'decide' })
  await add(id, { title: 'Look at it', dueAt: inHours(5) })
  expect(await next()).toEqual({ what: 'task', since: null, dueAt: inHours(5) })
  await api.post(`/tickets/${id}/snooze`, { body: { until: inHours(2) } })
  expect(await next()).toMatchObject({ what: 'wake', dueAt: inHours(2) })
  await api.post(`/tickets/${id}/snooze`, { body: { until: inHours(9) } })
  expect(await next()).toMatchObject({ what: 'task', dueAt: inHours(5) })
  await api.delete(`/tickets/${id}/snooze`)
  const { tasks: [task] } = await ticketOf(id)
  await api.patch(`/tickets/${id}/tasks/${task.id}`, { body: { done: true } })
  await api.patch(`/tickets/${id}`, { body: { category: 'waiting-customer' } })
  expect(await next()).toMatchObject({ what: 'customer' })
  await api.patch(`/tickets/${id}`, { body: { category: 'waiting-third-party' } })
  expect(await next()).toMatchObject({ what: 'third-party' })
  await api.patch(`/tickets/${id}`, { body: { category: 'solved' } })
  expect(await next()).toBeNull()
})

async function reloadOf(person: PersonActor): Promise<PersonActor> {
  return { ...person, teams: (await app.db.query<{ id: string }>(sql`select team_id as id from team_members where person_id = ${person.id}`)).map(({ id }) => id) }
}
