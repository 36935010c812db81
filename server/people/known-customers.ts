import sql, { empty } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { organisationColumns, personColumns } from './internal/columns.ts'
import type { Organisation } from './organisation.ts'
import type { Person } from './person.ts'
import { normalPhone, phoneKeys } from './phone.ts'

export interface KnownPerson extends Person { identities: { id: string; kind: string; key: string }[] }
export interface KnownPeople { byEmail: Map<string, KnownPerson>; byPhone: Map<string, KnownPerson>; byExternalId: Map<string, KnownPerson> }

/** Who has these addresses, numbers and external ids: two queries, however many. `lock`: for a change, in the order of their ids. */
export async function knownPeople(q: Queries, asked: { emails: readonly string[]; phones: readonly string[]; externalIds: readonly string[] }, lock: boolean): Promise<KnownPeople> {
  const found = await q.query<{ kind: 'email' | 'phone' | 'externalId'; key: string; personId: string }>(sql`
    select i.kind, i.key, i.person_id as "personId" from identities i where (i.kind = 'email' and i.key = any(${[...asked.emails]}::text[])) or (i.kind = 'phone' and i.key = any(${asked.phones.flatMap(phoneKeys)}::text[]))
    union all select 'externalId', p.external_id, person_root(p.id) from people p where p.external_id = any(${[...asked.externalIds]}::text[])`)
  const ids = [...new Set(found.map(each => each.personId))]
  const people = ids.length === 0 ? [] : await q.query<KnownPerson>(sql`select ${personColumns},
      coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'key', i.key)) from identities i where i.person_id = p.id), '[]') as identities
    from people p where p.id = any(${ids}::uuid[]) order by p.id ${lock ? sql`for no key update` : empty}`)
  for (const { identities } of people) for (const each of identities) if (each.kind === 'phone') each.key = normalPhone(each.key)
  const byId = new Map(people.map(person => [person.id, person]))
  const of = (kind: string) => new Map(found.filter(each => each.kind === kind).flatMap(({ key, personId }) => byId.has(personId) ? [[kind === 'phone' ? normalPhone(key) : key, byId.get(personId)!] as const] : []))
  return { byEmail: of('email'), byPhone: of('phone'), byExternalId: of('externalId') }
}

export interface KnownOrganisations {
  /** By the name asked for, whatever its case and accents; several where it is not clear which. */
  byName: Map<string, Organisation[]>
  byDomain: Map<string, Organisation>
  byExternalId: Map<string, Organisation>
}

/** The organisations with these names, domains and external ids: two queries, however many. `lock`: for a change, in the order of their ids. */
export async function knownOrganisations(q: Queries, asked: { names: readonly string[]; domains: readonly string[]; externalIds: readonly string[] }, lock: boolean): Promise<KnownOrganisations> {
  const found = await q.query<{ kind: 'name' | 'domain' | 'externalId'; key: string; id: string }>(sql`
    select 'name' as kind, w.name as key, o.id from unnest(${[...asked.names]}::text[]) w(name) join organisations o on plain(o.name) = plain(w.name) where o.merged_into is null
    union all select 'domain', d.domain, o.id from unnest(${[...asked.domains]}::text[]) d(domain) join organisations o on o.domains @> array[d.domain]
    union all select 'externalId', o.external_id, organisation_root(o.id) from organisations o where o.external_id = any(${[...asked.externalIds]}::text[])`)
  const ids = [...new Set(found.map(each => each.id))]
  const rows = ids.length === 0 ? [] : await q.query<Organisation>(sql`select ${organisationColumns} from organisations o where o.id = any(${ids}::uuid[]) order by o.id ${lock ? sql`for no key update` : empty}`)
  const byId = new Map(rows.map(row => [row.id, row]))
  const known: KnownOrganisations = { byName: new Map(), byDomain: new Map(), byExternalId: new Map() }
  for (const { kind, key, id } of found) {
    const organisation = byId.get(id)
    if (!organisation) continue
    if (kind === 'name') known.byName.set(key, [...known.byName.get(key) ?? [], organisation])
    else (kind === 'domain' ? known.byDomain : known.byExternalId).set(key, organisation)
  }
  return known
}
