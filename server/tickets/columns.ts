import type { Field, Fields } from '../conditions/fields.ts'
import type { TicketFacts } from './fields.ts'
import { groupKeys, sortKeys } from './sorting.ts'

/** Lists of people, and what only makes sense to ask about. `team.name` is shown as the team. */
const NO_COLUMNS = new Set(['participants', 'mergedInto', 'channelAccountId', 'asideAt', 'assignee.name', 'team.name', 'requester.name', 'organisation.name'])

/** What a view can show: everything that stands in the ticket's row, its requester's or its organisation's. */
export function isColumn(field: Pick<Field<TicketFacts>, 'key'>): boolean {
  return !NO_COLUMNS.has(field.key)
}

/** How a list is laid out: what is shown, what stands together, in which order. */
export interface Arrangement { sort: string; groupBy: string | null; columns: readonly string[] }

/** The order of what should be done next, with the reasons; it is weighed, not sorted by a column. */
export const BEST = 'best'

const isSort = (sort: string, fields: Fields<TicketFacts>) => sort === BEST || sortKeys(sort, fields) !== undefined

/** What is wrong with it, in words; undefined when it can be asked. */
export function arrangementFault({ sort, groupBy, columns }: Partial<Arrangement>, fields: Fields<TicketFacts>): string | undefined {
  if (sort !== undefined && !isSort(sort, fields)) return `Tickets have no order by “${sort}”.`
  if (groupBy && !groupKeys(groupBy, fields)) return `Tickets cannot be grouped by “${groupBy}”.`
  const unknown = columns?.find(key => { const field = fields.find(key); return !field || !isColumn(field) })
  return unknown === undefined ? undefined : `“${unknown}” cannot be shown as a column.`
}

/** The arrangement with what a removed field left behind taken out, so that a view never breaks. */
export function possible(view: Arrangement, fields: Fields<TicketFacts>): Arrangement {
  return {
    sort: isSort(view.sort, fields) ? view.sort : '-updatedAt',
    groupBy: view.groupBy && groupKeys(view.groupBy, fields) ? view.groupBy : null,
    columns: view.columns.filter(key => { const field = fields.find(key); return field && isColumn(field) }),
  }
}
