import { knownOrganisations, knownPeople, type KnownOrganisations, type KnownPeople } from '../people/known-customers.ts'
import { domainKey, domainOf } from '../people/person.ts'
import type { Queries } from '../platform/db.ts'
import { refusal } from './import.ts'
import { findNamed } from './named.ts'
import { planOrganisation } from './plan-organisation.ts'
import { planPerson, type Plan } from './plan-person.ts'
import { readRow, type FileRow, type Reading, type Said } from './read-row.ts'

/** In which row of the file something stands that only one may have. It grows with the file: some bytes a row. */
export type Seen = Map<string, number>

export interface Planned { said: Said; plan: Plan; organisations: KnownOrganisations; people: KnownPeople }

/** Reads rows, refusing those that say what a row before them said: one row a customer. */
export function readRows(reading: Reading, rows: readonly FileRow[], seen: Seen): Said[] {
  return rows.map(each => {
    const said = readRow(reading, each)
    const marks = [...said.emails.map(({ key }) => key), ...said.phones.map(({ key }) => key), ...said.domains.map(domain => `@${domain}`),
      ...(said.fields.externalId === undefined ? [] : [`#${said.fields.externalId}`]), ...(reading.carrier === 'organisations' && said.name && reading.mapping.key === 'name' ? [`"${said.name.toLowerCase()}`] : [])]
    const twice = marks.find(mark => seen.has(mark))
    if (twice !== undefined && seen.get(twice) !== each.row) said.refusal ??= refusal('twice', String(seen.get(twice)), `Row ${String(seen.get(twice))} has “${twice.replace(/^["#@]/, '').slice(0, 100)}” already: one row for each.`)
    if (!said.refusal) for (const mark of marks) seen.set(mark, each.row)
    return said
  })
}

/** What each row does, as the desk is now: a few queries, however many rows. `lock`: within a change that does it. */
export async function planRows(q: Queries, reading: Reading, rows: readonly Said[], lock: boolean): Promise<Planned[]> {
  await findNamed(q, rows)
  const externalIds = rows.flatMap(({ fields }) => fields.externalId ?? [])
  const wanted = rows.flatMap(({ organisation }) => organisation || [])
  const people = reading.carrier === 'people'
    ? await knownPeople(q, { emails: rows.flatMap(each => each.emails.map(({ key }) => key)), phones: rows.flatMap(each => each.phones.map(({ key }) => key)), externalIds }, lock)
    : { byEmail: new Map(), byPhone: new Map(), byExternalId: new Map() } as KnownPeople
  const organisations = await knownOrganisations(q, reading.carrier === 'people'
    ? { names: [...new Set(wanted)], domains: [...new Set([...wanted.flatMap(name => domainKey(name) ?? []), ...rows.flatMap(each => each.emails.map(({ value }) => domainOf(value)))])], externalIds: [...new Set(wanted)] }
    : { names: rows.flatMap(({ name }) => name ?? []), domains: rows.flatMap(({ domains }) => domains), externalIds }, lock && reading.carrier === 'organisations')
  return rows.map(said => ({
    said, people, organisations,
    plan: reading.carrier === 'people' ? planPerson(reading, said, people, organisations) : planOrganisation(reading.mapping, said, organisations, reading.fields),
  }))
}
