import sql, { type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { changedFields, type TicketEventType } from './events.ts'
import { visibleTicketId } from './queries.ts'
import { namesIn } from './timeline.ts'

/** An event as a reason: what happened, when, and who did it. */
export interface Reasoned {
  id: string; type: string; at: Temporal.Instant; seq: number
  actor: { kind: 'person' | 'policy' | 'system'; id: string; name: string | null }
  /** Of another ticket or subject: what it said there is not for whoever reads this one. */
  elsewhere: boolean
  data: Record<string, unknown>
}

/** Which event made a field what it is, and what led to that event, the nearest first. */
export interface Why { field: string; event: Reasoned; causes: Reasoned[] }

/** What a ticket gathers by and by has no single reason. */
const GATHERED = new Set(['messages', 'tasks', 'time'])
/** Events that give a field its value. */
const GIVING = Object.entries(changedFields).filter(([, fields]) => fields.some(field => !GATHERED.has(field))).map(([type]) => type)
const MOST_CAUSES = 12

interface Row { id: string; type: string; at: Temporal.Instant; seq: number; actorKind: Reasoned['actor']['kind']; actorId: string; actorName: string | null; elsewhere: boolean; data: Record<string, unknown>; fields: string[]; of: string; step: number }

/**
 * Why each field of a ticket is what it is, as the log has it: the last event that changed it, with the chain of its causes. A field that
 * is not named is as it was when the ticket was opened, whose own reason comes under `opened`. 404 when the actor does not see the ticket.
 */
export async function ticketWhy(q: Queries, actor: PersonActor, idOrNumber: string): Promise<{ items: Why[]; names: Record<string, string> }> {
  const ticketId = await visibleTicketId(q, actor, idOrNumber)
  const rows = await q.query<Row>(sql`
    with recursive last as (
      select distinct on (e.type, k.key) e.*, k.key from events e left join lateral jsonb_object_keys(case when e.type = 'ticket.customSet' then e.data->'changes' end) as k(key) on true
      where e.subject_id = ${ticketId} and e.subject_kind = 'ticket' and e.type = any(${['ticket.opened', ...GIVING, 'ticket.customSet']}) order by e.type, k.key, e.seq desc),
    chain as (
      select l.id as of, l.id, l.cause_id, 0 as step from last l
      ${causes})
    ${shown(ticketId, sql`coalesce((select array_agg(l.key) from last l where l.id = e.id and l.key is not null), '{}')`)}`)
  const items = rows.filter(row => row.step === 0).flatMap(row => {
    const causes = rows.filter(each => each.of === row.of && each.step > 0).map(reasoned)
    return fieldsOf(row).map(field => ({ field, event: reasoned(row), causes }))
  })
  return { items: latestOf(items), names: await namesIn(q, rows, true) }
}

/** What led to one event of a ticket that the asker sees, the nearest first. 404 when it is gone, as the events of somebody who was erased. */
export async function eventWhy(q: Queries, ticketId: string, eventId: string): Promise<{ event: Reasoned; causes: Reasoned[]; names: Record<string, string> }> {
  const rows = await q.query<Row>(sql`
    with recursive chain as (
      select e.id as of, e.id, e.cause_id, 0 as step from events e where e.id = ${eventId} and e.subject_id = ${ticketId}
      ${causes})
    ${shown(ticketId, sql`'{}'::text[]`)}`)
  const [event, ...led] = rows.map(reasoned)
  if (!event) throw problem.notFound('event', 'What happened then is not in the log any more.')
  return { event, causes: led, names: await namesIn(q, rows, true) }
}

const causes = sql`union select c.of, e.id, e.cause_id, c.step + 1 from chain c join events e on e.id = c.cause_id where c.step < ${MOST_CAUSES}`

/** The events of a chain as reasons; what another ticket's event says is left out. */
const shown = (ticketId: string, fields: Sql) => sql`select c.of, c.step, e.id, e.type, e.at, e.seq, e.actor_kind as "actorKind", e.actor_id as "actorId", p.name as "actorName", e.subject_id <> ${ticketId} as elsewhere,
    case when e.subject_id = ${ticketId} then e.data else '{}'::jsonb end as data, ${fields} as fields
  from chain c join events e on e.id = c.id left join people p on e.actor_kind = 'person' and p.id = case when e.actor_kind = 'person' then e.actor_id::uuid end
  order by c.of, c.step`

function fieldsOf({ type, fields }: Row): readonly string[] {
  if (type === 'ticket.opened') return ['opened']
  return type === 'ticket.customSet' ? fields.map(key => `custom.${key}`) : changedFields[type as TicketEventType].filter(field => !GATHERED.has(field))
}

/** Several types may have changed a field, such as its team: the last of them counts. */
function latestOf(items: readonly Why[]): Why[] {
  const last = new Map<string, Why>()
  for (const item of items) if (item.event.seq > (last.get(item.field)?.event.seq ?? 0)) last.set(item.field, item)
  return [...last.values()].sort((a, b) => b.event.seq - a.event.seq)
}

function reasoned({ id, type, at, seq, actorKind, actorId, actorName, elsewhere, data }: Row): Reasoned {
  return { id, type, at, seq, actor: { kind: actorKind, id: actorId, name: actorName }, elsewhere, data }
}
