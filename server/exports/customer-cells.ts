import sql from 'sql-template-tag'
import type { CustomField, CustomValue, CustomValues } from '../fields/field.ts'
import { fileIdsIn } from '../fields/take-files.ts'
import { sameValue } from '../fields/values.ts'
import { fieldFileNames } from '../files/field-files.ts'
import { readCustom } from '../imports/read-value.ts'
import type { Organisation } from '../people/organisation.ts'
import type { Identity } from '../people/person.ts'
import type { PersonWithMore } from '../people/queries.ts'
import type { Queries } from '../platform/db.ts'
import type { Cell, Row } from '../platform/sheets/cells.ts'

type Fields = readonly CustomField[]

/** People as rows that an import reads as the same people. */
export async function personRows(q: Queries, people: readonly PersonWithMore[], columns: readonly string[], fields: Fields): Promise<Row[]> {
  const [names, files] = [await organisationNames(q, people), await filesOf(q, people, fields)]
  const reached = ({ identities }: PersonWithMore, kind: Identity['kind']) => identities.filter(each => each.kind === kind).map(each => each.value).join(', ')
  return people.map(person => columns.map((column): Cell => {
    switch (column) {
      case 'email': case 'phone': return reached(person, column)
      case 'organisation': return person.organisationId === null ? null : names.get(person.organisationId) ?? null
      default: return commonCell(person, column, fields, files)
    }
  }))
}

export async function organisationRows(q: Queries, organisations: readonly Organisation[], columns: readonly string[], fields: Fields): Promise<Row[]> {
  const files = await filesOf(q, organisations, fields)
  return organisations.map(organisation => columns.map(column => column === 'domains' ? organisation.domains.join(', ') : commonCell(organisation, column, fields, files)))
}

const filesOf = (q: Queries, rows: readonly { custom: CustomValues }[], fields: Fields) => fieldFileNames(q, fileIdsIn(fields, rows.map(row => row.custom)))

function commonCell(row: PersonWithMore | Organisation, column: string, fields: Fields, files: ReadonlyMap<string, string>): Cell {
  switch (column) {
    case 'tags': return row.tags.join(', ')
    case 'name': case 'language': case 'timeZone': case 'vip': case 'notes': case 'externalId': return row[column]
    default: {
      const field = fields.find(each => `custom.${each.key}` === column)
      return field ? customCell(field, row.custom, files) : null
    }
  }
}

/** How an import finds the organisation of each: by its name, and where several are called so by a domain or its external id. */
async function organisationNames(q: Queries, people: readonly PersonWithMore[]): Promise<Map<string, string>> {
  const ids = [...new Set(people.flatMap(({ organisationId }) => organisationId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await q.query<{ id: string; name: string; other: string | null; alone: boolean }>(sql`select o.id, o.name, coalesce(o.domains[1], o.external_id) as other,
      not exists (select from organisations n where plain(n.name) = plain(o.name) and n.merged_into is null and n.id <> o.id) as alone
    from organisations o where o.id = any(${ids}::uuid[])`)
  return new Map(found.map(({ id, name, other, alone }) => [id, alone ? name : other ?? name]))
}

/** A value as people read it, where an import understands it so; choices that are called alike by their keys. */
function customCell(field: CustomField, values: CustomValues, files: ReadonlyMap<string, string>): Cell {
  const value = values[field.key]
  if (value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (field.kind === 'file') return Array.isArray(value) ? value.map(id => files.get(id as string) ?? '').filter(name => name !== '').join(', ') : null
  const text = textOf(field, value, key => field.choices.find(choice => choice.key === key)?.label ?? key)
  const read = readCustom(field, text)
  if (!('value' in read) || !sameValue(read.value, value)) return typeof value === 'string' ? value : field.kind === 'tree' ? value.at(-1) ?? null : value.join(', ')
  return field.kind === 'date' ? Temporal.PlainDate.from(text) : text
}

function textOf(field: CustomField, value: Exclude<CustomValue, number | boolean>, word: (key: string) => string): string {
  if (typeof value !== 'string') return value.map(word).join(field.kind === 'tree' ? ' › ' : ', ')
  return field.kind === 'choice' ? word(value) : value
}
