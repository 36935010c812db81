import { z } from 'zod'
import { conditionSchema } from '../conditions/condition-schema.ts'
import type { Condition } from '../conditions/condition.ts'
import { id, instant, instantIn } from '../platform/http/shapes.ts'
import { fieldOfViews } from '../tickets/views/schemas.ts'
import { actionsSchema } from './actions/all.ts'
import { FAULTS } from './faults.ts'
import { ABOUT, MOST_RULES, ORGANISATION_EVENTS, PERSON_EVENTS, RULE_EVENTS, RULE_NAME_LENGTH, SILENCES } from './rule.ts'
import { TEMPLATES } from './templates.ts'
import { TIME_STATES } from './time-rules-of.ts'
import { OUTCOMES } from './trace.ts'

const line = (longest: number) => z.string().transform(text => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()).pipe(z.string().max(longest))
const ruleName = line(RULE_NAME_LENGTH).pipe(z.string().min(1))
/** A year and a bit is the longest that anybody waits for an answer. */
const MOST_MINUTES = 400 * 24 * 60

const heard = z.enum([...RULE_EVENTS, ...PERSON_EVENTS, ...ORGANISATION_EVENTS])

export const definitionIn = z.strictObject({
  about: z.enum(ABOUT).default('ticket').describe('What it looks at and works on. Rules about people look at customers.'),
  when: z.array(heard).max(RULE_EVENTS.length).default([]).describe('What the rule hears of; empty for a rule of time.'),
  quiet: z.strictObject({
    of: z.enum(SILENCES).describe('customer: no word of theirs; public: no public word of a person; any: no change by a person; held: the condition has held all the time. Rules about people and organisations know only the first.'),
    minutes: z.int().min(1).max(MOST_MINUTES), calendarId: id.nullable().default(null).describe('Whose working hours count; null: every hour counts.'),
  }).nullable().default(null).describe('A rule of time: when this silence has lasted.'),
  condition: conditionSchema.describe('About the ticket, the person or the organisation, and what happened: see GET /api/v1/rules/fields.'),
  from: instantIn.transform(String).nullable().default(null).describe('In force from then on.'), until: instantIn.transform(String).nullable().default(null).describe('In force until then.'),
  actions: actionsSchema.describe('Done in this order.'),
})
export const ruleIn = z.object({ name: ruleName, description: z.string().trim().max(2000).default(''), category: line(60).default(''), enabled: z.boolean().default(false), definition: definitionIn })
export const rulePatch = z.object({ name: ruleName, description: z.string().trim().max(2000), category: line(60), enabled: z.boolean(), definition: definitionIn }).partial()

/** Shown as it was kept: it was checked when it came in. */
const shownDefinition = z.object({
  about: z.enum(ABOUT), when: z.array(heard), quiet: z.object({ of: z.enum(SILENCES), minutes: z.int(), calendarId: z.string().nullable() }).nullable(),
  condition: z.record(z.string(), z.unknown()) as unknown as z.ZodType<Condition>, from: z.string().nullable(), until: z.string().nullable(), actions: z.array(z.looseObject({ do: z.string() })),
})
const fault = z.object({ path: z.string().describe('condition, quiet, when, or actions.0: its first action.'), code: z.enum(FAULTS), name: z.string().describe('What is gone or wrong.') })
const named = { name: z.string(), description: z.string(), category: z.string(), enabled: z.boolean(), version: z.int() }
export const ruleBody = z.object({ id, ...named, definition: shownDefinition, faults: z.array(fault).describe('Why it is skipped, as long as it is so.') })
export const ruleRow = ruleBody.extend({
  fired: z.int(), lastFiredAt: instant.nullable(), stops: z.int().describe('How often it had to be stopped of late.'), switchedOff: z.boolean().describe('By the desk, because it had to be stopped again and again.'),
})
export const ruleVersion = z.object({ ...named, definition: shownDefinition, author: z.string().nullable().describe('Null: the desk itself.'), at: instant, fields: z.array(z.string()).describe('What differs from the version before.') })
export const fieldOfRules = fieldOfViews.pick({ key: true, type: true, ops: true, values: true, of: true, custom: true }).extend({ event: z.boolean().describe('About what happened: a rule of time cannot ask it.') })
export const checkBody = z.object({ faults: z.array(fault), count: z.int().describe('Open tickets, customers or organisations that it would look at now, as far as that can be asked of them alone.'), capped: z.boolean() })

const answer = z.object({
  path: z.string().describe('Its place in the condition, such as all.0.any.2.'), field: z.string(), op: z.string(), value: z.unknown(), fact: z.unknown().describe('What there was; instants as text.'), result: z.boolean(),
})
export const dryRunIn = z.object({ definition: definitionIn, ticketId: z.string().max(40).nullable().default(null).describe('Id or number.'), customerId: id.nullable().default(null).describe('Of a rule about people or organisations: on whom.'), event: heard.nullable().default(null).describe('As if that happened now; its last message is the message.') })
export const dryRunBody = z.object({ holds: z.boolean(), table: z.array(answer), effects: z.array(z.looseObject({ do: z.string() })).describe('What it would do; empty when there is nothing to do.') })

export const traceRow = z.object({
  eventId: id, at: instant, kind: z.enum([...RULE_EVENTS, ...PERSON_EVENTS, ...ORGANISATION_EVENTS, 'time']), asked: z.int().describe('Rules that were asked.'),
  rules: z.array(z.object({ id, name: z.string(), version: z.int(), outcome: z.enum(OUTCOMES) })).describe('Those that did more than not hold.'),
})
export const traceBody = z.object({
  eventId: id, at: instant, kind: z.enum([...RULE_EVENTS, ...PERSON_EVENTS, ...ORGANISATION_EVENTS, 'time']), rules: z.array(z.object({ id, name: z.string(), version: z.int(), outcome: z.enum(OUTCOMES) })).describe('All that were asked, in their order.'),
  rule: z.object({ id, name: z.string(), version: z.int(), outcome: z.enum(OUTCOMES), code: z.string().nullable().describe('What could not be done.'), holds: z.boolean(), table: z.array(answer) }).nullable().describe('The rule that was asked for, question by question.'),
})

export const timeRuleRow = z.object({
  id, name: z.string(), version: z.int(), state: z.enum(TIME_STATES).describe('waiting: for its moment; asked: its moment came and the condition did not hold; acted: in this silence; idle: its condition cannot hold as the ticket is; over: the ticket is closed or put aside; off: the rule is; broken: it asks about what is gone.'),
  since: instant.nullable().describe('Since when there is silence.'), dueAt: instant.nullable().describe('When it is asked, or was.'), askedAt: instant.nullable(),
})
export const timeRuleBody = timeRuleRow.extend({ asOf: z.enum(['then', 'now']), holds: z.boolean(), table: z.array(answer).describe('Question by question: what it found when it was asked, and before that what it would find now.') })

export const exported = z.object({ format: z.literal('pomost-rules'), version: z.literal(1), rules: z.array(ruleIn).max(MOST_RULES) })
export const exportedShown = z.object({ format: z.literal('pomost-rules'), version: z.literal(1), rules: z.array(ruleBody.omit({ id: true, version: true, faults: true })) })

export const templateBody = z.object({ key: z.enum(TEMPLATES), definition: shownDefinition })
