import sql from 'sql-template-tag'
import { leaves } from '../../conditions/condition.ts'
import type { App } from '../../platform/app.ts'
import type { Role } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import { factsOfAll } from '../../tickets/facts.ts'
import type { TicketFacts } from '../../tickets/fields.ts'
import { lookBack, type PastTicket } from '../../tickets/look-back.ts'
import { countsAsked, OWN_COUNTS } from '../conditions/count.ts'
import type { Said } from '../facts.ts'
import { saidOf } from '../gather.ts'
import { allRules, readyOf, type Ready } from '../registry.ts'
import type { Rule, RuleAction, RuleDefinition, TicketEvent } from '../rule.ts'
import { roundsOf } from './loops.ts'
import { pastOf } from './past.ts'
import { stepsOf, type Logged } from './story.ts'
import { testTicket, type Firing, type Past } from './test-ticket.ts'

/** Examples that are shown. */
const SHOWN = 100

export interface BackTest {
  from: Temporal.Instant
  until: Temporal.Instant
  tickets: number
  events: number
  /** Whether all tickets of the time were looked at. */
  complete: boolean
  firings: number
  /** Tickets on which it would have acted. */
  changed: number
  /** How often it would have done each thing. */
  did: { do: RuleAction['do']; count: number }[]
  examples: { ticket: { id: string; number: number; subject: string }; at: Temporal.Instant; kind: TicketEvent | 'time'; actions: RuleAction[] }[]
  conflicts: { ruleId: string; name: string; field: string; count: number }[]
  loops: { rules: { id: string; name: string }[] }[]
}

/** What a rule, kept or not, would have done over the last days, by the log of all that happened. Nothing is changed. */
export async function backTest(app: App, { id, definition, days }: { id: string | null; definition: RuleDefinition; days: number }): Promise<BackTest> {
  if (definition.about !== 'ticket') throw problem.unprocessable('not-of-tickets', 'Only rules about tickets can be tried on the past. Try this one on a person or an organisation.')
  const asks = leaves(definition.condition).map(({ field }) => field)
  refuseUntold(asks)
  const until = app.clock()
  const from = until.subtract({ hours: 24 * days })
  const rule: Rule = { id: id ?? '00000000-0000-0000-0000-000000000000', name: '', description: '', category: '', enabled: true, position: 0, version: 1, ...definition }
  const ready = await readyOf(app.db, rule)
  const rules = (await allRules(app)).filter(({ about }) => about === 'ticket')
  const result: BackTest = { from, until, tickets: 0, events: 0, complete: true, firings: 0, changed: 0, did: [], examples: [], conflicts: [], loops: loopsOf(rule, rules) }
  if (!ready) return result
  const { past, seeNames } = await pastOf(app, { rule, from, until, asks })
  const tally = { did: new Map<RuleAction['do'], number>(), conflicts: new Map<string, number>() }
  const saysWords = asks.some(field => field.startsWith('message.'))
  // touched since, or silent since
  const looked = await lookBack(app, sql`(t.updated_at >= ${from} ${definition.quiet ? sql`or t.category <> 'closed'` : sql``})`, batch => testBatch(app, batch, { ready, past, seeNames, result, tally, saysWords }))
  Object.assign(result, looked)
  const nameOf = (ruleId: string) => rules.find(each => each.id === ruleId)?.name ?? ''
  result.did = [...tally.did].map(([what, count]) => ({ do: what, count })).sort((a, b) => b.count - a.count)
  result.conflicts = [...tally.conflicts].map(([key, count]) => { const [ruleId, field] = key.split(' ') as [string, string]; return { ruleId, name: nameOf(ruleId), field, count } }).sort((a, b) => b.count - a.count)
  return result
}

function loopsOf(rule: Rule, rules: readonly Rule[]): BackTest['loops'] {
  return roundsOf(rule, rules).map(way => ({ rules: way.map(id => ({ id, name: rules.find(each => each.id === id)!.name })) }))
}

/** 422 for what no log tells of the past. */
function refuseUntold(asks: readonly string[]): void {
  const untold = countsAsked(asks).filter(name => !(OWN_COUNTS as readonly string[]).includes(name))
  if (untold.length > 0) throw problem.unprocessable('not-of-the-past', 'How many files there were, and how many tickets others had open, cannot be told of the past. Leave these questions out to try the rest.', { fields: untold.map(name => `count.${name}`) })
}

interface Testing {
  ready: Ready
  past: Past
  seeNames: (facts: readonly TicketFacts[]) => void
  result: BackTest
  tally: { did: Map<RuleAction['do'], number>; conflicts: Map<string, number> }
  saysWords: boolean
}

async function testBatch(app: App, batch: readonly PastTicket[], { ready, past, seeNames, result, tally, saysWords }: Testing): Promise<number> {
  const ids = batch.map(({ id }) => id)
  const [logs, messages] = await Promise.all([logsOf(app, ids), messagesOf(app, ids, saysWords)])
  const stories = batch.map(ticket => ({ ticket, steps: stepsOf(logs.get(ticket.id) ?? [], messages) }))
  seeNames(await factsOfAll(app.db, stories.flatMap(({ steps }) => steps.flatMap(step => [step.after, ...step.heard.map(({ ticket }) => ticket)]))))
  for (const { ticket, steps } of stories) {
    const firings = testTicket(ready, steps, past)
    if (firings.length > 0) result.changed++
    for (const firing of firings) count(result, tally, ticket, firing)
  }
  return stories.reduce((sum, { steps }) => steps.reduce((events, step) => events + step.events.length, sum), 0)
}

function count(result: BackTest, tally: Testing['tally'], ticket: PastTicket, { at, kind, actions, conflicts }: Firing): void {
  result.firings++
  for (const action of actions) tally.did.set(action.do, (tally.did.get(action.do) ?? 0) + 1)
  for (const { ruleId, field } of conflicts) tally.conflicts.set(`${ruleId} ${field}`, (tally.conflicts.get(`${ruleId} ${field}`) ?? 0) + 1)
  if (result.examples.length < SHOWN) result.examples.push({ ticket, at, kind, actions })
}

async function logsOf(app: App, ids: readonly string[]): Promise<Map<string, Logged[]>> {
  const rows = await app.db.query<Omit<Logged, 'actor'> & { actorKind: Logged['actor']['kind']; actorId: string; role: Role | null }>(sql`select e.subject_id as "subjectId", e.id, e.seq, e.type, e.data, e.at, e.depth, e.chain, e.txid::text as change,
      e.actor_kind as "actorKind", e.actor_id as "actorId", p.role from events e left join people p on e.actor_kind = 'person' and p.id = case when e.actor_kind = 'person' then e.actor_id::uuid end
    where e.subject_kind = 'ticket' and e.subject_id = any(${[...ids]}::uuid[]) order by e.subject_id, e.seq`)
  const logs = new Map<string, Logged[]>()
  for (const { actorKind, actorId, role, ...row } of rows) {
    const log = logs.get(row.subjectId) ?? []
    logs.set(row.subjectId, log)
    log.push({ ...row, actor: actorKind === 'person' ? { kind: 'person', role: role ?? 'customer' } : { kind: actorKind, id: actorId.replace(/@\d+$/, '') } })
  }
  return logs
}

/** Messages as rules read them; their words only where somebody asks about them. */
async function messagesOf(app: App, ids: readonly string[], words: boolean): Promise<Map<string, Said>> {
  const rows = await app.db.query<Parameters<typeof saidOf>[0]>(sql`select g.id, ${words ? sql`g.text` : sql`'' as text`}, g.kind, g.direction, g.automatic, ${words ? sql`g.meta` : sql`'{}'::jsonb as meta`}
    from messages g where coalesce(g.home_id, g.ticket_id) = any(${[...ids]}::uuid[])`)
  return new Map(rows.map(row => [row.id, saidOf(row)]))
}
