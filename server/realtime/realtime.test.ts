import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, givePassword, PASSWORD, post, sessionOf, type BrowserSession } from '../../test/browser-session.ts'
import { clientOf } from '../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket, makeToken, reload } from '../../test/factories.ts'
import { openScreen, type Screen } from '../../test/sockets.ts'
import { makeApp } from '../app.ts'
import { makeDeskHttp } from '../http.ts'
import { hashPassword } from '../auth/passwords.ts'
import { setPassword } from '../auth/set-password.ts'
import { createToken } from '../auth/tokens.ts'
import { removeMember } from '../people/team-members.ts'
import { accessTeam } from '../people/update-team.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/route.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { transfer } from '../tickets/transfer.ts'
import { beat, hubOf, join, recheck } from './hub.ts'
import { realtime } from './service.ts'

interface Node { app: App; http: Http; stop(): Promise<unknown> }

const app = await testApp()
let here: Node, there: Node
beforeAll(async () => {
  here = await startNode(app, app.http)
  const other = makeApp({ config: app.config, databaseUrl: app.databaseUrl, secretKey: Buffer.alloc(32, 7), log: app.log, clock: app.clock })
  there = await startNode(other, await makeDeskHttp(other))
})
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()])
  await there.http.close()
  await there.app.db.close()
  await app.close()
})

async function startNode(app: App, http: Http): Promise<Node> {
  await http.listen({ host: '127.0.0.1', port: 0 })
  return { app, http, stop: await realtime.start(app, http) }
}

let nina: PersonActor & { address: string }, otto: PersonActor, ninaToken: string, ottoToken: string
beforeEach(async () => {
  [nina, otto] = await Promise.all([makePerson(app, 'agent', { name: 'Nina' }), makePerson(app, 'agent', { name: 'Otto' })])
  ;[ninaToken, ottoToken] = await Promise.all([makeToken(app, nina), makeToken(app, otto)])
})
const screen = (node: Node, token: string, more: Record<string, string> = {}) => openScreen(node.http, { authorization: `Bearer ${token}`, ...more })
const joined = async (node: Node, count: number) => {
  while ([...hubOf(node.app).counts.byClient.keys()].length < count) await new Promise(setImmediate)
}

describe('who may listen', () => {
  test('staff by token or session; nobody else, and no page of another site', async () => {
    const customer = await makePerson(app)
    await expect(openScreen(here.http, {})).rejects.toThrow('status 401')
    await expect(screen(here, await makeToken(app, customer))).rejects.toThrow('status 403')
    await expect(screen(here, await makeToken(app, nina, ['people:read']))).rejects.toThrow('status 403')
    await expect(screen(here, ninaToken, { origin: 'https://evil.example' })).rejects.toThrow('status 403')
    const { socket } = await screen(here, ninaToken, { origin: 'http://desk.test' })
    socket.close()
  })

  test('a plain request is told to come with a socket', async () => {
    const answer = await app.http.inject({ url: '/api/v1/realtime', headers: { authorization: `Bearer ${ninaToken}` } })
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([426, 'This is a WebSocket: connect with Upgrade: websocket.'])
  })

  test.each(['no json', { type: 'shout' }, { type: 'look', ticketId: 'x' }])('what is no message of the protocol closes the socket: %o', async message => {
    const nonsense = await screen(here, ninaToken)
    nonsense.say(message)
    expect(await nonsense.closed).toBe(1008)
  })
})

describe('a ticket that changed', () => {
  test('is told on this node and on the other, by id and version only', async () => {
    const [near, far] = await Promise.all([screen(here, ninaToken), screen(there, ottoToken)])
    const ticket = await makeTicket(app)
    const told = { type: 'ticket', id: ticket.id, version: ticket.version }
    expect(await Promise.all([near.next('ticket'), far.next('ticket')])).toEqual([told, told])
    near.socket.close()
    far.socket.close()
  })

  test('of a private team is told to its members only; whoever loses sight of it hears of it once more', async () => {
    const team = await makeTeam(app, { private: true, members: [nina] })
    const [inside, outside, far] = await Promise.all([screen(here, ninaToken), screen(here, ottoToken), screen(there, ottoToken)])
    const hidden = await makeTicket(app, { teamId: team })
    const open = await makeTicket(app)
    expect(await inside.next('ticket')).toMatchObject({ id: hidden.id })
    for (const one of [outside, far]) expect(await one.next('ticket')).toMatchObject({ id: open.id })
    await app.change(nina, async tx => transfer(tx, await accessTicket(tx, open.id, 'update'), { teamId: team }))
    for (const one of [outside, far]) expect(await one.next('ticket')).toMatchObject({ id: open.id, version: open.version + 1 })
    await app.change(await reload(app, nina), async tx => assign(tx, await accessTicket(tx, open.id, 'assign'), nina.id))
    const last = await makeTicket(app)
    for (const one of [outside, far]) expect(await one.next('ticket')).toMatchObject({ id: last.id })
    for (const one of [inside, outside, far]) one.socket.close()
  })
})

describe('rights that end', () => {
  test.each(['here', 'there'] as const)('whoever leaves a private team hears no more of it (%s)', async where => {
    const node = { here, there }[where]
    const team = await makeTeam(app, { private: true, members: [nina] })
    const open = await screen(node, ninaToken)
    await makeTicket(app, { teamId: team })
    await open.next('ticket')
    await app.change(factory, async tx => removeMember(tx, await accessTeam(tx, team), nina.id))
    await open.next('views')
    await makeTicket(app, { teamId: team })
    const visible = await makeTicket(app)
    expect(await open.next('ticket')).toMatchObject({ id: visible.id })
    open.socket.close()
  })

  test.each(['here', 'there'] as const)('a revoked token closes the socket at the next heartbeat (%s)', async where => {
    const node = { here, there }[where]
    const open = await screen(node, ninaToken)
    await app.db.query(sql`update api_tokens set revoked_at = ${app.clock()} where person_id = ${nina.id}`)
    await beat(hubOf(node.app))
    expect(await open.closed).toBe(4401)
  })

  const signedIn = async () => sessionOf(app, await post(app, '/session', { email: nina.address, password: PASSWORD }))
  const ways: [string, (session: BrowserSession) => Promise<unknown>][] = [
    ['signs out', session => session.call('DELETE', '/session')],
    ['ends it from the list', async () => {
      const other = await signedIn()
      const { items } = (await other.call('GET', '/me/sessions')).json<{ items: { id: string; current: boolean }[] }>()
      for (const { id, current } of items) if (!current) await other.call('DELETE', `/me/sessions/${id}`)
    }],
    ['changes the password elsewhere', async () => (await signedIn()).call('POST', '/me/password', { current: PASSWORD, password: 'another horse battery' })],
    ['sets a new password by a link', async () => app.change(factory, async tx => setPassword(tx, nina.id, await hashPassword('another horse battery'), 'reset'))],
    ['is switched off by an admin', async () => (await clientOf(app, await makePerson(app, 'admin'))).patch(`/people/${nina.id}`, { body: { active: false } })],
  ]
  describe.each(['here', 'there'] as const)('a socket closes at once (%s)', where => {
    test.each(ways)('when its person %s', async (_, end) => {
      const node = { here, there }[where]
      await givePassword(app, nina)
      const session = await signedIn()
      const open = await openScreen(node.http, { cookie: session.cookie })
      await joined(node, 1)
      await end(session)
      expect(await open.closed).toBe(4401)
    })

    test('when its token is revoked; those of other tokens stay', async () => {
      const node = { here, there }[where]
      const token = await app.change(factory, tx => createToken(tx, nina.id, { name: 'x', scopes: ['tickets:read'] }))
      const [open, other] = [await screen(node, token.token), await screen(node, ninaToken)]
      await joined(node, 2)
      await (await browserSession(app, nina)).call('DELETE', `/tokens/${token.id}`)
      expect(await open.closed).toBe(4401)
      const ticket = await makeTicket(app)
      expect(await other.next('ticket')).toMatchObject({ id: ticket.id })
      other.socket.close()
    })

    test('when its token expires', async () => {
      const node = { here, there }[where]
      const { token } = await app.change(factory, tx => createToken(tx, nina.id, { name: 'x', scopes: ['tickets:read'], expiresAt: tx.now.add({ milliseconds: 200 }) }))
      const open = await screen(node, token)
      app.pass({ seconds: 1 })
      expect(await open.closed).toBe(4401)
    })
  })

  test('what ended while a socket was opening closes it as well', async () => {
    const screens = await Promise.all(Array.from({ length: 5 }, () => screen(here, ninaToken)))
    await app.db.query(sql`update api_tokens set revoked_at = ${app.clock()} where person_id = ${nina.id}`)
    await Promise.all([...hubOf(app).clients].map(client => join(hubOf(app), client)))
    expect(await Promise.all(screens.map(({ closed }) => closed))).toEqual([4401, 4401, 4401, 4401, 4401])
  })

  test('a database that cannot be asked signs nobody out: the screens come back', async () => {
    const open = await screen(here, ninaToken)
    await joined(here, 1)
    const [client] = hubOf(app).clients
    const lost = { ...app, db: { ...app.db, maybe: () => Promise.reject(new Error('the connection was lost')) } }
    await recheck({ ...hubOf(app), app: lost }, client!)
    expect(await open.closed).toBe(1012)
  })

  test('a screen that does not answer heartbeats is let go', async () => {
    const open = await openScreen(here.http, { authorization: `Bearer ${ninaToken}` }, { autoPong: false })
    await beat(hubOf(app))
    await beat(hubOf(app))
    expect(await open.closed).toBe(1006)
  })
})

describe('counts', () => {
  const viewId = async (screenApp: TestApp, token: string, key: string) => {
    const { items } = (await screenApp.http.inject({ url: '/api/v1/views', headers: { authorization: `Bearer ${token}` } })).json<{ items: { id: string; key: string; count: number }[] }>()
    return items.find(view => view.key === key)!
  }
  const count = async (one: Screen, id: string) => (await one.next<{ counts: { id: string; count: number }[] }>('counts')).counts.find(each => each.id === id)?.count

  test('move with every change, for everyone who sees the same, on every node', async () => {
    const [near, far] = await Promise.all([screen(here, ninaToken), screen(there, ottoToken)])
    await Promise.all([joined(here, 1), joined(there, 1)])
    const [mine, unassigned] = await Promise.all([viewId(app, ninaToken, 'mine'), viewId(app, ninaToken, 'unassigned')])
    const tickets = [await makeTicket(app), await makeTicket(app)]
    expect(await count(near, unassigned.id)).toBe(unassigned.count + 2)
    expect(await count(far, unassigned.id)).toBe(unassigned.count + 2)
    await app.change(nina, async tx => assign(tx, await accessTicket(tx, tickets[0]!.id, 'assign'), nina.id))
    const { counts } = await near.next<{ counts: { id: string; count: number }[] }>('counts')
    expect(counts).toEqual(expect.arrayContaining([{ id: mine.id, count: 1, capped: false }, { id: unassigned.id, count: unassigned.count + 1, capped: false }]))
    expect(counts.some(each => each.id === tickets[0]!.id)).toBe(false)
    expect(await count(far, unassigned.id)).toBe(unassigned.count + 1)
    near.socket.close()
    far.socket.close()
  })

  test('of a view kept meanwhile are told too', async () => {
    const open = await screen(here, ninaToken)
    await joined(here, 1)
    const made = await app.http.inject({
      method: 'POST', url: '/api/v1/views', headers: { authorization: `Bearer ${ninaToken}` },
      payload: { name: 'Urgent of VIPs', condition: { all: [{ field: 'priority', op: 'is', value: 4 }, { field: 'requester.vip', op: 'is', value: false }] } },
    })
    await open.next('views')
    await makeTicket(app, { priority: 4 })
    expect(await count(open, made.json<{ id: string }>().id)).toBe(1)
    open.socket.close()
  })
})

describe('presence', () => {
  interface Seen { ticketId: string; people: { name: string; typing: boolean }[] }

  test('who looks and who types is told to those who look at the same, across nodes', async () => {
    const { id } = await makeTicket(app)
    const [near, far] = await Promise.all([screen(here, ninaToken), screen(there, ottoToken)])
    near.say({ type: 'look', ticketId: id })
    expect((await near.next<Seen>('presence')).people).toEqual([{ id: nina.id, name: 'Nina', typing: false }])
    far.say({ type: 'look', ticketId: id, typing: true })
    expect((await near.next<Seen>('presence')).people).toContainEqual({ id: otto.id, name: 'Otto', typing: true })
    far.socket.close()
    expect((await near.next<Seen>('presence')).people.map(person => person.name)).toEqual(['Nina'])
    near.socket.close()
  })

  test('a ticket one may not see cannot be looked at', async () => {
    const team = await makeTeam(app, { private: true, members: [nina] })
    const { id } = await makeTicket(app, { teamId: team })
    const open = await makeTicket(app)
    const outside = await screen(here, ottoToken)
    outside.say({ type: 'look', ticketId: id })
    outside.say({ type: 'look', ticketId: open.id })
    expect(await outside.next<Seen>('presence')).toMatchObject({ ticketId: open.id })
    outside.socket.close()
  })

  test('what a node said that fell silent is forgotten', async () => {
    const { id } = await makeTicket(app)
    const near = await screen(here, ninaToken)
    near.say({ type: 'look', ticketId: id })
    await near.next('presence')
    await app.db.query(sql`select pg_notify('realtime', ${JSON.stringify({ node: 'gone', words: [{ presence: { ticketId: id, people: [{ id: otto.id, name: 'Otto', typing: true }] } }] })})`)
    expect((await near.next<Seen>('presence')).people).toHaveLength(2)
    app.pass({ minutes: 2 })
    await beat(hubOf(app))
    expect((await near.next<Seen>('presence')).people).toHaveLength(1)
    near.socket.close()
  })
})
