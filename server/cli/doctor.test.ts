import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { asAdmin, testDatabase } from '../../test/database.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'
import { makeApp } from '../app.ts'
import { createMailbox } from '../channels/email/create-mailbox.ts'
import { system } from '../platform/actor.ts'
import { readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { deskFindings } from './doctor-desk.ts'
import { machineFindings } from './doctor-machine.ts'
import { show, type Finding } from './finding.ts'

const about = (findings: Finding[], name: string) => findings.find(finding => finding.about.startsWith(name))

describe('doctor on the machine', () => {
  let folder: string
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'doctor-')) })
  afterAll(() => rmSync(folder, { recursive: true }))
  const look = (env: Record<string, string>, running = false) => machineFindings(readConfig({ DATA_DIR: folder, PORT: '0', SMTP_PORT: 'off', ...env }), running)

  it('finds nothing wrong where nothing is', async () => {
    const findings = await look({})
    for (const name of ['Node', 'Disk', 'Secret key', 'Address']) expect(about(findings, name), name).toMatchObject({ state: 'ok' })
    expect(about(findings, 'SMTP_PORT')).toBeUndefined()
  })

  it('finds a port in use, and the desk behind it when one runs', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const PORT = String((other.address() as AddressInfo).port)
    expect(about(await look({ PORT }), 'PORT')).toMatchObject({ state: 'fault', words: 'is in use by another program', cure: expect.stringContaining('set PORT') })
    expect(about(await look({ PORT }, true), 'PORT')).toMatchObject({ state: 'ok' })
    other.close()
    await once(other, 'close')
    expect(about(await look({ PORT }), 'PORT')).toMatchObject({ state: 'ok', words: 'free' })
    expect(about(await look({ PORT }, true), 'PORT')).toMatchObject({ state: 'fault', words: 'the running desk does not answer' })
  })

  it('finds a folder that cannot be used, a key that others can read, an open address', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(about(await look({ DATA_DIR: join(folder, 'file/below') }), 'Disk')).toMatchObject({ state: 'fault', cure: expect.stringContaining('DATA_DIR') })
    writeFileSync(join(folder, 'secret.key'), 'x')
    chmodSync(join(folder, 'secret.key'), 0o644)
    expect(about(await look({}), 'Secret key')).toMatchObject({ state: 'fault', cure: `chmod 600 ${folder}/secret.key` })
    expect(about(await look({ PUBLIC_URL: 'http://help.example.com' }), 'Address')).toMatchObject({ state: 'warning' })
  })
})

describe('doctor on the desk', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' }) })
  afterAll(() => app.close())

  it('knows a new desk: no admin, no mailbox', async () => {
    const findings = await deskFindings(app)
    expect(about(findings, 'Database')).toMatchObject({ state: 'ok', words: expect.stringMatching(/^PostgreSQL \d+/) })
    expect(about(findings, 'Admin')).toMatchObject({ state: 'warning' })
    expect(about(findings, 'Mail')).toMatchObject({ state: 'warning', cure: expect.stringContaining('pomost mailbox create') })
    expect(findings.filter(finding => finding.state === 'fault')).toEqual([])
  })

  it('tries every mailbox for real', async () => {
    const relay = { host: '127.0.0.1', port: 1, security: 'none' as const }
    await app.change(system('test'), tx => createMailbox(app, tx, { address: 'help@desk.example', relay }))
    const findings = await deskFindings(app)
    expect(about(findings, 'Mail in, help@desk.example')).toMatchObject({ state: 'ok' })
    expect(about(findings, 'Mail out, help@desk.example')).toMatchObject({ state: 'fault', words: expect.stringContaining('127.0.0.1') })
  })

  it('finds jobs that are late or gave up', async () => {
    await app.db.query(sql`select graphile_worker.add_job('unknown-task', run_at => ${app.now.subtract({ minutes: 10 })})`)
    expect(about(await deskFindings(app), 'Jobs')).toMatchObject({ state: 'fault', words: expect.stringMatching(/^1 of \d+ are late/) })
    await app.db.query(sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no such task'`)
    expect(about(await deskFindings(app), 'Jobs, unknown-task')).toMatchObject({ state: 'fault', words: '1 gave up: no such task' })
  })

  it('says whether mail goes in circles, and whether automatic mail is stopped', async () => {
    for (const name of ['Loops', 'Automatic mail']) expect(about(await deskFindings(app), name), name).toMatchObject({ state: 'ok' })
    await app.db.query(sql`insert into muted_senders (key, cause, since, until_at) values ('loop@customer.example', 'loop', ${app.now}, ${app.now.add({ hours: 1 })})`)
    await app.db.query(sql`insert into automatic_mails (id, kind, key, at) select gen_random_uuid(), 'acknowledgement', n::text, ${app.now} from generate_series(1, 200) n`)
    const findings = await deskFindings(app)
    expect(about(findings, 'Loops')).toMatchObject({ state: 'warning', words: expect.stringContaining('1 senders') })
    expect(about(findings, 'Automatic mail')).toMatchObject({ state: 'fault', words: expect.stringContaining('200 within the last hour') })
  })

  it('finds a clock that was set back', async () => {
    await makeTicket(app, { requester: await makePerson(app) })
    const now = app.now
    app.now = now.subtract({ minutes: 1 })
    expect(about(await deskFindings(app), 'Clock')?.state).toBe('fault')
    app.now = now
  })

  it('prints its cure below each fault', () => {
    expect(show({ state: 'fault', about: 'Disk', words: 'full', cure: 'Free some.' })).toBe('  FAULT    Disk: full\n             → Free some.')
  })
})

describe('doctor on letters', () => {
  const findings = async (url: string, env: Record<string, string> = {}) => {
    const config = readConfig({ DATA_DIR: tmpdir(), PORT: '0', SMTP_PORT: 'off', ...env })
    const app = makeApp({ config, databaseUrl: url, secretKey: Buffer.alloc(32), log: openLog('silent'), clock: () => Temporal.Now.instant() })
    try {
      return about(await deskFindings(app), 'Letters')
    } finally {
      await app.db.close()
    }
  }

  it('warns of a database that knows ASCII only, and its own cure heals it', async () => {
    const database = await testDatabase('empty', 'C')
    await migrate(database.url)
    expect(await findings(database.url)).toMatchObject({ state: 'warning', words: expect.stringContaining('LC_CTYPE C'), cure: expect.stringMatching(/two statements and a restart/) })
    expect(await findings(database.url, { DATABASE_URL: database.url })).toMatchObject({ state: 'warning', cure: expect.stringContaining("lc_ctype 'C.UTF-8'") })
    // what docs/guide/running.md says
    const name = new URL(database.url).pathname.slice(1)
    await asAdmin(`update pg_database set datctype = 'C.UTF-8' where datname = '${name}'`)
    await asAdmin(`reindex database ${name}`, name)
    expect(await findings(database.url)).toMatchObject({ state: 'ok', words: 'of every script (LC_CTYPE C.UTF-8)' })
    await database.drop()
  })

  it('is content with a database of its own', async () => {
    const database = await testDatabase()
    expect(await findings(database.url)).toMatchObject({ state: 'ok' })
    await database.drop()
  })
})
