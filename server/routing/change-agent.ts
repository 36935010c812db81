import sql from 'sql-template-tag'
import { setAlarm } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import { isId, newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { AGENT_COLUMNS, isAbsent, stateOf, type Agent } from './agent.ts'
import { OFFER } from './keep.ts'
import { knownRouting } from './registry.ts'
import { TAKE_BACK } from './take-back.ts'

export type AgentChanges = Partial<Pick<Agent, 'status' | 'autoAway' | 'capacity' | 'calendarId' | 'languages' | 'skills'>>

/** What routing knows of somebody, locked; made when nothing was known yet: then they are away until they are seen. 404 for whoever cannot own tickets. */
export async function accessAgent(tx: Tx, personId: string): Promise<Agent> {
  const known = await lock(tx, personId)
  if (known) return known
  const works = isId(personId) && await tx.maybe(sql`select 1 from people where id = ${personId} and active and role in ('admin', 'lead', 'agent')`)
  if (!works) throw problem.notFound('agent', 'There is no such agent. Only active agents, leads and admins can be given tickets.')
  const id = newId()
  // who makes it at the same moment is waited for
  const made = await tx.maybe(sql`insert into agents (id, person_id, status, auto_away, absent_since, created_at, version) values (${id}, ${personId}, 'online', true, ${tx.now}, ${tx.now}, 1) on conflict (person_id) do nothing returning 1`)
  if (made) tx.record({ kind: 'agent', id, version: 0 }, 'agent.created', { personId })
  return (await lock(tx, personId))!
}

function lock(tx: Tx, personId: string): Promise<Agent | undefined> {
  return isId(personId) ? tx.maybe<Agent>(sql`select ${AGENT_COLUMNS} from agents a where a.person_id = ${personId} for update`) : Promise.resolve(undefined)
}

/** Changes what `accessAgent` locked. 422 for a calendar or a skill that is not in use. */
export async function changeAgent(tx: Tx, agent: Agent, given: AgentChanges): Promise<Agent> {
  const changed = Object.fromEntries((Object.keys(given) as (keyof AgentChanges)[]).filter(key => JSON.stringify(given[key]) !== JSON.stringify(agent[key])).map(key => [key, { from: agent[key], to: given[key] }]))
  if (Object.keys(changed).length === 0) return agent
  await checkChoices(tx, given)
  const after: Agent = { ...agent, ...given }
  const [was, is] = [stateOf(agent, false), stateOf(after, false)]
  after.absentSince = isAbsent(is) ? agent.absentSince ?? tx.now : null
  await save(tx, after, 'agent.changed', { changed })
  if (was !== is) await stateChanged(tx, after.personId, is === 'online', isAbsent(is) && !isAbsent(was) ? is === 'leave' ? 'leave' : 'away' : null)
  else if (is === 'online') setAlarm(tx, { kind: OFFER, subjectId: after.personId, key: 'person' }, tx.now) // more room, or more skills
  return after
}

/** What follows when somebody comes or goes: they are offered what waits, or what they have is taken back after a while. */
export async function stateChanged(tx: Tx, personId: string, isThere: boolean, absent: 'away' | 'leave' | null): Promise<void> {
  if (isThere) setAlarm(tx, { kind: OFFER, subjectId: personId, key: 'person' }, tx.now)
  for (const { teamId, settings } of (await knownRouting(tx)).routings.values()) {
    const key = { kind: TAKE_BACK, subjectId: personId, key: teamId }
    if (isThere) setAlarm(tx, key, null)
    else if (absent === 'leave' && settings.takeBackLeave) setAlarm(tx, key, tx.now)
    else if (absent === 'away' && settings.takeBackAway !== null) setAlarm(tx, key, tx.now.add({ minutes: settings.takeBackAway }))
  }
}

/** Records what happened to an agent and writes their row; `after` gets its new version. */
export async function save(tx: Tx, after: Agent, type: string, data: Record<string, unknown>): Promise<void> {
  const subject = { kind: 'agent', id: after.id, version: after.version }
  tx.record(subject, type, { personId: after.personId, ...data })
  after.version = subject.version
  await tx.query(sql`update agents set status = ${after.status}, auto_away = ${after.autoAway}, absent_since = ${after.absentSince}, capacity = ${after.capacity}, calendar_id = ${after.calendarId},
    languages = ${after.languages}, skills = ${JSON.stringify(after.skills)}, version = ${after.version} where id = ${after.id}`)
}

async function checkChoices(tx: Tx, { calendarId, skills }: AgentChanges): Promise<void> {
  await checkCalendar(tx, calendarId)
  const known = new Set((await knownRouting(tx)).skills.map(skill => skill.id))
  if (Object.keys(skills ?? {}).some(id => !known.has(id))) throw problem.unprocessable('unknown-skill', 'There is no such skill. GET /api/v1/skills lists them.')
}

/** 422 for a calendar that is not in use. */
export async function checkCalendar(tx: Tx, calendarId: string | null | undefined): Promise<void> {
  if (calendarId && !await tx.maybe(sql`select 1 from calendars where id = ${calendarId} and not archived`)) throw problem.unprocessable('unknown-calendar', 'There is no such calendar in use. Take one of the list, or restore it first.')
}
