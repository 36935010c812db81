import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { sanitizeHtml } from '../platform/html.ts'
import { isId, newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'

/** A name under which the desk speaks to customers; mailboxes and tickets can carry one. */
export interface Brand { id: string; name: string; position: number; archived: boolean; /** HTML below every reply under it. */ signature: string; version: number }

const columns = sql`b.id, b.name, b.position, b.archived, b.signature, b.version`

/** All brands in their order, the archived ones last. */
export function listBrands(q: Queries): Promise<Brand[]> {
  return q.query(sql`select ${columns} from brands b order by b.archived, b.position, lower(b.name), b.id limit 1000`)
}

/** The brand's row, locked; routes admit only whoever may change it. */
export async function accessBrand(tx: Tx, id: string): Promise<Brand> {
  const found = isId(id) ? await tx.maybe<Brand>(sql`select ${columns} from brands b where b.id = ${id} for no key update`) : undefined
  if (!found) throw problem.notFound('brand', 'There is no such brand.')
  return found
}

/** Makes a brand, after the others unless told. Throws 409 when there is one with the name. */
export async function createBrand(tx: Tx, given: { name: string; position?: number }): Promise<Brand> {
  const brand: Brand = { id: newId(), name: given.name.trim(), position: 0, archived: false, signature: '', version: 1 }
  tx.record({ kind: 'brand', id: brand.id, version: 0 }, 'brand.created', { name: brand.name })
  const [made] = await tx.query<{ position: number }>(sql`insert into brands (id, name, position, created_at, version)
    select ${brand.id}, ${brand.name}, coalesce(${given.position ?? null}::integer, (select max(position) + 1 from brands), 0), ${tx.now}, 1
    on conflict (lower(name)) where not archived do nothing returning position`)
  if (!made) throw nameTaken(brand.name)
  return { ...brand, position: made.position }
}

/** Renames, signs, moves, archives or brings back a brand that `accessBrand` locked. The event says of a signature only that it changed. */
export async function updateBrand(tx: Tx, brand: Brand, changes: Partial<Pick<Brand, 'name' | 'position' | 'archived' | 'signature'>>): Promise<Brand> {
  const after: Brand = { ...brand, ...changes, ...(changes.signature !== undefined && { signature: sanitizeHtml(changes.signature) }) }
  const fields = (['name', 'position', 'archived', 'signature'] as const).filter(field => after[field] !== brand[field])
  if (fields.length === 0) return brand
  if (!after.archived) {
    const other = await tx.maybe(sql`select 1 from brands where lower(name) = lower(${after.name}) and not archived and id <> ${brand.id}`)
    if (other) throw nameTaken(after.name)
  }
  const subject = { kind: 'brand', id: brand.id, version: brand.version }
  tx.record(subject, 'brand.updated', { changed: Object.fromEntries(fields.map(field => [field, field === 'signature' ? { from: null, to: null } : { from: brand[field], to: after[field] }])) })
  after.version = subject.version
  await tx.query(sql`update brands set name = ${after.name}, position = ${after.position}, archived = ${after.archived}, signature = ${after.signature}, version = ${after.version} where id = ${brand.id}`)
  return after
}

const nameTaken = (name: string) => problem.conflict('brand-name', `There is a brand called ${name} already.`)
