import sql from 'sql-template-tag'
import { sameValue } from '../fields/values.ts'
import { accessPerson } from '../people/access.ts'
import { removeIdentity } from '../people/remove-identity.ts'
import { removeOrganisation, removePerson } from '../people/remove-customer.ts'
import { accessOrganisation, updateOrganisation } from '../people/update-organisation.ts'
import { updatePerson } from '../people/update-person.ts'
import type { Tx } from '../platform/change.ts'
import { sqlState } from '../platform/db.ts'
import { Problem } from '../platform/problem.ts'
import { valueOf } from './apply-rows.ts'
import type { Former } from './import.ts'

export interface Undoable { row: number; kind: 'person' | 'organisation'; outcome: 'created' | 'changed'; subjectId: string; version: number; former: Former | null; after: Record<string, unknown> | null }
export interface Undone { row: number; kind: string; undone: 'restored' | 'partly' | 'kept'; kept: string[] | null }

/** Whether an undo of one row is refused by what the desk knows or refers to: then it stays, and the others go on. */
export const isRefused = (error: unknown): boolean => error instanceof Problem || sqlState(error) === '23503'

/** What is told of a row that could not be undone. */
export const keptBy = ({ row, kind }: Undoable, error: unknown): Undone => ({ row, kind, undone: 'kept', kept: [error instanceof Problem ? 'changed' : 'used'] })

/** Takes back what one row did: whoever it made goes, when nobody touched or used them; of others the fields that nobody changed since. */
export async function undoRow(tx: Tx, item: Undoable): Promise<Undone> {
  const { row, kind, former, after } = item
  const found = kind === 'person' ? await accessPerson(tx, item.subjectId) : await accessOrganisation(tx, item.subjectId)
  if (found.id !== item.subjectId) return { row, kind, undone: 'kept', kept: ['changed'] }
  if (item.outcome === 'created') {
    if (found.version !== item.version) return { row, kind, undone: 'kept', kept: ['changed'] }
    if ('role' in found) await removePerson(tx, found)
    else await removeOrganisation(tx, found)
    return { row, kind, undone: 'restored', kept: null }
  }
  const fields = Object.keys(former?.fields ?? {})
  const kept = fields.filter(field => !sameValue(valueOf(found, field), after?.[field]))
  const back = Object.fromEntries(fields.filter(field => !kept.includes(field) && !field.startsWith('custom.')).map(field => [field, former!.fields[field]]))
  const custom = Object.fromEntries(fields.filter(field => !kept.includes(field) && field.startsWith('custom.')).map(field => [field.slice('custom.'.length), former!.fields[field] ?? null]))
  if ('role' in found) kept.push(...await takeIdentities(tx, await updatePerson(tx, found, { ...back, custom }), former?.identities ?? []))
  else await updateOrganisation(tx, found, { ...back, custom })
  return { row, kind, undone: kept.length === 0 ? 'restored' : 'partly', kept: kept.length === 0 ? null : kept }
}

/** Addresses that were confirmed since, or that mail goes to first by now, stay. */
async function takeIdentities(tx: Tx, person: Parameters<typeof removeIdentity>[1], ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const there = await tx.query<{ id: string; free: boolean }>(sql`select i.id, i.verified_at is null as free from identities i where i.id = any(${[...ids]}::uuid[]) and i.person_id = ${person.id}`)
  for (const { id } of there.filter(each => each.free)) await removeIdentity(tx, person, id)
  return there.some(each => !each.free) ? ['identities'] : []
}
