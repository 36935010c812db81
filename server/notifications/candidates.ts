import type { Recorded } from '../platform/change.ts'
import type { Notice } from '../settings/notification-ways.ts'
import type { TicketEventData } from '../tickets/events.ts'
import type { Ticket } from '../tickets/ticket.ts'

/** Somebody who might be told of an event; whether they see the ticket and want to hear of it is for later. */
export interface Candidate {
  ticketId: string
  kind: Notice
  event: Recorded
  messageId: string | null
  people: readonly string[]
  /** All of whose members, too. */
  team: string | null
  /** The author of the message, too. */
  author?: true
  /** The leads of the ticket's team, too; where it has none, all leads and admins. */
  leads?: true
}

/** Of several reasons to tell somebody of the same event or act the first one counts. */
export const RANK: readonly Notice[] = ['slaBreach', 'slaWarning', 'handover', 'mentioned', 'assigned', 'stopped', 'undelivered', 'rule', 'reply', 'note', 'answer', 'side', 'woken', 'team']

/** Who might be told of what was recorded in one change. Nobody of demo tickets, and nobody of what lies in the bin or is spam. */
export function candidatesOf(events: readonly Recorded[], tickets: ReadonlyMap<string, { ticket: Ticket; fresh: boolean }>): Candidate[] {
  const handed = new Set(events.filter(event => event.type === 'ticket.handedOver').map(event => event.subjectId))
  return events.flatMap(event => {
    const known = tickets.get(event.subjectId)
    if (!known || known.ticket.demo || known.ticket.aside) return []
    return ofEvent(event, known.ticket, { fresh: known.fresh, handed: handed.has(event.subjectId) }).filter(each => each.people.length > 0 || each.team !== null || each.author || each.leads)
  })
}

function ofEvent(event: Recorded, ticket: Ticket, { fresh, handed }: { fresh: boolean; handed: boolean }): Candidate[] {
  const one = (kind: Notice, people: readonly string[], more: Partial<Candidate> = {}): Candidate[] => [{ ticketId: ticket.id, kind, event, messageId: null, people, team: null, ...more }]
  const around = [...ticket.participants, ...ticket.assigneeId ? [ticket.assigneeId] : []]
  const reached = (ticket.assigneeId === null ? one('team', [], { team: ticket.teamId }) : one('assigned', [ticket.assigneeId]))
  switch (event.type) {
    case 'ticket.opened': return reached
    case 'ticket.assigned': return handed || fresh || ticket.assigneeId === null ? [] : one('assigned', [ticket.assigneeId])
    case 'ticket.transferred': return handed || fresh || ticket.assigneeId !== null ? [] : one('team', [], { team: ticket.teamId })
    case 'side.messageAdded': return event.data.direction === 'in' && event.data.automatic !== true ? one('side', around) : []
    case 'side.mailUndelivered': return one('undelivered', typeof event.data.authorId === 'string' ? [event.data.authorId] : around.slice(-1))
    case 'ticket.woken': return event.data.why === 'time' ? one('woken', around) : []
    case 'ticket.handedOver': {
      const { messageId, assigneeId, teamId } = event.data as TicketEventData<'ticket.handedOver'>
      return assigneeId ? one('handover', [assigneeId], { messageId }) : one('handover', [], { messageId, team: teamId })
    }
    case 'automation.notified': case 'automation.switchedOff': return one('rule', event.data.people as string[])
    case 'reply.stopped': return one('stopped', [String(event.data.authorId)], { messageId: String(event.data.messageId) })
    case 'message.added': return ofMessage(event, one, around, fresh)
    case 'delivery.bounced': return event.data.class === 'hard' ? one('undelivered', around.slice(-1), { messageId: String(event.data.messageId), author: true }) : []
    case 'delivery.changed': return event.data.state === 'failed' ? one('undelivered', around.slice(-1), { messageId: String(event.data.messageId), author: true }) : []
    case 'sla.warned': return ofClock(event, ticket, kind => one(kind, []), 'slaWarning')
    case 'sla.breached': return ofClock(event, ticket, kind => one(kind, []), 'slaBreach')
    default: return []
  }
}

/** Who is to prevent a breach, or has to know of it, as the policy says. What nobody has is for the leads. */
function ofClock(event: Recorded, ticket: Ticket, one: (kind: Notice) => Candidate[], kind: Notice): Candidate[] {
  const tell = event.data.tell as readonly string[]
  if (tell.length === 0) return []
  const assignee = tell.includes('assignee') && ticket.assigneeId !== null
  return one(kind).map(candidate => ({
    ...candidate, people: assignee ? [ticket.assigneeId!] : [], team: tell.includes('team') ? ticket.teamId : null,
    ...((tell.includes('leads') || (tell.includes('assignee') && !assignee)) && { leads: true as const }),
  }))
}

function ofMessage(event: Recorded, one: (kind: Notice, people: readonly string[], more?: Partial<Candidate>) => Candidate[], around: readonly string[], fresh: boolean): Candidate[] {
  const { messageId, kind, direction, automatic, mentions } = event.data as TicketEventData<'message.added'>
  if (automatic) return []
  if (kind === 'note') {
    return [
      ...one('mentioned', mentions?.people ?? [], { messageId }),
      ...(mentions?.teams ?? []).flatMap(team => one('mentioned', [], { messageId, team })),
      ...one('note', around, { messageId }),
    ]
  }
  if (direction === 'in') return fresh ? [] : one('reply', around, { messageId })
  return one('answer', around, { messageId })
}
