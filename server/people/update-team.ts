import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { teamNameTaken } from './create-team.ts'
import { changedFields } from './internal/changed.ts'
import { teamColumns } from './internal/columns.ts'
import { cleanName } from './person.ts'
import type { Team } from './team.ts'

/** The team's row, locked; routes admit only whoever may change it. */
export async function accessTeam(tx: Tx, id: string): Promise<Team> {
  const found = isId(id) ? await tx.maybe<Team>(sql`select ${teamColumns} from teams t where t.id = ${id} for no key update`) : undefined
  if (!found) throw problem.notFound('team', 'There is no such team.')
  return found
}

/** Changes a team that `accessTeam` locked. An archived one keeps its tickets and members, but gets no new ones. */
export async function updateTeam(tx: Tx, team: Team, given: Partial<Pick<Team, 'name' | 'private' | 'archived' | 'closedTickets'>>): Promise<Team> {
  const changes = { ...given, ...(given.name !== undefined && { name: cleanName(given.name) }) }
  if (changes.name === '') throw problem.badRequest('name', 'A team needs a name.')
  const changed = changedFields(team, changes)
  if (Object.keys(changed).length === 0) return team
  const subject = { kind: 'team', id: team.id, version: team.version }
  const after: Team = { ...team, ...changes }
  if (!after.archived) {
    const other = await tx.maybe(sql`select 1 from teams where lower(name) = lower(${after.name}) and not archived and id <> ${team.id}`)
    if (other) throw teamNameTaken(after.name)
  }
  tx.record(subject, 'team.updated', { changed })
  after.version = subject.version
  await tx.query(sql`update teams set name = ${after.name}, private = ${after.private}, archived = ${after.archived},
      closed_tickets = ${after.closedTickets && JSON.stringify(after.closedTickets)}, version = ${after.version} where id = ${team.id}`)
  return after
}
