import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { makePerson, makeTicket } from '../../../test/factories.ts'
import { startReceiver, type Receiver } from '../../../test/receiver.ts'
import { makeRule } from '../../../test/rules.ts'

let app: TestApp
let admin: Client
let other: Receiver
beforeAll(async () => {
  other = await startReceiver()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
  admin = await clientOf(app, await makePerson(app, 'admin'))
})
afterAll(async () => {
  await other.close()
  await app.close()
})

it('a rule tells another system, once the change is kept', async () => {
  const webhook = (await admin.post('/webhooks', { body: { name: 'CRM', url: other.url, events: [] } })).body.id as string
  const rule = await makeRule(app, { condition: { field: 'priority', op: 'is', value: 4 }, actions: [{ do: 'webhook', webhookId: webhook }, { do: 'tag', add: ['told'], remove: [] }] })
  await makeTicket(app, { priority: 1 })
  const { id } = await makeTicket(app, { priority: 4 })
  await app.settle()
  expect(other.calls.map(call => JSON.parse(call.body))).toMatchObject([{ type: 'rule.fired', data: { ruleId: rule.id, subject: { id }, ticket: { priority: 'urgent' } } }])
})

it('is refused where there is no such webhook, and shown as broken when it goes', async () => {
  const definition = (webhookId: string) => ({ when: ['opened'], quiet: null, condition: { all: [] }, from: null, until: null, actions: [{ do: 'webhook', webhookId }] })
  const none = crypto.randomUUID()
  expect((await admin.post('/rules/check', { body: { definition: definition(none) } })).body.faults).toEqual([{ path: 'actions.0', code: 'webhook', name: none }])
  expect((await admin.post('/rules/back-test', { body: { definition: definition(none), days: 3 } })).status).toBe(422)
})
