import type { Fact } from '../conditions/fields.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import type { Counts } from './conditions/count.ts'
import type { TicketEvent } from './rule.ts'

/** What was said, where the event is a message or an opening with one. */
export interface Said { id: string; text: string; kind: 'public' | 'note'; direction: 'in' | 'out'; automatic: boolean; language: string | null; authenticated: boolean | null }

/** What conditions of rules read: the ticket as it is now, what happened, and what it was before that. */
export interface RuleFacts extends TicketFacts {
  event: { kind: TicketEvent; by: 'colleague' | 'customer' | 'rule' | 'system' } | null
  /** Former values of what the event changed, by the name of the field. */
  was: Readonly<Record<string, Fact>>
  said: Said | null
  /** Which calendars are open now, by id; under `desk` the desk's own. */
  open: Readonly<Record<string, boolean>>
  /** How many there are, of what somebody asks about. */
  counts: Counts
}
