import sql from 'sql-template-tag'
import type { Fact } from '../../conditions/fields.ts'
import type { Recorded } from '../../platform/change.ts'
import type { Queries } from '../../platform/db.ts'
import { doneBy, openNow } from '../gather.ts'
import type { CustomerFacts, CustomerKind } from './fields.ts'

/** Who or what a rule works on, as far as it decides by them. */
export interface Customer { kind: CustomerKind; id: string; vip: boolean; language: string | null; timeZone: string | null; tags: readonly string[]; custom: Readonly<Record<string, unknown>>; demo: boolean }

type Found = Pick<CustomerFacts, 'person' | 'organisation'> & { demo: boolean }

/** A customer, or an organisation, as rules read them; undefined for a colleague, whom no rule works on, and for whoever has become somebody else. */
export async function customerNow(q: Queries, kind: CustomerKind, id: string): Promise<{ customer: Customer; named: Pick<CustomerFacts, 'person' | 'organisation'> } | undefined> {
  const organisation = sql`jsonb_build_object('name', o.name, 'language', o.language, 'timeZone', o.time_zone, 'vip', o.vip, 'tags', o.tags, 'domains', o.domains, 'createdAt', o.created_at, 'custom', o.custom)`
  const found = await q.maybe<Found>(kind === 'organisation'
    ? sql`select null as person, ${organisation} as organisation, o.demo from organisations o where o.id = ${id} and o.merged_into is null`
    : sql`select jsonb_build_object('name', p.name, 'language', p.language, 'timeZone', p.time_zone, 'vip', p.vip, 'tags', p.tags, 'createdAt', p.created_at, 'custom', p.custom, 'organisationId', p.organisation_id,
          'domains', array(select distinct split_part(i.key, '@', 2) from identities i where i.person_id = p.id and i.kind = 'email')) as person,
        case when o.id is not null then ${organisation} end as organisation, p.demo
      from people p left join organisations o on o.id = p.organisation_id where p.id = ${id} and p.role = 'customer' and p.merged_into is null`)
  if (!found) return undefined
  const { demo, ...parts } = found
  const named = { person: withInstant(parts.person), organisation: withInstant(parts.organisation) }
  const { vip, language, timeZone, tags, custom } = named[kind]!
  return { customer: { kind, id, vip, language, timeZone, tags, custom, demo }, named }
}

/** In JSON an instant is text. */
function withInstant<T extends { createdAt: Temporal.Instant }>(part: T | null): T | null {
  return part && { ...part, createdAt: Temporal.Instant.from(String(part.createdAt)) }
}

/** What conditions ask of an event. Which calendars are open is found out only when somebody asks. */
export async function customerHappened(q: Queries, event: Recorded, now: Temporal.Instant, asks: readonly string[]): Promise<Omit<CustomerFacts, 'person' | 'organisation'>> {
  const changed = (event.data.changed ?? {}) as Record<string, { from: Fact } | true>
  const was = Object.fromEntries(Object.entries(changed).flatMap(([name, change]) => change === true ? [] : [[name, change.from]]))
  return { event: { by: doneBy(event) }, changed: Object.keys(changed), was, open: await openNow(q, now, asks) }
}
