import sql from 'sql-template-tag'
import { backTest } from '../server/automation/back-test/back-test.ts'
import type { RuleDefinition } from '../server/automation/rule.ts'
import { USUAL_FIRST, usualGoal } from '../server/sla/goal.ts'
import { backTestPolicy } from '../server/sla/back-test.ts'
import type { PolicyDefinition } from '../server/sla/policy.ts'
import { paired, type Bench, type Figure } from './harness/bench.ts'
import type { World } from './harness/world.ts'

const BATCH = 200

/** A rule that looks at the words of every message, and does something now and then. */
const definition: RuleDefinition = {
  about: 'ticket', when: ['opened', 'customerWrote', 'statusChanged'], quiet: null, from: null, until: null, actions: [{ do: 'tag', add: ['bench'], remove: [] }],
  condition: { all: [{ field: 'priority', op: 'gte', value: 2 }, { any: [{ field: 'message.words', op: 'hasAny', value: ['invoice', 'refund', 'фактура'] }, { field: 'category', op: 'is', value: 'solved' }] }] },
}

/** Three promises in working hours, which every ticket has. */
const targets = [960, 480, 240, 60]
const policy: PolicyDefinition = {
  description: '', condition: { all: [] }, first: USUAL_FIRST, calendars: { places: [], otherwise: null }, warnings: [{ at: { percent: 75 }, tell: [], webhookId: null }], breach: { tell: [], webhookId: null },
  goals: { 'first-response': { ...usualGoal('first-response'), targets }, 'next-response': { ...usualGoal('next-response'), targets }, resolution: { ...usualGoal('resolution'), targets: targets.map(minutes => minutes * 8) } },
}

/** A rule and a service level tried on all that happened, against reading the same events without looking at them. */
export const backTesting: Bench = {
  name: 'back-test',
  run: async world => [await figureOf(world, 'a rule tried on the past', () => backTest(world.app, { id: null, definition, days: 3650 })), await figureOf(world, 'a service level tried on the past', () => backTestPolicy(world.app, { definition: policy, active: true, days: 3650 }))],
}

/** Events a second of something that is lived through again. */
async function figureOf({ app }: World, what: string, test: () => Promise<{ events: number }>): Promise<Figure> {
  const pair = await paired(3, async () => {
    const begun = performance.now()
    let events = 0
    for (let last: string | null = null; ;) {
      const ids: string[] = (await app.db.query<{ id: string }>(sql`select id from tickets where ${last ? sql`id < ${last}` : sql`true`} order by id desc limit ${BATCH}`)).map(({ id }) => id)
      events += (await app.db.query(sql`select id, seq, type, data, at, actor_kind, actor_id, depth, chain from events where subject_kind = 'ticket' and subject_id = any(${ids}::uuid[]) order by subject_id, seq`)).length
      if (ids.length < BATCH) break
      last = ids.at(-1)!
    }
    return events / ((performance.now() - begun) / 1000)
  }, async () => {
    const begun = performance.now()
    const { events } = await test()
    return events / ((performance.now() - begun) / 1000)
  }, rate => rate)
  const rate = (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')} events/s`
  return { what, value: rate(pair.ours), floor: `${rate(pair.floor)} only read`, ratio: pair.ratio, aim: '100,000 events in 10 s', met: pair.ours >= 10_000 }
}
