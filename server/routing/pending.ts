import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import type { Step } from './decide.ts'

/** What became of a ticket, and how it came to that. */
export interface DecisionRow {
  id: string
  ticketId: string
  outcome: 'placed' | 'waiting' | 'takenBack'
  personId: string | null
  teamId: string | null
  /** Of how the team routes. */
  version: number | null
  reason: string | null
  path: readonly Step[]
}

/** Why a ticket of this change waits, and who is not to get it again. */
export interface Wait { reason: string; excluded: readonly string[] }

export interface Turn { teamId: string; personId: string }
/** A load that a ticket is now, or (units null) is no more. */
export interface Load { ticketId: string; personId: string; units: number | null }
export interface Queued {
  /** Whether one of the two is a VIP is looked up where it is written. */
  requesterId: string; organisationId: string | null
  ticketId: string; teamId: string | null; priority: number; deadlineAt: string | null; createdAt: string
  /** Why it waits where nobody decided about it in this change; '': as before. */
  reason: 'manual' | 'no-team' | ''
}

interface Pending {
  decisions: DecisionRow[]
  waits: Map<string, Wait>
  turns: Turn[]
  loads: Load[]
  queued: Queued[]
  unqueued: string[]
  /** Tickets that go on waiting, for another reason than before. */
  revised: { ticketId: string; reason: string; path: readonly Step[] }[]
}

const PENDING = Symbol('what routing writes')

/** What routing has to write with this change, all at once and after the tickets' own rows. */
export function pendingOf(tx: Tx): Pending {
  return tx.unit(PENDING, (): Pending => ({ decisions: [], waits: new Map(), turns: [], loads: [], queued: [], unqueued: [], revised: [] }))
}

export function writeLater(tx: Tx): void {
  const pending = pendingOf(tx)
  tx.beforeCommit(PENDING, q => write(q, tx.now, pending))
}

/** Steps of one decision that are kept: the best, and those who come the closest. */
export const MOST_STEPS = 60

async function write(q: Queries, now: Temporal.Instant, { decisions, waits, turns, loads, queued, unqueued, revised }: Pending): Promise<void> {
  const sent: Promise<unknown>[] = []
  const [taken, given] = [loads.filter(load => load.units !== null), loads.filter(load => load.units === null)]
  if (given.length > 0) sent.push(q.query(sql`delete from agent_loads where ticket_id = any(${given.map(load => load.ticketId)}::uuid[])`))
  if (taken.length > 0) {
    sent.push(q.query(sql`insert into agent_loads (ticket_id, person_id, units) select r."ticketId", r."personId", r.units from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as r("ticketId" uuid, "personId" uuid, units integer)
      on conflict (ticket_id) do update set person_id = excluded.person_id, units = excluded.units`))
  }
  if (unqueued.length > 0) sent.push(q.query(sql`delete from routing_queue where ticket_id in (select ticket_id from routing_queue where ticket_id = any(${[...unqueued]}::uuid[]) order by ticket_id for update)`))
  if (queued.length > 0) sent.push(q.query(enqueue(queued, waits, now)))
  if (turns.length > 0) {
    sent.push(q.query(sql`insert into routing_turns (team_id, person_id, turn) select r."teamId", r."personId", nextval('routing_turn') from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as r("teamId" uuid, "personId" uuid)
      on conflict (team_id, person_id) do update set turn = excluded.turn`))
  }
  if (decisions.length > 0) {
    const rows = decisions.map(decision => ({ ...decision, path: decision.path.slice(0, MOST_STEPS) }))
    sent.push(q.query(sql`insert into routing_decisions (id, ticket_id, at, outcome, person_id, team_id, version, reason, path)
      select r.id, r."ticketId", ${now}, r.outcome, r."personId", r."teamId", r.version, r.reason, r.path
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "ticketId" uuid, outcome text, "personId" uuid, "teamId" uuid, version integer, reason text, path jsonb)`))
  }
  if (revised.length > 0) {
    const rows = sql`jsonb_to_recordset(${JSON.stringify(revised)}::jsonb) as r("ticketId" uuid, reason text, path jsonb)`
    sent.push(q.query(sql`update routing_queue q set reason = r.reason from ${rows} where q.ticket_id = r."ticketId"`))
    sent.push(q.query(sql`update routing_decisions d set reason = r.reason, path = r.path from ${rows}
      where d.id = (select l.id from routing_decisions l where l.ticket_id = r."ticketId" order by l.at desc, l.id desc limit 1) and d.outcome = 'waiting'`))
  }
  for (const list of [decisions, turns, loads, queued, unqueued, revised]) list.length = 0
  await Promise.all(sent)
}

function enqueue(queued: readonly Queued[], waits: ReadonlyMap<string, Wait>, now: Temporal.Instant) {
  const rows = queued.map(each => ({ ...each, reason: each.reason || (waits.get(each.ticketId)?.reason ?? ''), excluded: waits.get(each.ticketId)?.excluded ?? null }))
  return sql`insert into routing_queue as q (ticket_id, team_id, since, vip, priority, deadline_at, created_at, reason, excluded)
    select r."ticketId", r."teamId", ${now}, exists (select from people p where p.id = r."requesterId" and p.vip) or exists (select from organisations o where o.id = r."organisationId" and o.vip), r.priority, r."deadlineAt", r."createdAt", r.reason, coalesce((select array_agg(x::uuid) from jsonb_array_elements_text(nullif(r.excluded, 'null'::jsonb)) x), '{}')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("ticketId" uuid, "teamId" uuid, "requesterId" uuid, "organisationId" uuid, priority smallint, "deadlineAt" timestamptz, "createdAt" timestamptz, reason text, excluded jsonb) order by r."ticketId"
    on conflict (ticket_id) do update set vip = excluded.vip, priority = excluded.priority, deadline_at = excluded.deadline_at,
      reason = case when excluded.reason = '' then q.reason else excluded.reason end, excluded = case when excluded.excluded = '{}' then q.excluded else excluded.excluded end,
      since = case when q.team_id is distinct from excluded.team_id then excluded.since else q.since end, team_id = excluded.team_id`
}
