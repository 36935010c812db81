import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { refuseTaken } from './create-product.ts'
import { PRODUCT_COLUMNS, type Product } from './product.ts'
import { announceProducts } from './registry.ts'

export type ProductChanges = Partial<Pick<Product, 'name' | 'code' | 'archived'>>

/** Changes a product. 412 when it is not at the expected version, 409 when another in use has its name or its code. */
export async function updateProduct(tx: Tx, id: string, given: ProductChanges, expected?: number): Promise<Product> {
  const product = isId(id) ? await tx.maybe<Product>(sql`select ${PRODUCT_COLUMNS} from products d where d.id = ${id} for no key update`) : undefined
  if (!product) throw problem.notFound('product', 'There is no such product.')
  if (expected !== undefined && expected !== product.version) throw problem.preconditionFailed('version', 'The product was changed meanwhile. Load it again.', { version: product.version })
  const after: Product = { ...product, ...given }
  const changed = Object.fromEntries((['name', 'code', 'archived'] as const).filter(field => after[field] !== product[field]).map(field => [field, { from: product[field], to: after[field] }]))
  if (Object.keys(changed).length === 0) return product
  if (!after.archived) await refuseTaken(tx, after)
  const subject = { kind: 'product', id, version: product.version }
  tx.record(subject, 'product.changed', { changed })
  after.version = subject.version
  await tx.query(sql`update products set name = ${after.name}, code = ${after.code}, archived = ${after.archived}, version = ${after.version} where id = ${id}`)
  await announceProducts(tx)
  return after
}
