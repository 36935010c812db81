import type { Condition } from '../conditions/condition.ts'

/** Who of those who can take a ticket gets it. `manual`: nobody, until somebody takes it. */
export const METHODS = ['manual', 'round-robin', 'least-loaded', 'skills'] as const
export type Method = (typeof METHODS)[number]

/** How much something about a colleague counts: not at all, as a preference, or as a must. */
export const WEIGHTS = ['ignore', 'prefer', 'require'] as const
export type Weight = (typeof WEIGHTS)[number]

/** Whom a ticket goes back to: nobody in particular, who had this ticket, or who had one of the same customer. */
export const STICKY = ['never', 'ticket', 'requester'] as const
export type Sticky = (typeof STICKY)[number]

export interface Need { skillId: string; level: number; required: boolean }
export interface SkillRule { condition: Condition; needs: readonly Need[] }

/** How a team gives out its tickets. Durations are minutes; null: never. */
export interface RoutingSettings {
  method: Method
  language: Weight
  shift: Weight
  accountManager: boolean
  sticky: Sticky
  skillRules: readonly SkillRule[]
  /** After so long a required skill or language is a preference. */
  relaxAfter: number | null
  /** The team's hours: the shift of whoever has none of their own. */
  calendarId: string | null
  /** Who gets its tickets outside its hours. */
  overflowTeamId: string | null
  /** A ticket goes back when its agent does not begin within so long, */
  takeBackUnbegun: number | null
  /** or is away for so long, */
  takeBackAway: number | null
  /** or goes on leave, or leaves the desk. */
  takeBackLeave: boolean
}

export const MANUAL: RoutingSettings = {
  method: 'manual', language: 'ignore', shift: 'ignore', accountManager: false, sticky: 'never', skillRules: [], relaxAfter: null, calendarId: null, overflowTeamId: null,
  takeBackUnbegun: null, takeBackAway: null, takeBackLeave: false,
}

export const MOST_SKILL_RULES = 30
export const MOST_NEEDS = 10
export const MOST_LEVEL = 5
