/** What is known of a ticket when it is weighed. */
export interface RankFacts {
  vip: boolean
  /** 1 low to 4 urgent. */
  priority: number
  /** Since when the customer waits for us; null: they do not. */
  waitingSince: Temporal.Instant | null
  /** When the first of its open tasks is due. */
  dueAt: Temporal.Instant | null
  /** The next deadline of its service levels. */
  deadlineAt: Temporal.Instant | null
  createdAt: Temporal.Instant
}

export const REASONS = ['breached', 'deadline', 'overdue', 'due', 'urgent', 'high', 'vip', 'waiting', 'age'] as const
/** Why a ticket stands where it stands; `at`: since when, or when it is due. */
export interface Reason { reason: (typeof REASONS)[number]; points: number; at: Temporal.Instant | null }
export interface Rank { points: number; reasons: Reason[] }

type Signal = (facts: RankFacts, now: Temporal.Instant) => Reason | undefined

const hoursSince = (at: Temporal.Instant, now: Temporal.Instant) => (now.epochMilliseconds - at.epochMilliseconds) / 3_600_000

/** One signal after the other. */
const SIGNALS: readonly Signal[] = [
  // what was promised weighs most: a missed deadline more than any one other signal, and a near one more than urgency
  ({ deadlineAt }, now) => {
    if (!deadlineAt) return undefined
    const left = -hoursSince(deadlineAt, now)
    if (left <= 0) return { reason: 'breached', points: 60, at: deadlineAt }
    return left <= 24 ? { reason: 'deadline', points: left <= 1 ? 50 : left <= 4 ? 30 : 10, at: deadlineAt } : undefined
  },
  ({ priority }) => priority === 4 ? { reason: 'urgent', points: 40, at: null } : priority === 3 ? { reason: 'high', points: 20, at: null } : undefined,
  ({ dueAt }, now) => {
    if (!dueAt) return undefined
    const left = -hoursSince(dueAt, now)
    if (left < 0) return { reason: 'overdue', points: 25, at: dueAt }
    return left <= 24 ? { reason: 'due', points: left <= 4 ? 15 : 5, at: dueAt } : undefined
  },
  ({ vip }) => vip ? { reason: 'vip', points: 15, at: null } : undefined,
  // a point an hour, so that nobody is left behind for good: thirty hours outweigh a high priority
  ({ waitingSince }, now) => waitingSince ? weighed('waiting', hoursSince(waitingSince, now), 30, waitingSince) : undefined,
  ({ createdAt }, now) => weighed('age', hoursSince(createdAt, now) / 24, 10, createdAt),
]

function weighed(reason: Reason['reason'], amount: number, most: number, at: Temporal.Instant): Reason | undefined {
  const points = Math.min(most, Math.floor(amount))
  return points > 0 ? { reason, points, at } : undefined
}

/** How much a ticket asks to be the next, and why, the weightiest reason first. Low priority takes a little away. */
export function rank(facts: RankFacts, now: Temporal.Instant): Rank {
  const reasons = SIGNALS.flatMap(signal => signal(facts, now) ?? []).sort((a, b) => b.points - a.points)
  return { points: reasons.reduce((sum, reason) => sum + reason.points, facts.priority === 1 ? -10 : 0), reasons }
}
