import sql, { raw } from 'sql-template-tag'
import type { CustomField } from '../fields/field.ts'
import { allFields } from '../fields/registry.ts'
import { fieldFileNames } from '../files/field-files.ts'
import type { Queries } from '../platform/db.ts'
import type { Cell, Row } from '../platform/sheets/cells.ts'
import type { TicketRow } from '../tickets/queries.ts'

const CARRIERS = [['requester.custom.', 'person'], ['organisation.custom.', 'organisation'], ['custom.', 'ticket']] as const

/** Fills the columns of tickets with what people read: names instead of ids, labels instead of keys, moments as moments. */
export async function cellsFor(q: Queries, columns: readonly string[]): Promise<(items: readonly TicketRow[]) => Promise<Row[]>> {
  const defined = await allFields(q)
  const own = new Map(columns.flatMap(key => {
    const found = CARRIERS.find(([prefix]) => key.startsWith(prefix))
    const field = found && defined.find(each => each.carrier === found[1] && each.key === key.slice(found[0].length))
    return field ? [[key, field] as const] : []
  }))
  return async items => {
    const names = await namesOf(q, items, columns, own)
    return items.map(item => columns.map(key => cellOf(item, key, own.get(key), names)))
  }
}

/** Names of the people, organisations, brands and files that a page of tickets refers to by id: four queries a page at most. */
async function namesOf(q: Queries, items: readonly TicketRow[], columns: readonly string[], own: ReadonlyMap<string, CustomField>): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const tables = [['people', 'person'], ['organisations', 'organisation'], ['brands', 'brand']] as const
  for (const [table, kind] of tables) {
    const keys = columns.filter(key => (key === 'brandId' && kind === 'brand') || own.get(key)?.kind === kind)
    const ids = [...new Set(items.flatMap(item => keys.map(key => item.values?.[key]).filter(id => typeof id === 'string')))]
    if (ids.length === 0) continue
    for (const { id, name } of await q.query<{ id: string; name: string }>(sql`select n.id, n.name from ${raw(table)} n where n.id::text = any(${ids}::text[])`)) names.set(id, name)
  }
  const files = columns.filter(key => own.get(key)?.kind === 'file')
  for (const [id, name] of await fieldFileNames(q, items.flatMap(item => files.flatMap(key => (item.values?.[key] ?? []) as string[])))) names.set(id, name)
  return names
}

function cellOf(item: TicketRow, key: string, own: CustomField | undefined, names: ReadonlyMap<string, string>): Cell {
  switch (key) {
    case 'statusId': return item.status.name ?? item.status.category
    case 'category': return item.status.category
    case 'requesterId': return item.requester.name
    case 'organisationId': return item.organisation?.name ?? null
    case 'assigneeId': return item.assignee?.name ?? null
    case 'teamId': return item.team?.name ?? null
    case 'priority': return item.priority
    case 'tags': return item.tags.join(', ')
    default: return plain(item.values?.[key] ?? null, key, own, names)
  }
}

function plain(value: unknown, key: string, own: CustomField | undefined, names: ReadonlyMap<string, string>): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(each => names.get(String(each)) ?? labelOf(each, own)).join(own?.kind === 'tree' ? ' › ' : ', ')
  const text = String(value)
  if (own?.kind === 'date') return dayOf(text)
  if (/(At|Until)$/.test(key) && !own) return Temporal.Instant.from(text)
  return names.get(text) ?? labelOf(text, own)
}

function labelOf(value: unknown, own: CustomField | undefined): string {
  return own?.choices.find(choice => choice.key === value)?.label ?? String(value)
}

function dayOf(text: string): Cell {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return text
  }
}

