import sql from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'

export type Why = 'phone' | 'address' | 'name'
export interface Duplicate { id: string; why: Why }

const MOST = 10

/**
 * Customers who may be the same person: by the same phone number, the same address but for a part after a plus, dots or the provider's
 * other domain, or the same name at the same organisation or domain. Suggested only: what a mailbox does with dots its server knows (H37).
 */
export function duplicatePeople(q: Queries, id: string): Promise<Duplicate[]> {
  return q.query(sql`
    with mine as (select i.kind, i.key from identities i where i.person_id = ${id}),
    me as (select p.id, p.name, p.organisation_id from people p where p.id = ${id}),
    found as (
      (select i.person_id as id, 'phone' as why, 0 as rank from mine m join identities i on i.kind = 'phone' and m.kind = 'phone'
        and length(m.key) >= 9 and right(i.key, 9) = right(m.key, 9) where i.person_id <> ${id} limit 50)
      union all
      (select i.person_id, 'address', 1 from mine m join identities i on i.kind = 'email' and m.kind = 'email' and mail_shape(i.key) = mail_shape(m.key) where i.person_id <> ${id} limit 50)
      union all
      (select p.id, 'name', 2 from me join people p on plain(p.name) = plain(me.name) and p.id <> me.id
        where (p.organisation_id = me.organisation_id or exists (select from mine m join identities i on i.person_id = p.id and i.kind = 'email' and m.kind = 'email'
          and split_part(i.key, '@', 2) = split_part(m.key, '@', 2))) limit 50))
    select f.id, (array_agg(f.why order by f.rank))[1] as why from found f join people p on p.id = f.id
      where p.role = 'customer' and p.merged_into is null group by f.id order by min(f.rank), f.id limit ${MOST}`)
}

/** Organisations that may be the same one: of the same name, whatever its legal form and its marks. */
export function duplicateOrganisations(q: Queries, id: string): Promise<{ id: string; why: Why }[]> {
  return q.query(sql`select o.id, 'name' as why from organisations me join organisations o on plain(o.name) = plain(me.name) and o.id <> me.id
    where me.id = ${id} and o.merged_into is null order by o.id limit ${MOST}`)
}
