import sql from 'sql-template-tag'
import { deleteFieldFiles } from '../files/field-files.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import type { Organisation } from './organisation.ts'
import type { Person } from './person.ts'

/**
 * Takes away somebody who was made by mistake. Whatever refers to them forbids it, in the database itself (23503): a customer with
 * tickets stays. 403 for colleagues.
 */
export async function removePerson(tx: Tx, person: Pick<Person, 'id' | 'role' | 'version'>): Promise<void> {
  if (person.role !== 'customer') throw problem.forbidden('role', 'Colleagues cannot be removed. Deactivate them.')
  tx.record({ kind: 'person', id: person.id, version: person.version }, 'person.removed', {})
  await tx.query(sql`delete from ownerships where subject_id = ${person.id}`)
  await deleteFieldFiles(tx, [person.id])
  await tx.query(sql`delete from identities where person_id = ${person.id}`)
  await tx.query(sql`delete from people where id = ${person.id}`)
}

/** Takes away an organisation that was made by mistake. Whatever refers to it, such as its people, forbids it (23503). */
export async function removeOrganisation(tx: Tx, organisation: Pick<Organisation, 'id' | 'version'>): Promise<void> {
  tx.record({ kind: 'organisation', id: organisation.id, version: organisation.version }, 'organisation.removed', {})
  await tx.query(sql`delete from ownerships where subject_id = ${organisation.id}`)
  await deleteFieldFiles(tx, [organisation.id])
  await tx.query(sql`delete from organisations where id = ${organisation.id}`)
}
