import sql from 'sql-template-tag'
import { z } from 'zod'
import { problem } from '../../platform/problem.ts'
import { accessTicket } from '../../tickets/access.ts'
import { LINKS } from '../../tickets/events.ts'
import { link } from '../../tickets/links/link.ts'
import type { ActionKind } from './action.ts'

/** Links the ticket with one that is there already, such as the problem that everybody writes about. One that was merged leads to where it went. */
export const linkAction: ActionKind<'link'> = {
  do: 'link',
  schema: z.strictObject({ do: z.literal('link'), number: z.int().min(1), is: z.enum(LINKS) }),
  decide: (action, ticket) => action.number === ticket.number ? null : action,
  named: ({ number }) => ({ tickets: [String(number)] }),
  async apply(tx, { number, is }, { ticket }) {
    const found = await tx.maybe<{ id: string }>(sql`select merged_root(t.id) as id from tickets t where t.number = ${number}`)
    if (!found) throw problem.unprocessable('unknown-ticket', `There is no ticket ${number}.`)
    if (found.id === ticket.id) return
    const other = await accessTicket(tx, found.id, 'update')
    if (other.aside) throw problem.conflict('ticket-aside', `Ticket ${other.number} is spam or in the bin.`)
    await link(tx, ticket, other, is)
  },
}
