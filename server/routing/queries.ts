import sql, { type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { byIdOrNumber, ticketNotFound, visibleTickets } from '../tickets/access.ts'
import type { State, Step } from './decide.ts'
import { stateOf, type Agent } from './agent.ts'
import type { DecisionRow } from './pending.ts'
import { QUEUE_ORDER } from './offer.ts'
import type { RoutingSettings } from './settings.ts'

export interface Ref { id: string; name: string }

/** A colleague as routing sees them, with what they have to do. */
export interface AgentRow {
  id: string; name: string; state: State; status: Agent['status']; since: Temporal.Instant | null; load: number; tickets: number; capacity: number | null
  calendarId: string | null; languages: string[]; skills: Record<string, number>; teamIds: string[]; leaveUntil: Temporal.Instant | null; version: number
}

/** Those who can be given tickets: some by id, all of a team, or all. */
export async function agentRows(q: Queries, now: Temporal.Instant, which: Sql, limit = 500): Promise<AgentRow[]> {
  const rows = await q.query<Omit<AgentRow, 'state'> & { known: boolean; autoAway: boolean }>(sql`select p.id, p.name, a.id is not null as known, coalesce(a.status, 'away') as status, coalesce(a.auto_away, false) as "autoAway",
      a.absent_since as since, l.load, l.tickets, a.capacity, a.calendar_id as "calendarId", coalesce(a.languages, '{}') as languages, coalesce(a.skills, '{}') as skills, coalesce(a.version, 0) as version,
      array(select m.team_id from team_members m where m.person_id = p.id order by m.team_id) as "teamIds",
      (select max(v.ends_at) from agent_leaves v where v.person_id = p.id and v.starts_at <= ${now} and v.ends_at > ${now}) as "leaveUntil"
    from people p left join agents a on a.person_id = p.id
      cross join lateral (select coalesce(sum(o.units)::integer, 0) as load, count(*)::integer as tickets from agent_loads o where o.person_id = p.id) l
    where p.active and p.role in ('admin', 'lead', 'agent') and ${which} order by plain(p.name), p.name, p.id limit ${limit}`)
  return rows.map(({ known, autoAway, ...row }) => ({ ...row, state: stateOf(known ? { status: row.status, autoAway } : undefined, row.leaveUntil !== null) }))
}

export interface WaitingRow {
  ticket: { id: string; number: number; subject: string }
  team: Ref | null; vip: boolean; priority: number; deadlineAt: Temporal.Instant | null; since: Temporal.Instant; reason: string
}

/** What waits for some teams, in the order in which it is given out; what the actor does not see is left out. */
export function waitingRows(q: Queries, actor: PersonActor, teamIds: readonly string[], limit: number): Promise<WaitingRow[]> {
  return q.query(sql`select json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) as ticket, json_build_object('id', g.id, 'name', g.name) as team,
      q.vip, q.priority, q.deadline_at as "deadlineAt", q.since, q.reason
    from routing_queue q join tickets t on t.id = q.ticket_id join teams g on g.id = q.team_id
    where q.team_id = any(${[...teamIds]}::uuid[]) and ${visibleTickets(actor)} order by ${QUEUE_ORDER} limit ${limit}`)
}

export interface Waiting { count: number; oldest: Temporal.Instant | null }
export function countWaiting(q: Queries, teamIds: readonly string[]): Promise<Waiting> {
  return q.one(sql`select count(*)::integer as count, min(since) as oldest from routing_queue where team_id = any(${[...teamIds]}::uuid[])`)
}

/** The id of a ticket that the actor sees. 404 otherwise. */
export async function seenTicket(q: Queries, actor: PersonActor, idOrNumber: string): Promise<string> {
  const found = await q.maybe<{ id: string }>(sql`select t.id from tickets t where ${byIdOrNumber(idOrNumber)} and ${visibleTickets(actor)}`)
  if (!found) throw ticketNotFound()
  return found.id
}

export type ShownDecision = Omit<DecisionRow, 'ticketId' | 'personId' | 'teamId'> & { at: Temporal.Instant; person: Ref | null; team: Ref | null }

/** What routing decided about a ticket, the newest first. */
export function decisionsOf(q: Queries, ticketId: string, limit = 20): Promise<ShownDecision[]> {
  return q.query(sql`select d.id, d.at, d.outcome, d.version, d.reason, d.path, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person,
      case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as team
    from routing_decisions d left join people p on p.id = d.person_id left join teams g on g.id = d.team_id where d.ticket_id = ${ticketId} order by d.at desc, d.id desc limit ${limit}`)
}

/** Since when a ticket waits, and why; undefined when it does not. */
export function waitingOf(q: Queries, ticketId: string): Promise<{ since: Temporal.Instant; reason: string } | undefined> {
  return q.maybe(sql`select since, reason from routing_queue where ticket_id = ${ticketId}`)
}

/** The names of all on some paths. */
export async function namesOn(q: Queries, paths: readonly (readonly Step[])[]): Promise<Map<string, string>> {
  const ids = [...new Set(paths.flatMap(path => path.map(step => step.personId)))]
  const rows = ids.length > 0 ? await q.query<Ref>(sql`select id, name from people where id = any(${ids}::uuid[])`) : []
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface RoutingVersion { version: number; settings: RoutingSettings; author: string | null; at: Temporal.Instant }

/** How a team gave out its tickets over time, the newest first. */
export function routingVersions(q: Queries, teamId: string, before: number, limit: number): Promise<RoutingVersion[]> {
  return q.query(sql`select v.version, v.settings, p.name as author, v.at from team_routing_versions v left join people p on p.id::text = v.author_id
    where v.team_id = ${teamId} and v.version < ${before} order by v.version desc limit ${limit}`)
}
