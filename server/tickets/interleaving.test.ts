import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Answer, type Client } from '../../test/client.ts'
import { makePerson, makeTeam, makeTicket } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'
import { ticketRows } from './logged.ts'

let app: TestApp
let agents: PersonActor[]
let apis: Client[]
let customer: PersonActor
let teams: string[]
beforeAll(async () => {
  app = await testApp()
  agents = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
  customer = await makePerson(app)
  teams = [await makeTeam(app), await makeTeam(app)]
  apis = await Promise.all(agents.map(agent => clientOf(app, agent)))
  const admin = await clientOf(app, await makePerson(app, 'admin'))
  for (const key of ['order', 'place']) {
    expect((await admin.post('/fields', { body: { carrier: 'ticket', key, label: key, kind: 'text' } })).status).toBe(201)
  }
})
// every ticket of this file is replayed from its log and compared with its row as the desk closes
afterAll(() => app.close())

/** A pair of tickets that one property runs on: the second is what the first may be merged into. */
interface Desk { id: string; into: string; task: string; version: number }
/** What an agent does, with the version seen before anybody began when it is careful. */
interface Step { name: string; run: (api: Client, desk: Desk, headers: Record<string, string>) => Promise<Answer>; careful: boolean }

const oneOf = fc.constantFrom
/** A step by its name and what it calls. */
const does = (name: string, run: Step['run']): Omit<Step, 'careful'> => ({ name, run })
const patch = (body: object): Omit<Step, 'careful'> => ({ name: JSON.stringify(body), run: (api, { id }, headers) => api.patch(`/tickets/${id}`, { body, headers }) })
const post = (path: string, body?: object): Omit<Step, 'careful'> => ({ name: `${path} ${JSON.stringify(body ?? {})}`, run: (api, { id }) => api.post(`/tickets/${id}/${path}`, { body }) })
const changes: fc.Arbitrary<Omit<Step, 'careful'>> = fc.oneof(
  oneOf('low', 'high', 'urgent').map(priority => patch({ priority })),
  oneOf('incident', 'problem').map(type => patch({ type })),
  oneOf('open', 'waiting-customer', 'solved').map(category => patch({ category })),
  fc.option(fc.nat(1)).map(i => does(`assign ${i}`, (api, { id }, headers) => api.patch(`/tickets/${id}`, { body: { assigneeId: i === null ? null : agents[i]!.id }, headers }))),
  fc.nat(1).map(i => does(`team ${i}`, (api, { id }, headers) => api.patch(`/tickets/${id}`, { body: { teamId: teams[i] }, headers }))),
  fc.tuple(fc.subarray(['a', 'b', 'c']), fc.subarray(['a', 'b'])).map(([addTags, removeTags]) => patch({ addTags, removeTags })),
  fc.subarray(['x', 'y']).map(tags => patch({ tags })),
  fc.record({ order: oneOf('1', '2') }).map(custom => patch({ custom })),
  fc.record({ place: oneOf('here', 'there'), order: oneOf('3') }).map(custom => patch({ custom })),
  oneOf('wrong invoice', 'lost parcel').map(subject => patch({ subject, priority: 'high' })),
  oneOf(post('snooze', { until: '2030-01-01T08:00:00Z' }), does('wake', (api, { id }) => api.delete(`/tickets/${id}/snooze`))),
  fc.record({ done: fc.boolean() }).map(body => does(`task ${JSON.stringify(body)}`, (api, { id, task }) => api.patch(`/tickets/${id}/tasks/${task}`, { body }))),
  oneOf('call back', 'send it').map(title => post('tasks', { title })),
  fc.constant(does('merge', (api, { id, into }) => api.post(`/tickets/${id}/merge`, { body: { into } }))),
  fc.constant(post('unmerge')),
  fc.constant(post('messages', { text: 'Words.', kind: 'note' })),
)
const steps: fc.Arbitrary<Step> = fc.tuple(changes, fc.boolean()).map(([change, careful]) => ({ ...change, careful }))

async function begin(): Promise<Desk> {
  const [id, into] = [await makeTicket(app, { requester: customer, tags: ['a', 'x'] }), await makeTicket(app, { requester: customer })].map(ticket => ticket.id) as [string, string]
  const tasks = (await apis[0]!.post(`/tickets/${id}/tasks`, { body: { title: 'ask' } })).body as { tasks: { id: string }[] }
  const { version } = (await apis[0]!.get(`/tickets/${id}`)).body as { version: number }
  return { id, into, task: tasks.tasks[0]!.id, version }
}

/** Everything of both tickets that somebody chose; ids, numbers and times differ between two desks. */
async function standing({ id, into }: Desk) {
  const rows = await ticketRows(app.db, sql`t.id in (${id}, ${into}) order by t.id`)
  const tasks = await app.db.query(sql`select title, done_at is not null as done from ticket_tasks where ticket_id in (${id}, ${into}) order by ticket_id, title, done_at`)
  return {
    tasks, rows: rows.map(row => ({
      subject: row.subject, category: row.category, priority: row.priority, type: row.type, tags: [...row.tags].sort(), assignee: row.assigneeId, team: row.teamId, custom: row.custom,
      asleep: row.snoozedAt !== null, aside: row.aside, merged: row.mergedInto === into, messages: row.messageCount, version: row.version,
    })),
  }
}

/** Which words a refusal has depends on how close it was: that somebody merged just now, or that it is merged. */
const tell = (answer: Answer) => answer.status < 300 ? 'done' : 'refused'
/** A refusal is a conflict, in words; of fields it says which. */
function expectClear({ status, body }: Answer): void {
  expect([409, 412], JSON.stringify(body)).toContain(status)
  expect((body as { detail: string }).detail).toMatch(/\w/)
  if (status === 412) expect((body as { clash: string[] }).clash.length).toBeGreaterThan(0)
}
const headersOf = (step: Step, desk: Desk): Record<string, string> => step.careful ? { 'if-match': `"${desk.version}"` } : {}

/** What the steps come to, one after the other, and what each was told. */
async function serial(order: { step: Step; who: number }[]) {
  const desk = await begin()
  const told: string[] = []
  for (const { step, who } of order) told.push(tell(await step.run(apis[who]!, desk, headersOf(step, desk))))
  return { told, standing: await standing(desk) }
}

it('two at once end as one after the other, and a refusal says why', async () => {
  let refused = 0
  await fc.assert(fc.asyncProperty(steps, steps, async (one, other) => {
    const desk = await begin()
    const pair = [{ step: one, who: 0 }, { step: other, who: 1 }]
    const answers = await Promise.all(pair.map(({ step, who }) => step.run(apis[who]!, desk, headersOf(step, desk))))
    const [first, second] = answers.map(tell)
    const ours = { told: [first, second], standing: await standing(desk) }
    const forward = await serial(pair)
    const backward = await serial(pair.toReversed())
    expect([forward, { ...backward, told: backward.told.toReversed() }]).toContainEqual(ours)
    const refusals = answers.filter(({ status }) => status >= 300)
    refused += refusals.length
    refusals.forEach(expectClear)
  }), { numRuns: 60 })
  expect(refused).toBeGreaterThan(0)
})

/** All orders of two rows of steps that keep each row's own. */
function shuffles<T>(left: readonly T[], right: readonly T[]): T[][] {
  if (left.length === 0 || right.length === 0) return [[...left, ...right]]
  return [...shuffles(left.slice(1), right).map(rest => [left[0]!, ...rest]), ...shuffles(left, right.slice(1)).map(rest => [right[0]!, ...rest])]
}

it('two agents, each a few things in a row, end as some order of them would', async () => {
  await fc.assert(fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 2 }), fc.array(steps, { minLength: 2, maxLength: 2 }), async (mine, theirs) => {
    const desk = await begin()
    const lanes = [mine, theirs].map((lane, who) => lane.map(step => ({ step, who })))
    const answers = new Map<Step, string>()
    await Promise.all(lanes.map(async lane => {
      for (const { step, who } of lane) answers.set(step, tell(await step.run(apis[who]!, desk, headersOf(step, desk))))
    }))
    const ours = { told: [...mine, ...theirs].map(step => answers.get(step)), standing: await standing(desk) }
    const orders = shuffles(lanes[0]!, lanes[1]!)
    const possible = []
    for (const order of orders) {
      const { told, standing: at } = await serial(order)
      possible.push({ told: [...mine, ...theirs].map(step => told[order.findIndex(each => each.step === step)]), standing: at })
    }
    expect(possible).toContainEqual(ours)
  }), { numRuns: 25 })
})
