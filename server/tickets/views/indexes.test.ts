import sql, { type Sql } from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Condition } from '../../conditions/condition.ts'
import { toSql } from '../../conditions/to-sql.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import { openDatabase, type Queries } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { openLog } from '../../platform/log.ts'
import { testDatabase } from '../../../test/database.ts'
import { askedFields } from '../asking.ts'
import { indexFields } from '../field-indexes.ts'
import { contextOf, ticketFields } from '../fields.ts'
import { listTickets } from '../queries.ts'
import { listQuestion } from './list-view.ts'
import { countViews } from './queries.ts'
import { builtInViews } from './view.ts'

const database = await testDatabase()
const db = openDatabase(database.url, { size: 1, log: openLog('silent') })
afterAll(async () => {
  await db.close()
  await database.drop()
})

const TICKETS = 60_000
const teams = [newId(), newId(), newId()]
const agent: PersonActor = { kind: 'person', id: newId(), role: 'agent', via: 'session', teams: teams.slice(0, 2), hiddenTeams: [], organisationId: null, sharing: 'none' }
const outsider: PersonActor = { ...agent, teams: teams.slice(0, 1), hiddenTeams: teams.slice(1) }

const member: PersonActor = { ...agent, id: newId(), role: 'customer', teams: [], hiddenTeams: teams, organisationId: newId(), sharing: 'read' }

// 2 % open, a third assigned to the agent, a third in each team: written past the verbs, which would take a minute
beforeAll(async () => {
  const now = Temporal.Instant.from('2026-11-22T10:00:00Z')
  await db.query(sql`alter table people disable trigger user`)
  await db.query(sql`alter table teams disable trigger user`)
  await db.query(sql`alter table tickets disable trigger user`)
  await db.query(sql`alter table custom_fields disable trigger user`)
  await db.query(sql`insert into people (id, name, role, created_at, version) values (${agent.id}, 'Agent', 'agent', ${now}, 1)`)
  for (const id of teams) await db.query(sql`insert into teams (id, name, private, created_at, version) values (${id}, ${id}, true, ${now}, 1)`)
  await db.query(sql`insert into statuses (id, category, position, version) select gen_random_uuid(), 'open', 9, 1 where not exists (select from statuses)`)
  await db.query(sql`insert into tickets (id, subject, status_id, category, assignee_id, team_id, requester_id, channel, created_at, updated_at, version)
    select gen_random_uuid(), 'Subject ' || i, (select id from statuses limit 1),
      case when i % 50 = 0 then (array['new', 'open', 'waiting-customer'])[1 + i / 50 % 3] when i % 7 = 0 then 'solved' else 'closed' end,
      case when i % 3 = 0 then ${agent.id}::uuid end, (${teams}::uuid[])[1 + i % 4], ${agent.id}, 'email',
      ${now}::timestamptz - i * interval '1 minute', ${now}::timestamptz - (i * 7919 % ${TICKETS}) * interval '1 minute', 1
    from generate_series(1, ${TICKETS}) i`)
  // what was put away lies among what is open: the newest third is spam, a tenth of the rest sleeps
  await db.query(sql`update tickets set aside = 'spam', aside_at = ${now} where category in ('new', 'open') and updated_at > ${now}::timestamptz - ${TICKETS / 3} * interval '1 minute'`)
  await db.query(sql`update tickets set snoozed_at = ${now} where category in ('new', 'open') and aside is null and number % 10 = 0`)
  // an organisation with three hundred tickets, of which the member asked one in thirty
  await db.query(sql`alter table organisations disable trigger user`)
  await db.query(sql`insert into organisations (id, name, sharing, created_at, version) values (${member.organisationId}, 'Shares', 'read', ${now}, 1)`)
  await db.query(sql`insert into people (id, name, role, organisation_id, created_at, version) values (${member.id}, 'Member', 'customer', ${member.organisationId}, ${now}, 1)`)
  await db.query(sql`update tickets set organisation_id = ${member.organisationId}, requester_id = case when number % 6000 = 7 then ${member.id}::uuid else requester_id end where number % 200 = 7`)
  // of the desk's own fields one in sixty tickets has a value
  for (const [key, kind] of [['weight', 'number'], ['due', 'date']]) await db.query(sql`insert into custom_fields (id, carrier, key, kind, label, position, version) values (${newId()}, 'ticket', ${key}, ${kind}, ${key}, 1, 1)`)
  await db.query(sql`update tickets set custom = json_build_object('weight', number % 997, 'due', to_char(created_at, 'YYYY-MM-DD')) where number % 60 = 11`)
  await indexFields.run({ db } as App, {} as never, { attempts: 1, maxAttempts: 1 })
  await db.query(sql`vacuum analyze tickets`)
}, 60_000)

interface Plan { Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }

/** The pages of 8 kB that PostgreSQL reads for a query as our own code writes it. */
async function pagesRead(ask: (q: Queries) => Promise<unknown>): Promise<number> {
  let pages = 0
  const explain = async <R>(q: Sql): Promise<R[]> => {
    const [row] = await db.query<{ 'QUERY PLAN': Plan[] }>(sql`explain (analyze, buffers, format json) ${q}`)
    const { Plan } = row!['QUERY PLAN'][0]!
    pages += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']
    return db.query<R>(q)
  }
  await ask({ ...db, query: explain, one: async <R>(q: Sql) => (await explain<R>(q))[0]! })
  return pages
}

const cases = [agent, outsider].flatMap((actor, i) => builtInViews(actor).map(view => ({ name: `${view.key!.slice(0, 10)} of ${['a member', 'an outsider'][i]!}`, actor, view })))

// measured 370 to 620: fifty rows with their joins; the table has 1,500 and its indexes as many again
test.each(cases)('$name reads what it shows, not the table', async ({ actor, view }) => {
  const where = toSql(view.condition, ticketFields, contextOf(actor, Temporal.Instant.from('2026-11-22T10:00:00Z'), 'UTC'))
  expect(await pagesRead(q => listTickets(q, actor, { where, sort: view.sort, limit: 50 }))).toBeLessThan(800)
})

test('a count reads a thousand tickets at most', async () => {
  const views = builtInViews(outsider)
  const context = contextOf(outsider, Temporal.Instant.from('2026-11-22T10:00:00Z'), 'UTC')
  expect(await pagesRead(q => countViews(q, outsider, views.map(view => view.condition), { fields: ticketFields, context }))).toBeLessThan(6000)
})

// measured 92 and 534: three hundred tickets by the organisation's index, of which fifty are shown
test.each([['their own tickets', 'none'], ['those of their organisation as well', 'read']] as const)('a customer who sees %s reads those, not the table', async (_, sharing) => {
  expect(await pagesRead(q => listTickets(q, { ...member, sharing }, { limit: 50 }))).toBeLessThan(800)
})

// measured 230 to 470
test.each([
  ['more than', { field: 'custom.weight', op: 'gte', value: 900 }, '-updatedAt'],
  ['a span of days', { all: [{ field: 'custom.due', op: 'since', value: '2026-11-10' }, { field: 'custom.due', op: 'before', value: '2026-11-12' }] }, '-createdAt'],
  ['the most first', { all: [] }, '-custom.weight'],
  ['the earliest first', { all: [] }, 'custom.due'],
  ['one or the other, by weight', { any: [{ field: 'custom.weight', op: 'notEmpty' }, { field: 'category', op: 'is', value: 'closed' }] }, 'custom.weight'],
] satisfies [string, Condition, string][])('a number or day of the desk’s own, %s, reads what it shows, not the table', async (_, condition, sort) => {
  const asking = { fields: await askedFields(db), context: contextOf(agent, Temporal.Instant.from('2026-11-22T10:00:00Z'), 'UTC') }
  const question = { condition, asking, sort, groupBy: null, columns: [], name: null }
  let cursor: string | undefined
  expect(await pagesRead(async q => { cursor = (await listQuestion(q, agent, question, { limit: 50 })).nextCursor ?? undefined })).toBeLessThan(800)
  expect(await pagesRead(q => listQuestion(q, agent, question, { limit: 50, cursor }))).toBeLessThan(800)
})
