import sql from 'sql-template-tag'
import { setAlarm, type AlarmHandler } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { accessTickets } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { recordOn } from '../tickets/record-on.ts'
import { ticketAlarm } from '../tickets/ticket-alarm.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { stateOf, type Agent } from './agent.ts'
import type { TAKEN_BACK } from './events.ts'
import { isLoad } from './load.ts'
import { pendingOf, writeLater } from './pending.ts'
import { BEGIN, place, ROUTING } from './place.ts'
import { isRouted, routingOf } from './registry.ts'

/** Alarm of an agent who is away or gone, for each team that then gives their tickets to others. */
export const TAKE_BACK = 'routing.takeBack'

/** Whoever wrote so recently is in the midst of it. */
const WRITING = { minutes: 10 }
/** Tickets taken back in one change. */
const BATCH = 50

type Why = (typeof TAKEN_BACK)[number]

/** Takes tickets back from who has them, and gives them to somebody else. The transaction acts as the policy. */
export async function takeBack(tx: Tx, tickets: readonly Ticket[], reason: Why): Promise<void> {
  const wishes: { ticket: Ticket; excluded: string[] }[] = []
  for (const ticket of tickets) {
    const from = ticket.assigneeId!
    const decisionId = newId()
    await assign(tx, ticket, null)
    recordOn(tx, ticket.id, 'routing.takenBack', { from, reason, decisionId })
    pendingOf(tx).decisions.push({ id: decisionId, ticketId: ticket.id, outcome: 'takenBack', personId: from, teamId: ticket.teamId, version: null, reason, path: [] })
    wishes.push({ ticket, excluded: [from] })
  }
  writeLater(tx)
  const now = await accessTickets(tx, tickets.map(ticket => ticket.id))
  await place(tx, wishes.map(wish => ({ ...wish, ticket: now.get(wish.ticket.id)! })))
}

/** A ticket goes back whose agent has done nothing about it since it was given to them. */
export const takeBackUnbegun: AlarmHandler = ticketAlarm(BEGIN, async (tx, alarms) => {
  const policy = tx.as(ROUTING)
  const tickets = [...(await accessTickets(tx, alarms.map(alarm => alarm.subjectId))).values()].filter(isLoad)
  const given = await tx.query<{ id: string; begun: boolean; writing: boolean }>(sql`select t.id,
      exists (select from events e where e.subject_id = t.id and e.actor_kind = 'person' and e.actor_id = t.assignee_id::text and e.at >= d.at) as begun,
      exists (select from drafts w where w.ticket_id = t.id and w.person_id = t.assignee_id and w.updated_at > ${tx.now.subtract(WRITING)}) as writing
    from tickets t cross join lateral (select d.person_id, d.at from routing_decisions d where d.ticket_id = t.id order by d.at desc, d.id desc limit 1) d
    where t.id = any(${tickets.map(ticket => ticket.id)}::uuid[]) and d.person_id = t.assignee_id`)
  const back: Ticket[] = []
  for (const ticket of tickets) {
    const known = given.find(each => each.id === ticket.id)
    const team = await routingOf(tx, ticket.teamId)
    if (!known || known.begun || !isRouted(team) || team.settings.takeBackUnbegun === null) continue
    if (known.writing) setAlarm(tx, { kind: BEGIN, subjectId: ticket.id, key: '' }, tx.now.add(WRITING))
    else back.push(ticket)
  }
  await takeBack(policy, back, 'unbegun')
})

/** The tickets of an agent who is still away, on leave or gone go to the others of their teams, some at a time. */
export const takeBackFromAbsent: AlarmHandler = {
  kind: TAKE_BACK,
  hold: (tx, ids) => tx.query(sql`select from agents where person_id = any(${[...ids]}::uuid[]) order by person_id for update`),
  async ring(tx, alarms) {
    for (const { subjectId: personId, key: teamId } of alarms) {
      const reason = await whyAbsent(tx, personId)
      const team = await routingOf(tx, teamId)
      if (!reason || !isRouted(team) || (reason === 'away' ? team.settings.takeBackAway === null : !team.settings.takeBackLeave)) continue
      const again = { kind: TAKE_BACK, subjectId: personId, key: teamId }
      // who holds a ticket at this moment is not waited for: they may wait for the agent
      const found = await tx.query<{ id: string; writing: boolean }>(sql`select t.id, exists (select from drafts w where w.ticket_id = t.id and w.person_id = ${personId} and w.updated_at > ${tx.now.subtract(WRITING)}) as writing
        from agent_loads l join tickets t on t.id = l.ticket_id where l.person_id = ${personId} and t.team_id = ${teamId} and t.assignee_id = ${personId} order by t.id limit ${BATCH} for no key update of t skip locked`)
      const tickets = await accessTickets(tx, found.filter(each => !each.writing).map(each => each.id))
      await takeBack(tx.as(ROUTING), [...tickets.values()], reason)
      if (found.length === BATCH && tickets.size > 0) setAlarm(tx, again, tx.now)
      else if (tickets.size < await heldStill(tx, personId, teamId)) setAlarm(tx, again, tx.now.add(WRITING))
    }
  },
}

async function heldStill(tx: Tx, personId: string, teamId: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from agent_loads l join tickets t on t.id = l.ticket_id where l.person_id = ${personId} and t.team_id = ${teamId}`)
  return count
}

/** Why somebody cannot come to their tickets; undefined when they can. */
export async function whyAbsent(tx: Tx, personId: string): Promise<Why | undefined> {
  const row = await tx.maybe<{ works: boolean; onLeave: boolean } & Pick<Agent, 'status' | 'autoAway'>>(sql`select p.active and p.role in ('admin', 'lead', 'agent') as works, coalesce(a.status, 'away') as status, coalesce(a.auto_away, false) as "autoAway",
      exists (select from agent_leaves l where l.person_id = p.id and l.starts_at <= ${tx.now} and l.ends_at > ${tx.now}) as "onLeave"
    from people p left join agents a on a.person_id = p.id where p.id = ${personId}`)
  if (!row) return undefined
  if (!row.works) return 'gone'
  const state = stateOf(row, row.onLeave)
  return state === 'leave' || state === 'away' ? state : undefined
}
