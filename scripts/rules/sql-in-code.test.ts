import { expect, it } from 'vitest'
import { tablesUsed } from './sql-in-code.ts'

const used = (text: string) => tablesUsed('a.ts', text).map(({ how, table }) => `${how} ${table}`)
const inSql = (text: string) => used(`sql\`${text}\``)

it('finds what a statement writes', () => {
  expect(inSql('insert into "tickets" (id) values (1)')).toEqual(['insert tickets'])
  expect(inSql('update tickets set a = 1')).toEqual(['update tickets'])
  expect(inSql('update tickets as t set a = 1')).toEqual(['update tickets'])
  expect(inSql('delete from drafts d where d.id = 1')).toEqual(['delete drafts'])
  expect(inSql('with a as (delete from drafts returning id) insert into reads select id from a')).toEqual(['insert reads', 'delete drafts', 'read a'])
})

it('is not misled by locks and upserts', () => {
  expect(inSql('select 1 from tickets t where id = 1 for no key update of t')).toEqual(['read tickets'])
  expect(inSql('insert into reads (a) values (1) on conflict do update set a = 2')).toEqual(['insert reads'])
})

it('finds what a query reads, lists and joins included', () => {
  expect(inSql('select 1 from people p, teams as m left join tickets t on true where p.id = 1')).toEqual(['read people', 'read teams', 'read tickets'])
  expect(inSql('select 1 from only people where exists (select from events)')).toEqual(['read people', 'read events'])
  expect(used("raw('select 1 from people')")).toEqual(['read people'])
})

it('reads only SQL, but sees writes in any text, placeholders included', () => {
  expect(used("const words = 'a mail from people who join teams'")).toEqual([])
  expect(used("client.query('insert into things (a) values ($1)')")).toEqual(['insert things'])
  expect(inSql('delete from ${table} where id = ${id}')).toEqual(['delete ?'])
})

it('says where', () => {
  expect(tablesUsed('a.ts', 'const a = 1\nconst b = sql`delete from reads`')[0]!.where).toBe('a.ts:2')
})
