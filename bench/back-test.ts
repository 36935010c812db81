import sql from 'sql-template-tag'
import { backTest } from '../server/automation/back-test/back-test.ts'
import type { RuleDefinition } from '../server/automation/rule.ts'
import { paired, type Bench } from './harness/bench.ts'

const BATCH = 200

/** A rule that looks at the words of every message, and does something now and then. */
const definition: RuleDefinition = {
  when: ['opened', 'customerWrote', 'statusChanged'], quiet: null, from: null, until: null, actions: [{ do: 'tag', add: ['bench'], remove: [] }],
  condition: { all: [{ field: 'priority', op: 'gte', value: 2 }, { any: [{ field: 'message.words', op: 'hasAny', value: ['invoice', 'refund', 'фактура'] }, { field: 'category', op: 'is', value: 'solved' }] }] },
}

/** A rule tried on all that happened, against reading the same events without looking at them. */
export const backTesting: Bench = {
  name: 'back-test',
  async run({ app }) {
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
      const { events } = await backTest(app, { id: null, definition, days: 3650 })
      return events / ((performance.now() - begun) / 1000)
    }, rate => rate)
    const rate = (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')} events/s`
    return [{ what: 'a rule tried on the past', value: rate(pair.ours), floor: `${rate(pair.floor)} only read`, ratio: pair.ratio, aim: '100,000 events in 10 s', met: pair.ours >= 10_000 }]
  },
}
