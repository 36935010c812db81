import { newId } from '../../server/platform/ids.ts'
import type { Cast, Customer } from './cast.ts'
import type { TicketEventData, TicketEventType } from '../../server/tickets/events.ts'
import { replay } from '../../server/tickets/replay.ts'
import type { Message, Ticket } from '../../server/tickets/ticket.ts'
import type { Chance } from './random.ts'
import { message, subject } from './texts.ts'

/** An event as its row. */
export interface EventRow {
  id: string; subjectKind: string; subjectId: string; seq: number; type: string; data: Record<string, unknown>
  actorKind: string; actorId: string; at: Temporal.Instant
}
/** One ticket's whole life: its log, the row that follows from it, and what was said. */
export interface Story { ticket: Ticket; events: EventRow[]; messages: Message[] }

/** What a telling goes on from. */
interface Telling { id: string; dice: Chance; customer: Customer; at: Temporal.Instant; events: EventRow[]; messages: Message[] }

/** Tells a ticket as its events; the row is folded from them by the same code that replays them. `age` runs from 0, the oldest, to 1. */
export function tell(dice: Chance, cast: Cast, number: number, at: Temporal.Instant, age: number): Story {
  const customer = cast.customers[dice.zipf(cast.customers.length)]!
  const telling: Telling = { id: newId(), dice, customer, at, events: [], messages: [] }
  const team = dice.next() < 0.8 ? dice.pick(cast.teams) : undefined
  const agent = dice.pick(team?.memberIds ?? cast.agentIds)
  record(telling, customer.id, 'ticket.opened', {
    number, statusId: cast.statuses.new, category: 'new', type: dice.pick(['question', 'question', 'incident', 'task']), priority: dice.pick([1, 2, 2, 2, 2, 3, 3, 4]),
    impact: null, urgency: null, assigneeId: null, teamId: team?.id ?? null, requesterId: customer.id, organisationId: customer.organisationId, brandId: null,
    channel: dice.pick(['email', 'email', 'email', 'web', 'api']), channelAccountId: null, language: customer.language,
    tags: dice.next() < 0.4 ? [`topic-${dice.zipf(200) + 1}`] : [], demo: false,
  })
  say(telling, 'in', customer.id)
  const open = age > 0.94 ? dice.next() < 0.8 : dice.next() < 0.002
  // a third of what is open has nobody yet
  if (open && dice.next() < 0.33) return told(telling)
  pass(telling)
  record(telling, agent, 'ticket.assigned', { from: null, to: agent })
  converse(telling, cast, agent, open)
  return told(telling)
}

/** One ticket in fifty has ten messages, most have two to four. */
function converse(telling: Telling, cast: Cast, agent: string, open: boolean): void {
  const length = telling.dice.next() < 0.02 ? 10 : telling.dice.int(2, 3)
  for (let said = 1; said < length; said++) {
    pass(telling)
    if (said % 2 === 0) say(telling, 'in', telling.customer.id)
    else say(telling, 'out', agent)
  }
  const category = open ? telling.dice.pick(['open', 'open', 'waiting-customer', 'waiting-third-party'] as const) : telling.dice.pick(['solved', 'closed', 'closed'] as const)
  record(telling, agent, 'ticket.statusChanged', { from: cast.statuses.new, to: cast.statuses[category], fromCategory: 'new', toCategory: category })
}

function say(telling: Telling, direction: 'in' | 'out', authorId: string): void {
  const { dice, id, customer, at } = telling
  const text = message(dice, customer.language, dice.int(200, 1200))
  const said: Message = {
    id: newId(), ticketId: id, kind: 'public', direction, authorId, channel: 'email', automatic: false, html: null, text, meta: {}, arrivalId: null, createdAt: at,
  }
  telling.messages.push(said)
  record(telling, authorId, 'message.added', { messageId: said.id, kind: 'public', direction, authorId, channel: 'email', automatic: false })
}

function pass(telling: Telling): void {
  telling.at = telling.at.add({ minutes: telling.dice.int(1, 300) })
}

function record<T extends TicketEventType>(telling: Telling, actorId: string, type: T, data: TicketEventData<T>): void {
  telling.events.push({
    id: newId(), subjectKind: 'ticket', subjectId: telling.id, seq: telling.events.length + 1, type, data, actorKind: 'person', actorId, at: telling.at,
  })
}

function told({ events, messages, dice, customer }: Telling): Story {
  return { ticket: { ...replay(events), subject: subject(dice, customer.language) }, events, messages }
}
