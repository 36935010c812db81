import type { Category } from '../tickets/ticket.ts'

/** What is promised. A ticket has one clock of each, but for the next response and updates: those have one for each time. */
export const METRICS = ['first-response', 'next-response', 'update', 'requester-wait', 'agent-work', 'resolution'] as const
export type Metric = (typeof METRICS)[number]

/** Those that a word of an agent ends; the others end when the ticket is solved. */
export const RESPONSES: readonly Metric[] = ['first-response', 'next-response', 'update']
export const isResponse = (metric: Metric): boolean => RESPONSES.includes(metric)

/** While a ticket is solved no clock counts, so these are what an admin may choose from. */
export const PAUSABLE = ['new', 'open', 'waiting-customer', 'waiting-third-party'] as const satisfies readonly Category[]
export type Pausable = (typeof PAUSABLE)[number]

/** What a policy promises of one metric. */
export interface Goal {
  /** Minutes for priority 1 low to 4 urgent; null: nothing is promised. */
  targets: readonly (number | null)[]
  /** Other minutes for tickets of an impact, 1 low to 3 high; null: as `targets` says. */
  byImpact?: readonly (readonly (number | null)[] | null)[]
  /** Whether only the working hours of the calendar count, or every hour. */
  hours: 'working' | 'all'
  /** In which categories the clock stands still. */
  pausedIn: readonly Pausable[]
  /** Whether a ticket that is reopened begins anew, instead of going on from what was left. */
  reopenedAnew: boolean
}

/** When the first response has been given, after which the next ones are owed. */
export interface FirstResponse {
  /** A word to the customer (H51), or that a colleague took the ticket up (S82). */
  endsWith: 'reply' | 'taken-up'
  /** Whether a call, or somebody at the counter, has had it already. */
  callIsReply: boolean
}
export const USUAL_FIRST: FirstResponse = { endsWith: 'reply', callIsReply: false }

/** How a metric counts unless a policy says otherwise. */
export function usualGoal(metric: Metric): Omit<Goal, 'targets'> {
  return { hours: 'working', pausedIn: USUALLY_PAUSED[metric], reopenedAnew: false }
}

const USUALLY_PAUSED: Record<Metric, readonly Pausable[]> = {
  'first-response': [],
  'next-response': [],
  update: ['waiting-customer'],
  'requester-wait': ['waiting-customer'],
  'agent-work': ['waiting-customer', 'waiting-third-party'],
  resolution: ['waiting-customer'],
}

/** What a goal promises a ticket, in milliseconds; null: nothing. */
export function targetOf(goal: Goal, { priority, impact }: { priority: number; impact: number | null }): number | null {
  const row = (impact === null ? null : goal.byImpact?.[impact - 1]) ?? goal.targets
  const minutes = row[priority - 1] ?? null
  return minutes === null ? null : minutes * 60_000
}
