import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processesIn, run, until } from '../../../test/processes.ts'
import type { Running } from '../../../test/processes.ts'
import { runningPostgres } from './start-postgres.ts'

const program = join(import.meta.dirname, '../../../test/fixtures/run-postgres.ts')

let dataDir: string
let started: Running[]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'postgres-'))
  started = []
})
afterEach(async () => {
  for (const process of started) process.kill('SIGKILL')
  await until(() => processesIn(dataDir).length === 0, 'the last process to go')
  rmSync(dataDir, { recursive: true })
})

function start(folder = dataDir): Running {
  const process = run([program, folder])
  started.push(process)
  return process
}
async function ready(process: Running): Promise<string> {
  return (await process.line(/^ready /)).slice('ready '.length)
}
async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
const postmaster = () => Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
const one = [{ id: 1 }]

describe('the embedded database', () => {
  it('knows the letters of every script, so that names in Cyrillic are found by index', async () => {
    const url = await ready(start())
    await query(url, 'create extension pg_trgm')
    expect(await query(url, `select cardinality(show_trgm('фирма')) as bg, cardinality(show_trgm('żółw')) as pl`)).toEqual([{ bg: 6, pl: 5 }])
  })

  it('is UTF-8 in byte order and gives us a role that is no superuser', async () => {
    const url = await ready(start())
    expect(await query(url, `select current_user, current_database(), rolsuper, pg_encoding_to_char(encoding) as encoding, datlocale, datlocprovider
      from pg_roles, pg_database where rolname = current_user and datname = current_database()`))
      .toEqual([{ current_user: 'pomost', current_database: 'pomost', rolsuper: false, encoding: 'UTF8', datlocale: 'C.UTF-8', datlocprovider: 'b' }])
    expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0)
    expect(runningPostgres(dataDir)?.url).toBe(url)
  })

  it('stops with us on SIGTERM, is found no more, and keeps its data', async () => {
    const first = start()
    await query(await ready(first), 'create table things as select 1 as id')
    first.kill('SIGTERM')
    await first.line(/^stopped/)
    expect(await first.ended).toBe(0)
    expect(processesIn(dataDir)).toEqual([])
    expect(runningPostgres(dataDir)).toBeUndefined()
    expect(await query(await ready(start()), 'select * from things')).toEqual(one)
  })

  it('leaves no orphan when we are killed, and the next start recovers', async () => {
    const first = start()
    await query(await ready(first), 'create table things as select 1 as id')
    first.kill('SIGKILL')
    await until(() => processesIn(dataDir).length === 0, 'postgres to stop by itself')
    expect(runningPostgres(dataDir)).toBeUndefined()
    expect(await query(await ready(start()), 'select * from things')).toEqual(one)
  })

  it('comes back when it is killed itself', async () => {
    const process = start()
    const url = await ready(process)
    await query(url, 'create table things as select 1 as id')
    globalThis.process.kill(postmaster(), 'SIGKILL')
    await process.line(/ended unexpectedly/)
    await until(() => query(url, 'select * from things').then(rows => rows.length === 1, () => false), 'the table to answer again')
  })

  it('is ended by the next start when its keeper was killed with us', async () => {
    const first = start()
    await query(await ready(first), 'create table things as select 1 as id')
    const server = postmaster()
    const keepers = processesIn(dataDir).filter(([pid]) => pid !== server && pid !== first.pid).filter(([, command]) => command.includes('/bin/sh'))
    expect(keepers).toHaveLength(2)
    for (const [pid] of keepers) process.kill(pid, 'SIGKILL')
    first.kill('SIGKILL')
    await first.ended
    expect(processesIn(dataDir).map(([pid]) => pid)).toContain(server)
    expect(await query(await ready(start()), 'select * from things')).toEqual(one)
    expect(postmaster()).not.toBe(server)
  })

  it('starts over a pid file that names a stranger', async () => {
    const first = start()
    await ready(first)
    first.kill('SIGTERM')
    await first.ended
    writeFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), `${process.pid}\n`)
    await ready(start())
  })

  it('refuses a second process on the same folder and says why', async () => {
    const first = start()
    const url = await ready(first)
    const second = start()
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`already running on this data folder (process ${first.pid})`)
    expect(await query(url, 'select 1 as id')).toEqual(one)
  })

  it('waits for one that is only passing, and does not join it', async () => {
    const brief = run([program, dataDir, 'passing'])
    started.push(brief)
    await ready(brief)
    expect(runningPostgres(dataDir)).toBeUndefined()
    const next = start()
    brief.kill('SIGTERM')
    await ready(next)
    expect(brief.said()).toContain('stopped')
  })

  it('makes its files anew when the first start was broken off', async () => {
    const first = start()
    await until(() => existsSync(join(dataDir, 'postgres')) && readdirSync(join(dataDir, 'postgres')).some(name => name.startsWith('cluster')), 'initdb to begin')
    first.kill('SIGKILL')
    await first.ended
    await ready(start())
  })

  it('listens on loopback, with a password, where the path is too long for a socket', async () => {
    const url = await ready(start(join(dataDir, 'long'.repeat(30))))
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect(await query(url, 'select 1 as id')).toEqual(one)
    const wrong = new URL(url)
    wrong.password = 'guessed'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  it('refuses data of another major version, saying what to do', async () => {
    const first = start()
    await ready(first)
    first.kill('SIGTERM')
    await first.ended
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '17\n')
    const second = start()
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/written by PostgreSQL 17; this Pomost brings 18/)
  })
})
