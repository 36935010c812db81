import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

const rows = () => app.db.query<{ key: string }>(sql`select key from sign_in_attempts order by key`)
const add = (key: string) => sql`insert into sign_in_attempts (key, failures, updated_at) values (${key}, 1, now())`

describe('statements that leave together', () => {
  it('are answered each with its own rows, prepared or not', async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await app.db.transaction(q => Promise.all([1, 2, 3].map(n => q.query(sql`select ${n}::int as n`))))
      expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]])
    }
  })

  it('all fail with the error of the one that did, none takes effect, and the connection goes on', async () => {
    const failed = app.db.transaction(async q => {
      const all = await Promise.allSettled([q.query(add('before')), q.query(sql`select 1 / 0`), q.query(add('after'))])
      expect(all.map(one => one.status === 'rejected' && (one.reason as Error).message)).toEqual(Array(3).fill('division by zero'))
    })
    await expect(failed).rejects.toThrow()
    expect(await rows()).toEqual([])
    await app.db.transaction(q => q.query(add('next')))
    expect(await rows()).toEqual([{ key: 'next' }])
  })

  it('fail at the commit and leave nothing', async () => {
    await expect(app.db.transaction(async q => { await q.query(add('lost')) }, q => q.query(sql`select 1 / 0`))).rejects.toThrow('division by zero')
    expect(await rows()).toEqual([{ key: 'next' }])
  })

  it('never run outside their transaction when the work fails before they have left', async () => {
    await expect(app.db.transaction(async q => {
      q.query(add('stray')).catch(() => undefined)
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    expect(await rows()).toEqual([{ key: 'next' }])
  })

  it('end with an error when a value cannot be written, and the next transaction has a new connection', async () => {
    const circular: Record<string, unknown> = {}
    circular['self'] = circular
    await expect(app.db.transaction(q => Promise.all([q.query(add('half')), q.query(sql`select ${circular as never}::jsonb`)]))).rejects.toThrow()
    expect(await rows()).toEqual([{ key: 'next' }])
  })

  it('that fail to parse are parsed again the next time', async () => {
    const wrong = sql`select no_such_column from sign_in_attempts where key = ${'x'}`
    for (let round = 0; round < 5; round++) await expect(app.db.transaction(q => Promise.all([q.query(sql`select 1`), q.query(wrong)]))).rejects.toThrow(/no_such_column/)
    await app.db.transaction(q => q.query(sql`alter table sign_in_attempts add column no_such_column int`))
    expect(await app.db.transaction(q => q.query(wrong))).toEqual([])
  })
})
