import sql, { raw } from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

it('asks for no help of further processes and compiles nothing: for small questions both cost more than they save', async () => {
  for (const [name, value] of [['max_parallel_workers_per_gather', '0'], ['jit', 'off']] as const) {
    expect((await app.db.one<{ value: string }>(sql`select current_setting(${name}) as value`)).value).toBe(value)
    expect(await app.db.transaction(q => q.one(sql`select current_setting(${name}) as value`))).toEqual({ value })
  }
})

it('prepares what is asked often, however much was asked once before', async () => {
  for (let i = 0; i < 600; i++) await app.db.query(sql`${raw(`select ${i} as once`)}`)
  const prepared = await app.db.transaction(async q => {
    for (let i = 0; i < 3; i++) await q.query(sql`select ${i}::integer as often`)
    return q.query(sql`select 1 from pg_prepared_statements where statement like '%::integer as often'`)
  })
  expect(prepared).toHaveLength(1)
})
