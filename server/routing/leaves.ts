import sql from 'sql-template-tag'
import { setAlarm, type AlarmHandler } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { isId, newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { MOST_LEAVES, stateOf, type Agent } from './agent.ts'
import { accessAgent, save, stateChanged } from './change-agent.ts'

export interface Leave { id: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant; substituteId: string | null }

/** Rings when a leave begins and when it ends. */
const LEAVE = 'routing.leave'

/** The leaves of some people that are not over, the next first. */
export function leavesOf(q: Queries, personIds: readonly string[], now: Temporal.Instant): Promise<(Leave & { personId: string })[]> {
  return q.query(sql`select id, person_id as "personId", starts_at as "startsAt", ends_at as "endsAt", substitute_id as "substituteId" from agent_leaves
    where person_id = any(${[...personIds]}::uuid[]) and ends_at > ${now} order by starts_at, id`)
}

/** Writes down a leave. 422 when it is over already, ends before it begins, or names a substitute who cannot own tickets. */
export async function addLeave(tx: Tx, agent: Agent, { startsAt, endsAt, substituteId }: Omit<Leave, 'id'>): Promise<Leave> {
  if (Temporal.Instant.compare(endsAt, startsAt) <= 0) throw problem.unprocessable('leave-times', 'The leave ends before it begins. Change one of the two.')
  if (Temporal.Instant.compare(endsAt, tx.now) <= 0) throw problem.unprocessable('leave-over', 'This leave is over already.')
  if (substituteId !== null) await checkSubstitute(tx, substituteId, agent.personId)
  if ((await leavesOf(tx, [agent.personId], tx.now)).length >= MOST_LEAVES) throw problem.conflict('too-many-leaves', `At most ${MOST_LEAVES} leaves are kept for one person. Remove some first.`)
  const leave: Leave = { id: newId(), startsAt, endsAt, substituteId }
  await save(tx, agent, 'agent.leaveAdded', { leaveId: leave.id, startsAt: startsAt.toString(), endsAt: endsAt.toString(), substituteId })
  await tx.query(sql`insert into agent_leaves (id, person_id, starts_at, ends_at, substitute_id) values (${leave.id}, ${agent.personId}, ${startsAt}, ${endsAt}, ${substituteId})`)
  if (Temporal.Instant.compare(startsAt, tx.now) <= 0) await moved(tx, agent)
  else setAlarm(tx, { kind: LEAVE, subjectId: agent.personId, key: `${leave.id} from` }, startsAt)
  setAlarm(tx, { kind: LEAVE, subjectId: agent.personId, key: `${leave.id} until` }, endsAt)
  return leave
}

/** Takes a leave away; one under way ends with it. */
export async function removeLeave(tx: Tx, agent: Agent, leaveId: string): Promise<void> {
  const gone = isId(leaveId) ? await tx.maybe(sql`delete from agent_leaves where id = ${leaveId} and person_id = ${agent.personId} returning 1`) : undefined
  if (!gone) throw problem.notFound('leave', 'There is no such leave.')
  await save(tx, agent, 'agent.leaveRemoved', { leaveId })
  for (const key of ['from', 'until']) setAlarm(tx, { kind: LEAVE, subjectId: agent.personId, key: `${leaveId} ${key}` }, null)
  await moved(tx, agent)
}

/** 422 for whoever cannot stand in. */
export async function checkSubstitute(tx: Tx, substituteId: string, personId: string): Promise<void> {
  const fits = substituteId !== personId && await tx.maybe(sql`select 1 from people where id = ${substituteId} and active and role in ('admin', 'lead', 'agent')`)
  if (!fits) throw problem.unprocessable('substitute', 'Another active agent, lead or admin can stand in.')
}

export const leaveTurns: AlarmHandler = {
  kind: LEAVE,
  hold: (tx, ids) => tx.query(sql`select from agents where person_id = any(${[...ids]}::uuid[]) order by person_id for update`),
  async ring(tx, alarms) {
    for (const personId of new Set(alarms.map(alarm => alarm.subjectId))) await moved(tx, await accessAgent(tx, personId))
  },
}

async function moved(tx: Tx, agent: Agent): Promise<void> {
  const onLeave = (await leavesOf(tx, [agent.personId], tx.now)).some(leave => Temporal.Instant.compare(leave.startsAt, tx.now) <= 0)
  const state = stateOf(agent, onLeave)
  await stateChanged(tx, agent.personId, state === 'online', state === 'leave' ? 'leave' : null)
}
