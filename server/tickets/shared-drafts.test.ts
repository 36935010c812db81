import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTeam, makeTicket } from '../../test/factories.ts'

let app: TestApp
let ana: Client
let boris: Client
beforeAll(async () => {
  app = await testApp()
  ana = await clientOf(app, await makePerson(app, 'agent', { name: 'Ana' }))
  boris = await clientOf(app, await makePerson(app, 'agent', { name: 'Boris' }))
})
afterAll(() => app.close())

const upload = async (api: Client, name: string) => (await api.post(`/files?name=${name}`, { body: Buffer.from(`words of ${name}`), headers: { 'content-type': 'application/octet-stream' } })).body.id as string
const offered = async (api: Client, id: string) => (await api.get(`/tickets/${id}/shared-drafts`)).body.items as { id: string; kind: string }[]

/** A ticket on which Ana has begun, and laid open what she wrote. */
async function begun(kind: 'public' | 'note' = 'public', extra: object = {}, options: object = {}) {
  const { id } = await makeTicket(app, options)
  await ana.put(`/tickets/${id}/drafts/${kind}`, { body: { html: '<p>The pump &amp; its <b>valve</b></p>', version: 0, ...extra } })
  expect((await ana.put(`/tickets/${id}/drafts/${kind}/shared`, { body: { shared: true } })).status).toBe(204)
  return id
}

describe('a draft laid open', () => {
  it('is seen by colleagues with its beginning and its author, not among one’s own, and taken over whole', async () => {
    const file = await upload(ana, 'valve.txt')
    const id = await begun('public', { to: ['customer@example.com'], cc: ['boss@example.com'], attachmentIds: [file] })
    expect(await offered(ana, id)).toEqual([])
    expect((await ana.get(`/tickets/${id}/drafts/public`)).body).toMatchObject({ shared: true })
    const [draft] = await offered(boris, id)
    expect(draft).toMatchObject({ kind: 'public', by: { name: 'Ana' }, begins: 'The pump & its valve', files: 1 })

    const taken = await boris.post(`/tickets/${id}/shared-drafts/${draft!.id}/take-over`)
    expect(taken).toMatchObject({ status: 200, body: { kind: 'public', shared: false, cc: ['boss@example.com'], attachments: [{ id: file, name: 'valve.txt' }] } })
    expect((await ana.get(`/tickets/${id}/drafts/public`)).body).toBeNull()
    expect(await offered(boris, id)).toEqual([])
    const sent = await boris.post(`/tickets/${id}/messages`, { body: { html: taken.body.html, attachmentIds: [file] } })
    expect(sent.status).toBe(201)
    const { items } = (await boris.get(`/tickets/${id}/timeline`)).body
    expect(items.findLast((item: { message: unknown }) => item.message).message.attachments).toMatchObject([{ id: file }])
    expect(items.map((item: { type: string }) => item.type)).toEqual(expect.arrayContaining(['draft.shared', 'draft.takenOver']))
  })

  it('refuses the words that its author still sends, and says why', async () => {
    const id = await begun()
    const [draft] = await offered(boris, id)
    await boris.post(`/tickets/${id}/shared-drafts/${draft!.id}/take-over`)
    expect(await ana.put(`/tickets/${id}/drafts/public`, { body: { html: '<p>more</p>', version: 1 } })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('taken it over') } })
  })

  it('throws nothing away that one has begun oneself', async () => {
    const id = await begun()
    const [draft] = await offered(boris, id)
    const own = (await boris.put(`/tickets/${id}/drafts/public`, { body: { html: '<p>Mine</p>', version: 0 } })).body
    expect(await boris.post(`/tickets/${id}/shared-drafts/${draft!.id}/take-over`)).toMatchObject({ status: 409, body: { type: 'urn:pomost:problem:own-draft' } })
    await boris.put(`/tickets/${id}/drafts/public`, { body: { html: '<p></p>', version: own.version } })
    expect((await boris.post(`/tickets/${id}/shared-drafts/${draft!.id}/take-over`)).status).toBe(200)
  })

  it('is taken by one of two who ask at once', async () => {
    const id = await begun()
    const carla = await clientOf(app, await makePerson(app, 'agent'))
    const [draft] = await offered(boris, id)
    const answers = await Promise.all([boris, carla].map(api => api.post(`/tickets/${id}/shared-drafts/${draft!.id}/take-over`)))
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 404])
  })

  it('can be withdrawn, and goes when it is sent', async () => {
    const id = await begun()
    const [draft] = await offered(boris, id)
    await ana.put(`/tickets/${id}/drafts/public/shared`, { body: { shared: false } })
    expect(await offered(boris, id)).toEqual([])
    expect((await boris.post(`/tickets/${id}/shared-drafts/${draft!.id}/take-over`)).status).toBe(404)
    await ana.put(`/tickets/${id}/drafts/public/shared`, { body: { shared: true } })
    await ana.post(`/tickets/${id}/messages`, { body: { html: '<p>Done</p>' } })
    expect(await offered(boris, id)).toEqual([])
  })

  it('needs something written', async () => {
    const { id } = await makeTicket(app)
    expect((await ana.put(`/tickets/${id}/drafts/note/shared`, { body: { shared: true } })).status).toBe(404)
  })

  it('shows a reply to nobody who may not reply, and nothing to whoever may not see the ticket', async () => {
    const light = await clientOf(app, await makePerson(app, 'light'))
    const reply = await begun('public')
    const [draft] = await offered(boris, reply)
    expect(await offered(light, reply)).toEqual([])
    expect((await light.post(`/tickets/${reply}/shared-drafts/${draft!.id}/take-over`)).status).toBe(403)
    const note = await begun('note')
    expect(await offered(light, note)).toMatchObject([{ kind: 'note' }])

    const member = await makePerson(app, 'agent')
    const secret = await makeTicket(app, { teamId: await makeTeam(app, { private: true, members: [member] }) })
    const inside = await clientOf(app, member)
    await inside.put(`/tickets/${secret.id}/drafts/note`, { body: { html: '<p>x</p>', version: 0 } })
    await inside.put(`/tickets/${secret.id}/drafts/note/shared`, { body: { shared: true } })
    expect((await boris.get(`/tickets/${secret.id}/shared-drafts`)).status).toBe(404)
  })
})
