import { USUAL_FIRST, type FirstResponse, type Goal, type Metric } from './goal.ts'
import type { Hours } from './time.ts'

export const CLOCK_STATES = ['running', 'paused', 'met', 'cancelled'] as const
export type ClockState = (typeof CLOCK_STATES)[number]

/** One promise to one ticket, as it stands. Instants are epoch milliseconds, durations milliseconds. */
export interface Clock {
  metric: Metric
  key: string
  state: ClockState
  startedAt: number
  target: number
  /** What it is counted in: a calendar at a version; null: every hour. */
  calendar: { id: string; version: number } | null
  /** When the target is reached; null: it stands still, and has a rest instead of a date. */
  deadlineAt: number | null
  /** What is left while it stands still, or was left when it ended; negative: overdue. */
  left: number | null
  /** When it was met or cancelled. */
  endedAt: number | null
  /** The target was reached before it was met. */
  breachedAt: number | null
  /** The warnings whose moment has passed, by their keys. */
  warned: readonly string[]
}

export const isOpen = ({ state }: Pick<Clock, 'state'>): boolean => state === 'running' || state === 'paused'

/** A moment before the breach at which somebody is told: a share of the target, or so many minutes before its end. */
export type Stage = { percent: number } | { minutesBefore: number }
export const stageKey = (stage: Stage): string => 'percent' in stage ? `${stage.percent}%` : `${stage.minutesBefore}m`

/** How much of a target a clock has counted at a stage; null: the stage lies before its start. */
export function stageAmount(stage: Stage, target: number): number | null {
  const amount = 'percent' in stage ? target * stage.percent / 100 : target - stage.minutesBefore * 60_000
  return amount > 0 ? Math.floor(amount) : null
}

/** What holds for a ticket of one metric at this moment: its goal, its target and its hours. */
export interface Term { goal: Goal; target: number | null; hours: Hours; calendar: Clock['calendar'] }
export interface Terms { metrics: Partial<Record<Metric, Term>>; stages: readonly Stage[]; first: FirstResponse }

/** What is promised to whom no policy holds for. */
export const NO_TERMS: Terms = { metrics: {}, stages: [], first: USUAL_FIRST }

/** What happened to a clock, in the words of the trade: the history of a clock is these in order. */
export const FACTS = ['started', 'paused', 'resumed', 'met', 'cancelled', 'restored', 'unmet', 'reopened', 'retargeted', 'warned', 'breached'] as const
export type FactName = (typeof FACTS)[number]
export interface ClockFact {
  metric: Metric
  key: string
  is: FactName
  /** When it came to be so, which may be before it was noticed. */
  at: number
  deadlineAt: number | null
  left: number | null
  /** With `started` and `retargeted`. */
  target?: number
  /** With `warned`. */
  stage?: string
  /** With `warned` and `breached`: nobody is told, because something newer of the same clock is. */
  quiet?: boolean
  /** With `warned` and `breached`: a change of the ticket or its policy did it, no lapse of time. */
  byChange?: boolean
}
