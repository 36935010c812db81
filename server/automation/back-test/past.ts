import { allCalendars, defaultCalendar, workingCalendar, type WorkingCalendar } from '../../calendars/registry.ts'
import { add, isOpen } from '../../calendars/working-time.ts'
import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import { isId } from '../../platform/ids.ts'
import { contextAt, momentOf } from '../../tickets/asking.ts'
import type { TicketFacts } from '../../tickets/fields.ts'
import type { Ticket } from '../../tickets/ticket.ts'
import { DESK } from '../conditions/hours.ts'
import type { Rule } from '../rule.ts'
import type { Past } from './test-ticket.ts'

interface About { rule: Rule; from: Temporal.Instant; until: Temporal.Instant; asks: readonly string[] }
type Named = Omit<TicketFacts, 'ticket'>

/** All that asking a rule about the past needs, read once. `seeNames` tells whom the tickets of a batch name. */
export async function pastOf(app: App, { rule, from, until, asks }: About): Promise<{ past: Past; seeNames: (facts: readonly TicketFacts[]) => void }> {
  const [moment, open, due] = await Promise.all([momentOf(app.db, until), calendarsOf(app, asks), rule.quiet && rule.quiet.calendarId !== null && isId(rule.quiet.calendarId) ? workingCalendar(app.db, rule.quiet.calendarId) : null])
  let known = new Map<string, Named>()
  return {
    seeNames(facts) { known = new Map(facts.map(({ ticket, ...named }) => [keyOf(ticket), named])) },
    past: {
      from, until,
      contextAt: at => contextAt(system('rules'), { ...moment, now: at }),
      openAt: at => Object.fromEntries([...open].map(([id, { time }]) => [id, isOpen(time, at.epochMilliseconds)])),
      // one whom the rule would have put there is no part of the log: their name is then not known
      named: ticket => known.get(keyOf(ticket)) ?? NOBODY,
      dueAt: since => dueAfter(rule, due, since),
    },
  }
}

const NOBODY: Named = { requester: null, organisation: null, assignee: null, team: null }
const keyOf = ({ requesterId, organisationId, assigneeId, teamId }: Ticket) => `${requesterId} ${organisationId} ${assigneeId} ${teamId}`

function dueAfter({ quiet }: Rule, calendar: WorkingCalendar | null, since: Temporal.Instant): Temporal.Instant | null {
  if (!calendar) return since.add({ minutes: quiet!.minutes })
  const at = add(calendar.time, since.epochMilliseconds, quiet!.minutes * 60_000)
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at)
}

async function calendarsOf(app: App, asks: readonly string[]): Promise<Map<string, WorkingCalendar>> {
  const ids = asks.filter(field => field.startsWith('hours.')).map(field => field.slice('hours.'.length))
  const there = new Set((await allCalendars(app)).map(({ id }) => id))
  const found = await Promise.all(ids.filter(id => id === DESK || there.has(id)).map(async id => [id, id === DESK ? await defaultCalendar(app) : await workingCalendar(app, id)] as const))
  return new Map(found)
}
