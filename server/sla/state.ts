import sql, { raw } from 'sql-template-tag'
import type { Recorded, Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import type { Clock } from './clock.ts'
import { tell, type Story } from './story.ts'
import { toldBy, type Heard, type MovedMessage } from './tell-event.ts'

/** A clock, and the policy that promised it last. */
export type KeptClock = Clock & { policyId: string; policyVersion: number }

/** What is known of a ticket's service levels within a change. */
export interface SlaState {
  ticketId: string
  story: Story
  clocks: readonly KeptClock[]
  policy: { policyId: string; version: number } | null
  /** When its alarm rings. */
  nextAt: number | null
  /** Clocks still to be written. */
  changed: Map<string, KeptClock>
  dirty: boolean
}

const STATES = Symbol('service levels of the tickets of this change')
const statesOf = (tx: Tx) => tx.unit(STATES, () => new Map<string, SlaState>())

/** Of a ticket that is held, as of before an event of this change that is heard now, or (without) as it is. */
export async function stateOf(tx: Tx, ticketId: string, event?: Recorded): Promise<SlaState> {
  const known = statesOf(tx).get(ticketId)
  if (known) return known
  if (event?.type === 'ticket.opened') return keep(tx, fresh(ticketId, tell(undefined, toldBy(heard(event), new Map())[0]!, 0)))
  return (await statesOfAll(tx, [ticketId], event && new Map([[ticketId, event.seq]])))[0]!
}

/** Of many tickets that are held, in a statement or two. `before`: the number of the event as of before which they are wanted. */
export async function statesOfAll(tx: Tx, ticketIds: readonly string[], before?: ReadonlyMap<string, number>): Promise<SlaState[]> {
  const states = statesOf(tx)
  const missing = ticketIds.filter(id => !states.has(id))
  if (missing.length > 0) for (const state of await load(tx, missing)) keep(tx, state)
  const unknown = ticketIds.filter(id => !states.has(id))
  if (unknown.length > 0) for (const state of await fromLogs(tx, unknown, before)) keep(tx, state)
  return ticketIds.flatMap(id => states.get(id) ?? [])
}

/** As they stand in the database, to look at: nothing of them is written. */
export async function readStates(q: Queries, ticketIds: readonly string[]): Promise<Map<string, SlaState>> {
  const states = new Map((await load(q, ticketIds)).map(state => [state.ticketId, state]))
  const unknown = ticketIds.filter(id => !states.has(id))
  if (unknown.length > 0) for (const state of await fromLogs(q, unknown, undefined)) states.set(state.ticketId, state)
  return states
}

const fresh = (ticketId: string, story: Story): SlaState => ({ ticketId, story, clocks: [], policy: null, nextAt: null, changed: new Map(), dirty: false })

function keep(tx: Tx, state: SlaState): SlaState {
  statesOf(tx).set(state.ticketId, state)
  return state
}

/** Tells the story on. An event that it knows already changes nothing. */
export async function hear(tx: Tx, state: SlaState, event: Recorded): Promise<void> {
  if (event.seq <= state.story.seq) return
  const moved = event.type === 'message.movedIn' ? await movedMessages(tx, [String(event.data.messageId)]) : new Map<string, MovedMessage>()
  const told = toldBy(heard(event), moved)
  for (const each of event.type === 'ticket.opened' ? told.slice(1) : told) state.story = tell(state.story, each, event.seq)
  if (told.length > 0 && state.policy) state.dirty = true
}

const heard = (event: Recorded): Heard => ({ seq: event.seq, type: event.type, data: event.data, at: event.at, byPerson: event.actor.kind === 'person' })

const ms = (column: string) => raw(`(extract(epoch from c.${column}) * 1000)::bigint`)

function load(q: Queries, ids: readonly string[]): Promise<SlaState[]> {
  return q.query<Omit<SlaState, 'changed' | 'dirty'>>(sql`select s.ticket_id as "ticketId", s.story,
      case when s.policy_id is not null then jsonb_build_object('policyId', s.policy_id, 'version', s.policy_version) end as policy, (extract(epoch from s.next_at) * 1000)::bigint as "nextAt",
      coalesce((select jsonb_agg(jsonb_build_object('metric', c.metric, 'key', c.key, 'state', c.state, 'startedAt', ${ms('started_at')}, 'target', c.target_ms,
        'calendar', case when c.calendar_id is not null then jsonb_build_object('id', c.calendar_id, 'version', c.calendar_version) end,
        'deadlineAt', ${ms('deadline_at')}, 'left', c.left_ms, 'endedAt', ${ms('ended_at')}, 'breachedAt', ${ms('breached_at')}, 'warned', to_jsonb(c.warned), 'policyId', c.policy_id, 'policyVersion', c.policy_version) order by c.started_at)
        from sla_clocks c where c.ticket_id = s.ticket_id), '[]') as clocks
    from sla_tickets s where s.ticket_id = any(${[...ids]}::uuid[])`).then(rows => rows.map(row => ({ ...row, changed: new Map(), dirty: false })))
}

/** Tickets that are older than the first policy: their stories are in their logs. */
async function fromLogs(q: Queries, ids: readonly string[], before: ReadonlyMap<string, number> | undefined): Promise<SlaState[]> {
  const log = await q.query<Heard & { ticketId: string }>(sql`select subject_id as "ticketId", seq, type, data, at, actor_kind = 'person' as "byPerson" from events
    where subject_kind = 'ticket' and subject_id = any(${[...ids]}::uuid[]) order by subject_id, seq`)
  const moved = await movedMessages(q, log.flatMap(event => event.type === 'message.movedIn' ? [String(event.data.messageId)] : []))
  const stories = new Map<string, Story>()
  for (const event of log) {
    if (event.seq >= (before?.get(event.ticketId) ?? Infinity)) continue
    for (const told of toldBy(event, moved)) stories.set(event.ticketId, tell(stories.get(event.ticketId), told, event.seq))
  }
  return [...stories].map(([ticketId, story]) => fresh(ticketId, story))
}

/** Messages that came from other tickets, as clocks hear of them. */
export async function movedMessages(q: Queries, ids: readonly string[]): Promise<Map<string, MovedMessage>> {
  if (ids.length === 0) return new Map()
  const rows = await q.query<MovedMessage & { id: string }>(sql`select id, kind, direction, automatic, author_id as "authorId", (extract(epoch from created_at) * 1000)::bigint as "createdAt"
    from messages where id = any(${[...ids]}::uuid[])`)
  return new Map(rows.map(row => [row.id, row]))
}

/** Writes what changed of them, set-based, before the commit. */
export function saveStates(tx: Tx): void {
  const states = statesOf(tx)
  tx.beforeCommit(STATES, async q => {
    const dirty = [...states.values()].filter(state => state.dirty)
    if (dirty.length === 0) return
    const clocks = dirty.flatMap(state => [...state.changed.values()].map(clock => ({ ticketId: state.ticketId, clock })))
    for (const state of dirty) { state.dirty = false; state.changed = new Map() }
    const sent: Promise<unknown>[] = [q.query(upsertTickets(dirty))]
    if (clocks.length > 0) sent.push(q.query(upsertClocks(clocks)))
    await Promise.all(sent)
  })
}

const text = (at: number | null) => at === null ? null : new Date(at).toISOString()

function upsertTickets(states: readonly SlaState[]) {
  const rows = states.map(({ ticketId, story, policy, nextAt }) => ({ ticket_id: ticketId, story, policy_id: policy?.policyId ?? null, policy_version: policy?.version ?? null, next_at: text(nextAt) }))
  return sql`insert into sla_tickets (ticket_id, policy_id, policy_version, story, next_at)
    select ticket_id, policy_id, policy_version, story, next_at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(ticket_id uuid, policy_id uuid, policy_version integer, story jsonb, next_at timestamptz)
    on conflict (ticket_id) do update set policy_id = excluded.policy_id, policy_version = excluded.policy_version, story = excluded.story, next_at = excluded.next_at`
}

function upsertClocks(clocks: readonly { ticketId: string; clock: KeptClock }[]) {
  const rows = clocks.map(({ ticketId, clock }) => ({
    ticket_id: ticketId, metric: clock.metric, key: clock.key, state: clock.state, policy_id: clock.policyId, policy_version: clock.policyVersion, started_at: text(clock.startedAt), target_ms: clock.target,
    calendar_id: clock.calendar?.id ?? null, calendar_version: clock.calendar?.version ?? null, deadline_at: text(clock.deadlineAt), left_ms: clock.left,
    ended_at: text(clock.endedAt), breached_at: text(clock.breachedAt), warned: clock.warned,
  }))
  return sql`insert into sla_clocks (ticket_id, metric, key, state, policy_id, policy_version, started_at, target_ms, calendar_id, calendar_version, deadline_at, left_ms, ended_at, breached_at, warned)
    select ticket_id, metric, key, state, policy_id, policy_version, started_at, target_ms, calendar_id, calendar_version, deadline_at, left_ms, ended_at, breached_at, warned
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(ticket_id uuid, metric text, key text, state text, policy_id uuid, policy_version integer, started_at timestamptz, target_ms bigint,
      calendar_id uuid, calendar_version integer, deadline_at timestamptz, left_ms bigint, ended_at timestamptz, breached_at timestamptz, warned text[])
    on conflict (ticket_id, metric, key) do update set state = excluded.state, policy_id = excluded.policy_id, policy_version = excluded.policy_version, started_at = excluded.started_at, target_ms = excluded.target_ms,
      calendar_id = excluded.calendar_id, calendar_version = excluded.calendar_version, deadline_at = excluded.deadline_at, left_ms = excluded.left_ms, ended_at = excluded.ended_at,
      breached_at = excluded.breached_at, warned = excluded.warned`
}
