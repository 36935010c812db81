import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson, makeTicket } from '../../test/factories.ts'
import { createOrganisation } from '../people/create-organisation.ts'
import { newId } from '../platform/ids.ts'

let app: TestApp
let api: Client
beforeAll(async () => {
  app = await testApp()
  api = await clientOf(app, await makePerson(app, 'agent'))
})
afterAll(() => app.close())

it('gives the conversation to somebody else, with their organisation, and takes it from whoever asked', async () => {
  const [first, second] = [await makePerson(app), await makePerson(app)]
  const organisation = await app.change(factory, tx => createOrganisation(tx, { name: 'Baltic Foods' }))
  await clientOf(app, await makePerson(app, 'admin')).then(admin => admin.patch(`/people/${second.id}`, { body: { organisationId: organisation.id } }))
  const { id } = await makeTicket(app, { requester: first, participants: [second.id] })
  const changed = await api.patch(`/tickets/${id}`, { body: { requesterId: second.id } })
  expect(changed.body).toMatchObject({ requester: { id: second.id }, organisation: { id: organisation.id }, participants: [] })
  const sees = async (person: typeof first) => (await (await clientOf(app, person)).get(`/tickets/${id}`)).status
  expect([await sees(first), await sees(second)]).toEqual([404, 200])
})

it('clashes with somebody else who does the same, and is refused for whoever does not exist', async () => {
  const { id, version } = await makeTicket(app)
  const [one, two] = [await makePerson(app), await makePerson(app)]
  await api.patch(`/tickets/${id}`, { body: { requesterId: one.id }, headers: { 'if-match': `"${version}"` } })
  expect((await api.patch(`/tickets/${id}`, { body: { requesterId: two.id }, headers: { 'if-match': `"${version}"` } })).body).toMatchObject({ title: 'changed-meanwhile', clash: ['requester'] })
  expect((await api.patch(`/tickets/${id}`, { body: { requesterId: newId() } })).body.title).toBe('unknown-requester')
})
