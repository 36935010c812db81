import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { until } from '../../test/processes.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

const say = (channel: string, words: string) => app.db.query(sql`select pg_notify(${channel}, ${words})`)
const listening = async () => (await app.db.query<{ pid: number }>(sql`select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`)).map(({ pid }) => pid)

it('hears every channel over one connection, which ends with the last that listens', async () => {
  const [letters, numbers, others]: string[][] = [[], [], []]
  const ends = [
    await app.db.listen('letters', word => letters!.push(word)),
    ...await Promise.all([app.db.listen('numbers', word => numbers!.push(word)), app.db.listen('letters', word => others!.push(word))]),
  ]
  expect(await listening()).toHaveLength(1)
  await say('letters', 'a')
  await say('numbers', '1')
  await until(() => numbers!.length === 1 && others!.length === 1, 'both words to be heard')
  expect({ letters, others, numbers }).toEqual({ letters: ['a'], others: ['a'], numbers: ['1'] })

  await ends[0]!()
  await say('letters', 'b')
  await until(() => others!.includes('b'), 'the one that still listens to hear')
  expect(letters).toEqual(['a'])

  await ends[1]!()
  await ends[2]!()
  await until(async () => (await listening()).length === 0, 'the connection to end')
})

it('makes a lost connection anew, and tells everybody that they may have missed something', async () => {
  const heard: string[] = []
  const resumed = vi.fn()
  const ends = [await app.db.listen('first', word => heard.push(word), resumed), await app.db.listen('second', word => heard.push(word), resumed)]
  const [lost] = await listening()
  await app.db.query(sql`select pg_terminate_backend(${lost})`)
  await until(() => resumed.mock.calls.length === 2, 'both to be told')
  await say('first', 'again')
  await say('second', 'as well')
  await until(() => heard.length === 2, 'both words to be heard')
  expect(heard).toEqual(['again', 'as well'])
  for (const end of ends) await end()
})

it('listens after a first connection that was ended, and is not disturbed by its end', async () => {
  const heard: string[] = []
  const end = await app.db.listen('one', () => undefined)
  const [, again] = await Promise.all([end(), app.db.listen('two', word => heard.push(word))])
  await say('two', 'heard')
  await until(() => heard.length === 1, 'the word to be heard')
  await again()
})
