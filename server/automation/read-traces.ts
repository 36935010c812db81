import sql, { raw, type Sql } from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { messageOfEvent } from '../tickets/read-ticket.ts'
import { askAgain, type Found } from './ask-again.ts'
import { wordsOf } from './conditions/message.ts'
import type { About } from './rule.ts'
import { TRACED_BY, type Kept, type Outcome, type Trace, type TraceKind } from './trace.ts'

interface Row { eventId: string; at: Temporal.Instant; kind: TraceKind; trace: Trace; rules: { id: string; version: number }[] }
export interface AskedRule { id: string; name: string; version: number; outcome: Outcome }

const COLUMNS = sql`t.event_id as "eventId", t.at, t.kind, t.trace, s.rules from rule_traces t join rule_sets s on s.id = t.set_id`

/** On what rules were asked; the asker may see it. */
export interface Traced { about: About; id: string }
const isOf = ({ about, id }: Traced): Sql => sql`t.${raw(TRACED_BY[about])} = ${id}`

/** The events on which rules were asked about something, the newest first, with what became of those that did something. */
export async function tracesOf(app: App, traced: Traced, { limit, cursor }: { limit: number; cursor?: string }) {
  const rows = await app.db.query<Row>(sql`select ${COLUMNS} where ${isOf(traced)} and ${cursor ? sql`t.event_id < ${readCursor(cursor, 1)[0]}::uuid` : sql`true`} order by t.event_id desc limit ${limit + 1}`)
  const items = rows.slice(0, limit)
  const acted = items.map(row => row.trace.rules.map(({ at, outcome }) => ({ ...row.rules[at]!, outcome })))
  const names = await namesOf(app.db, acted.flat())
  const last = items.at(-1)
  return {
    items: items.map(({ eventId, at, kind, trace }, index) => ({ eventId, at, kind, asked: trace.asked, rules: acted[index]!.map(rule => ({ ...rule, name: names.get(`${rule.id}@${rule.version}`) ?? '' })) })),
    nextCursor: rows.length > limit && last ? cursorOf([last.eventId]) : null,
  }
}

/** Which rules were asked on an event, and of one of them every question with what it found. */
export async function traceOf(app: App, traced: Traced, eventId: string, ruleId: string | undefined) {
  const row = isId(eventId) ? await app.db.maybe<Row>(sql`select ${COLUMNS} where t.event_id = ${eventId} and ${isOf(traced)}`) : undefined
  if (!row) throw problem.notFound('rule-trace', 'No rules were asked on this event, or it is too long ago: see the setting ruleTraceDays.')
  const outcomes = new Map(row.trace.rules.map(each => [each.at, each]))
  const asked = row.rules.slice(0, row.trace.asked).map((rule, at) => ({ ...rule, outcome: outcomes.get(at)?.outcome ?? 'no' as const }))
  const names = await namesOf(app.db, asked)
  const rules: AskedRule[] = asked.map(rule => ({ ...rule, name: names.get(`${rule.id}@${rule.version}`) ?? '' }))
  const place = rules.findIndex(({ id }) => id === ruleId)
  if (ruleId !== undefined && place < 0) throw problem.notFound('rule-not-asked', 'This rule was not asked on this event: it does not hear of such, was off, or a rule before it stopped the others.')
  const rule = ruleId === undefined ? null : { ...rules[place]!, code: outcomes.get(place)?.code ?? null, ...await again(app, traced, row, place) }
  return { eventId, at: row.at, kind: row.kind, rules, rule }
}

/** What a rule found on an event, with what was said there. */
async function again(app: App, { about, id }: Traced, { eventId, at, trace, rules }: Row, place: number): Promise<Found> {
  const event = about !== 'ticket' ? undefined : await app.db.maybe<{ type: string; messageId: string | null }>(sql`select type, data->>'messageId' as "messageId" from events where id = ${eventId}`)
  const said = event && (event.type === 'ticket.opened' || event.messageId) ? await messageOfEvent(app.db, id, event.messageId) : undefined
  const values: Record<string, Kept> = Object.assign({}, ...trace.facts.filter(({ from }) => from <= place).map(each => each.values))
  const words: Record<string, Kept> = said ? { 'message.text': said.text, 'message.words': wordsOf(said.text) } : {}
  return askAgain(app, rules[place]!, at, { ...values, ...words })
}

async function namesOf(q: Queries, rules: readonly { id: string; version: number }[]): Promise<Map<string, string>> {
  if (rules.length === 0) return new Map()
  const rows = await q.query<{ id: string; version: number; name: string }>(sql`select v.rule_id as id, v.version, v.name from rule_versions v
    join (select distinct id, version from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(id uuid, version integer)) r on r.id = v.rule_id and r.version = v.version`)
  return new Map(rows.map(({ id, version, name }) => [`${id}@${version}`, name]))
}
