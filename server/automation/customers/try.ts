import sql from 'sql-template-tag'
import { groupOf, leaves, type Condition } from '../../conditions/condition.ts'
import { evaluate } from '../../conditions/evaluate.ts'
import { toSql } from '../../conditions/to-sql.ts'
import type { Actor, PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { contextAt, momentOf } from '../../tickets/asking.ts'
import type { Found } from '../ask-again.ts'
import { shownAnswer, type ShownAnswer } from '../dry-run.ts'
import { openNow } from '../gather.ts'
import type { RuleAction, RuleDefinition } from '../rule.ts'
import { partOf } from '../static-part.ts'
import { decideOnCustomer } from './act.ts'
import { customerNow } from './facts.ts'
import { CUSTOMER_TABLES, customerFields, type CustomerFacts, type CustomerKind } from './fields.ts'

type Definition = RuleDefinition & { about: CustomerKind }

/** Beyond so many nobody counts. */
const MOST_COUNTED = 1000

/** What a rule would find on a person or an organisation and do to them now, as if a colleague had changed something; nothing is changed. */
export async function tryOnCustomer(app: App, actor: PersonActor, { about, condition, actions }: Definition, id: string): Promise<{ holds: boolean; table: ShownAnswer[]; effects: RuleAction[] }> {
  const found = isId(id) ? await customerNow(app.db, about, id) : undefined
  if (!found) throw problem.notFound('customer', 'There is no such customer or organisation, or they have become another one.')
  const { holds, table } = await findingsOn(app, actor, { about, condition }, found.named, { by: 'colleague' })
  return { holds, table, effects: holds ? actions.flatMap(action => decideOnCustomer(action, found.customer) ?? []) : [] }
}

/** Each question of a condition with what it finds on a person or an organisation now, as if `event` (null: nothing) happened. */
export async function findingsOn(app: App, actor: Actor, { about, condition }: Pick<Definition, 'about' | 'condition'>, named: Pick<CustomerFacts, 'person' | 'organisation'>, event: CustomerFacts['event']): Promise<Found> {
  const now = app.clock()
  const [fields, moment, open] = await Promise.all([customerFields(app.db), momentOf(app.db, now), openNow(app.db, now, leaves(condition).map(({ field }) => field))])
  const { result, table } = evaluate(condition, fields[about], { ...named, event, changed: [], was: {}, open }, contextAt(actor, moment))
  return { holds: result, table: table.map(shownAnswer) }
}

/** How many customers or organisations it would look at now, as far as that can be asked of them alone. */
export async function countCustomers(app: App, actor: PersonActor, { about, condition }: Definition): Promise<{ count: number; capped: boolean }> {
  const [fields, moment] = await Promise.all([customerFields(app.db), momentOf(app.db, app.clock())])
  const where = toSql(ofThem(condition), fields[about], contextAt(actor, moment))
  const there = about === 'person' ? sql`p.role = 'customer' and p.merged_into is null` : sql`o.merged_into is null`
  const { count } = await app.db.one<{ count: number }>(sql`select count(*) from (select 1 from ${CUSTOMER_TABLES[about]} where ${there} and ${where} limit ${MOST_COUNTED + 1}) c`)
  return { count: Math.min(count, MOST_COUNTED), capped: count > MOST_COUNTED }
}

/** Without what is asked of the event, which is taken as answered in its favour. */
function ofThem(condition: Condition): Condition {
  return partOf(groupOf(condition) ? condition : { all: [condition] }, ({ field }) => /^(?:person|organisation)\./.test(field))
}
