import sql from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import { emailKey } from '../../people/person.ts'
import type { MailAddress } from './mail.ts'

interface Addressed { ticketId: string; requesterId: string; meta: { to?: string[]; cc?: string[] } }

/**
 * To whom a message goes: whom the author named, else the requester at the address they last wrote from (or asked answers to, Reply-To),
 * and the participants in copy. Followers, colleagues and our own addresses are never among them by themselves (H17).
 */
export async function recipientsOf(q: Queries, message: Addressed, isForeign: (address: string) => boolean): Promise<{ to: string[]; cc: string[] }> {
  const to = message.meta.to ?? await requesterAddress(q, message)
  const cc = message.meta.cc ?? (await q.query<{ address: string }>(sql`select distinct on (i.person_id) i.value as address from participants p
    join identities i on i.person_id = p.person_id and i.kind = 'email' where p.ticket_id = ${message.ticketId} and p.role = 'cc'
    order by i.person_id, i.is_primary desc, i.created_at`)).map(row => row.address)
  const seen = new Set<string>()
  const once = (addresses: readonly string[]) => addresses.filter(address => isForeign(address) && !seen.has(emailKey(address)) && seen.add(emailKey(address)))
  return { to: once(to), cc: once(cc) }
}

async function requesterAddress(q: Queries, { ticketId, requesterId }: Addressed): Promise<string[]> {
  const last = await q.maybe<{ from: MailAddress | null; replyTo: MailAddress[] | null }>(sql`select m.meta->'from' as "from", m.meta->'replyTo' as "replyTo" from messages m
    where m.ticket_id = ${ticketId} and m.author_id = ${requesterId} and m.direction = 'in' and m.channel = 'email' and not m.automatic order by m.created_at desc, m.id desc limit 1`)
  const wished = last?.replyTo?.map(each => each.address) ?? []
  if (wished.length > 0) return wished.slice(0, 5)
  if (last?.from) return [last.from.address]
  const known = await q.maybe<{ address: string }>(sql`select value as address from identities where person_id = ${requesterId} and kind = 'email' order by is_primary desc, created_at limit 1`)
  return known ? [known.address] : []
}

/** Names to stand before addresses. */
export async function namesOf(q: Queries, addresses: readonly string[]): Promise<(address: string) => MailAddress> {
  const rows = await q.query<{ key: string; name: string }>(sql`select i.key, p.name from identities i join people p on p.id = i.person_id
    where i.kind = 'email' and i.key = any(${addresses.map(emailKey)}::text[])`)
  const known = new Map(rows.map(row => [row.key, row.name]))
  return address => ({ name: known.get(emailKey(address)) ?? '', address })
}
