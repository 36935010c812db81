import { fieldsOf, type Field, type Fields } from '../conditions/fields.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import { countFields } from './conditions/count.ts'
import { eventFields } from './conditions/event.ts'
import { hoursFields } from './conditions/hours.ts'
import { messageFields } from './conditions/message.ts'
import { formerFields } from './conditions/was.ts'
import type { RuleFacts } from './facts.ts'

/** Everything that a rule can ask beyond what views can: one line for each file of conditions. */
export const ownFields = (calendarIds: readonly string[]): Field<RuleFacts>[] => [
  ...eventFields,
  ...messageFields,
  ...formerFields,
  ...countFields,
  ...hoursFields(calendarIds),
]

/** Everything that a rule can ask. */
export function ruleFields(tickets: Fields<TicketFacts>, calendarIds: readonly string[]): Fields<RuleFacts> {
  return fieldsOf<RuleFacts>([...tickets.list, ...ownFields(calendarIds)])
}

/** Whether one of the fields is of somebody whom the ticket names: they are fetched only when somebody asks. */
export const asksOfNamed = (keys: readonly string[]): boolean => keys.some(key => /^(?:requester|organisation|assignee|team)\./.test(key))

/** Whether a field is the ticket's own, so that it can be asked at any time and of any list. */
export const isOfTicket = (key: string): boolean => !/^(?:event|message|was|hours|count)\./.test(key)

/** Whether a field is of what happened, so that a rule of time has nothing to ask. */
export const isOfEvent = (key: string): boolean => /^(?:event|message|was)\./.test(key)
