import { fieldsFor } from '../fields/registry.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Row } from '../platform/sheets/cells.ts'
import { countOrganisations, countPeople, listOrganisations, listPeople } from '../people/lists.ts'
import { organisationRows, personRows } from './customer-cells.ts'
import { customerColumns } from './customer-columns.ts'
import type { CustomerQuestion } from './export.ts'
import { PAGE, type Source } from './source.ts'

/** Customers or organisations as an import reads them again. Colleagues only where they are asked for, with their roles: only an admin can import those. */
export async function customerSource(app: App, actor: PersonActor, asked: CustomerQuestion): Promise<Source> {
  const known = await customerColumns(app, asked.of, asked.colleagues)
  const columns = asked.columns.filter(column => known.includes(column))
  const fields = await fieldsFor(app, asked.of === 'people' ? 'person' : 'organisation')
  const { q, vip, tag, organisationId } = asked
  const filter = { ...(q && { q }), ...(vip !== undefined && { vip }), ...(tag && { tag }) }
  if (asked.of === 'organisations') {
    return { columns, count: () => countOrganisations(app.db, actor, filter), pages: () => pages(cursor => listOrganisations(app.db, actor, { ...filter, limit: PAGE, cursor }), items => organisationRows(app.db, items, columns, fields)) }
  }
  const people = { ...filter, ...(!asked.colleagues && { role: 'customer' as const }), ...(organisationId && { organisationId }) }
  return { columns, count: () => countPeople(app.db, actor, people), pages: () => pages(cursor => listPeople(app.db, actor, { ...people, limit: PAGE, cursor }), items => personRows(app.db, items, columns, fields)) }
}

async function* pages<T>(list: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>, rows: (items: T[]) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let cursor: string | undefined; ;) {
    const page = await list(cursor)
    yield await rows(page.items)
    if (!page.nextCursor) return
    cursor = page.nextCursor
  }
}
