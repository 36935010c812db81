import { isOpen, stageAmount, stageKey, type Clock, type ClockFact, type Term, type Terms } from './clock.ts'
import { isResponse, METRICS, type Metric } from './goal.ts'
import { livesOf, type Life } from './lives.ts'
import type { Story } from './story.ts'
import { elapsed, reachedAt } from './time.ts'

export interface Decision { clocks: Clock[]; facts: ClockFact[] }

/**
 * How the clocks of a ticket stand at an instant, and what happened to them since they were looked at last. What is over stays as it
 * was promised then (H50); all else is counted anew from the story, in closed form, so that it does not matter when a promise changed.
 */
export function decide(before: readonly Clock[], story: Story, terms: Terms, now: number): Decision {
  const known = new Map(before.map(clock => [idOf(clock), clock]))
  const clocks: Clock[] = []
  for (const metric of METRICS) {
    const term = terms.metrics[metric]
    for (const life of term ? livesOf(story, metric, term.goal, terms.first) : []) {
      const clock = clockOf(known.get(idOf(life)), life, term!, story, terms, now)
      known.delete(idOf(life))
      if (clock) clocks.push(clock)
    }
  }
  // what the story does not tell any more, or nothing is promised for: over stays over
  for (const clock of known.values()) clocks.push(isOpen(clock) ? cancelled(clock, now) : clock)
  const previous = new Map(before.map(clock => [idOf(clock), clock]))
  return { clocks, facts: clocks.flatMap(clock => factsBetween(previous.get(idOf(clock)), clock, now)) }
}

const idOf = ({ metric, key }: { metric: Metric; key: string }) => `${metric} ${key}`

/** undefined: it was over before anybody promised anything. */
function clockOf(before: Clock | undefined, life: Life, term: Term, story: Story, terms: Terms, now: number): Clock | undefined {
  const endedAt = life.stoppedAt ?? life.givenUpAt
  if (!before && endedAt !== null && (life.givenUpAt !== null || endedAt < now)) return undefined
  if (before && !isOpen(before) && before.endedAt === endedAt && !story.aside && (before.state === 'met') === (life.stoppedAt !== null)) return before
  if (before?.state === 'met' && story.aside && before.endedAt === life.stoppedAt) return before
  if (term.target === null || story.aside) return before && (isOpen(before) ? cancelled(before, now) : before)
  return counting(life, term, term.target, terms, now)
}

function cancelled(clock: Clock, now: number): Clock {
  return { ...clock, state: 'cancelled', deadlineAt: null, endedAt: now }
}

function counting({ metric, key, startedAt, stoppedAt, givenUpAt, spans }: Life, { hours, calendar }: Term, target: number, { stages }: Terms, now: number): Clock {
  const endedAt = stoppedAt ?? givenUpAt
  const reached = reachedAt(spans, hours, target)
  // to the very millisecond is in time
  const breachedAt = reached !== null && (endedAt === null ? reached <= now : reached < endedAt) ? reached : null
  const until = Math.min(endedAt ?? now, now)
  const warned = stages.filter(stage => {
    const amount = stageAmount(stage, target)
    const at = amount === null ? null : reachedAt(spans, hours, amount)
    return at !== null && at <= until
  }).map(stageKey)
  const running = endedAt === null && (spans.at(-1)?.counts ?? true)
  const state = stoppedAt !== null ? 'met' : givenUpAt !== null ? 'cancelled' : running ? 'running' : 'paused'
  return {
    metric, key, startedAt, target, calendar, state, endedAt, breachedAt, warned,
    deadlineAt: running || breachedAt !== null ? reached : null,
    left: running ? null : target - elapsed(spans, hours, until),
  }
}

/** What happened between two looks at a clock, in the order in which it is told. */
function factsBetween(before: Clock | undefined, after: Clock, now: number): ClockFact[] {
  if (before === after) return []
  const { metric, key, deadlineAt, left, target } = after
  const fact = (is: ClockFact['is'], more: Partial<ClockFact> = {}): ClockFact => ({ metric, key, is, at: now, deadlineAt, left, ...more })
  const facts: ClockFact[] = []
  if (!before) facts.push(fact('started', { at: after.startedAt, target }))
  else if (!isOpen(before) && isOpen(after)) facts.push(fact(before.state === 'cancelled' ? 'restored' : isResponse(metric) ? 'unmet' : 'reopened'))
  if (before && isOpen(after) && (before.target !== target || before.calendar?.id !== after.calendar?.id || before.calendar?.version !== after.calendar?.version)) facts.push(fact('retargeted', { target }))
  if (after.state === 'paused' && before?.state !== 'paused') facts.push(fact('paused'))
  if (after.state === 'running' && before?.state === 'paused') facts.push(fact('resumed'))
  facts.push(...lapses(before, after, now, fact))
  if (!isOpen(after) && (!before || before.state !== after.state || before.endedAt !== after.endedAt)) facts.push(fact(after.state === 'met' ? 'met' : 'cancelled', { at: after.endedAt ?? now }))
  return facts
}

/** Warnings and the breach: all are put on record, the newest alone is told (H54). */
function lapses(before: Clock | undefined, after: Clock, now: number, fact: (is: ClockFact['is'], more: Partial<ClockFact>) => ClockFact): ClockFact[] {
  const byTime = before !== undefined && isOpen(before) && before.target === after.target && (!isOpen(after) || before.deadlineAt === after.deadlineAt)
  const byChange = byTime ? {} : { byChange: true }
  const breached = after.breachedAt !== null && (before?.breachedAt ?? null) === null
  const stages = after.warned.filter(key => !before?.warned.includes(key))
  const open = isOpen(after)
  const facts = stages.map((stage, index) => fact('warned', { stage, at: now, ...byChange, ...((breached || after.breachedAt !== null || !open || index < stages.length - 1) && { quiet: true }) }))
  if (breached) facts.push(fact('breached', { at: after.breachedAt!, ...byChange }))
  return facts
}

/** The next moment at which one of these clocks has to be looked at, if nothing happens before; null: none. */
export function nextMoment(clocks: readonly Clock[], story: Story, { metrics, stages, first }: Terms): number | null {
  const moments: number[] = []
  for (const metric of METRICS) {
    const term = metrics[metric]
    const running = clocks.filter(clock => clock.metric === metric && clock.state === 'running')
    if (!term || running.length === 0) continue
    for (const { key, spans } of livesOf(story, metric, term.goal, first)) {
      const clock = running.find(each => each.key === key)
      if (!clock) continue
      if (clock.breachedAt === null && clock.deadlineAt !== null) moments.push(clock.deadlineAt)
      for (const stage of stages) {
        const amount = stageAmount(stage, clock.target)
        const at = amount === null || clock.warned.includes(stageKey(stage)) ? null : reachedAt(spans, term.hours, amount)
        if (at !== null) moments.push(at)
      }
    }
  }
  return moments.length === 0 ? null : Math.min(...moments)
}
