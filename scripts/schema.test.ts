import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../test/database.ts'
import type { TestDatabase } from '../test/database.ts'
import { dumpSchema } from './schema.ts'

let database: TestDatabase
let client: Client
beforeAll(async () => {
  database = await testDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

it('migrations/schema.sql is current (run `npm run schema` after a migration)', async () => {
  expect(readFileSync(join(import.meta.dirname, '../migrations/schema.sql'), 'utf8')).toBe(await dumpSchema(client))
})

it('the dump shows every kind of change a migration makes', async () => {
  await client.query('begin')
  const before = await dumpSchema(client)
  await client.query(`
    create type colour as enum ('red', 'blue');
    create sequence numbers start 7;
    create table things (id bigint generated always as identity primary key, name text not null default 'x' check (name <> ''),
      colour colour, upper_name text generated always as (upper(name)) stored, ticket_id uuid references tickets);
    create index things_name on things (lower(name)) where name <> 'y';
    create view named as select name from things;
    create function one() returns integer language sql as 'select 1'`)
  const after = await dumpSchema(client)
  await client.query('rollback')
  const added = after.split('\n').filter(line => !before.includes(line)).join('\n')
  for (const words of [
    `create type colour as enum ('red', 'blue');`, 'create sequence numbers start 7;', 'create table things (',
    'id bigint not null generated always as identity', `name text not null default 'x'::text`, 'upper_name text generated always as (upper(name)) stored',
    `CHECK ((name <> ''::text))`, 'FOREIGN KEY (ticket_id) REFERENCES tickets(id)', 'CREATE INDEX things_name', 'create view named', 'FUNCTION public.one()',
  ]) expect(added).toContain(words)
})
