import sql from 'sql-template-tag'
import { OPS_OF } from '../conditions/fields.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { allCalendars } from '../calendars/registry.ts'
import { fieldsOfViews } from '../tickets/views/fields-of-views.ts'
import { ownFields } from './asked-fields.ts'
import { changedParts, type RuleContent } from './change-rules.ts'
import { faultsOf, type RuleFault } from './faults.ts'
import { allFields } from '../fields/registry.ts'
import { customerFields, type CustomerKind } from './customers/fields.ts'
import { allRules } from './registry.ts'
import type { About, Rule, RuleDefinition } from './rule.ts'
import { writeTallies } from './tally.ts'

export interface ShownRule extends RuleContent { id: string; version: number; faults: RuleFault[] }
interface Tally { fired: number; lastFiredAt: Temporal.Instant | null; stops: number; switchedOff: boolean }
const NEVER_FIRED: Tally = { fired: 0, lastFiredAt: null, stops: 0, switchedOff: false }

/** All rules in their order, with what keeps them from being followed and how often they acted. */
export async function ruleList(app: App): Promise<(ShownRule & Tally)[]> {
  await writeTallies(app)
  const rules = await allRules(app)
  const [faults, tallies] = await Promise.all([
    rules.length === 0 ? [] : faultsOf(app.db, rules),
    app.db.query<Tally & { id: string }>(sql`select rule_id as id, fired, last_fired_at as "lastFiredAt", stops, switched_off as "switchedOff" from rule_tallies`),
  ])
  const byId = new Map(tallies.map(({ id, ...tally }) => [id, tally]))
  return rules.map((rule, at) => ({ ...shown(rule), faults: faults[at]!, ...NEVER_FIRED, ...byId.get(rule.id) }))
}

/** 404 when there is none. */
export async function ruleById(app: App, id: string): Promise<ShownRule> {
  const rule = (await allRules(app)).find(each => each.id === id)
  if (!rule) throw problem.notFound('rule', 'There is no such rule.')
  const [faults] = await faultsOf(app.db, [rule])
  return { ...shown(rule), faults: faults! }
}

/** As it goes out. */
export function shown({ id, name, description, category, enabled, version, position: _, ...definition }: Rule): Omit<ShownRule, 'faults'> {
  return { id, name, description, category, enabled, version, definition }
}

export interface ShownVersion extends RuleContent { version: number; author: string | null; at: Temporal.Instant; fields: string[] }

/** What a rule was over time, the newest first, before a version when one is given; also of one that was deleted. */
export async function ruleVersions(q: Queries, id: string, { before = 2 ** 31 - 1, limit }: { before?: number; limit: number }): Promise<ShownVersion[]> {
  // with the one before the last, for its difference
  const rows = isId(id) ? await q.query<Omit<ShownVersion, 'fields'>>(sql`select v.version, v.name, v.description, v.category, v.enabled, v.definition, p.name as author, v.at from rule_versions v
    left join people p on p.id::text = v.author_id where v.rule_id = ${id} and v.version < ${before} order by v.version desc limit ${limit + 1}`) : []
  if (rows.length === 0 && before > 1) throw problem.notFound('rule', 'There is no such rule.')
  return rows.slice(0, limit).map((row, at) => ({ ...row, fields: rows[at + 1] ? changedParts(rows[at + 1]!, row) : [] }))
}

/** A rule as it was at a version. */
export function ruleAt(q: Queries, id: string, version: number): Promise<{ name: string; definition: RuleDefinition } | undefined> {
  return q.maybe(sql`select name, definition from rule_versions where rule_id = ${id} and version = ${version}`)
}

/** Everything that a rule can ask about: what views can, and what happened; of people and organisations what is known of them. */
export async function fieldsOfRules(q: Queries, about: About) {
  if (about !== 'ticket') return fieldsOfCustomers(q, about)
  const [tickets, calendars] = await Promise.all([fieldsOfViews(q), allCalendars(q)])
  const own = ownFields(calendars.filter(({ archived }) => !archived).map(({ id }) => id))
  return [
    ...tickets.map(({ key, type, ops, values, of, custom }) => ({ key, type, ops, values, of, custom, event: false })),
    ...own.map(({ key, type, values, of }) => ({ key, type, ops: [...OPS_OF[type]], values: values ? [...values] : null, of: of ?? null, custom: null, event: !key.startsWith('hours.') })),
  ]
}

async function fieldsOfCustomers(q: Queries, about: CustomerKind) {
  const own = new Map((await allFields(q)).map(({ carrier, key, archived }) => [`${carrier}.custom.${key}`, { carrier, key, archived }]))
  return (await customerFields(q))[about].list.filter(({ key }) => !own.get(key)?.archived).map(({ key, type, values, of }) => {
    const { carrier, key: name } = own.get(key) ?? {}
    return { key, type, ops: [...OPS_OF[type]], values: values ? [...values] : null, of: of ?? null, custom: carrier && name ? { carrier, key: name } : null, event: /^(?:event|was)\./.test(key) }
  })
}
