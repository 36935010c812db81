import { z } from 'zod'
import { WHOM } from './rule.ts'

const id = z.uuid()

/** The events of rules, and what rules do on tickets beyond the tickets' own verbs. What a version says stands in the table of versions. */
export const ruleEvents = {
  'rule.created': z.object({ name: z.string() }).describe('A rule was made.'),
  'rule.changed': z.object({ fields: z.array(z.string()) }).describe('A rule was changed, moved, switched on or off; what it was at each version can be asked for.'),
  'rule.deleted': z.object({ name: z.string() }),
  'automation.mailed': z.object({ ruleId: id, to: z.enum([...WHOM, 'address']), count: z.int() }).describe('A rule mailed somebody about the ticket.'),
  'automation.notified': z.object({ ruleId: id, people: z.array(id) }).describe('A rule told colleagues of the ticket.'),
  'rule.failed': z.object({ ruleId: id, do: z.string().describe('The action.'), code: z.string() }).describe('Something that a rule was to do with a person or an organisation could not be done; the rest was.'),
  'automation.switchedOff': z.object({ ruleId: id, people: z.array(id).describe('The admins, who are told.') }).describe('A rule had to be stopped again and again, and was switched off.'),
} as const
