import type { Key } from '../../../ui/i18n.ts'
import type { LinkedAs, Ticket } from '../../api/types.ts'

/** What a linked ticket is to the open one. */
export const linkKeys: Record<LinkedAs, Key> = {
  parent: 'link.parent', child: 'link.child', original: 'link.original', duplicate: 'link.duplicate', problem: 'link.problem', incident: 'link.incident', related: 'link.related',
}

/** The open ones that hang on a ticket: with it they can be solved. */
export function openDependents(ticket: Pick<Ticket, 'links'>): Ticket['links'] {
  return ticket.links.filter(({ is, status }) => (is === 'child' || is === 'incident') && status.category !== 'solved' && status.category !== 'closed')
}
