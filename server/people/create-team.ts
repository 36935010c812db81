import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { cleanName } from './person.ts'
import type { Team } from './team.ts'

/** Makes a team without members. Throws 409 when there is one with the name. */
export async function createTeam(tx: Tx, given: { name: string; private?: boolean; demo?: boolean }): Promise<Team> {
  const team: Team = { id: newId(), name: cleanName(given.name), private: given.private ?? false, archived: false, closedTickets: null, demo: given.demo ?? false, createdAt: tx.now, version: 1 }
  if (team.name === '') throw problem.badRequest('name', 'A team needs a name.')
  tx.record({ kind: 'team', id: team.id, version: 0 }, 'team.created', { name: team.name, private: team.private })
  const made = await tx.query(sql`insert into teams (id, name, private, demo, created_at, version) values (${team.id}, ${team.name}, ${team.private}, ${team.demo}, ${tx.now}, 1)
    on conflict (lower(name)) where not archived do nothing returning 1`)
  if (made.length === 0) throw teamNameTaken(team.name)
  return team
}

export const teamNameTaken = (name: string) => problem.conflict('team-name', `There is a team called ${name} already.`)
