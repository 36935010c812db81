import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { mayUpdatePerson, noOrganisation, noPerson, visibleOrganisations, visiblePeople } from '../access.ts'
import { organisationColumns, personColumns } from '../internal/columns.ts'
import type { Organisation } from '../organisation.ts'
import type { Person } from '../person.ts'

/**
 * Two people, locked in the order of their ids, so that two who merge the same ones never wait for each other. `into` leads to whom that
 * person has become. Colleagues are refused: their address would give a customer the rights of a colleague, or take them away.
 */
export async function accessPeople(tx: Tx, mergedId: string, intoId: string): Promise<[merged: Person, kept: Person]> {
  if (!isId(mergedId) || !isId(intoId)) throw noPerson()
  const { root } = await tx.one<{ root: string | null }>(sql`select person_root(${intoId}) as root`)
  const rows = await tx.query<Person>(sql`select ${personColumns} from people p where p.id = any(${[mergedId, root ?? intoId]}::uuid[]) and ${visiblePeople(tx.actor)} order by p.id for no key update`)
  const [merged, kept] = [rows.find(row => row.id === mergedId), rows.find(row => row.id === root)]
  if (!merged || !kept) throw noPerson()
  if (merged.id === kept.id) throw problem.conflict('same-person', 'Both are the same person already.')
  if (merged.mergedInto) throw problem.conflict('person-merged', `${merged.name} was merged already. Undo that first.`, { mergedInto: merged.mergedInto })
  for (const person of [merged, kept]) {
    if (person.role !== 'customer') throw problem.unprocessable('not-customer', `${person.name} is a colleague. Only customers can be merged: an address would get rights that it never proved.`)
    if (!mayUpdatePerson(tx.actor, person)) throw problem.forbidden('role', 'You may not change this person.')
  }
  return [merged, kept]
}

/** Two organisations, locked as people are. */
export async function accessOrganisations(tx: Tx, mergedId: string, intoId: string): Promise<[merged: Organisation, kept: Organisation]> {
  if (!isId(mergedId) || !isId(intoId)) throw noOrganisation()
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('people:domains'))`)
  const { root } = await tx.one<{ root: string | null }>(sql`select organisation_root(${intoId}) as root`)
  const rows = await tx.query<Organisation>(sql`select ${organisationColumns} from organisations o where o.id = any(${[mergedId, root ?? intoId]}::uuid[]) and ${visibleOrganisations(tx.actor)} order by o.id for no key update`)
  const [merged, kept] = [rows.find(row => row.id === mergedId), rows.find(row => row.id === root)]
  if (!merged || !kept) throw noOrganisation()
  if (merged.id === kept.id) throw problem.conflict('same-organisation', 'Both are the same organisation already.')
  if (merged.mergedInto) throw problem.conflict('organisation-merged', `${merged.name} was merged already. Undo that first.`, { mergedInto: merged.mergedInto })
  return [merged, kept]
}
