import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compileCalendar } from '../calendars/compile.ts'
import type { Category } from '../tickets/ticket.ts'
import type { Clock, Terms } from './clock.ts'
import { decide } from './decide.ts'
import { USUAL_FIRST, usualGoal, type Pausable } from './goal.ts'
import { tell, type Story } from './story.ts'

/** Incidents of a real desk with all their changes (UCI 498, CC-BY-4.0). Its flag counts to the closing of an incident, not to its solution. */
const LOG = '../shared/data/sla-uci-incident-log/incident_event_log.sample.csv'
const there = existsSync(LOG)
if (!there) console.warn(`SKIPPED: the incident log is not there (${LOG})`)

interface Change { at: number; state: string; priority: number }
interface Incident { number: string; opened: number; closed: number; changes: Change[]; madeSla: boolean }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Monday to Friday, day and night: of what was tried the hours that the log's own flag follows best. */
const weekdays = compileCalendar({ zone: 'UTC', week: [1, 2, 3, 4, 5, 6, 7].map(day => day <= 5 ? [{ from: '00:00', to: '24:00' }] : []), holidays: null, days: [] }, () => [])

function readLog(): Incident[] {
  const [head, ...lines] = readFileSync(LOG, 'utf8').trim().split(/\r?\n/).map(line => line.split(','))
  const at = (name: string) => head!.indexOf(name)
  const incidents = new Map<string, Incident>()
  for (const line of lines) {
    const cell = (name: string) => line[at(name)]!
    const incident = incidents.get(cell('number')) ?? { number: cell('number'), opened: moment(cell('opened_at')), closed: moment(cell('closed_at')), changes: [], madeSla: false }
    incidents.set(incident.number, incident)
    incident.changes.push({ at: Math.max(moment(cell('sys_updated_at')), incident.opened), state: cell('incident_state'), priority: 5 - Number(cell('priority')[0]) })
    incident.madeSla = cell('made_sla') === 'true'
  }
  return [...incidents.values()]
}

function moment(text: string): number {
  const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text)!.map(Number)
  return Date.UTC(year!, month! - 1, day!, hour, minute)
}

/** How a state of the log counts. `solving`: whether a solved incident is done, or only a closed one. */
function categoryOf(state: string, solving: boolean): Category {
  if (state === 'Closed') return 'solved'
  if (state === 'Resolved') return solving ? 'solved' : 'open'
  return state === 'Awaiting User Info' ? 'waiting-customer' : state.startsWith('Awaiting') ? 'waiting-third-party' : state === 'New' ? 'new' : 'open'
}

interface Way { solving: boolean; pausedIn: readonly Pausable[] }

/** The resolution clock of an incident, told change by change and looked at each time, as the desk does. */
function clockOf(incident: Incident, targets: readonly number[], { solving, pausedIn }: Way): Clock {
  let clocks: Clock[] = []
  let seq = 1
  let story: Story = tell(undefined, { is: 'opened', at: incident.opened, channel: 'phone', requesterId: 'caller', category: 'new' }, seq)
  for (const { at, state, priority } of incident.changes) {
    story = tell(story, { is: 'category', at, category: categoryOf(state, solving) }, ++seq)
    const goal = { ...usualGoal('resolution'), targets, pausedIn }
    const terms: Terms = { stages: [], first: USUAL_FIRST, metrics: { resolution: { goal, target: targets[priority - 1]! * MINUTE, hours: weekdays, calendar: { id: 'weekdays', version: 1 } } } }
    clocks = decide(clocks, story, terms, at).clocks
  }
  return clocks.find(clock => clock.metric === 'resolution')!
}

/** The same by counting: every moment between two changes, day by day, without a calendar or a clock. */
function counted(incident: Incident, { solving, pausedIn }: Way): number {
  let spent = 0
  const steps = [{ at: incident.opened, category: 'new' as Category }, ...incident.changes.map(({ at, state }) => ({ at, category: categoryOf(state, solving) }))]
  for (const [index, { at, category }] of steps.entries()) {
    const next = steps[index + 1]
    if (next && category !== 'solved' && !(pausedIn as readonly string[]).includes(category)) spent += onWeekdays(at, next.at)
  }
  return spent
}

function onWeekdays(from: number, to: number): number {
  let sum = 0
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6) sum += Math.max(0, Math.min(to, day + DAY) - Math.max(from, day))
  }
  return sum
}

/** Of each priority the minutes, whole ones as the log has them, that part the incidents best into those that made it and those that did not. */
function fitted(incidents: readonly Incident[], way: Way): number[] {
  return [1, 2, 3, 4].map(priority => {
    const own = incidents.filter(each => each.changes.at(-1)!.priority === priority).map(each => ({ minutes: counted(each, way) / MINUTE, made: each.madeSla }))
    // what ends at the very moment of a deadline is late
    const candidates = [1, ...own.map(each => each.minutes + 1)]
    const agree = (target: number) => own.filter(({ minutes, made }) => minutes < target === made).length
    return candidates.reduce((best, each) => agree(each) > agree(best) ? each : best)
  })
}

const AS_THE_LOG: Way = { solving: false, pausedIn: [] }
const AS_WE_DO: Way = { solving: true, pausedIn: ['waiting-customer'] }

it.runIf(there)('the incident log is told from its clocks as it is by counting, and as its own flag says', () => {
  const incidents = readLog()
  expect(incidents.length).toBe(1774)
  const targets = fitted(incidents, AS_THE_LOG)
  const judged = incidents.map(incident => ({ incident, clock: clockOf(incident, targets, AS_THE_LOG) }))
  for (const { incident, clock } of judged) {
    const target = targets[incident.changes.at(-1)!.priority - 1]! * MINUTE
    expect({ state: clock.state, made: clock.breachedAt === null, left: clock.left }, incident.number).toEqual({ state: 'met', made: counted(incident, AS_THE_LOG) < target, left: target - counted(incident, AS_THE_LOG) })
  }
  const agree = judged.filter(({ incident, clock }) => (clock.breachedAt === null) === incident.madeSla).length
  console.info(`incident log: ${agree} of ${incidents.length} as the log's own flag (${(100 * agree / incidents.length).toFixed(2)} %), targets ${targets.join(', ')} minutes for low to critical`)
  expect(agree / incidents.length).toBeGreaterThanOrEqual(0.97)
})

it.runIf(there)('with pauses, reopening and changed priorities the clocks of the log are still those of counting', () => {
  const incidents = readLog()
  const targets = [20_000, 4000, 1500, 300]
  for (const incident of incidents) {
    const clock = clockOf(incident, targets, AS_WE_DO)
    const target = targets[incident.changes.at(-1)!.priority - 1]! * MINUTE
    expect({ state: clock.state, left: clock.left }, incident.number).toEqual({ state: 'met', left: target - counted(incident, AS_WE_DO) })
  }
})
