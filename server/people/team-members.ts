import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Team } from './team.ts'

/** Puts a colleague into a team; whoever is in it already stays. Throws 422 for a customer. */
export async function addMember(tx: Tx, team: Team, personId: string): Promise<void> {
  const person = isId(personId) ? await tx.maybe<{ role: string }>(sql`select role from people where id = ${personId}`) : undefined
  if (!person) throw problem.notFound('person', 'There is no such person.')
  if (person.role === 'customer') throw problem.unprocessable('not-staff', 'Only colleagues can be in a team; this is a customer.')
  const made = await tx.query(sql`insert into team_members (team_id, person_id) values (${team.id}, ${personId}) on conflict do nothing returning 1`)
  if (made.length > 0) await recordMember(tx, team, 'team.memberAdded', personId)
}

/** Takes somebody out of a team; whoever is not in it stays out. Their tickets stay theirs. */
export async function removeMember(tx: Tx, team: Team, personId: string): Promise<void> {
  if (!isId(personId)) return
  const gone = await tx.query(sql`delete from team_members where team_id = ${team.id} and person_id = ${personId} returning 1`)
  if (gone.length > 0) await recordMember(tx, team, 'team.memberRemoved', personId)
}

async function recordMember(tx: Tx, team: Team, type: string, personId: string): Promise<void> {
  const subject = { kind: 'team', id: team.id, version: team.version }
  tx.record(subject, type, { personId })
  team.version = subject.version
  await tx.query(sql`update teams set version = ${team.version} where id = ${team.id}`)
}
