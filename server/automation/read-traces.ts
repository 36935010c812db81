import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { messageOfEvent, ticketById } from '../tickets/read-ticket.ts'
import { askAgain, type Found } from './ask-again.ts'
import { wordsOf } from './conditions/message.ts'
import type { Kept, Outcome, Trace, TraceKind } from './trace.ts'

interface Row { eventId: string; at: Temporal.Instant; kind: TraceKind; trace: Trace; rules: { id: string; version: number }[] }
export interface AskedRule { id: string; name: string; version: number; outcome: Outcome }

const COLUMNS = sql`t.event_id as "eventId", t.at, t.kind, t.trace, s.rules from rule_traces t join rule_sets s on s.id = t.set_id`

/** The events of a ticket on which rules were asked, the newest first, with what became of those that did something. */
export async function tracesOf(app: App, actor: PersonActor, idOrNumber: string, { limit, cursor }: { limit: number; cursor?: string }) {
  const ticket = await ticketById(app.db, actor, idOrNumber)
  const rows = await app.db.query<Row>(sql`select ${COLUMNS} where t.ticket_id = ${ticket.id} and ${cursor ? sql`t.event_id < ${readCursor(cursor, 1)[0]}::uuid` : sql`true`} order by t.event_id desc limit ${limit + 1}`)
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
export async function traceOf(app: App, actor: PersonActor, idOrNumber: string, eventId: string, ruleId: string | undefined) {
  const ticket = await ticketById(app.db, actor, idOrNumber)
  const row = isId(eventId) ? await app.db.maybe<Row>(sql`select ${COLUMNS} where t.event_id = ${eventId} and t.ticket_id = ${ticket.id}`) : undefined
  if (!row) throw problem.notFound('rule-trace', 'No rules were asked on this event, or it is too long ago: see the setting ruleTraceDays.')
  const outcomes = new Map(row.trace.rules.map(each => [each.at, each]))
  const asked = row.rules.slice(0, row.trace.asked).map((rule, at) => ({ ...rule, outcome: outcomes.get(at)?.outcome ?? 'no' as const }))
  const names = await namesOf(app.db, asked)
  const rules: AskedRule[] = asked.map(rule => ({ ...rule, name: names.get(`${rule.id}@${rule.version}`) ?? '' }))
  const place = rules.findIndex(({ id }) => id === ruleId)
  if (ruleId !== undefined && place < 0) throw problem.notFound('rule-not-asked', 'This rule was not asked on this event: it does not hear of such, was off, or a rule before it stopped the others.')
  const rule = ruleId === undefined ? null : { ...rules[place]!, code: outcomes.get(place)?.code ?? null, ...await again(app, ticket.id, row, place) }
  return { eventId, at: row.at, kind: row.kind, rules, rule }
}

/** What a rule found on an event, with what was said there. */
async function again(app: App, ticketId: string, { eventId, at, trace, rules }: Row, place: number): Promise<Found> {
  const event = await app.db.maybe<{ type: string; messageId: string | null }>(sql`select type, data->>'messageId' as "messageId" from events where id = ${eventId}`)
  const said = event && (event.type === 'ticket.opened' || event.messageId) ? await messageOfEvent(app.db, ticketId, event.messageId) : undefined
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
