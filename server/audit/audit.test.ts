import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'
import { eventCatalogue } from '../http.ts'

interface Item { id: string; type: string; at: string; subject: { kind: string; id: string; name: string | null }; actor: { kind: string; id: string; name: string | null }; data: object }

describe('the audit log', () => {
  let app: TestApp
  let admin: BrowserSession
  let adminId: string
  beforeAll(async () => {
    app = await testApp()
    const person = await makePerson(app, 'admin', { name: 'Ana' })
    adminId = person.id
    admin = await browserSession(app, person)
  })
  afterAll(() => app.close())

  const log = async (query = '') => (await admin.call('GET', `/audit?${query}`)).json<{ items: Item[]; nextCursor: string | null }>()

  it('says who did what to whom and when, the newest first', async () => {
    app.pass({ seconds: 1 })
    await admin.call('PATCH', '/settings', { deskName: 'Acme' })
    const { items } = await log()
    expect(items.find(item => item.type === 'setting.changed')).toMatchObject({
      type: 'setting.changed', at: app.now.toString(), data: { key: 'deskName', from: 'Pomost', to: 'Acme' },
      subject: { kind: 'setting', name: 'deskName' }, actor: { kind: 'person', id: adminId, name: 'Ana' },
    })
  })

  it('can be narrowed by kind, type, actor, subject and time', async () => {
    app.pass({ hours: 1 })
    const hourAgo = app.now.toString()
    const ticket = await makeTicket(app)
    const types = async (query: string) => (await log(query)).items.map(item => item.type)
    expect(await types(`subjectId=${ticket.id}`)).toEqual(['message.added', 'ticket.opened'])
    expect((await log(`subjectId=${ticket.id}`)).items[0]!.subject).toEqual({ kind: 'ticket', id: ticket.id, name: `#${ticket.number}` })
    expect(await types('type=message.added')).toEqual(['message.added'])
    expect(await types('kind=setting')).toEqual(['setting.changed'])
    expect(await types(`actorId=${adminId}`)).toEqual(['setting.changed', 'person.signedIn'])
    expect(new Set(await types(`from=${hourAgo}`))).toEqual(new Set(['ticket.opened', 'message.added', 'person.created', 'person.identityAdded']))
    expect((await log(`to=${hourAgo}&kind=ticket`)).items).toEqual([])
    expect((await admin.call('GET', '/audit?from=yesterday')).statusCode).toBe(400)
  })

  it('pages without missing or doubling an event', async () => {
    const all = (await log('limit=200')).items.map(item => item.id)
    const paged: string[] = []
    for (let cursor = ''; ;) {
      const page = await log(`limit=2${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.items.map(item => item.id))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(paged).toEqual(all)
  })

  it('records nothing but what the catalogue knows, in the shape it gives', async () => {
    const { items } = (await admin.call('GET', '/events')).json<{ items: { type: string; schema: object }[] }>()
    expect(items.map(item => item.type).sort()).toEqual(Object.keys(eventCatalogue).sort())
    for (const event of (await log('limit=200')).items.filter(item => item.actor.id !== 'migration')) {
      const schema = eventCatalogue[event.type as keyof typeof eventCatalogue]
      expect(schema, event.type).toBeDefined()
      expect(schema.safeParse(event.data), event.type).toMatchObject({ success: true })
    }
  })
})
