import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import { PRODUCT_COLUMNS, type Product } from './product.ts'

/** All products by name, the archived ones too; kept in memory. */
export const { current: allProducts, announce: announceProducts, watch: watchProducts } = remembered('products', load)

function load(q: Queries): Promise<readonly Product[]> {
  return q.query<Product>(sql`select ${PRODUCT_COLUMNS} from products d order by plain(d.name), d.name, d.id`)
}
