import { z } from 'zod'
import type { Tx } from '../../platform/change.ts'
import { assign } from '../../tickets/assign.ts'
import { link } from '../../tickets/links/link.ts'
import { openTicket, type NewTicket } from '../../tickets/open-ticket.ts'
import { normaliseSubject, PRIORITIES, SUBJECT_LENGTH, type Ticket } from '../../tickets/ticket.ts'
import { NOTE_LENGTH } from '../rule.ts'
import type { ActionKind, ActionOf } from './action.ts'

/** Opens a ticket of the same requester, linked as part of this one, for another team to do its share. */
export const openAction: ActionKind<'open'> = {
  do: 'open',
  schema: z.strictObject({
    do: z.literal('open'), subject: z.string().min(1).max(SUBJECT_LENGTH).transform(normaliseSubject), teamId: z.uuid().nullable().default(null),
    assigneeId: z.uuid().nullish(), priority: z.int().min(1).max(PRIORITIES.length).nullish(), note: z.string().trim().max(NOTE_LENGTH).optional(),
  }),
  decide: action => action,
  named: ({ teamId, assigneeId }) => ({ teams: teamId ? [teamId] : [], people: assigneeId ? [assigneeId] : [] }),
  apply: (tx, action, { ticket }) => openByRule(tx, action, { requesterId: ticket.requesterId, brandId: ticket.brandId, language: ticket.language, demo: ticket.demo }, ticket),
}

/**
 * The ticket that a rule opens for somebody, part of `whole` where there is one, with what is to be done as an internal note. Where it cannot be
 * given to the wanted assignee it stays open without one, and that is told.
 */
export async function openByRule(tx: Tx, { subject, teamId, assigneeId, priority, note }: ActionOf<'open'>, of: Pick<NewTicket, 'requesterId' | 'brandId' | 'language' | 'demo'>, whole?: Ticket): Promise<void> {
  const opened = await openTicket(tx, {
    ...of, subject, channel: 'api', teamId, ...(priority && { priority }),
    ...(note && { message: { kind: 'note', direction: 'out', authorId: null, channel: 'api', automatic: true, text: note } }),
  })
  if (whole) await link(tx, whole, opened, 'child')
  if (assigneeId) await assign(tx, opened, assigneeId)
}
