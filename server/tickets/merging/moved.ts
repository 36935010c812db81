import type { Recorded } from '../../platform/change.ts'

const ARRIVED = ['ticket.absorbed', 'ticket.unmerged', 'message.movedIn']
const LEFT = ['ticket.merged', 'ticket.released', 'message.movedOut']

/** The tickets that messages left in this change: whoever keeps something by ticket and message has it follow the message. */
export function leftTickets(events: readonly Recorded[]): string[] {
  return subjects(events, LEFT)
}

/** The tickets to which they came. */
export function reachedTickets(events: readonly Recorded[]): string[] {
  return subjects(events, ARRIVED)
}

function subjects(events: readonly Recorded[], types: readonly string[]): string[] {
  return [...new Set(events.filter(event => types.includes(event.type)).map(event => event.subjectId))]
}
