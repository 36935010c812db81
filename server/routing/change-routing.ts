import { isDeepStrictEqual } from 'node:util'
import sql from 'sql-template-tag'
import { validate } from '../conditions/validate.ts'
import { actorKey } from '../platform/actor.ts'
import { setAlarm } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { accessTeam } from '../people/update-team.ts'
import { askedFields } from '../tickets/asking.ts'
import { TICKET_REFS } from '../tickets/fields.ts'
import { checkCalendar } from './change-agent.ts'
import { OFFER } from './keep.ts'
import { announceRouting, knownRouting, type TeamRouting } from './registry.ts'
import { MANUAL, type RoutingSettings } from './settings.ts'

/** What differs between two ways of routing. */
export function changedFields(before: RoutingSettings, after: RoutingSettings): (keyof RoutingSettings)[] {
  return (Object.keys(MANUAL) as (keyof RoutingSettings)[]).filter(key => !isDeepStrictEqual(before[key], after[key]))
}

/**
 * Says how a team gives out its tickets; what it was stays as a version, and what waits is looked through anew. 412 when it is not at the
 * expected version (0: nobody chose anything yet), 422 for a calendar, team, skill or condition that cannot be.
 */
export async function changeRouting(tx: Tx, teamId: string, given: Partial<RoutingSettings>, expected?: number): Promise<TeamRouting> {
  await accessTeam(tx, teamId)
  const row = await tx.maybe<TeamRouting>(sql`select id, team_id as "teamId", settings, version from team_routings where team_id = ${teamId}`)
  const before: TeamRouting = row ? { ...row, settings: { ...MANUAL, ...row.settings } } : { id: newId(), teamId, settings: MANUAL, version: 0 }
  if (expected !== undefined && expected !== before.version) throw problem.preconditionFailed('version', 'The routing of this team was changed meanwhile. Load it again.', { version: before.version })
  const settings = { ...before.settings, ...given }
  const fields = changedFields(before.settings, settings)
  if (fields.length === 0) return before
  await checkRouting(tx, teamId, given)
  const subject = { kind: 'routing', id: before.id, version: before.version }
  tx.record(subject, 'routing.changed', { teamId, fields })
  const after: TeamRouting = { ...before, settings, version: subject.version }
  await tx.query(sql`insert into team_routings (id, team_id, settings, version) values (${after.id}, ${teamId}, ${JSON.stringify(settings)}, ${after.version})
    on conflict (team_id) do update set settings = excluded.settings, version = excluded.version`)
  await tx.query(sql`insert into team_routing_versions (team_id, version, settings, author_id, at) values (${teamId}, ${after.version}, ${JSON.stringify(settings)}, ${actorKey(tx.actor)}, ${tx.now})`)
  await announceRouting(tx)
  setAlarm(tx, { kind: OFFER, subjectId: teamId, key: 'team' }, tx.now)
  return after
}

/** 422 for what names something that is not there, or asks what cannot be asked. */
export async function checkRouting(tx: Tx, teamId: string, { calendarId, overflowTeamId, skillRules = [] }: Partial<RoutingSettings>): Promise<void> {
  await checkCalendar(tx, calendarId)
  if (overflowTeamId === teamId) throw problem.unprocessable('overflow-team', 'A team cannot take over from itself. Choose another one.')
  if (overflowTeamId && !await tx.maybe(sql`select 1 from teams where id = ${overflowTeamId} and not archived`)) throw problem.unprocessable('unknown-team', 'There is no such team.')
  const { skills } = await knownRouting(tx)
  if (skillRules.some(rule => rule.needs.some(need => !skills.some(skill => skill.id === need.skillId)))) throw problem.unprocessable('unknown-skill', 'There is no such skill. GET /api/v1/skills lists them.')
  const fields = await askedFields(tx)
  const fault = skillRules.flatMap(rule => validate(rule.condition, fields, TICKET_REFS))[0]
  if (fault) throw problem.unprocessable('condition', fault.message)
}
