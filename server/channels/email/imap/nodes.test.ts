import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { factory } from '../../../../test/factories.ts'
import { countConnections, type CountedDoor } from '../../../../test/mail/count-connections.ts'
import { customerMail } from '../../../../test/mail/desk.ts'
import { dovecotInstalled, startDovecot, type Dovecot } from '../../../../test/mail/dovecot.ts'
import { makeApp } from '../../../app.ts'
import type { App } from '../../../platform/app.ts'
import { createMailbox } from '../create-mailbox.ts'
import { updateMailbox } from '../update-mailbox.ts'
import { accountsHealth } from './health.ts'
import { startIntake } from './imap.ts'

const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 15_000, interval: 50 })
const ACCOUNTS = 5

describe.skipIf(!dovecotInstalled())('accounts shared by nodes', () => {
  let app: TestApp
  let dovecot: Dovecot
  let doors: CountedDoor[]
  const running: (() => Promise<void>)[] = []
  beforeAll(async () => {
    dovecot = await startDovecot({ more: ACCOUNTS })
    app = await testApp({ IMAP_CONNECTIONS: '10', OUTBOUND_ALLOW: '127.0.0.1' })
    doors = await Promise.all(Array.from({ length: ACCOUNTS }, () => countConnections(dovecot.port)))
    for (const [n, door] of doors.entries()) await add(`desk${n + 1}`, door.port)
  })
  afterEach(async () => { for (const stop of running.splice(0)) await stop() })
  afterAll(async () => {
    await app.close()
    await Promise.all(doors.map(door => door.close()))
    await dovecot.stop()
  })

  const add = (user: string, port: number) => app.change(factory, tx => createMailbox(app, tx, {
    address: `${user}@desk.example`, intake: { kind: 'imap', host: '127.0.0.1', port, security: 'none', user, password: 'secret', folders: ['INBOX'], after: { kind: 'read' } },
  }))
  const start = async (node: App = app, pace = {}) => {
    const stop = await startIntake(node, { tick: 50, checkEvery: 300, pollSeconds: 0, ...pace })
    running.push(stop)
    return stop
  }
  const another = () => makeApp({ config: app.config, databaseUrl: app.databaseUrl, secretKey: Buffer.alloc(32, 7), log: app.log, clock: () => app.now })
  const holders = async () => (await app.db.query<{ n: number }>(sql`select count(*) as n from imap_accounts where holder is not null group by holder order by n`)).map(row => row.n)
  const arrived = async () => (await app.db.one<{ n: number }>(sql`select count(*) as n from arrivals`)).n

  it('each is read by one node alone, over one connection, and they share fairly', async () => {
    const second = another()
    await start()
    await soon(async () => expect(await holders()).toEqual([5]))
    const stop = await start(second)
    await soon(async () => expect(await holders()).toEqual([2, 3]))
    for (let n = 1; n <= ACCOUNTS; n++) dovecot.deliver(customerMail({ Subject: `to ${n}` }), 0, { user: `desk${n}` })
    await soon(async () => expect(await arrived()).toBe(ACCOUNTS))
    await soon(() => expect(doors.map(door => door.now())).toEqual(doors.map(() => 1)))
    await stop()
    await soon(async () => expect(await holders()).toEqual([5]))
    await soon(() => expect(doors.map(door => door.now())).toEqual(doors.map(() => 1)))
    expect(doors.map(door => door.most())).toEqual(doors.map(() => 1))
    await second.db.close()
  })

  it('those of a node that died are taken over when its lease has run out, not before, and it reads no more', async () => {
    const dying = another()
    const stopDying = await startIntake(dying, { tick: 50, checkEvery: 300 })
    await soon(async () => expect(await holders()).toEqual([5]))
    await dying.db.pool.end() // it cannot renew any more, though it lives
    await start()
    app.pass({ seconds: 30 })
    expect(await holders()).toEqual([5])
    const [dead] = await app.db.query<{ holder: string }>(sql`select distinct holder from imap_accounts`)
    dovecot.deliver(customerMail({ Subject: 'after the fall' }), 0, { user: 'desk1' })
    app.pass({ seconds: 31 })
    await soon(async () => expect(await app.db.query(sql`select 1 from imap_accounts where holder = ${dead!.holder}`)).toEqual([]))
    await soon(async () => expect(await arrived()).toBe(ACCOUNTS + 1))
    await soon(() => expect(doors.map(door => door.now())).toEqual(doors.map(() => 1)))
    await stopDying()
  })

  it('one that hangs delays no other, and is said', async () => {
    const silent = await countConnections(0, { silent: true })
    const hanging = await Promise.all(['desk-h1', 'desk-h2'].map(user => add(user, silent.port)))
    onTestFinished(async () => {
      for (const mailbox of hanging) await app.change(factory, tx => updateMailbox(app, tx, mailbox, { active: false }))
      await silent.close()
    })
    await start(app, { stall: 2_000 })
    await soon(() => expect(silent.now()).toBeGreaterThan(0))
    const before = await arrived()
    for (let n = 1; n <= ACCOUNTS; n++) dovecot.deliver(customerMail({ Subject: `beside the hanging ${n}` }), 0, { user: `desk${n}` })
    await soon(async () => expect(await arrived()).toBe(before + ACCOUNTS))
    await soon(async () => expect((await accountsHealth(app)).filter(each => each.fetching?.state === 'waiting').sort((one, other) => one.address.localeCompare(other.address))).toMatchObject([
      { address: 'desk-h1@desk.example', fetching: { failures: 1, error: expect.stringContaining('says nothing any more') } }, { address: 'desk-h2@desk.example' },
    ]))
  })

  it('more accounts than connections take turns, and none is forgotten', async () => {
    app.config.IMAP_CONNECTIONS = 2
    await start()
    const before = await arrived()
    for (let n = 1; n <= ACCOUNTS; n++) dovecot.deliver(customerMail({ Subject: `in turn ${n}` }), 0, { user: `desk${n}` })
    await soon(async () => {
      app.pass({ seconds: 1 })
      expect(await arrived()).toBe(before + ACCOUNTS)
    })
    const states = (await accountsHealth(app)).filter(each => each.active).map(each => each.fetching?.state).sort()
    expect(states).toEqual(['connected', 'polled', 'polled', 'polled', 'polled'])
    expect(doors.reduce((sum, door) => sum + door.now(), 0)).toBeLessThanOrEqual(2)
  })
})
