import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeToken } from '../../test/factories.ts'

let app: TestApp
let agent: Awaited<ReturnType<typeof makePerson>>
let team: string
let headers: { authorization: string }
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  team = await makeTeam(app, { members: [agent] })
  headers = { authorization: `Bearer ${await makeToken(app, agent)}` }
})
afterAll(() => app.close())

const open = (payload: object, key?: string) => app.http.inject({
  method: 'POST', url: '/api/v1/tickets', headers: { ...headers, ...(key && { 'idempotency-key': key }) }, payload,
})
const read = async (id: string) => (await app.http.inject({ url: `/api/v1/tickets/${id}`, headers })).json()

it.each([
  ['of a stranger, without a message', { requester: { address: 'ana@new.example' } }],
  ['with the requester’s words', { requester: { address: 'ana@new.example' }, message: { text: 'It burns.' }, tags: ['Fire'], priority: 'urgent' }],
  ['with the desk’s words, which open it', { requester: { address: 'ana@new.example' }, message: { html: '<p>We saw smoke.</p>', from: 'desk' } }],
])('a new ticket %s is answered as it is read afterwards', async (_, fields) => {
  const answer = await open({ subject: 'Printer', ...fields })
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toEqual(await read(answer.json().id))
})

it('names the team, the assignee and the type it was given', async () => {
  const answer = (await open({ subject: 'Printer', requester: { address: 'ana@new.example' }, teamId: team, assigneeId: agent.id, type: 'incident' })).json()
  expect(answer).toMatchObject({ team: { id: team }, assignee: { id: agent.id, name: agent.name }, type: 'incident' })
  expect(answer).toEqual(await read(answer.id))
})

it('answers the same key with the same ticket', async () => {
  const payload = { subject: 'Once', requester: { address: 'ana@new.example' } }
  const [first, second] = [(await open(payload, 'k1')).json(), (await open(payload, 'k1')).json()]
  expect(second).toEqual(first)
})
