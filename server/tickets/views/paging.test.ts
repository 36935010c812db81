import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { factory, makePerson, makeTeam, makeTicket, reload } from '../../../test/factories.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { createField } from '../../fields/create-field.ts'
import { createOrganisation } from '../../people/create-organisation.ts'
import { accessPerson } from '../../people/access.ts'
import { updatePerson } from '../../people/update-person.ts'
import { countGroups, listQuestion, questionOf } from './list-view.ts'
import { fieldsOfViews } from './fields-of-views.ts'

const app = await testApp()
afterAll(() => app.close())

let agent: PersonActor, admin: PersonActor
const TICKETS = 40

beforeAll(async () => {
  admin = await makePerson(app, 'admin')
  agent = await makePerson(app, 'agent', { name: 'Żaneta' })
  const other = await makePerson(app, 'agent', { name: 'zoë' })
  const open = await makeTeam(app, { name: 'Open' })
  const hidden = await makeTeam(app, { name: 'Hidden', private: true, members: [other] })
  agent = await reload(app, agent)
  const field = { carrier: 'ticket' as const, labels: {}, help: '', limits: {}, required: 'never' as const, choices: [] }
  await app.change(admin, tx => createField(tx, { ...field, key: 'area', label: 'Area', kind: 'choice', choices: [{ key: 'north', label: 'North' }, { key: 'south', label: 'South' }] }))
  await app.change(admin, tx => createField(tx, { ...field, key: 'cost', label: 'Cost', kind: 'number' }))
  const customers = await Promise.all(['Ana', 'ana', 'Боян', 'Zed'].map(name => makePerson(app, 'customer', { name })))
  const organisation = await app.change(factory, tx => createOrganisation(tx, { name: 'Acme' }))
  await app.change(admin, async tx => updatePerson(tx, await accessPerson(tx, customers[0]!.id), { organisationId: organisation.id }))
  for (let i = 0; i < TICKETS; i++) {
    if (i % 3 === 0) app.pass({ seconds: 1 })
    await makeTicket(app, {
      subject: ['same', 'Same', 'other', 'Щъркел'][i % 4]!, priority: (1 + i % 4) as 1, requester: customers[i % 4]!, teamId: [null, open, open, hidden][i % 4]!,
      assigneeId: i % 5 === 0 ? agent.id : i % 5 === 1 ? other.id : null, category: (['new', 'open', 'waiting-customer', 'solved'] as const)[i % 7 % 4]!,
      custom: { ...(i % 3 > 0 && { area: ['north', 'south'][i % 2] }), ...(i % 4 > 1 && { cost: i % 5 }) },
    })
  }
}, 60_000)

async function pagesOf(actor: PersonActor, arrangement: { sort: string; groupBy: string | null }, limit: number) {
  const question = (await questionOf(app, actor, { condition: { all: [] }, ...arrangement }))!
  const pages = []
  for (let cursor: string | undefined; ;) {
    const page = await listQuestion(app.db, actor, question, { limit, cursor })
    pages.push(page.items)
    if (!page.nextCursor) return { question, items: pages.flat() }
    cursor = page.nextCursor
  }
}

test('whatever the sort and the groups, the pages have every visible ticket once, and groups in one piece (property)', async () => {
  const fields = await fieldsOfViews(app.db)
  const sorts = fields.filter(field => field.sortable).flatMap(({ key }) => [key, `-${key}`])
  const groups = [null, ...fields.filter(field => field.groupable).map(({ key }) => key)]
  expect(sorts).toEqual(expect.arrayContaining(['-updatedAt', 'assigneeId', '-custom.cost', 'subject', 'statusId', 'requester.vip']))
  expect(groups).toEqual(expect.arrayContaining(['statusId', 'priority', 'assigneeId', 'teamId', 'type', 'organisationId', 'custom.area']))
  await fc.assert(fc.asyncProperty(fc.constantFrom(...sorts), fc.constantFrom(...groups), fc.constantFrom(agent, admin), fc.integer({ min: 1, max: 17 }), async (sort, groupBy, actor, limit) => {
    const { question, items } = await pagesOf(actor, { sort, groupBy }, limit)
    const whole = await listQuestion(app.db, actor, question, { limit: 200 })
    expect(items.map(item => item.id)).toEqual(whole.items.map(item => item.id))
    expect(new Set(items.map(item => item.id)).size).toBe(actor === admin ? TICKETS : TICKETS * 3 / 4 + 2)
    if (!groupBy) return
    const runs = items.map(item => item.group).filter((group, i, all) => i === 0 || group !== all[i - 1])
    expect(new Set(runs).size).toBe(runs.length)
    const counts = (await countGroups(app.db, actor, question))!
    expect(new Map(counts.map(({ group, count }) => [group, count]))).toEqual(new Map([...Map.groupBy(items, item => item.group!)].map(([group, of]) => [group, of.length])))
  }), { numRuns: 60 })
}, 120_000)

test('what is missing comes last, both ways', async () => {
  for (const sort of ['custom.cost', '-custom.cost']) {
    const question = (await questionOf(app, admin, { condition: { all: [] }, sort, columns: ['custom.cost'] }))!
    const costs = (await listQuestion(app.db, admin, question, { limit: 200 })).items.map(item => item.values!['custom.cost'] as number | null)
    const known = costs.filter(cost => cost !== null)
    expect(costs.slice(0, known.length)).toEqual(known)
    expect(known).toEqual(known.toSorted((a, b) => sort.startsWith('-') ? b - a : a - b))
  }
})
