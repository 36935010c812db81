import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { escapeHtml, textToHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import { copyToSide } from '../files/side-attachments.ts'
import type { Ticket } from '../tickets/ticket.ts'

interface Said { id: string; author: string; at: Temporal.Instant; html: string | null; text: string }

/** Messages of the ticket to pass on, as quotations, and how to take their files along. Notes are not passed on: 422. */
export async function forwarded(tx: Tx, ticket: Ticket, ids: readonly string[]): Promise<{ html: string; text: string; copyFiles: (sideMessageId: string) => Promise<void> }> {
  const said = await tx.query<Said>(sql`select m.id, coalesce(w.name, '') as author, m.created_at as at, m.html, m.text from messages m left join people w on w.id = m.author_id
    where m.id = any(${[...ids]}::uuid[]) and m.ticket_id = ${ticket.id} and m.kind = 'public' order by m.created_at, m.id`)
  if (said.length < new Set(ids).size) throw problem.unprocessable('not-to-forward', 'Only messages of this ticket can be passed on, and no internal notes.')
  const head = ({ author, at }: Said) => `${author}, ${at.toString({ smallestUnit: 'minute' }).replace('T', ' ').replace('Z', ' UTC')}:`
  return {
    html: said.map(each => `<p>${escapeHtml(head(each))}</p><blockquote>${each.html ?? textToHtml(each.text)}</blockquote>`).join(''),
    text: said.map(each => `${head(each)}\n${each.text.split('\n').map(line => `> ${line}`).join('\n')}`).join('\n\n'),
    copyFiles: sideMessageId => copyToSide(tx, said.map(each => each.id), sideMessageId),
  }
}
