import sql, { type Sql } from 'sql-template-tag'
import { isStaff, type Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Person } from './person.ts'
import { personColumns } from './internal/columns.ts'

/** The people `p` somebody may see: staff everyone, a customer only themselves. */
export function visiblePeople(actor: Actor): Sql {
  return actor.kind !== 'person' || isStaff(actor.role) ? sql`true` : sql`p.id = ${actor.id}`
}

/** The organisations `o` somebody may see: staff all, a customer their own. */
export function visibleOrganisations(actor: Actor): Sql {
  return actor.kind !== 'person' || isStaff(actor.role) ? sql`true` : sql`o.id = ${actor.organisationId}`
}

/** What somebody may do with a person; the API says the same in `can`. */
export function mayUpdatePerson(actor: Actor, target: Pick<Person, 'id' | 'role'>): boolean {
  if (actor.kind !== 'person' || actor.role === 'admin' || actor.id === target.id) return true
  return (actor.role === 'lead' || actor.role === 'agent') && target.role === 'customer'
}

/** The person's row, locked for a change; of a merged one that of whom they have become. Throws 404 for whoever may not see it and 403 for whoever may only read. */
export async function accessPerson(tx: Tx, id: string): Promise<Person> {
  const found = await lockPerson(tx, id)
  if (!found) throw noPerson()
  if (!mayUpdatePerson(tx.actor, found)) throw problem.forbidden('role', 'Only an admin can change colleagues.')
  return found
}

async function lockPerson(tx: Tx, id: string): Promise<Person | undefined> {
  if (!isId(id)) return undefined
  return tx.maybe<Person>(sql`select ${personColumns} from people p where p.id = person_root(${id}) and ${visiblePeople(tx.actor)} for no key update`)
}

export const noPerson = () => problem.notFound('person', 'There is no such person, or you may not see them.')
export const noOrganisation = () => problem.notFound('organisation', 'There is no such organisation, or you may not see it.')
