import { z } from 'zod'
import { link } from '../../tickets/links/link.ts'
import { openTicket } from '../../tickets/open-ticket.ts'
import { normaliseSubject, SUBJECT_LENGTH } from '../../tickets/ticket.ts'
import type { ActionKind } from './action.ts'

/** Opens a ticket of the same requester, linked as part of this one, for another team to do its share. */
export const openAction: ActionKind<'open'> = {
  do: 'open',
  schema: z.strictObject({ do: z.literal('open'), subject: z.string().min(1).max(SUBJECT_LENGTH).transform(normaliseSubject), teamId: z.uuid().nullable().default(null) }),
  decide: action => action,
  named: ({ teamId }) => ({ teams: teamId ? [teamId] : [] }),
  async apply(tx, { subject, teamId }, { ticket }) {
    const other = await openTicket(tx, { subject, channel: 'api', requesterId: ticket.requesterId, brandId: ticket.brandId, teamId, language: ticket.language, demo: ticket.demo })
    await link(tx, ticket, other, 'child')
  },
}
