import sql, { raw } from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { allProducts } from '../products/registry.ts'
import type { Subject } from './notes.ts'

/** What a person or an organisation has of a product. Days as 2026-01-31. */
export interface Ownership {
  id: string
  product: { id: string; name: string; code: string | null; archived: boolean }
  /** A serial number, a contract. */
  reference: string | null
  since: string | null
  until: string | null
  note: string
  version: number
}
export type OwnershipFields = Pick<Ownership, 'reference' | 'since' | 'until' | 'note'>
const FIELDS = ['reference', 'since', 'until', 'note'] as const satisfies readonly (keyof OwnershipFields)[]

/** Most products of one. */
const MOST = 500

const columns = raw(`w.id, json_build_object('id', d.id, 'name', d.name, 'code', d.code, 'archived', d.archived) as product, w.reference, w.since::text, w.until::text, w.note, w.version`)

/** What one owns, in the order in which it was added. */
export function ownershipsOf(q: Queries, subjectId: string): Promise<Ownership[]> {
  return q.query<Ownership>(sql`select ${columns} from ownerships w join products d on d.id = w.product_id where w.subject_id = ${subjectId} order by w.created_at, w.id limit ${2 * MOST}`)
}

/** Adds a product to what a person or an organisation owns. 422 for one that is not there or archived, and for days in the wrong order. */
export async function addOwnership(tx: Tx, subject: Subject, productId: string, given: Partial<OwnershipFields>): Promise<Ownership> {
  const found = (await allProducts(tx)).find(each => each.id === productId && !each.archived)
  if (!found) throw problem.unprocessable('unknown-product', 'There is no such product, or it is archived. GET /api/v1/products lists them.')
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from ownerships where subject_id = ${subject.id}`)
  if (count >= MOST) throw problem.unprocessable('too-many-products', `At most ${MOST} products are kept here. Remove old ones first.`)
  const { version: _, ...product } = found
  const made: Ownership = { id: newId(), product, reference: null, since: null, until: null, note: '', ...given, version: 1 }
  checkDays(made)
  await tx.query(sql`insert into ownerships (id, subject_id, product_id, reference, since, until, note, created_at)
    values (${made.id}, ${subject.id}, ${productId}, ${made.reference}, ${made.since}, ${made.until}, ${made.note}, ${tx.now})`)
  await raise(tx, subject, 'productAdded', { ownershipId: made.id, productId })
  return made
}

/** Changes what is known of it; which product it is stays. What stays the same makes no event. 412 when it is not at the expected version. */
export async function changeOwnership(tx: Tx, subject: Subject, id: string, given: Partial<OwnershipFields>, expected?: number): Promise<Ownership> {
  const before = await lockOwnership(tx, subject, id)
  if (expected !== undefined && expected !== before.version) throw problem.preconditionFailed('version', 'What is known of this product was changed meanwhile. Load it again.', { version: before.version })
  const after: Ownership = { ...before, ...given, version: before.version + 1 }
  const fields = FIELDS.filter(field => after[field] !== before[field])
  if (fields.length === 0) return before
  checkDays(after)
  await tx.query(sql`update ownerships set reference = ${after.reference}, since = ${after.since}, until = ${after.until}, note = ${after.note}, version = ${after.version} where id = ${id}`)
  await raise(tx, subject, 'productChanged', { ownershipId: id, productId: before.product.id, fields })
  return after
}

export async function removeOwnership(tx: Tx, subject: Subject, id: string): Promise<void> {
  const { product } = await lockOwnership(tx, subject, id)
  await tx.query(sql`delete from ownerships where id = ${id}`)
  await raise(tx, subject, 'productRemoved', { ownershipId: id, productId: product.id })
}

async function lockOwnership(tx: Tx, subject: Subject, id: string): Promise<Ownership> {
  const found = await tx.maybe<Ownership>(sql`select ${columns} from ownerships w join products d on d.id = w.product_id where w.id = ${id} and w.subject_id = ${subject.id} for update of w`)
  if (!found) throw problem.notFound('ownership', 'This product is not here any more. Load the list again.')
  return found
}

function checkDays({ since, until }: OwnershipFields): void {
  if (since !== null && until !== null && since > until) throw problem.unprocessable('days', 'It ends before it begins. Change one of the two days.')
}

async function raise(tx: Tx, subject: Subject, type: 'productAdded' | 'productChanged' | 'productRemoved', data: Record<string, unknown>): Promise<void> {
  tx.record(subject, `${subject.kind}.${type}`, data)
  await tx.query(subject.kind === 'person' ? sql`update people set version = ${subject.version} where id = ${subject.id}` : sql`update organisations set version = ${subject.version} where id = ${subject.id}`)
}

/** What a merged one owns comes to whoever stays. */
export function bringOwnerships(tx: Tx, merged: string, kept: string): Promise<unknown> {
  return tx.query(sql`update ownerships set home_id = coalesce(home_id, subject_id), subject_id = ${kept} where subject_id = ${merged}`)
}

/** It goes back; `family` are the ids that the merged one stands for. */
export function returnOwnerships(tx: Tx, merged: string, family: readonly string[]): Promise<unknown> {
  return tx.query(sql`update ownerships set subject_id = ${merged}, home_id = nullif(home_id, ${merged}) where home_id = any(${[...family]}::uuid[])`)
}
