import { compileCalendar } from '../server/calendars/compile.ts'
import type { Clock, ClockFact, Terms } from '../server/sla/clock.ts'
import { decide, nextMoment } from '../server/sla/decide.ts'
import { METRICS, targetOf, USUAL_FIRST, usualGoal, type FirstResponse, type Goal, type Metric } from '../server/sla/goal.ts'
import { tell, type Story, type Told } from '../server/sla/story.ts'
import type { Category } from '../server/tickets/ticket.ts'

export const MINUTE = 60_000
export const START = Date.UTC(2026, 6, 6, 6) // a Monday, nine o'clock in Sofia
export const office = compileCalendar({ zone: 'Europe/Sofia', week: [1, 2, 3, 4, 5, 0, 0].map(day => day ? [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }] : []), holidays: null, days: [] }, () => [])
export const OFFICE = { id: 'office', version: 1 }

export type Goals = Partial<Record<Metric, Partial<Goal> & Pick<Goal, 'targets'>>>
/** Terms as they hold for a priority. */
export function termsOf({ settings, ...goals }: Goals & { settings?: Partial<FirstResponse> }, priority = 2, stages: Terms['stages'] = []): Terms {
  const metrics: Terms['metrics'] = {}
  for (const metric of METRICS) {
    if (!goals[metric]) continue
    const goal = { ...usualGoal(metric), ...goals[metric] }
    metrics[metric] = { goal, target: targetOf(goal, { priority, impact: null }), hours: goal.hours === 'working' ? office : null, calendar: goal.hours === 'working' ? OFFICE : null }
  }
  return { metrics, stages, first: { ...USUAL_FIRST, ...settings } }
}

/** A ticket that is told of and looked at step by step; times are minutes from nine o'clock on a Monday. */
export function watched(terms: Terms) {
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

export const first = (minutes: number): Goals => ({ 'first-response': { targets: [minutes * 4, minutes, minutes / 2, minutes / 4] } })
export const resolution = (minutes: number, more: Partial<Goal> = {}): Goals => ({ resolution: { targets: [minutes * 4, minutes, minutes / 2, minutes / 4], ...more } })
