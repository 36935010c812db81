import { z } from 'zod'
import { conditionSchema } from '../conditions/condition-schema.ts'
import { id, instant } from '../platform/http/shapes.ts'
import { PRIORITIES } from '../tickets/ticket.ts'
import { POLICY_FIELDS } from './change-policy.ts'
import { OUTCOMES } from './back-test.ts'
import { CLOCK_STATES, FACTS } from './clock.ts'
import { METRICS, PAUSABLE, type Metric } from './goal.ts'
import { AUDIENCES, DESCRIPTION_LENGTH, LONGEST_TARGET, MOST_PLACES, MOST_WARNINGS, POLICY_NAME_LENGTH } from './policy.ts'
import { REASON_NOTE_LENGTH, REASONS } from './reasons.ts'

const line = (longest: number) => z.string().transform(text => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()).pipe(z.string().max(longest))
export const policyName = line(POLICY_NAME_LENGTH).pipe(z.string().min(1))

const target = z.int().min(1).max(LONGEST_TARGET).nullable()
const targets = z.array(target).length(4).describe('Minutes for priority low, normal, high, urgent; null: nothing is promised.')
const goal = z.object({
  targets, byImpact: z.array(targets.nullable()).length(3).optional().describe('Other minutes for impact low, medium, high; null: as `targets`.'),
  hours: z.enum(['working', 'all']), pausedIn: z.array(z.enum(PAUSABLE)).max(PAUSABLE.length), reopenedAnew: z.boolean().default(false),
})
const goals = z.object(Object.fromEntries(METRICS.map(metric => [metric, goal.optional()])) as Record<Metric, z.ZodOptional<typeof goal>>)
const escalation = z.object({ raise: z.boolean().default(false).describe('The priority goes up by one.'), atLeast: z.enum(PRIORITIES).nullish().describe('The priority goes up to this one where it is lower.'), teamId: id.nullable().default(null).describe('The team that gets the ticket, without its assignee.'), to: z.union([z.literal('lead'), id]).nullable().default(null).describe('Who gets it; lead: whoever leads its team.') })
  .nullable().default(null).describe('What is done with the ticket besides.')
const telling = { tell: z.array(z.enum(AUDIENCES)).max(AUDIENCES.length).describe('assignee: whoever has the ticket, or the leads; leads: those of its team, or all leads and admins; team: everybody in it.'), webhookId: id.nullable().default(null).describe('A webhook that is told besides.'), escalate: escalation }
const stage = z.union([z.strictObject({ percent: z.int().min(1).max(99) }), z.strictObject({ minutesBefore: z.int().min(1).max(LONGEST_TARGET) })])

export const policyDefinition = z.object({
  description: line(DESCRIPTION_LENGTH).default(''), condition: conditionSchema, goals,
  first: z.object({ endsWith: z.enum(['reply', 'taken-up']), callIsReply: z.boolean() }).default({ endsWith: 'reply', callIsReply: false }),
  calendars: z.object({ places: z.array(z.object({ condition: conditionSchema, calendarId: id })).max(MOST_PLACES).default([]), otherwise: id.nullable().default(null) }).default({ places: [], otherwise: null }),
  warnings: z.array(z.object({ at: stage, ...telling })).max(MOST_WARNINGS).default([]),
  breach: z.object(telling).default({ tell: ['assignee', 'leads'], webhookId: null, escalate: null }),
})

const shownCondition = z.record(z.string(), z.unknown())
const shownDefinition = policyDefinition.extend({
  condition: shownCondition, calendars: z.object({ places: z.array(z.object({ condition: shownCondition, calendarId: z.string() })), otherwise: z.string().nullable() }),
})
const named = { name: z.string(), active: z.boolean(), archived: z.boolean(), version: z.int(), definition: shownDefinition }
export const policyBody = z.object({ id, ...named })
export const policyVersionBody = z.object({ ...named, position: z.int(), author: z.string().nullable().describe('Null: the desk itself.'), at: instant, fields: z.array(z.enum(POLICY_FIELDS)).describe('What differs from the version before.') })

export const newPolicy = z.object({ name: policyName, definition: policyDefinition, active: z.boolean().default(true) })
export const policyChanges = z.object({ name: policyName, definition: policyDefinition, active: z.boolean(), archived: z.boolean() }).partial()
export const previewIn = z.object({ id: id.optional().describe('The policy that it would be; without: a new one, the last in order.'), definition: policyDefinition, active: z.boolean().default(true) })
export const previewBody = z.object({
  looked: z.int().describe('Open tickets that were looked at, the newest; there may be more.'), more: z.boolean(),
  matches: z.int().describe('For which the condition holds.'), applies: z.int().describe('Of those, for which no policy before it holds.'),
  moved: z.int().describe('Whose deadlines would change.'), breached: z.int().describe('Which would be breached at once.'),
})

const attained = z.object({ met: z.int(), late: z.int(), open: z.int().describe('Still running, and not late.') })
export const backTestIn = previewIn.extend({ days: z.int().min(1).max(365).default(30) })
export const backTestBody = z.object({
  from: instant, until: instant, tickets: z.int().describe('Looked at.'), events: z.int(), complete: z.boolean().describe('false: there was more than could be looked at; the latest tickets were.'), applies: z.int().describe('For which it would hold now.'),
  metrics: z.array(z.object({ metric: z.enum(METRICS), before: attained.describe('As it really was.'), after: attained.describe('With the policy as it is given.') })),
  warnings: z.object({ before: z.int(), after: z.int() }).describe('Warnings and breaches.'),
  examples: z.array(z.object({ ticket: z.object({ id, number: z.int(), subject: z.string() }), metric: z.enum(METRICS), before: z.enum(OUTCOMES).nullable(), after: z.enum(OUTCOMES).nullable() })).describe('Where a promise would have ended otherwise; null: there was none.'),
})

const clockBody = z.object({
  metric: z.enum(METRICS), key: z.string(), state: z.enum(CLOCK_STATES), startedAt: instant, target: z.int().describe('Milliseconds.'), calendar: z.object({ id, name: z.string().nullable() }).nullable().describe('null: every hour counts.'),
  deadlineAt: instant.nullable(), left: z.int().nullable().describe('Milliseconds left while it stands still or when it ended.'), endedAt: instant.nullable(), breachedAt: instant.nullable(), policyId: id,
  spent: z.int().describe('Milliseconds that counted until now, or its end.'),
  spans: z.array(z.object({ from: instant, to: instant.nullable(), counts: z.boolean(), spent: z.int() })).describe('When it ran and when it stood still.'),
  reason: z.object({ reason: z.enum(REASONS), note: z.string().nullable(), by: z.string().nullable(), at: instant }).nullable().describe('Why it was breached, as somebody says.'),
})
const factBody = z.object({
  at: instant.describe('When it was put on record.'), since: instant.describe('When it came to be so.'), metric: z.enum(METRICS), key: z.string(), is: z.enum(FACTS),
  deadlineAt: instant.nullable(), left: z.int().nullable(), target: z.int().nullable(), stage: z.string().nullable(), byChange: z.boolean(), quiet: z.boolean(),
})
export const ticketLevels = z.object({
  policy: z.object({ id, name: z.string(), version: z.int() }).nullable(), clocks: z.array(clockBody), history: z.array(factBody),
  applied: z.array(z.object({ at: instant, policy: z.object({ id, name: z.string(), version: z.int() }).nullable() })), can: z.object({ giveReason: z.boolean() }),
})
export const reasonIn = z.object({ metric: z.enum(METRICS), key: z.string().max(80), reason: z.enum(REASONS), note: z.string().trim().max(REASON_NOTE_LENGTH).default('') })

export const boardQuery = z.object({
  teamId: z.union([id, z.literal('none')]).optional(), metric: z.enum(METRICS).optional(), limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const boardBody = z.object({
  items: z.array(z.object({
    ticket: z.object({ id, number: z.int(), subject: z.string(), priority: z.int(), requester: z.string().nullable(), assigneeId: id.nullable(), assignee: z.string().nullable(), teamId: id.nullable(), team: z.string().nullable(), version: z.int() }),
    metric: z.enum(METRICS), key: z.string(), deadlineAt: instant, state: z.enum(['running', 'warned', 'breached']),
  })),
  breached: z.int(), soon: z.int().describe('Within the hour.'), more: z.boolean(),
})
