import type { z } from 'zod'
import { OPS_OF, type Field } from '../../conditions/fields.ts'
import type { Carrier } from '../../fields/field.ts'
import { allFields } from '../../fields/registry.ts'
import type { Queries } from '../../platform/db.ts'
import { askedFields } from '../asking.ts'
import { isColumn } from '../columns.ts'
import type { TicketFacts } from '../fields.ts'
import { groupKeys, sortKeys } from '../sorting.ts'
import type { fieldOfViews } from './schemas.ts'

const CARRIERS: readonly (readonly [string, Carrier])[] = [['custom.', 'ticket'], ['requester.custom.', 'person'], ['organisation.custom.', 'organisation']]

/** Everything that a view can ask about, sort, group by and show; of the desk's own fields those that are in use. */
export async function fieldsOfViews(q: Queries): Promise<z.infer<typeof fieldOfViews>[]> {
  const [fields, defined] = await Promise.all([askedFields(q), allFields(q)])
  const archived = new Set(defined.filter(field => field.archived).map(field => `${field.carrier} ${field.key}`))
  return fields.list.flatMap(field => {
    const custom = customOf(field)
    if (custom && archived.has(`${custom.carrier} ${custom.key}`)) return []
    return [{
      key: field.key, type: field.type, ops: OPS_OF[field.type].filter(op => field.nullable || !isAlwaysThere(field) || (op !== 'empty' && op !== 'notEmpty')),
      values: field.values ? [...field.values] : null, of: field.of ?? null, custom,
      sortable: sortKeys(field.key, fields) !== undefined, groupable: groupKeys(field.key, fields) !== undefined, column: isColumn(field),
    }]
  })
}

/** Of these nobody asks whether they are empty. */
function isAlwaysThere({ type }: Field<TicketFacts>): boolean {
  return type !== 'text' && type !== 'tags' && type !== 'ids'
}

function customOf({ key }: Field<TicketFacts>) {
  const found = CARRIERS.find(([prefix]) => key.startsWith(prefix))
  return found ? { carrier: found[1], key: key.slice(found[0].length) } : null
}
