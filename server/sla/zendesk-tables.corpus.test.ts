import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileCalendar, type CompiledCalendar } from '../calendars/compile.ts'
import { intervals } from '../calendars/working-time.ts'
import type { Category } from '../tickets/ticket.ts'
import type { Clock, Terms } from './clock.ts'
import { decide } from './decide.ts'
import { USUAL_FIRST, usualGoal, type Metric } from './goal.ts'
import { tell, type Story } from './story.ts'

/** Tables of another desk as its export has them (fivetran/dbt_zendesk, Apache-2.0): the history of fields, policies, a schedule. */
const TABLES = '../shared/data/import-dbt-zendesk/integration_tests/seeds'
const there = existsSync(TABLES)
if (!there) console.warn(`SKIPPED: the tables of Zendesk are not there (${TABLES})`)

type Row = Record<string, string>
function table(name: string): Row[] {
  const [head, ...lines] = readFileSync(`${TABLES}/${name}_data.csv`, 'utf8').trim().split(/\r?\n/).map(line => line.split(','))
  return lines.map(line => Object.fromEntries(head!.map((column, i) => [column, line[i] ?? ''])))
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const moment = (text: string) => Date.parse(`${text.replace(' ', 'T').slice(0, 19)}Z`)
const CATEGORIES: Record<string, Category> = { 'new': 'new', 'open': 'open', 'pending': 'waiting-customer', 'on-hold': 'waiting-third-party', 'solved': 'solved', 'closed': 'closed' }

/** The one ticket whose history the tables have whole. */
const TICKET = '11071'
const statuses = () => table('ticket_field_history').filter(row => row.ticket_id === TICKET && row.field_name === 'status').map(row => ({ at: moment(row.updated!), category: CATEGORIES[row.value!]! })).sort((a, b) => a.at - b.at)

/** Their schedules count minutes from Sunday, by the clock on the wall. */
function schedule(): CompiledCalendar {
  const week: { from: string; to: string }[][] = [[], [], [], [], [], [], []]
  for (const row of table('schedule')) {
    const [from, to] = [Number(row.start_time), Number(row.end_time)]
    week[(Math.floor(from / 1440) + 6) % 7]!.push({ from: clock(from), to: clock(to) })
  }
  return compileCalendar({ zone: 'America/Los_Angeles', week, holidays: null, days: [] }, () => [])
}
const clock = (minute: number) => `${String(Math.floor(minute % 1440 / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** What a clock of the ticket had counted when it was solved. */
function spent(metric: Metric, hours: CompiledCalendar | null): number {
  const target = 1_000_000 * MINUTE
  const terms: Terms = { stages: [], first: USUAL_FIRST, metrics: { [metric]: { goal: { ...usualGoal(metric), targets: [] }, target, hours, calendar: hours && { id: 'x', version: 1 } } } }
  const [first, ...rest] = statuses()
  let story: Story = tell(undefined, { is: 'opened', at: first!.at, channel: 'email', requesterId: '2222', category: first!.category }, 1)
  let clocks: Clock[] = []
  rest.forEach(({ at, category }, index) => {
    story = tell(story, { is: 'category', at, category }, index + 2)
    clocks = decide(clocks, story, terms, at).clocks
  })
  return target - clocks.find(each => each.metric === metric)!.left!
}

/** The same counted minute by minute: the log's moments all lie on the same second, so that no minute is cut. */
function byHand(counts: readonly Category[]): number {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Los_Angeles', weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  const opens = (at: number) => {
    const { weekday, hour, minute, second } = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]))
    return { workday: weekday !== 'Sat' && weekday !== 'Sun', second: Number(hour) * 3600 + Number(minute) * 60 + Number(second) }
  }
  let sum = 0
  const steps = statuses()
  for (const [index, { at, category }] of steps.entries()) {
    if (!counts.includes(category)) continue
    for (let from = at; from < (steps[index + 1]?.at ?? at); from += MINUTE) {
      const { workday, second } = opens(from)
      if (workday) sum += 1000 * Math.max(0, Math.min(second + 60, 20 * 3600) - Math.max(second, 8 * 3600))
    }
  }
  return sum
}

describe.runIf(there)('the tables of Zendesk', () => {
  it('have a schedule that opens from Monday to Friday, eight to twenty', () => {
    const week = intervals(schedule(), moment('2020-08-24 00:00:00'), moment('2020-08-31 00:00:00'))
    expect(week.map(([open, close]) => `${new Date(open).toISOString().slice(5, 16)} ${(close - open) / MINUTE}`)).toEqual(['08-24T15:00 720', '08-25T15:00 720', '08-26T15:00 720', '08-27T15:00 720', '08-28T15:00 720'])
  })

  it('give the wait of a requester and the work of agents by every hour', () => {
    // new, open and on hold: 1 + 3 + 15 + 14 + 2 + 3 + 12 days; open alone: 1 + 15 + 2 + 12
    expect(spent('requester-wait', null)).toBe(50 * DAY)
    expect(spent('agent-work', null)).toBe(30 * DAY)
    expect(spent('resolution', null)).toBe(50 * DAY)
  })

  it('give the same by the hours of their schedule, over the end of summer time', () => {
    expect(spent('requester-wait', schedule())).toBe(byHand(['new', 'open', 'waiting-third-party']))
    expect(spent('agent-work', schedule())).toBe(byHand(['new', 'open']))
  })

  it('owe a first response as long as nobody of the desk has written: none of their comments is by an agent, so none of them ends a clock', () => {
    const agents = new Set(table('user').filter(row => row.role === 'agent').map(row => row.id))
    const comments = table('ticket_comment')
    expect(comments.some(row => agents.has(row.user_id!))).toBe(false)
    const terms: Terms = { stages: [], first: USUAL_FIRST, metrics: { 'first-response': { goal: { ...usualGoal('first-response'), targets: [] }, target: 480 * MINUTE, hours: schedule(), calendar: { id: 'x', version: 1 } } } }
    const own = comments.filter(row => row.ticket_id === '7367').map(row => ({ id: row.id!, at: moment(row.created!) })).sort((a, b) => a.at - b.at)
    let story: Story = tell(undefined, { is: 'opened', at: own[0]!.at, channel: 'email', requesterId: 'x', category: 'new' }, 1)
    own.forEach(({ id, at }, index) => { story = tell(story, { is: 'word', id, at, by: 'customer' }, index + 2) })
    const [clock] = decide([], story, terms, own.at(-1)!.at).clocks
    // 480 minutes from Monday, 13:16:47 in California: six hours and 43 minutes that day, the rest from eight o'clock on Tuesday
    expect({ state: clock!.state, deadline: new Date(clock!.deadlineAt!).toISOString(), breached: clock!.breachedAt !== null }).toEqual({ state: 'running', deadline: '2020-07-21T16:16:47.000Z', breached: true })
  })
})
