import sql from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import { domainOf, emailKey } from '../../people/person.ts'
import { aligned, type Authentication } from './authentication/authentication.ts'
import type { MailAddress } from './mail.ts'

interface Addressed { ticketId: string; requesterId: string; meta: { to?: string[]; cc?: string[] } }

const MOST_REPLY_TO = 5

/**
 * To whom a message goes: whom the author named, else whoever of the customer's side wrote last, at the address they wrote from (or asked
 * answers to), and in copy the requester and the others who take part. Followers, colleagues and our own addresses are never among them by
 * themselves (H17). What the composer proposes is what this says.
 */
export async function recipientsOf(q: Queries, message: Addressed, isForeign: (address: string) => boolean): Promise<{ to: string[]; cc: string[] }> {
  const named = message.meta.to !== undefined && message.meta.cc !== undefined
  const last = named ? undefined : await lastWriter(q, message)
  const to = message.meta.to ?? (last ? answersTo(last) : await addressesOf(q, [message.requesterId]))
  const cc = message.meta.cc ?? await copiesOf(q, message, last?.authorId ?? message.requesterId)
  const seen = new Set<string>()
  const once = (addresses: readonly string[]) => addresses.filter(address => isForeign(address) && !seen.has(emailKey(address)) && seen.add(emailKey(address)))
  return { to: once(to), cc: once(cc) }
}

interface Written { authorId: string; from: MailAddress | null; replyTo: MailAddress[] | null; authentication: Authentication | null }

/** The last mail of the customer's side by somebody who still takes part. */
function lastWriter(q: Queries, { ticketId, requesterId }: Addressed): Promise<Written | undefined> {
  return q.maybe<Written>(sql`select m.author_id as "authorId", m.meta->'from' as "from", m.meta->'replyTo' as "replyTo", m.meta->'authentication' as authentication from messages m
    where m.ticket_id = ${ticketId} and m.direction = 'in' and m.kind = 'public' and m.channel = 'email' and not m.automatic and m.meta ? 'from'
      and (m.author_id = ${requesterId} or exists (select from participants p where p.ticket_id = m.ticket_id and p.person_id = m.author_id and p.role = 'cc'))
    order by m.created_at desc, m.id desc limit 1`)
}

/** Reply-To of somebody else counts only from senders that somebody vouches for: else a forged mail would lead our answer away. */
function answersTo({ from, replyTo, authentication }: Written): string[] {
  const wished = (replyTo ?? []).map(each => each.address).slice(0, MOST_REPLY_TO)
  if (!from) return wished
  const believed = !authentication || authentication.result === 'pass' || wished.every(each => aligned(domainOf(each), domainOf(from.address)))
  return wished.length > 0 && believed ? wished : [from.address]
}

/** Requester and participants in copy, but for whom it is written to. */
async function copiesOf(q: Queries, { ticketId, requesterId }: Addressed, writtenTo: string): Promise<string[]> {
  const rows = await q.query<{ id: string }>(sql`select person_id as id from participants where ticket_id = ${ticketId} and role = 'cc' order by added_at, person_id`)
  return addressesOf(q, [requesterId, ...rows.map(row => row.id)].filter(id => id !== writtenTo))
}

async function addressesOf(q: Queries, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await q.query<{ address: string }>(sql`select distinct on (place, i.person_id) i.value as address, array_position(${people}::uuid[], i.person_id) as place from identities i
    where i.kind = 'email' and i.person_id = any(${people}::uuid[]) order by place, i.person_id, i.is_primary desc, i.created_at`)
  return rows.map(row => row.address)
}

/** Names to stand before addresses. */
export async function namesOf(q: Queries, addresses: readonly string[]): Promise<(address: string) => MailAddress> {
  const rows = await q.query<{ key: string; name: string }>(sql`select i.key, p.name from identities i join people p on p.id = i.person_id
    where i.kind = 'email' and i.key = any(${addresses.map(emailKey)}::text[])`)
  const known = new Map(rows.map(row => [row.key, row.name]))
  return address => ({ name: known.get(emailKey(address)) ?? '', address })
}
