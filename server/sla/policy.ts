import { raw } from 'sql-template-tag'
import type { Condition } from '../conditions/condition.ts'
import type { Stage } from './clock.ts'
import type { Priority } from '../tickets/ticket.ts'
import type { FirstResponse, Goal, Metric } from './goal.ts'

/** Who is told of a warning or a breach. */
export const AUDIENCES = ['assignee', 'leads', 'team'] as const
export type Audience = (typeof AUDIENCES)[number]

/**
 * What is done besides telling: the priority raised by one, or to one that it has at least, the ticket given to a team, or to somebody (`lead`:
 * whoever leads its team). Policies of old say nothing of the least priority.
 */
export interface Escalation { raise: boolean; atLeast?: Priority | null; teamId: string | null; to: 'lead' | (string & {}) | null }
export interface Telling { tell: readonly Audience[]; webhookId: string | null; escalate?: Escalation | null }
export interface Warning extends Telling { at: Stage }

/** What a policy promises, to whom, and who is told when it is about to be broken. */
export interface PolicyDefinition {
  description: string
  condition: Condition
  goals: Partial<Record<Metric, Goal>>
  first: FirstResponse
  /** Whose hours count: of the first place whose condition holds, else of one calendar, else (null) of the desk's own. */
  calendars: { places: readonly { condition: Condition; calendarId: string }[]; otherwise: string | null }
  warnings: readonly Warning[]
  breach: Telling
}

export interface Policy {
  id: string
  name: string
  definition: PolicyDefinition
  /** The first that holds is taken. */
  position: number
  active: boolean
  archived: boolean
  version: number
}
export type PolicyVersion = Omit<Policy, 'id'>

export const MOST_POLICIES = 100
export const MOST_PLACES = 50
export const MOST_WARNINGS = 6
export const POLICY_NAME_LENGTH = 120
export const DESCRIPTION_LENGTH = 1000
/** A year, in minutes. */
export const LONGEST_TARGET = 366 * 24 * 60

export const POLICY_COLUMNS = raw('p.id, p.name, p.definition, p.position, p.active, p.archived, p.version')
