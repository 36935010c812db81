import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeTicket } from '../../test/factories.ts'
import { expectReplays } from '../../test/replays.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { Problem } from '../platform/problem.ts'
import { accessTicket } from './access.ts'
import { addMessage } from './add-message.ts'
import { assign } from './assign.ts'
import { changeRequester } from './change-requester.ts'
import { changeStatus } from './change-status.ts'
import { editSubject } from './edit-subject.ts'
import { ticketLog } from './logged.ts'
import { addParticipant, removeParticipant } from './participants.ts'
import { replay } from './replay.ts'
import { restore, setAside } from './set-aside.ts'
import { setComplexity, setImpact, setLanguage, setType, setUrgency, tag } from './set-fields.ts'
import { setPriority } from './set-priority.ts'
import { snooze, wake } from './snooze.ts'
import { CATEGORIES, TYPES, type Ticket } from './ticket.ts'
import { transfer } from './transfer.ts'

let app: TestApp
let agents: PersonActor[]
let customers: PersonActor[]
let teams: string[]
beforeAll(async () => {
  app = await testApp()
  agents = [await makePerson(app, 'agent'), await makePerson(app, 'admin')]
  customers = [await makePerson(app), await makePerson(app)]
  teams = [await makeTeam(app), await makeTeam(app, { private: true, members: [agents[0]!] })]
})
afterAll(() => app.close())

type Step = (tx: Tx, ticket: Ticket) => unknown

const oneOf = fc.constantFrom
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: oneOf('public' as const, 'note' as const), direction: oneOf('in' as const, 'out' as const), automatic: fc.boolean(), who: fc.nat(1) })
    .map(m => (tx: Tx, t: Ticket) => addMessage(tx, t, { ...m, authorId: (m.direction === 'in' ? customers : agents)[m.who]!.id, channel: 'email', text: 'x' })),
  oneOf(...CATEGORIES).map(category => (tx: Tx, t: Ticket) => changeStatus(tx, t, { category })),
  fc.option(fc.nat(1)).map(i => (tx: Tx, t: Ticket) => assign(tx, t, i === null ? null : agents[i]!.id)),
  fc.option(fc.nat(1)).map(i => (tx: Tx, t: Ticket) => transfer(tx, t, { teamId: i === null ? null : teams[i]! })),
  fc.integer({ min: 1, max: 4 }).map(n => (tx: Tx, t: Ticket) => setPriority(tx, t, n)),
  fc.option(fc.integer({ min: 1, max: 5 })).map(n => (tx: Tx, t: Ticket) => setComplexity(tx, t, n)),
  fc.option(fc.integer({ min: 1, max: 3 })).map(n => (tx: Tx, t: Ticket) => { setImpact(tx, t, n); setUrgency(tx, t, n) }),
  oneOf(...TYPES).map(type => (tx: Tx, t: Ticket) => setType(tx, t, type)),
  oneOf('bg', 'pl', null).map(language => (tx: Tx, t: Ticket) => setLanguage(tx, t, language)),
  fc.tuple(fc.subarray(['a', 'b', 'c']), fc.subarray(['a', 'b', 'c'])).map(([add, remove]) => (tx: Tx, t: Ticket) => tag(tx, t, { add, remove })),
  fc.string({ minLength: 1, maxLength: 20 }).map(text => (tx: Tx, t: Ticket) => editSubject(tx, t, text)),
  fc.option(fc.integer({ min: 1, max: 90 })).map(hours => (tx: Tx, t: Ticket) => snooze(tx, t, hours === null ? null : tx.now.add({ hours }))),
  oneOf('spam' as const, 'bin' as const, null).map(to => (tx: Tx, t: Ticket) => to ? setAside(tx, t, to) : restore(tx, t)),
  fc.boolean().map(() => (tx: Tx, t: Ticket) => wake(tx, t, 'person')),
  fc.nat(1).map(i => (tx: Tx, t: Ticket) => changeRequester(tx, t, customers[i]!.id)),
  fc.tuple(fc.nat(1), fc.boolean()).map(([i, add]) => (tx: Tx, t: Ticket) => add ? addParticipant(tx, t, agents[i]!.id, 'follower') : removeParticipant(tx, t, agents[i]!.id)),
)

it('replays every history of a ticket to its row, however the verbs are mixed and grouped into changes', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), fc.nat(1), async (changes, who) => {
    const ticket = await makeTicket(app, { requester: customers[0] })
    for (const change of changes) {
      app.pass({ milliseconds: 7 })
      await app.change(agents[who]!, async tx => {
        for (const step of change) await step(tx, await accessTicket(tx, ticket.id, 'read'))
      }).catch(error => { if (!(error instanceof Problem)) throw error })
    }
  }), { numRuns: 40 })
  expect(await expectReplays(app)).toBeGreaterThan(30)
})

it('shows the ticket as it was at any version', async () => {
  const ticket = await makeTicket(app)
  for (const n of [3, 4]) await app.change(agents[0]!, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), n))
  const log = await ticketLog(app.db, ticket.id)
  expect([2, 3, 4].map(version => replay(log.slice(0, version)).priority)).toEqual([2, 3, 4])
})

it('says so when an event is missing', async () => {
  const { id } = await makeTicket(app)
  const log = await ticketLog(app.db, id)
  expect(() => replay(log.slice(1))).toThrow('missing')
})

it('keeps texts, addresses and secrets out of the log', async () => {
  const customer = await makePerson(app, 'customer', { address: 'secret.person@example.org', name: 'Very Private' })
  const ticket = await makeTicket(app, { requester: customer, subject: 'Subject words' })
  await app.change(agents[0]!, async tx => {
    const locked = await accessTicket(tx, ticket.id, 'update')
    await editSubject(tx, locked, 'Other words')
    await addMessage(tx, locked, { kind: 'public', direction: 'out', authorId: agents[0]!.id, channel: 'email', text: 'Body words' })
  })
  const log = await app.db.query<{ text: string }>(sql`select e::text as text from events e where subject_id in (${ticket.id}, ${customer.id})`)
  expect(log.length).toBeGreaterThan(3)
  for (const { text } of log) expect(text).not.toMatch(/words|private|secret|example\.org/i)
})
