import sql, { raw } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import type { Product } from '../products/product.ts'
import { allProducts } from '../products/registry.ts'
import type { Carrier, Choice, CustomField } from './field.ts'

export const FIELD_COLUMNS = raw('f.id, f.carrier, f.key, f.kind, f.label, f.labels, f.help, f.choices, f.limits, f.required, f.position, f.archived, f.version')

const { current: definedFields, announce: announceFields, watch: watchFields } = remembered('custom-fields', load)
export { announceFields, watchFields }

/** Fields with the products of which they were last filled in, so that the same ones stay the same list. */
const filled = new WeakMap<readonly CustomField[], { products: readonly Product[]; fields: readonly CustomField[] }>()

/** All fields that the admin defined, the archived ones too, in their order, those of products with all products as their choices; kept in memory. */
export async function allFields(from: Parameters<typeof definedFields>[0]): Promise<readonly CustomField[]> {
  const defined = await definedFields(from)
  if (!defined.some(field => field.kind === 'product')) return defined
  const products = await allProducts(from)
  const known = filled.get(defined)
  if (known?.products === products) return known.fields
  const choices = products.map(({ id, name, archived }): Choice => ({ key: id, label: name, ...(archived && { archived }) }))
  const fields = defined.map(field => field.kind === 'product' ? { ...field, choices } : field)
  filled.set(defined, { products, fields })
  return fields
}

function load(q: Queries): Promise<readonly CustomField[]> {
  return q.query<CustomField>(sql`select ${FIELD_COLUMNS} from custom_fields f order by f.carrier, f.position, f.label, f.id`)
}

/** The fields of tickets, people or organisations that are in use, in their order. */
export async function fieldsFor(from: Parameters<typeof allFields>[0], carrier: Carrier): Promise<CustomField[]> {
  return (await allFields(from)).filter(field => field.carrier === carrier && !field.archived)
}
