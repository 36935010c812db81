import sql from 'sql-template-tag'
import type { CustomField, CustomValue, CustomValues } from '../fields/field.ts'
import { fileIdsIn } from '../fields/take-files.ts'
import { sameValue } from '../fields/values.ts'
import { fieldFileNames } from '../files/field-files.ts'
import { quotedList } from '../imports/quoted-list.ts'
import { readCustom } from '../imports/read-value.ts'
import type { Organisation } from '../people/organisation.ts'
import type { Identity } from '../people/person.ts'
import type { PersonWithMore } from '../people/queries.ts'
import type { Queries } from '../platform/db.ts'
import type { Cell, Row } from '../platform/sheets/cells.ts'

type Fields = readonly CustomField[]

/** What cells say instead of ids. */
interface Words { organisations: ReadonlyMap<string, string>; people: ReadonlyMap<string, string>; files: ReadonlyMap<string, string> }

/** People as rows that an import reads as the same people. */
export async function personRows(q: Queries, people: readonly PersonWithMore[], columns: readonly string[], fields: Fields): Promise<Row[]> {
  const words = await wordsFor(q, people, fields)
  const reached = ({ identities }: PersonWithMore, kind: Identity['kind']) => identities.filter(each => each.kind === kind).map(each => each.value).join(', ')
  return people.map(person => columns.map((column): Cell => {
    switch (column) {
      case 'email': case 'phone': return reached(person, column)
      case 'role': return person.role
      case 'organisation': return person.organisationId === null ? null : words.organisations.get(person.organisationId) ?? null
      default: return commonCell(person, column, fields, words)
    }
  }))
}

export async function organisationRows(q: Queries, organisations: readonly Organisation[], columns: readonly string[], fields: Fields): Promise<Row[]> {
  const words = await wordsFor(q, organisations, fields)
  return organisations.map(organisation => columns.map(column => column === 'domains' ? organisation.domains.join(', ') : commonCell(organisation, column, fields, words)))
}

/** Asked for once a page. */
async function wordsFor(q: Queries, rows: readonly (Pick<PersonWithMore, 'custom'> & { organisationId?: string | null })[], fields: Fields): Promise<Words> {
  const named = (kind: 'person' | 'organisation') => fields.filter(field => field.kind === kind).flatMap(({ key }) => rows.flatMap(({ custom }) => typeof custom[key] === 'string' ? custom[key] : []))
  return {
    organisations: await organisationNames(q, [...rows.flatMap(row => row.organisationId ?? []), ...named('organisation')]),
    people: await peopleNames(q, named('person')), files: await fieldFileNames(q, fileIdsIn(fields, rows.map(row => row.custom))),
  }
}

function commonCell(row: PersonWithMore | Organisation, column: string, fields: Fields, words: Words): Cell {
  switch (column) {
    case 'tags': return quotedList(row.tags)
    case 'name': case 'language': case 'timeZone': case 'vip': case 'notes': case 'externalId': return row[column]
    default: {
      const field = fields.find(each => `custom.${each.key}` === column)
      return field ? customCell(field, row.custom, words) : null
    }
  }
}

/** How an import finds each organisation: by its name, and where several are called so by a domain or its external id; else by its id here. */
async function organisationNames(q: Queries, given: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(given)]
  if (ids.length === 0) return new Map()
  const found = await q.query<{ id: string; word: string }>(sql`select f.id, case when exists (select from organisations n where plain(n.name) = plain(o.name) and n.merged_into is null and n.id <> o.id)
      then coalesce(o.domains[1], o.external_id, o.id::text) else o.name end as word
    from organisations f join organisations o on o.id = organisation_root(f.id) where f.id = any(${ids}::uuid[])`)
  return new Map(found.map(({ id, word }) => [id, word]))
}

/** How an import finds each person: by their address, else by their external id, else by their id here. */
async function peopleNames(q: Queries, given: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(given)]
  if (ids.length === 0) return new Map()
  const found = await q.query<{ id: string; word: string }>(sql`select f.id, coalesce((select i.value from identities i where i.person_id = p.id and i.kind = 'email' order by i.is_primary desc, i.created_at, i.id limit 1), p.external_id, p.id::text) as word
    from people f join people p on p.id = person_root(f.id) where f.id = any(${ids}::uuid[])`)
  return new Map(found.map(({ id, word }) => [id, word]))
}

/** A value as people read it, where an import understands it so; choices that are called alike by their keys. */
function customCell(field: CustomField, values: CustomValues, { organisations, people, files }: Words): Cell {
  const value = values[field.key]
  if (value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (field.kind === 'file') return Array.isArray(value) ? value.map(id => files.get(id as string) ?? '').filter(name => name !== '').join(', ') : null
  if (field.kind === 'person' || field.kind === 'organisation') return (field.kind === 'person' ? people : organisations).get(String(value)) ?? null
  const text = textOf(field, value, key => field.choices.find(choice => choice.key === key)?.label ?? key)
  const read = readCustom(field, text)
  if (!('value' in read) || !sameValue(read.value, value)) return typeof value === 'string' ? value : field.kind === 'tree' ? value.at(-1) ?? null : value.join(', ')
  return field.kind === 'date' ? Temporal.PlainDate.from(text) : text
}

function textOf(field: CustomField, value: Exclude<CustomValue, number | boolean>, word: (key: string) => string): string {
  if (typeof value !== 'string') return value.map(word).join(field.kind === 'tree' ? ' › ' : ', ')
  return field.kind === 'choice' ? word(value) : value
}
