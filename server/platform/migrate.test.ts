import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { migrate, pendingMigrations } from './migrate.ts'

describe('migrate', () => {
  let database: TestDatabase
  let folder: string

  beforeEach(async () => {
    database = await testDatabase('empty')
    folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  })
  afterEach(async () => {
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
  const run = () => migrate(database.url, { folder })
  async function rows(sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const result = await client.query(sql)
    await client.end()
    return result.rows
  }

  it('applies each file once, in order', async () => {
    write('0002_more.sql', 'alter table things add colour text')
    write('0001_things.sql', 'create table things (id integer)')
    expect(await pendingMigrations(database.url, folder)).toEqual(['0001_things.sql', '0002_more.sql'])
    expect(await run()).toEqual(['0001_things.sql', '0002_more.sql'])
    expect(await run()).toEqual([])
    write('0003_last.sql', `insert into things values (1, 'red')`)
    expect(await run()).toEqual(['0003_last.sql'])
    expect(await rows('select * from things')).toEqual([{ id: 1, colour: 'red' }])
    expect(await pendingMigrations(database.url, folder)).toEqual([])
  })

  it('makes the tables of the job queue too', async () => {
    await run()
    expect(await rows(`select to_regclass('graphile_worker._private_jobs') is not null as there`)).toEqual([{ there: true }])
  })

  it('rolls a failing file back whole and keeps those before it', async () => {
    write('0001_things.sql', 'create table things (id integer)')
    write('0002_broken.sql', 'create table half (id integer); select nonsense')
    await expect(run()).rejects.toThrow(/0002_broken\.sql failed and was rolled back: .*nonsense/)
    expect(await rows(`select to_regclass('things') is not null as things, to_regclass('half') is not null as half`))
      .toEqual([{ things: true, half: false }])
  })

  it('refuses a file that was changed after it was applied', async () => {
    write('0001_things.sql', 'create table things (id integer)')
    await run()
    write('0001_things.sql', 'create table things (id bigint)')
    await expect(run()).rejects.toThrow(/0001_things\.sql was changed after it was applied/)
  })

  it('refuses a database that a newer version has used', async () => {
    write('0001_things.sql', 'create table things (id integer)')
    write('0002_more.sql', 'select 1')
    await run()
    rmSync(join(folder, '0002_more.sql'))
    await expect(run()).rejects.toThrow(/0002_more\.sql.*newer Pomost/)
  })

  it('refuses numbers with a gap', async () => {
    write('0001_things.sql', 'select 1')
    write('0003_more.sql', 'select 1')
    await expect(run()).rejects.toThrow(/0003_more\.sql should have the number 0002/)
  })

  it('lets two nodes start at once', async () => {
    write('0001_things.sql', 'create table things (id integer)')
    const applied = await Promise.all([run(), run(), run()])
    expect(applied.flat()).toEqual(['0001_things.sql'])
  })
})
