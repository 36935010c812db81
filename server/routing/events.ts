import { z } from 'zod'
import { EXCLUSIONS } from './decide.ts'

const id = z.uuid()
const from = { from: z.unknown(), to: z.unknown() }
/** Why a ticket waits. */
export const WAITING = [...EXCLUSIONS, 'nobody', 'at-once', 'manual', 'no-team'] as const
/** Why it was taken back. */
export const TAKEN_BACK = ['unbegun', 'away', 'leave', 'gone'] as const

/** The events of routing: on tickets, on colleagues as agents, on skills, and on how a team routes. */
export const routingEvents = {
  'routing.placed': z.object({ personId: id, teamId: id, decisionId: id, version: z.int().describe('Of how the team routes.') }).describe('Routing gave the ticket to somebody; the path of the decision can be asked for.'),
  'routing.waiting': z.object({ teamId: id, reason: z.enum(WAITING), decisionId: id }).describe('Nobody could take the ticket; it is given out as soon as somebody can.'),
  'routing.takenBack': z.object({ from: id, reason: z.enum(TAKEN_BACK), decisionId: id }).describe('The ticket went back from whom it was given.'),
  'agent.created': z.object({ personId: id }).describe('Routing knows a colleague.'),
  'agent.changed': z.object({ personId: id, changed: z.record(z.string(), z.object(from)) }).describe('What routing knows of a colleague was changed: state, capacity, shift, languages, skills.'),
  'agent.leaveAdded': z.object({ personId: id, leaveId: id, startsAt: z.string(), endsAt: z.string(), substituteId: id.nullable() }).describe('A colleague will be on leave.'),
  'agent.leaveRemoved': z.object({ personId: id, leaveId: id }).describe('A leave was taken away, or ended early.'),
  'skill.created': z.object({ name: z.string() }).describe('A skill was named.'),
  'skill.changed': z.object({ changed: z.record(z.string(), z.object(from)) }).describe('A skill was renamed, archived or restored.'),
  'routing.changed': z.object({ teamId: id, fields: z.array(z.string()) }).describe('How a team gives out its tickets was changed; what it was at each version can be asked for.'),
  'person.accountManagerSet': z.object({ managerId: id.nullable(), substituteId: id.nullable() }).describe('Who looks after a customer was named.'),
  'organisation.accountManagerSet': z.object({ managerId: id.nullable(), substituteId: id.nullable() }).describe('Who looks after an organisation was named.'),
} as const
