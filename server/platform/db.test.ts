import sql from 'sql-template-tag'
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
