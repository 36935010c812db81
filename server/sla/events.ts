import { z } from 'zod'
import { FACTS } from './clock.ts'
import { METRICS } from './goal.ts'
import { AUDIENCES } from './policy.ts'
import { REASONS } from './reasons.ts'

const id = z.uuid()
const time = z.iso.datetime()
const clock = { metric: z.enum(METRICS), key: z.string().describe('Which of several clocks of this metric.') }
const standing = { deadlineAt: time.nullable().describe('null: it stands still or is over.'), left: z.int().nullable().describe('Milliseconds that were left of the target; negative: overdue.') }
const lapse = { ...clock, ...standing, at: time, policyId: id, policyVersion: z.int(), tell: z.array(z.enum(AUDIENCES)).describe('Who is told.'), quiet: z.boolean().optional().describe('Nobody is told: something newer of this clock is.'), byChange: z.boolean().optional().describe('A change of the ticket or its policy did it.') }
const policy = z.object({ policyId: id, version: z.int() }).nullable()

/** What is recorded of policies, and of the clocks on a ticket; the clocks' words are those of the trade (Zendesk's metric events). */
export const slaEvents = {
  'slaPolicy.created': z.object({ name: z.string() }).describe('A policy of service levels was made.'),
  'slaPolicy.changed': z.object({ fields: z.array(z.string()) }).describe('A policy of service levels was changed; what it was at each version can be asked for.'),
  'sla.applied': z.object({ from: policy, to: policy }).describe('Another policy, or another version of it, holds for this ticket from now on.'),
  'sla.clocksChanged': z.object({ clocks: z.array(z.object({ ...clock, is: z.enum(FACTS), at: time, ...standing, target: z.int().optional().describe('Milliseconds.') })) }).describe('What happened to the clocks of this ticket, in order.'),
  'sla.warned': z.object({ ...lapse, stage: z.string().describe('75%: a share of the target; 30m: minutes before its end.') }).describe('A service level is about to be breached.'),
  'sla.breached': z.object(lapse).describe('A service level was breached.'),
  'sla.notEscalated': z.object({ what: z.enum(['team', 'priority', 'assignee']), code: z.string() }).describe('Something that was to be done on a warning or a breach could not be.'),
  'sla.reasonGiven': z.object({ ...clock, reason: z.enum(REASONS), noted: z.boolean() }).describe('Somebody says why a service level was breached.'),
} as const
