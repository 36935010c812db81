import sql from 'sql-template-tag'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'
import { createField } from '../fields/create-field.ts'
import { newId } from '../platform/ids.ts'
import { accessTicket } from '../tickets/access.ts'
import { addMessage } from '../tickets/add-message.ts'
import { editSubject } from '../tickets/edit-subject.ts'
import { setCustom } from '../tickets/set-custom.ts'
import { planOf, rebuildSearch } from './rebuild.ts'
import { search } from './search.ts'
import { CUT_TASK, CHECK_EVERY, cutSegment, indexSegments, mergeSegments, SEGMENT_SIZE, segments } from './segments.ts'

const app = await testApp()
afterAll(() => app.close())
const agent = await makePerson(app, 'agent')
const SIZE = 100

/** Documents of tickets that are nobody's: only what the segments do with them matters. */
const fill = (count: number) => app.db.query(sql`insert into search_documents (ticket_id, message_id, public, words)
  select ${newId()}, ${newId()}, true, array_to_tsvector(array['filler', 'n' || i]) from generate_series(1, ${count}) i`)
const count = async () => (await app.db.one<{ count: number }>(sql`select count(*) from search_documents`)).count
const finds = async (typed: string) => (await search(app, agent, typed, { limit: 20 })).tickets.map(ticket => ticket.subject)

test('a segment is cut when it is full, and nothing is lost or unfindable', async () => {
  await makeTicket(app, { subject: 'Before the cut' })
  expect(await cutSegment(app.db, SIZE)).toBe(false)
  await fill(SIZE)
  const before = await count()
  expect(await cutSegment(app.db, SIZE)).toBe(true)
  expect(await cutSegment(app.db, SIZE)).toBe(false)
  await makeTicket(app, { subject: 'After the cut' })
  expect(await count()).toBe(before + 1)
  expect((await segments(app.db)).map(one => one.level)).toEqual([0, 0])
  expect((await finds('cut')).sort()).toEqual(['After the cut', 'Before the cut'])
})

test('closed segments have an index, the newest has none, and one that was left without gets it', async () => {
  const indexed = async () => (await app.db.query<{ name: string }>(sql`select i.indrelid::regclass::text as name from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam where a.amname = 'gin' and i.indrelid::regclass::text like 'search_documents%'`)).map(row => row.name)
  expect(await indexed()).toEqual([])
  await indexSegments(app.db)
  await indexSegments(app.db)
  const [newest, ...closed] = (await segments(app.db)).map(one => one.name)
  expect(await indexed()).toEqual(closed)
  expect(closed).not.toContain(newest)
  expect((await finds('cut')).sort()).toEqual(['After the cut', 'Before the cut'])
})

test('of twenty-four cut segments the oldest sixteen become one, with the documents that remained meanwhile', async () => {
  for (let i = 0; i < 22; i++) {
    await fill(SIZE)
    await cutSegment(app.db, SIZE)
  }
  expect(await mergeSegments(app.db)).toBe(false)
  await makeTicket(app, { subject: 'Deep in the middle' })
  await fill(SIZE)
  await cutSegment(app.db, SIZE)
  const before = await count()
  expect(await mergeSegments(app.db)).toBe(true)
  expect((await segments(app.db)).map(one => one.level)).toEqual([...Array<number>(9).fill(0), 1])
  expect(await count()).toBe(before)
  expect(await finds('middle')).toEqual(['Deep in the middle'])
  await makeTicket(app, { subject: 'After the merge' })
  expect((await finds('the merge'))).toEqual(['After the merge'])
  const { tables } = await app.db.one<{ tables: number }>(sql`select count(*) as tables from pg_inherits where inhparent = 'search_documents'::regclass`)
  expect(tables).toBe(10)
})

test('a common word is answered from the newest segments, and says that there is more', async () => {
  for (let i = 0; i < 3; i++) await makeTicket(app, { subject: `Commonplace ${i}` })
  const { tickets, more } = await search(app, agent, 'commonplace', { limit: 2 })
  expect([tickets.length, more]).toEqual([2, true])
})

test('whoever writes many messages asks for the look by job', async () => {
  await app.db.query(sql`select setval('search_doc', last_value + ${SEGMENT_SIZE}) from search_doc`)
  const before = (await segments(app.db)).length
  const { id } = await makeTicket(app)
  await app.change(agent, async tx => {
    const ticket = await accessTicket(tx, id, 'note')
    for (let i = 0; i < CHECK_EVERY; i++) await addMessage(tx, ticket, { kind: 'note', direction: 'out', authorId: agent.id, channel: 'web', text: 'Bulk.' })
  })
  // one after the other, on whatever node
  expect(await app.db.query(sql`select queue_name as queue from graphile_worker.jobs where task_identifier = ${CUT_TASK}`)).toEqual([{ queue: CUT_TASK }])
  await app.settle()
  expect((await segments(app.db)).length).toBe(before + 1)
})

test('what is written anew counts as well: a subject that is changed often asks for the look, too', async () => {
  await app.db.query(sql`select setval('search_doc', last_value + ${SEGMENT_SIZE}) from search_doc`)
  const { id } = await makeTicket(app)
  const [before, asked] = [(await segments(app.db)).length, () => app.db.query(sql`select 1 from graphile_worker.jobs where task_identifier = ${CUT_TASK}`)]
  for (let i = 0; i < CHECK_EVERY; i++) await app.change(agent, async tx => editSubject(tx, await accessTicket(tx, id, 'update'), `Another name ${i}`))
  expect(await asked()).toHaveLength(1)
  await app.settle()
  expect((await segments(app.db)).length).toBe(before + 1)
})

test('a field of the desk’s own is found anew without its ticket’s messages being written again', async () => {
  await app.change(agent, tx => createField(tx, { carrier: 'ticket', key: 'machine', kind: 'text', label: 'Machine', labels: {}, help: '', choices: [], limits: {}, required: 'never' }))
  const { id } = await makeTicket(app, { subject: 'A machine stands still' })
  const documents = () => app.db.query<{ doc: number }>(sql`select doc from search_documents where ticket_id = ${id} and message_id <> ticket_id`)
  const before = await documents()
  const set = (machine: string | null) => app.change(agent, async tx => setCustom(tx, await accessTicket(tx, id, 'update'), { machine }))
  for (const value of ['Zyklotron', 'Betatron']) await set(value)
  expect([await finds('zyklotron'), await finds('betatron')]).toEqual([[], ['A machine stands still']])
  await set(null)
  expect(await finds('betatron')).toEqual([])
  expect(await documents()).toEqual(before)
})

test('the whole can be made anew while the desk goes on', async () => {
  await app.db.query(sql`delete from search_documents`)
  expect(await finds('middle')).toEqual([])
  const steps: number[] = []
  await rebuildSearch(app.db, done => steps.push(done), 4)
  await makeTicket(app, { subject: 'After the rebuilding' })
  const { messages } = await app.db.one<{ messages: number }>(sql`select count(*) as messages from messages`)
  expect([await count(), steps.at(-1)]).toEqual([messages, messages - 1])
  expect((await segments(app.db)).map(one => one.level)).toEqual([0, ...Array<number>(8).fill(0), 1, 1])
  expect([await finds('middle'), await finds('rebuilding')]).toEqual([['Deep in the middle'], ['After the rebuilding']])
})

test('what is made anew is laid out as cutting and merging would leave it', () => {
  expect(planOf(0, 10)).toEqual([])
  expect(planOf(15, 10)).toEqual([{ level: 0, lower: 0, upper: 5 }, { level: 0, lower: 5, upper: 15 }])
  const plan = planOf(10_000, 10)
  expect(plan.map(one => one.level)).toEqual([3, 2, 1, 1, ...Array<number>(8).fill(0)])
  expect(plan.map(one => one.lower)).toEqual([0, ...plan.slice(0, -1).map(one => one.upper)])
  expect(plan.at(-1)!.upper).toBe(10_000)
})
