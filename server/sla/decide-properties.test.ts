import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE, office, termsOf, watched, type Goals } from '../../test/sla-clocks.ts'
import { isOpen as opens } from '../calendars/working-time.ts'
import { isOpen, type Clock } from './clock.ts'
import { decide } from './decide.ts'
import { METRICS, PAUSABLE, usualGoal, type FirstResponse, type Goal, type Pausable } from './goal.ts'
import type { Story } from './story.ts'
import type { Category } from '../tickets/ticket.ts'

// a life of a ticket at random: what happens, in minutes after the one before
type Step = { after: number } & ({ do: 'ask' | 'answer' | 'look' | 'bounce' } | { do: 'move'; to: Category } | { do: 'priority'; to: number })
const step: fc.Arbitrary<Step> = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.oneof(
  fc.record({ do: fc.constantFrom('ask' as const, 'answer' as const, 'look' as const, 'bounce' as const) }),
  fc.record({ do: fc.constant('move' as const), to: fc.constantFrom<Category>(...PAUSABLE, 'solved') }),
  fc.record({ do: fc.constant('priority' as const), to: fc.integer({ min: 1, max: 4 }) }),
)).map(([after, what]) => ({ after, ...what }))
const goals: fc.Arbitrary<Goals & { settings: Partial<FirstResponse> }> = fc.record(Object.fromEntries([['settings', fc.record({ endsWith: fc.constantFrom('reply' as const, 'taken-up' as const) })], ...METRICS.map(metric => [metric, fc.record({
  targets: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 4, maxLength: 4 }),
  hours: fc.constantFrom('working' as const, 'all' as const),
  pausedIn: fc.subarray<Pausable>([...PAUSABLE]),
  reopenedAnew: fc.boolean(),
})])]) as never)

function live(given: Goals & { settings?: Partial<FirstResponse> }, steps: readonly Step[], { priorities }: { priorities: boolean }) {
  let priority = 2
  const stages = [{ percent: 50 }, { minutesBefore: 30 }]
  const ticket = watched(termsOf(given, priority, stages))
  ticket.open()
  ticket.asks(0, 'w0')
  let minute = 0
  const said: string[] = []
  steps.forEach((each, index) => {
    minute += each.after
    const id = `w${index + 1}`
    if (each.do === 'ask') ticket.asks(minute, id)
    else if (each.do === 'answer') { said.push(id); ticket.answers(minute, id) }
    else if (each.do === 'bounce') { const last = said.pop(); if (last) ticket.hear(minute, { is: 'failed', id: last }) }
    else if (each.do === 'move') ticket.moves(minute, each.to)
    else if (each.do === 'priority' && priorities) { priority = each.to; ticket.change(termsOf(given, priority, stages)); ticket.look(minute) }
    else ticket.look(minute)
  })
  return { ticket, minute, terms: termsOf(given, priority, stages) }
}

describe('however a ticket came to be as it is', () => {
  it('its open clocks are those that the whole story gives at once, whenever priorities changed and whoever looked', () => {
    fc.assert(fc.property(goals, fc.array(step, { maxLength: 25 }), (given, steps) => {
      const { ticket, minute, terms } = live(given, steps, { priorities: true })
      ticket.look(minute)
      const anew = decide([], ticket.story, terms, ticket.at(minute)).clocks
      expect(ticket.clocks.filter(isOpen)).toEqual(anew.filter(isOpen))
    }), { numRuns: 300 })
  })

  it('each clock is what somebody with a watch would have counted, minute by minute', () => {
    fc.assert(fc.property(goals, fc.array(step, { maxLength: 12 }), (given, steps) => {
      const { ticket, minute } = live(given, steps, { priorities: false })
      ticket.look(minute)
      for (const clock of ticket.clocks) {
        const goal: Goal = { ...usualGoal(clock.metric), ...given[clock.metric]! }
        if (clock.left !== null) expect(clock.left, `${clock.metric} ${clock.key}`).toBe(watchedLeft(clock, ticket.story, goal, Math.min(clock.endedAt ?? Infinity, ticket.at(minute))))
        if (clock.state === 'running' && clock.deadlineAt !== null && clock.breachedAt === null) expect(watchedLeft(clock, ticket.story, goal, clock.deadlineAt)).toBe(0)
      }
    }), { numRuns: 60 })
  })

  it('a pause never brings a deadline nearer, and a higher target never either', () => {
    fc.assert(fc.property(goals, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 3000 }), (given, from, length, more) => {
      const paused = { resolution: { ...given.resolution!, pausedIn: ['waiting-customer' as const] } }
      const straight = watched(termsOf(paused))
      straight.open('open')
      straight.asks(0, 'c')
      const held = watched(termsOf(paused))
      held.open('open')
      held.asks(0, 'c')
      held.moves(from, 'waiting-customer')
      held.moves(from + length, 'open')
      expect(held.due('resolution')!).toBeGreaterThanOrEqual(straight.due('resolution')!)
      straight.change(termsOf({ resolution: { ...paused.resolution, targets: paused.resolution.targets.map(target => target! + more) } }))
      const before = straight.due('resolution')!
      straight.look(0)
      expect(straight.due('resolution')!).toBeGreaterThanOrEqual(before)
    }), { numRuns: 200 })
  })

  it('looking at every moment that is announced tells all lapses, each once, and ends', () => {
    fc.assert(fc.property(goals, fc.array(step, { maxLength: 8 }), (given, steps) => {
      const { ticket } = live(given, steps, { priorities: false })
      for (let looks = 0; ; looks++) {
        expect(looks).toBeLessThan(100)
        const next = ticket.next()
        if (next === null) break
        expect(ticket.look(next).length).toBeGreaterThan(0)
      }
      for (const clock of ticket.clocks) if (clock.state === 'running' && clock.deadlineAt !== null) expect(clock.breachedAt).toBe(clock.deadlineAt)
    }), { numRuns: 200 })
  })
})

/** What is left of a target when each minute since the start is looked at alone. */
function watchedLeft(clock: Clock, story: Story, goal: Goal, until: number): number {
  let spent = 0
  for (let minute = clock.startedAt; minute < until; minute += MINUTE) {
    const category = story.categories.findLast(each => each.at <= minute)!.category
    if (category === 'solved' || category === 'closed' || (goal.pausedIn as readonly string[]).includes(category)) continue
    if (goal.hours === 'working' && !opens(office, minute)) continue
    spent += MINUTE
  }
  return clock.target - spent
}
