import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { escapeHtml, textToHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import { copyToSide } from '../files/side-attachments.ts'
import type { Ticket } from '../tickets/ticket.ts'

/** What of a ticket is passed on: some messages by id, or all that was said with the customer. */
export type Forward = readonly string[] | 'conversation'

interface Said { id: string; author: string; address: string | null; at: Temporal.Instant; to: unknown; html: string | null; text: string }
interface Forwarded { html: string; text: string; copyFiles: (sideMessageId: string) => Promise<void> }

/** So many messages of a conversation are passed on, the newest; a longer one would be no mail. */
export const MOST_FORWARDED = 100

/**
 * Messages of the ticket to pass on, as quotations under their headers, and how to take their files along. Notes are not passed on: 422.
 * Of colleagues only the names are said: what they write from is the desk's address.
 */
export async function forwarded(tx: Tx, ticket: Ticket, what: Forward): Promise<Forwarded> {
  const newest = await tx.query<Said>(sql`select m.id, coalesce(w.name, '') as author, m.created_at as at, m.html, m.text,
      case when w.role = 'customer' then (select i.value from identities i where i.person_id = w.id and i.kind = 'email' order by i.id limit 1) end as address,
      m.meta->'to' as "to"
    from messages m left join people w on w.id = m.author_id
    where ${what === 'conversation' ? sql`true` : sql`m.id = any(${[...what]}::uuid[])`} and m.ticket_id = ${ticket.id} and m.kind = 'public' order by m.created_at desc, m.id desc limit ${MOST_FORWARDED}`)
  if (what !== 'conversation' && newest.length < new Set(what).size) throw problem.unprocessable('not-to-forward', 'Only messages of this ticket can be passed on, and no internal notes.')
  const said = newest.toReversed()
  return {
    html: said.map(each => `<p>${headers(each, ticket).map(escapeHtml).join('<br>')}</p><blockquote>${each.html ?? textToHtml(each.text)}</blockquote>`).join(''),
    text: said.map(each => `${headers(each, ticket).join('\n')}\n\n${each.text.split('\n').map(line => `> ${line}`).join('\n')}`).join('\n\n'),
    copyFiles: sideMessageId => copyToSide(tx, said.map(each => each.id), sideMessageId),
  }
}

/** As mail programs head what they pass on. */
function headers({ author, address, at, to }: Said, { subject }: Ticket): string[] {
  const addresses = addressesIn(to)
  const from = address ? `${author} <${address}>` : author
  const date = at.toString({ smallestUnit: 'minute' }).replace('T', ' ').replace('Z', ' UTC')
  return [`From: ${from}`, `Date: ${date}`, `Subject: ${subject}`, ...addresses.length > 0 ? [`To: ${addresses.join(', ')}`] : []]
}

/** As they stand with a message: plain, or with names where a mail named them. */
function addressesIn(to: unknown): string[] {
  if (!Array.isArray(to)) return []
  return to.flatMap((each: string | { address?: string }) => (typeof each === 'string' ? [each] : each.address ? [each.address] : []))
}
