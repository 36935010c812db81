import sql, { raw } from 'sql-template-tag'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { createField } from '../fields/create-field.ts'
import { system } from '../platform/actor.ts'
import { sweepFieldIndexes } from './field-indexes.ts'

const app = await testApp()
afterAll(() => app.close())

const define = (key: string, kind: 'number' | 'date' | 'money' | 'text', carrier: 'ticket' | 'person' = 'ticket') =>
  app.change(system('test'), tx => createField(tx, { carrier, key, kind, label: key, labels: {}, help: '', choices: [], limits: kind === 'money' ? { currency: 'EUR' } : {}, required: 'never' }))
const indexes = async () => (await app.db.query<{ name: string; whole: boolean }>(sql`select c.relname as name, i.indisvalid as whole from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = 'tickets'::regclass and c.relname like 'tickets\\_field\\_%'`))
const indexOf = ({ id }: { id: string }) => ({ name: `tickets_field_${id.replaceAll('-', '')}`, whole: true })

/** As a crash leaves it: somebody's open transaction holds up the making of the index until it is given up. */
async function halve(name: string): Promise<void> {
  await app.db.query(raw(`drop index ${name}`))
  const [holder, maker] = await Promise.all([app.db.pool.connect(), app.db.pool.connect()])
  await holder.query('begin')
  await holder.query('lock table tickets in row exclusive mode')
  await maker.query(`set statement_timeout = '300ms'`)
  await maker.query(`create index concurrently ${name} on tickets (id)`).catch((error: Error) => expect(error.message).toContain('statement timeout'))
  await holder.query('rollback')
  holder.release()
  maker.release(true)
}

test('a number, an amount and a day of tickets get an index; a text does not, nor does a number of people', async () => {
  const made = [await define('weight', 'number'), await define('price', 'money'), await define('due', 'date')]
  await define('colour', 'text')
  await define('age', 'number', 'person')
  await app.settle()
  expect(await indexes()).toEqual(expect.arrayContaining(made.map(indexOf)))
  expect(await indexes()).toHaveLength(made.length)
})

test('what is missing or was left half made is made with the next sweep, and nothing is done where all is there', async () => {
  const [lost, half] = await indexes()
  await app.db.query(raw(`drop index ${lost!.name}`))
  await halve(half!.name)
  expect(await indexes()).toContainEqual({ ...half, whole: false })
  await sweepFieldIndexes(app.db, app.clock(), app)
  await app.settle()
  expect((await indexes()).every(({ whole }) => whole)).toBe(true)
  expect(await indexes()).toHaveLength(3)
  await sweepFieldIndexes(app.db, app.clock(), app)
  expect(await app.db.query(sql`select from graphile_worker.jobs where task_identifier = 'tickets.indexFields'`)).toEqual([])
})
