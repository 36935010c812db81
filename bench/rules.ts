import { askAbout } from '../server/conditions/compile.ts'
import { fieldsOf } from '../server/conditions/fields.ts'
import { ownFields } from '../server/automation/asked-fields.ts'
import type { RuleFacts } from '../server/automation/facts.ts'
import { indexOf } from '../server/automation/registry.ts'
import type { Rule } from '../server/automation/rule.ts'
import { ticketFields } from '../server/tickets/fields.ts'
import { paired, type Bench } from './harness/bench.ts'

const MANY = 1000
const NOW = Temporal.Instant.from('2026-03-02T10:00:00Z')
const fields = fieldsOf<RuleFacts>([...ticketFields.list, ...ownFields([])])
const text = 'My invoice shows the wrong number, and the printer in the second room does not answer any more. '.repeat(6)

const rule = (n: number): Rule => ({
  id: `rule ${n}`, name: '', description: '', category: '', enabled: true, position: n, version: 1, about: 'ticket', when: ['opened'], quiet: null, from: null, until: null, actions: [{ do: 'stop' }],
  condition: { all: [{ field: 'priority', op: 'lt', value: 4 }, { any: [{ field: 'message.words', op: 'hasAny', value: [`word${n}`, `other${n}`] }, { field: 'subject', op: 'contains', value: `term ${n}` }, { field: 'tags', op: 'hasAll', value: [`tag${n}`] }] }] },
})

const factsOf = (n: number) => ({
  ticket: { priority: 1 + n % 3, subject: 'The invoice is wrong', tags: ['billing', 'vip'] }, requester: null, organisation: null, assignee: null, team: null,
  event: { kind: 'opened', by: 'customer' }, was: {}, said: { id: '', text, kind: 'public', direction: 'in', automatic: false, language: null, authenticated: null }, open: {},
}) as unknown as RuleFacts

/** A thousand rules asked about one event after another, on one core, against as many looks into a set: the least that a rule of one question has to do. */
export const rules: Bench = {
  name: 'rules',
  async run(_world, { seconds }) {
    const { rules: ready } = indexOf(Array.from({ length: MANY }, (_, n) => rule(n)), fields).heard.get('opened')!
    const words = new Set(text.split(' '))
    const names = ready.map((_, n) => `word${n}`)
    const pair = await paired(5, async () => rateOf(() => names.filter(name => words.has(name)).length, seconds), async () => rateOf(n => {
      const asking = askAbout(factsOf(n), { now: NOW, zone: 'UTC', refs: {} })
      return ready.filter(({ holds }) => holds(asking)).length
    }, seconds), rate => rate)
    const thousands = (rate: number) => `${Math.round(rate / 1000)} k/s`
    return [{ what: 'rules asked, four questions each', value: thousands(pair.ours), floor: `${thousands(pair.floor)} (one look into a set)`, ratio: pair.ratio, aim: '≥ 100 k/s', met: pair.ours >= 100_000 }]
  },
}

/** Rules a second. */
function rateOf(ask: (n: number) => number, seconds: number): number {
  const [begun, milliseconds] = [performance.now(), Math.min(1, seconds) * 1000]
  let [events, found] = [0, 0]
  for (; performance.now() - begun < milliseconds; events++) found += ask(events)
  if (found > 0) throw new Error('none of them holds')
  return events * MANY / ((performance.now() - begun) / 1000)
}
