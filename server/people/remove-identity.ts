import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import type { Person } from './person.ts'

/** Takes an address from a person. The oldest of the others becomes primary. Whoever signs in keeps one: 409. */
export async function removeIdentity(tx: Tx, person: Pick<Person, 'id' | 'role' | 'version'>, identityId: string): Promise<void> {
  const all = await tx.query<{ id: string; kind: string; primary: boolean }>(sql`select id, kind, is_primary as primary from identities
    where person_id = ${person.id} order by is_primary desc, created_at, id`)
  const gone = all.find(identity => identity.id === identityId)
  if (!gone) throw problem.notFound('identity', 'This person has no such address.')
  const others = all.filter(identity => identity !== gone)
  if (person.role !== 'customer' && !others.some(identity => identity.kind === 'email')) throw problem.conflict('last-address', 'A colleague signs in by address: add another before removing this one.')
  await tx.query(sql`delete from identities where id = ${identityId}`)
  if (gone.primary && others[0]) await tx.query(sql`update identities set is_primary = true where id = ${others[0].id}`)
  const subject = { kind: 'person', id: person.id, version: person.version }
  tx.record(subject, 'person.identityRemoved', { identityId, kind: gone.kind })
  person.version = subject.version
  await tx.query(sql`update people set version = ${person.version} where id = ${person.id}`)
}
