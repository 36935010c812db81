import sql, { join, type Sql } from 'sql-template-tag'
import type { Db, Queries } from '../platform/db.ts'
import { rowCount } from '../tickets/queries.ts'
import { onceForAll } from './once-for-all.ts'

export interface FoundPerson { id: string; name: string; role: string; vip: boolean; address: string | null; organisation: { id: string; name: string } | null }
export interface FoundOrganisation { id: string; name: string; domains: string[]; vip: boolean }

/** Of so many that fit, the best are shown: whoever types two letters gets some, and goes on typing. */
const CANDIDATES = 200

/** People of whom every text is a part of the name or of an address. Names that begin with the first come first. */
export function findPeople(db: Db, texts: readonly string[], limit: number): Promise<FoundPerson[]> {
  if (texts.length === 0) return Promise.resolve([])
  const inName = join(texts.map(text => like(sql`plain(p.name)`, text)), ' and ')
  const inAddress = join(texts.map(text => like(sql`i.key`, text)), ' and ')
  return lookUp(db, texts, q => q.query<FoundPerson>(sql`
    with found as (
      (select p.id from people p where ${inName} limit ${rowCount(CANDIDATES)})
      union (select i.person_id from identities i where ${inAddress} limit ${rowCount(CANDIDATES)}))
    select p.id, p.name, p.role, p.vip, i.value as address, case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation
    from found f join people p on p.id = f.id left join organisations o on o.id = p.organisation_id
      left join lateral (select value from identities i where i.person_id = p.id and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1) i on true
    where p.active and p.merged_into is null order by starts_with(plain(p.name), plain(${texts[0]})) desc, p.name, p.id limit ${rowCount(limit)}`))
}

/** Organisations of which every text is a part of the name, or one is a domain's beginning. */
export function findOrganisations(db: Db, texts: readonly string[], limit: number): Promise<FoundOrganisation[]> {
  if (texts.length === 0) return Promise.resolve([])
  const inName = join(texts.map(text => like(sql`plain(o.name)`, text)), ' and ')
  return lookUp(db, texts, q => q.query<FoundOrganisation>(sql`
    select o.id, o.name, o.domains, o.vip from organisations o
    where o.merged_into is null and ((${inName}) or o.domains && ${texts.map(text => text.toLowerCase())}::text[])
    order by starts_with(plain(o.name), plain(${texts[0]})) desc, o.name, o.id limit ${rowCount(limit)}`))
}

/** With three letters the trigram index is the way, whatever they are; how to find fewer of them depends on how common they are. */
function lookUp<T>(db: Db, texts: readonly string[], read: (q: Queries) => Promise<T>): Promise<T> {
  return texts.every(text => text.length >= 3) ? onceForAll(db, read) : read(db)
}

/** Anywhere in the column; one or two letters only at the beginning of a word, where the trigram index still helps. */
function like(column: Sql, text: string): Sql {
  const escaped = text.replace(/[\\%_]/g, '\\$&')
  if (text.length >= 3) return sql`${column} like plain(${`%${escaped}%`})`
  return sql`(${column} like plain(${`${escaped}%`}) or ${column} like plain(${`% ${escaped}%`}))`
}
