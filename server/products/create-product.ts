import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { MOST_PRODUCTS, type Product } from './product.ts'
import { allProducts, announceProducts } from './registry.ts'

/** Defines a product. 409 when one in use has its name or its code already. */
export async function createProduct(tx: Tx, given: { name: string; code?: string | null }): Promise<Product> {
  if ((await allProducts(tx)).length >= MOST_PRODUCTS) throw problem.conflict('too-many-products', `There are ${MOST_PRODUCTS} products already, the archived ones counted.`)
  const product: Product = { id: newId(), name: given.name, code: given.code ?? null, archived: false, version: 1 }
  await refuseTaken(tx, product)
  tx.record({ kind: 'product', id: product.id, version: 0 }, 'product.created', { name: product.name })
  await tx.query(sql`insert into products (id, name, code, created_at, version) values (${product.id}, ${product.name}, ${product.code}, ${tx.now}, 1)`)
  await announceProducts(tx)
  return product
}

/** Those who define products wait for each other, so that two do not take the same name. */
export async function refuseTaken(tx: Tx, product: Product): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('products:names'))`)
  const other = await tx.maybe<{ name: string; sameName: boolean }>(sql`select name, lower(name) = lower(${product.name}) as "sameName" from products
    where not archived and id <> ${product.id} and (lower(name) = lower(${product.name}) or lower(code) = lower(${product.code})) limit 1`)
  if (!other) return
  if (other.sameName) throw problem.conflict('product-name', `There is a product called “${other.name}” already. Take another name.`)
  throw problem.conflict('product-code', `“${other.name}” has the code ${product.code} already. Take another code.`)
}
