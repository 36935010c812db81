import sql from 'sql-template-tag'
import { knownOrganisations } from '../people/known-customers.ts'
import { domainKey, emailKey, isAddress } from '../people/person.ts'
import { isId } from '../platform/ids.ts'
import type { Queries } from '../platform/db.ts'
import { refusal, type Refusal } from './import.ts'
import type { Said } from './read-row.ts'

/** A field that names somebody: a person by address or external id, an organisation by name, domain or external id; both by their id here. */
export interface Named { field: string; label: string; kind: 'person' | 'organisation'; text: string }

type Find = (text: string) => { id: string } | Refusal

/** Fills in whom the rows name in fields of persons and organisations; whoever is not there yet refuses their row. A few queries, however many rows. */
export async function findNamed(q: Queries, rows: readonly Said[]): Promise<void> {
  const of = (kind: Named['kind']) => [...new Set(rows.flatMap(({ named }) => named.filter(each => each.kind === kind).map(each => each.text)))]
  const [people, organisations] = [of('person'), of('organisation')]
  if (people.length + organisations.length === 0) return
  const find = { person: await peopleNamed(q, people), organisation: await organisationsNamed(q, organisations) }
  for (const said of rows) {
    for (const { field, kind, label, text } of said.named) {
      const found = find[kind](text)
      if ('id' in found) said.custom[field] = found.id
      else said.refusal ??= { ...found, why: `“${label}”: ${found.why}` }
    }
  }
}

async function peopleNamed(q: Queries, texts: readonly string[]): Promise<Find> {
  const found = texts.length === 0 ? [] : await q.query<{ kind: string; word: string; id: string }>(sql`
    select 'address' as kind, i.key as word, i.person_id as id from identities i where i.kind = 'email' and i.key = any(${texts.filter(isAddress).map(emailKey)}::text[])
    union all select 'other', p.external_id, person_root(p.id) from people p where p.external_id = any(${[...texts]}::text[])
    union all select 'other', p.id::text, person_root(p.id) from people p where p.id = any(${texts.filter(isId)}::uuid[])`)
  return text => found.find(each => each.kind === 'other' ? each.word === text : isAddress(text) && each.word === emailKey(text)) ?? refusal('person-unknown', text, `Nobody has the address or external id ${text.slice(0, 100)}. Bring them in first.`)
}

async function organisationsNamed(q: Queries, texts: readonly string[]): Promise<Find> {
  const known = await knownOrganisations(q, { names: texts, domains: texts.flatMap(text => domainKey(text) ?? []), externalIds: texts }, false)
  const ids = await q.query<{ word: string; id: string }>(sql`select o.id::text as word, organisation_root(o.id) as id from organisations o where o.id = any(${texts.filter(isId)}::uuid[])`)
  return text => {
    const named = known.byName.get(text) ?? []
    if (named.length > 1) return refusal('organisation-ambiguous', text, `Several organisations are called ${text.slice(0, 100)}. Name it by its domain or external id.`)
    return named[0] ?? known.byDomain.get(domainKey(text) ?? '') ?? known.byExternalId.get(text) ?? ids.find(each => each.word === text) ?? refusal('organisation-unknown', text, `There is no organisation ${text.slice(0, 100)}. Bring it in first.`)
  }
}
