import type { z } from 'zod'
import type { Tx } from '../../platform/change.ts'
import type { Ticket } from '../../tickets/ticket.ts'
import type { FieldValue, RuleAction } from '../rule.ts'

export type ActionOf<N extends RuleAction['do']> = Extract<RuleAction, { do: N }>

/** What an action names that may be gone one day. */
export interface Named { people?: readonly string[]; teams?: readonly string[]; statuses?: readonly string[]; checklists?: readonly string[]; webhooks?: readonly string[]; /** By number. */ tickets?: readonly string[] }

/** On what an action works: the ticket, which rule does it, and what it heard. */
export interface Doing { ticket: Ticket; ruleId: string; eventId: string | null }

/** One thing that a rule can do. */
export interface ActionKind<N extends RuleAction['do']> {
  do: N
  schema: z.ZodType<ActionOf<N>>
  /** What of it is still to be done on a ticket; null: nothing. Pure. */
  decide(action: ActionOf<N>, ticket: Ticket): ActionOf<N> | null
  /** Which field it gives which value, so that two rules that undo each other are found out. */
  sets?(action: ActionOf<N>): { field: string; value: FieldValue } | undefined
  named?(action: ActionOf<N>): Named
  /** Does it, through the verbs that people use. */
  apply(tx: Tx, action: ActionOf<N>, doing: Doing): Promise<void> | void
}
