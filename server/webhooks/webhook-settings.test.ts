import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson } from '../../test/factories.ts'
import { startReceiver, type Receiver } from '../../test/receiver.ts'

let app: TestApp
let api: Client
let other: Receiver

beforeAll(async () => {
  other = await startReceiver()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
  api = await clientOf(app, await makePerson(app, 'admin'))
})
afterAll(async () => {
  await other.close()
  await app.close()
})

const make = async (name: string) => (await api.post('/webhooks', { body: { name, url: `${other.url}/hook` } })).body as { id: string; version: number }

describe('the settings of webhooks', () => {
  it('refuse what cannot be called, in words', async () => {
    const refused = async (more: object) => (await api.post('/webhooks', { body: { name: 'X', url: `${other.url}/hook`, ...more } })).status
    for (const url of ['ftp://example.com', 'not an address', 'https://user:secret@example.com/']) expect(await refused({ url })).toBe(400)
    expect(await refused({ headers: { 'Webhook-Signature': 'x' } })).toBe(400)
    expect(await refused({ headers: { 'X-A': 'a\r\nb' } })).toBe(400)
    expect(await refused({ events: ['ticket opened'] })).toBe(400)
    await make('CRM')
    expect(await refused({ name: 'crm' })).toBe(409)
  })

  it('make one, with the same answer for the same key', async () => {
    const once = { body: { name: 'Once', url: `${other.url}/hook` }, headers: { 'idempotency-key': 'webhook-once' } }
    const [first, second] = [await api.post('/webhooks', once), await api.post('/webhooks', once)]
    expect(second.body).toEqual(first.body)
  })

  it('do not overwrite what somebody else changed', async () => {
    const { id, version } = await make('Mine')
    expect((await api.patch(`/webhooks/${id}`, { body: { name: 'ERP' }, headers: { 'if-match': `"${version}"` } })).status).toBe(200)
    expect((await api.patch(`/webhooks/${id}`, { body: { name: 'Other' }, headers: { 'if-match': `"${version}"` } })).status).toBe(412)
  })

  it('try a webhook at once, and say what came back', async () => {
    const { id } = await make('Teapot')
    other.answer = () => ({ status: 418 })
    expect((await api.post(`/webhooks/${id}/test`, { body: {} })).body).toMatchObject({ arrived: false, status: 418, answer: 'thanks', error: 'It answered 418.' })
    expect((JSON.parse(other.calls[0]!.body) as { type: string }).type).toBe('webhook.test')
  })

  it('are for admins alone', async () => {
    const { id } = await make('Secret')
    for (const role of ['lead', 'agent'] as const) {
      const less = await clientOf(app, await makePerson(app, role))
      expect([(await less.get('/webhooks')).status, (await less.get(`/webhooks/${id}/deliveries`)).status]).toEqual([403, 403])
    }
  })
})
