import sql from 'sql-template-tag'
import { domainOf, emailKey } from '../../../people/person.ts'
import type { Queries } from '../../../platform/db.ts'
import type { MailAddress, ParsedMail } from '../mail.ts'
import type { Mailbox } from '../mailbox.ts'
import { isOwnAddress } from '../own-address.ts'
import { registrable } from './authentication.ts'
import { looksLike, neighbours } from './look-alike.ts'

/** What a reader should be wary of; `of` says what it looks like, or where answers would go. */
export interface Sign { sign: 'first-time' | 'look-alike' | 'name-with-address' | 'name-of-colleague' | 'reply-to'; of?: string }

interface Looked { mail: ParsedMail; sender: MailAddress; person: { id: string; role: string; created: boolean }; mailboxes: readonly Mailbox[] }

const ADDRESS = /[^\s<>"(),;:[\]]+@[^\s<>"(),;:[\]]+\.[^\s<>"(),;:[\]]+/

/** Everything about a sender that tricks readers. Two questions to the database for a new sender, none for one of whom we know. */
export async function signsOf(q: Queries, { mail, sender, person, mailboxes }: Looked): Promise<Sign[]> {
  const signs: Sign[] = []
  const named = ADDRESS.exec(sender.name)?.[0]
  if (named && emailKey(named) !== emailKey(sender.address)) signs.push({ sign: 'name-with-address', of: named.slice(0, 254) })
  const elsewhere = mail.replyTo.find(each => emailKey(each.address) !== emailKey(sender.address) && !isOwnAddress(mailboxes, each.address))
  if (elsewhere) signs.push({ sign: 'reply-to', of: elsewhere.address })
  if (person.role !== 'customer' || !person.created) return signs
  signs.push({ sign: 'first-time' })
  const [colleague, domain] = await Promise.all([colleagueCalled(q, sender.name), likeKnown(q, domainOf(sender.address), mailboxes)])
  if (colleague) signs.push({ sign: 'name-of-colleague', of: colleague })
  if (domain) signs.push({ sign: 'look-alike', of: domain })
  return signs
}

async function colleagueCalled(q: Queries, name: string): Promise<string | undefined> {
  if (name.trim().length < 3) return undefined
  return (await q.maybe<{ name: string }>(sql`select name from people where role <> 'customer' and active and lower(name) = lower(${name.trim()}) limit 1`))?.name
}

/** From so many people on a domain is one of its own, as those of large providers are. */
const WELL_KNOWN = 10

/** A domain of ours, of an organisation or of known people that this one only looks like. */
async function likeKnown(q: Queries, domain: string, mailboxes: readonly Mailbox[]): Promise<string | undefined> {
  const own = mailboxes.map(each => domainOf(each.address))
  if (own.includes(domain)) return undefined
  const ours = own.find(each => looksLike(domain, each))
  if (ours) return ours
  const near = neighbours(domain)
  const found = await q.maybe<{ domain: string }>(sql`select domain from (
      select d as domain from organisations, unnest(domains) d where domains && ${near}::text[] and d = any(${near}::text[])
      union all select split_part(i.key, '@', 2) from identities i where i.kind = 'email' and split_part(i.key, '@', 2) = any(${near}::text[])) known
    where (select count(*) from (select from identities i where i.kind = 'email' and split_part(i.key, '@', 2) = ${domain} limit ${WELL_KNOWN}) o) < ${WELL_KNOWN}
      and not exists (select from organisations where domains && ${[domain, registrable(domain)]}::text[]) limit 1`)
  return found?.domain
}
