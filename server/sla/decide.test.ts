import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar } from '../calendars/compile.ts'
import { isOpen as opens } from '../calendars/working-time.ts'
import { isOpen, type Clock, type ClockFact, type Terms } from './clock.ts'
import { decide, nextMoment } from './decide.ts'
import { METRICS, PAUSABLE, targetOf, USUAL_FIRST, usualGoal, type FirstResponse, type Goal, type Metric, type Pausable } from './goal.ts'
import { tell, type Story, type Told } from './story.ts'
import type { Category } from '../tickets/ticket.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 6, 6, 6) // a Monday, nine o'clock in Sofia
const office = compileCalendar({ zone: 'Europe/Sofia', week: [1, 2, 3, 4, 5, 0, 0].map(day => day ? [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }] : []), holidays: null, days: [] }, () => [])
const OFFICE = { id: 'office', version: 1 }

type Goals = Partial<Record<Metric, Partial<Goal> & Pick<Goal, 'targets'>>>
/** Terms as they hold for a priority. */
function termsOf({ settings, ...goals }: Goals & { settings?: Partial<FirstResponse> }, priority = 2, stages: Terms['stages'] = []): Terms {
  const metrics: Terms['metrics'] = {}
  for (const metric of METRICS) {
    if (!goals[metric]) continue
    const goal = { ...usualGoal(metric), ...goals[metric] }
    metrics[metric] = { goal, target: targetOf(goal, { priority, impact: null }), hours: goal.hours === 'working' ? office : null, calendar: goal.hours === 'working' ? OFFICE : null }
  }
  return { metrics, stages, first: { ...USUAL_FIRST, ...settings } }
}

/** A ticket that is told of and looked at step by step; times are minutes from nine o'clock on a Monday. */
function watched(terms: Terms) {
  let story: Story | undefined
  let clocks: Clock[] = []
  let seq = 0
  const facts: ClockFact[] = []
  const look = (minute: number) => {
    const decision = decide(clocks, story!, terms, START + minute * MINUTE)
    clocks = decision.clocks
    facts.push(...decision.facts)
    return decision.facts.map(fact => `${fact.metric} ${fact.is}${fact.stage ? ` ${fact.stage}` : ''}${fact.quiet ? ' quietly' : ''}${fact.byChange ? ' by change' : ''}`)
  }
  const hear = (minute: number, ...told: Told[]) => {
    for (const each of told) story = tell(story, each, ++seq)
    return look(minute)
  }
  const at = (minute: number) => START + minute * MINUTE
  return {
    facts, look, hear, at,
    open: (category: Category = 'new', channel: 'email' | 'phone' = 'email') => { story = tell(undefined, { is: 'opened', at: START, channel, requesterId: 'ann', category }, ++seq) },
    asks: (minute: number, id: string) => hear(minute, { is: 'word', id, at: at(minute), by: 'customer' }),
    answers: (minute: number, id: string) => hear(minute, { is: 'word', id, at: at(minute), by: 'agent' }, { is: 'takenUp', at: at(minute) }),
    moves: (minute: number, category: Category) => hear(minute, { is: 'category', at: at(minute), category }),
    change: (next: Terms) => { terms = next },
    clock: (metric: Metric, key?: string) => clocks.findLast(clock => clock.metric === metric && (key === undefined || clock.key === key)),
    due: (metric: Metric) => { const clock = clocks.findLast(each => each.metric === metric); return clock?.deadlineAt == null ? null : (clock.deadlineAt - START) / MINUTE },
    next: () => { const moment = nextMoment(clocks, story!, terms); return moment === null ? null : (moment - START) / MINUTE },
    get story() { return story! },
    get clocks() { return clocks },
  }
}

const first = (minutes: number): Goals => ({ 'first-response': { targets: [minutes * 4, minutes, minutes / 2, minutes / 4] } })
const resolution = (minutes: number, more: Partial<Goal> = {}): Goals => ({ resolution: { targets: [minutes * 4, minutes, minutes / 2, minutes / 4], ...more } })

describe('the first response (H51)', () => {
  it('is owed from the first word of a customer to the first public word of a person', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    expect(ticket.asks(0, 'c1')).toEqual(['first-response started'])
    expect(ticket.due('first-response')).toBe(120)
    expect(ticket.moves(30, 'waiting-customer')).toEqual([]) // it does not pause
    expect(ticket.answers(60, 'a1')).toEqual(['first-response met'])
    expect(ticket.clock('first-response')).toMatchObject({ state: 'met', breachedAt: null, left: 60 * MINUTE })
  })

  it('is owed in a ticket that an agent began only from the customer’s first word', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    expect(ticket.answers(0, 'a1')).toEqual([])
    expect(ticket.asks(30, 'c1')).toEqual(['first-response started'])
    expect(ticket.due('first-response')).toBe(150)
  })

  it('has been given by a call, where that is chosen', () => {
    const ticket = watched(termsOf({ ...first(120), settings: { callIsReply: true } }))
    ticket.open('new', 'phone')
    expect(ticket.asks(0, 'c1')).toEqual(['first-response started', 'first-response met'])
  })

  it('ends when a colleague takes the ticket up, where that is chosen (S82)', () => {
    const ticket = watched(termsOf({ ...first(120), settings: { endsWith: 'taken-up' }, 'next-response': { targets: [60, 60, 60, 60] } }))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.asks(5, 'c2')
    expect(ticket.hear(20, { is: 'takenUp', at: ticket.at(20) })).toEqual(['first-response met'])
    expect(ticket.asks(30, 'c3')).toEqual(['next-response started'])
  })

  it('is owed again when the answer did not arrive, counted from the start (H15), and met by when it arrives', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(30, 'a1')
    expect(ticket.hear(60, { is: 'failed', id: 'a1', personIds: ['somebody in copy'] })).toEqual([])
    expect(ticket.hear(60, { is: 'failed', id: 'a1', personIds: ['ann'] })).toEqual(['first-response unmet'])
    expect(ticket.due('first-response')).toBe(120)
    expect(ticket.hear(90, { is: 'arrived', id: 'a1', at: ticket.at(90) })).toEqual(['first-response met'])
    expect(ticket.clock('first-response')).toMatchObject({ endedAt: ticket.at(90), left: 30 * MINUTE })
  })

  it('is not owed any more for what was solved without a word, and goes on when that is reopened', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.moves(30, 'solved')).toEqual(['first-response cancelled'])
    expect(ticket.look(1000)).toEqual([])
    expect(ticket.moves(1440, 'open')).toEqual(['first-response restored'])
    expect(ticket.due('first-response')).toBe(1440 + 90)
  })
})

describe('the next response (H52)', () => {
  const terms = termsOf({ ...first(120), 'next-response': { targets: [60, 60, 60, 60], hours: 'all' } })

  it('is owed from the oldest unanswered word, and further words do not put it off', () => {
    const ticket = watched(terms)
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    expect(ticket.asks(20, 'c2')).toEqual(['next-response started'])
    expect(ticket.asks(50, 'c3')).toEqual([])
    expect(ticket.due('next-response')).toBe(80)
    expect(ticket.answers(70, 'a2')).toEqual(['next-response met'])
    expect(ticket.asks(75, 'c4')).toEqual(['next-response started'])
    expect(ticket.clocks.map(clock => clock.state)).toEqual(['met', 'met', 'running'])
  })

  it('is cancelled with the word that began it, when that is moved away, and the next one begins it', () => {
    const ticket = watched(terms)
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    ticket.asks(20, 'c2')
    ticket.asks(40, 'c3')
    expect(ticket.hear(45, { is: 'wordGone', id: 'c2' })).toEqual(['next-response started', 'next-response cancelled'])
    expect(ticket.clock('next-response', 'c3')).toMatchObject({ state: 'running', deadlineAt: ticket.at(100) })
  })
})

describe('an update', () => {
  it('is owed from each answer to the next, and not while the customer is to answer', () => {
    const ticket = watched(termsOf({ update: { targets: [120, 120, 120, 120] } }))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.answers(10, 'a1')).toEqual(['update started'])
    expect(ticket.moves(40, 'waiting-customer')).toEqual(['update paused'])
    expect(ticket.moves(100, 'open')).toEqual(['update resumed'])
    expect(ticket.due('update')).toBe(100 + 90 + 60) // over lunch
    expect(ticket.answers(110, 'a2')).toEqual(['update met', 'update started'])
  })
})

describe('the resolution', () => {
  it('stands still while the customer is to answer, and then shows what is left instead of a date (H49)', () => {
    const ticket = watched(termsOf(resolution(240)))
    ticket.open()
    expect(ticket.asks(0, 'c1')).toEqual(['resolution started'])
    expect(ticket.moves(60, 'waiting-customer')).toEqual(['resolution paused'])
    expect(ticket.clock('resolution')).toMatchObject({ deadlineAt: null, left: 180 * MINUTE })
    expect(ticket.next()).toBeNull()
    expect(ticket.moves(120, 'open')).toEqual(['resolution resumed'])
    expect(ticket.due('resolution')).toBe(120 + 60 + 60 + 120)
  })

  it('goes on where it was when a solved ticket is reopened; the solved time does not count', () => {
    const ticket = watched(termsOf(resolution(240, { hours: 'all' })))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.moves(60, 'solved')).toEqual(['resolution met'])
    expect(ticket.moves(500, 'closed')).toEqual([])
    expect(ticket.moves(1000, 'open')).toEqual(['resolution reopened'])
    expect(ticket.due('resolution')).toBe(1180)
  })

  it('begins anew with a reopening, where that is chosen', () => {
    const ticket = watched(termsOf(resolution(240, { hours: 'all', reopenedAnew: true })))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.moves(60, 'solved')
    expect(ticket.moves(1000, 'open')).toEqual(['resolution started'])
    expect(ticket.clocks.map(clock => [clock.state, clock.endedAt ?? clock.deadlineAt])).toEqual([['met', ticket.at(60)], ['running', ticket.at(1240)]])
  })

  it('counts a new priority from the original start with the original pauses, and says once that the change breached it (H50)', () => {
    const ticket = watched(termsOf(resolution(240, { hours: 'all' }), 2, [{ percent: 50 }, { percent: 75 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.moves(30, 'waiting-customer')
    ticket.moves(50, 'open')
    ticket.change(termsOf(resolution(240, { hours: 'all' }), 4, [{ percent: 50 }, { percent: 75 }]))
    expect(ticket.look(100)).toEqual(['resolution retargeted', 'resolution warned 50% quietly by change', 'resolution warned 75% quietly by change', 'resolution breached by change'])
    expect(ticket.clock('resolution')).toMatchObject({ target: 60 * MINUTE, breachedAt: ticket.at(80) })
    expect(ticket.look(200)).toEqual([])
    ticket.change(termsOf(resolution(240, { hours: 'all' }), 2, [{ percent: 50 }, { percent: 75 }]))
    expect(ticket.look(210)).toEqual(['resolution retargeted'])
    expect(ticket.clock('resolution')).toMatchObject({ breachedAt: null, warned: ['50%', '75%'], deadlineAt: ticket.at(260) })
  })

  it('is cancelled with a ticket that is set aside, and restored as if it had never been away', () => {
    const ticket = watched(termsOf({ ...first(120), ...resolution(240, { hours: 'all' }) }))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    expect(ticket.hear(60, { is: 'aside', aside: true })).toEqual(['resolution cancelled'])
    expect(ticket.clock('first-response')!.state).toBe('met')
    expect(ticket.hear(100, { is: 'aside', aside: false })).toEqual(['resolution restored'])
    expect(ticket.due('resolution')).toBe(240)
  })

  it('is cancelled when nothing is promised any more, and what is over stays over', () => {
    const ticket = watched(termsOf({ ...first(120), ...resolution(240) }))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    ticket.change(termsOf({}))
    expect(ticket.look(20)).toEqual(['resolution cancelled'])
    expect(ticket.clocks.map(clock => clock.state).sort()).toEqual(['cancelled', 'met'])
  })
})

describe('warnings', () => {
  it('come at shares of the target and at minutes before its end, in working hours, each once', () => {
    const ticket = watched(termsOf(resolution(240), 2, [{ percent: 50 }, { percent: 75 }, { minutesBefore: 15 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.next()).toBe(120)
    expect(ticket.look(120)).toEqual(['resolution warned 50%'])
    expect(ticket.next()).toBe(180)
    expect(ticket.look(180)).toEqual(['resolution warned 75%'])
    expect(ticket.next()).toBe(285)
    expect(ticket.look(285)).toEqual(['resolution warned 15m'])
    expect(ticket.look(299)).toEqual([])
    expect(ticket.next()).toBe(300)
    expect(ticket.look(300)).toEqual(['resolution breached'])
    expect(ticket.next()).toBeNull()
  })

  it('that were slept through are put on record, and the newest alone is told (H54)', () => {
    const ticket = watched(termsOf(resolution(240), 2, [{ percent: 50 }, { percent: 75 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.look(200)).toEqual(['resolution warned 50% quietly', 'resolution warned 75%'])
    expect(ticket.look(2000)).toEqual(['resolution breached'])
    const late = watched(termsOf(resolution(240), 2, [{ percent: 50 }, { percent: 75 }]))
    late.open()
    late.asks(0, 'c1')
    expect(late.look(2000)).toEqual(['resolution warned 50% quietly', 'resolution warned 75% quietly', 'resolution breached'])
    expect(late.facts.at(-1)).toMatchObject({ at: late.at(300) })
  })

  it('are not told of what was met in the meantime', () => {
    const ticket = watched(termsOf(first(120), 2, [{ percent: 50 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.answers(90, 'a1')).toEqual(['first-response warned 50% quietly', 'first-response met'])
  })
})

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
