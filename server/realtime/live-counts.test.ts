import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { factory, makePerson, makeTeam, makeTicket, reload } from '../../test/factories.ts'
import type { Condition } from '../conditions/condition.ts'
import type { PersonActor } from '../platform/actor.ts'
import { Problem } from '../platform/problem.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { ticketChanges } from '../tickets/changes.ts'
import { contextOf, ticketFields } from '../tickets/fields.ts'
import { restore, setAside } from '../tickets/set-aside.ts'
import { setPriority } from '../tickets/set-priority.ts'
import { snooze } from '../tickets/snooze.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { transfer } from '../tickets/transfer.ts'
import { countViews } from '../tickets/views/queries.ts'
import { builtInViews, type View } from '../tickets/views/view.ts'
import type { Client } from './client.ts'
import { countChange, makeLiveCounts, takeCounts, unwatch, watch } from './live-counts.ts'

const app = await testApp()
afterAll(() => app.close())

const [agent, other, admin] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app, 'admin')]
const team = await makeTeam(app, { private: true, members: [agent] })
const actors = await Promise.all([agent, other, admin].map(actor => reload(app, actor)))
const kept = (id: string, condition: Condition): View => ({ ...builtInViews(actors[0]!)[0]!, id, key: null, condition })
const views = (actor: PersonActor) => [...builtInViews(actor),
  kept('urgent', { any: [{ field: 'priority', op: 'gte', value: 3 }, { field: 'tags', op: 'hasAny', value: ['vip'] }] }),
  kept('joined', { all: [{ field: 'requester.vip', op: 'isNot', value: true }, { field: 'assigneeId', op: 'notEmpty' }] }),
  kept('recent', { field: 'createdAt', op: 'within', value: { ago: 'P1D' } }),
]
const clientOf = (actor: PersonActor) => ({ actor }) as Client
const asking = (actor: PersonActor) => ({ fields: ticketFields, context: contextOf(actor, app.clock(), 'UTC') })

/** An agent cannot get the ticket of a private team they are not in. */
function refused(error: unknown): void {
  if (!(error instanceof Problem)) throw error
}

test('counts kept by differences are those that counting finds, for everyone', async () => {
  const counts = makeLiveCounts()
  const clients = actors.map(clientOf)
  clients.forEach((client, i) => watch(counts, client, views(actors[i]!), ticketFields))
  const tickets: Ticket[] = []
  const listener = (_: unknown, tx: Parameters<typeof ticketChanges>[0]) => {
    for (const { before, after } of ticketChanges(tx)) countChange(counts, before, after, { now: app.clock(), zone: 'UTC' })
  }
  app.listeners.add(listener)
  const step = fc.record({ what: fc.constantFrom('open', 'assign', 'transfer', 'priority', 'snooze', 'bin'), at: fc.nat(30), value: fc.nat(3) })
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async steps => {
    for (const { what, at, value } of steps) {
      const ticket = tickets[at % Math.max(1, tickets.length)]
      if (what === 'open' || !ticket) tickets.push(await makeTicket(app, { teamId: value === 0 ? team : null, priority: 1 + value }))
      else await app.change(factory, async tx => {
        const held = await accessTicket(tx, ticket.id, 'restore')
        if (what === 'snooze') snooze(tx, held, value === 0 ? null : tx.now.add({ hours: value }))
        else if (what === 'bin' && value % 2 === 0) setAside(tx, held, 'bin')
        else if (what === 'bin') restore(tx, held)
        else if (what === 'assign') await assign(tx, held, [null, agent.id, other.id, admin.id][value]!)
        else if (what === 'transfer') await transfer(tx, held, { teamId: value % 2 === 0 ? team : null })
        else await setPriority(tx, held, 1 + value)
      }).catch(refused)
    }
    const told = await takeCounts(counts, app, { now: app.clock(), zone: 'UTC' })
    for (const [client, changed] of told) {
      const all = views(client.actor)
      const counted = await countViews(app.db, client.actor, all.map(view => view.condition), asking(client.actor))
      for (const { id, count } of changed) expect({ id, count }).toEqual({ id, count: counted[all.findIndex(view => view.id === id)]!.count })
    }
  }), { numRuns: 40 })
  app.listeners.delete(listener)
}, 60_000)

test('those who see the same are counted once, and nobody is counted when all have gone', () => {
  const counts = makeLiveCounts()
  const clients = [clientOf(actors[2]!), clientOf(actors[2]!), clientOf({ ...actors[2]!, id: other.id })]
  for (const client of clients) watch(counts, client, builtInViews(client.actor), ticketFields)
  expect(counts.groups.size).toBe(11) // an admin's nine views, of which "mine" differs
  for (const client of clients) unwatch(counts, client)
  expect(counts.groups.size).toBe(0)
})
