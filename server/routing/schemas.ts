import { z } from 'zod'
import { conditionSchema } from '../conditions/condition-schema.ts'
import { id, instant, instantIn, page } from '../platform/http/shapes.ts'
import { languageTag } from '../settings/locale.ts'
import { namedRef, ticketRef, priority } from '../tickets/schemas.ts'
import { MOST_AGENT_SKILLS, MOST_CAPACITY, MOST_LANGUAGES } from './agent.ts'
import { EXCLUSIONS, STATES } from './decide.ts'
import { TAKEN_BACK, WAITING } from './events.ts'
import { METHODS, MOST_LEVEL, MOST_NEEDS, MOST_SKILL_RULES, STICKY, WEIGHTS } from './settings.ts'
import { SKILL_NAME_LENGTH } from './skills.ts'

const minutes = z.int().min(1).max(60 * 24 * 30).nullable()
const weight = z.enum(WEIGHTS)
const level = z.int().min(1).max(MOST_LEVEL)

export const routingShape = z.strictObject({
  method: z.enum(METHODS).describe('manual: nobody is given a ticket. Among those who can take one: round-robin whose turn it is; least-loaded who has most room; skills who has the most of what it needs.'),
  language: weight.describe('Whether an agent has to speak the language of the ticket.'),
  shift: weight.describe('Whether a ticket goes to those who are within their hours.'),
  accountManager: z.boolean().describe('The account manager of the customer comes first, or who stands in.'),
  sticky: z.enum(STICKY).describe('ticket: whoever had it before; requester: also whoever had one of the same customer.'),
  skillRules: z.array(z.object({
    condition: conditionSchema, needs: z.array(z.object({ skillId: id, level, required: z.boolean() })).min(1).max(MOST_NEEDS),
  })).max(MOST_SKILL_RULES).describe('The skills that tickets need; all rules that apply count.'),
  relaxAfter: minutes.describe('After so many minutes what is required is only preferred; null: never.'),
  calendarId: id.nullable().describe('The hours of the team.'),
  overflowTeamId: id.nullable().describe('The team that gets its tickets outside these hours.'),
  takeBackUnbegun: minutes.describe('Minutes after which a ticket goes back that its agent has not begun; null: never.'),
  takeBackAway: minutes.describe('The same for an agent who is away.'),
  takeBackLeave: z.boolean().describe('Tickets of whoever goes on leave or leaves the desk go to others.'),
})
export const routingIn = routingShape.partial()
const routingSettings = routingShape.extend({ skillRules: z.array(z.object({ condition: z.record(z.string(), z.unknown()).describe('A condition.'), needs: z.array(z.object({ skillId: id, level: z.int(), required: z.boolean() })) })) })
export const routingBody = z.object({ teamId: id, version: z.int().describe('0: nobody chose anything yet.'), settings: routingSettings })
export const routingVersionsBody = page(z.object({ version: z.int(), settings: routingSettings, fields: z.array(z.string()).describe('What differs from the version before.'), author: z.string().nullable(), at: instant }))

export const skillName = z.string().transform(text => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()).pipe(z.string().min(1).max(SKILL_NAME_LENGTH))
export const skillBody = z.object({ id, name: z.string(), archived: z.boolean(), version: z.int() })

export const status = z.enum(STATES)
const levels = z.record(id, level)
export const agentIn = z.strictObject({
  capacity: z.int().min(0).max(MOST_CAPACITY).nullable(), calendarId: id.nullable(), languages: z.array(languageTag).max(MOST_LANGUAGES),
  skills: levels.refine(skills => Object.keys(skills).length <= MOST_AGENT_SKILLS, `At most ${MOST_AGENT_SKILLS} skills.`).describe('Levels 1 to 5 by the id of the skill.'),
}).partial()
export const leaveIn = z.object({ startsAt: instantIn, endsAt: instantIn, substituteId: id.nullable().default(null) })
export const leaveBody = z.object({ id, startsAt: instant, endsAt: instant, substituteId: id.nullable() })
export const agentBody = z.object({
  id, name: z.string(), state: status.describe('How they stand: by leave, by what they chose, by their screens.'), status: status.describe('What they chose.'), since: instant.nullable().describe('Since when they are absent.'),
  load: z.int(), capacity: z.int().describe('In units, as the load.'), tickets: z.int(), leaveUntil: instant.nullable(), teamIds: z.array(id),
})
export const agentDetails = agentBody.extend({
  ownCapacity: z.int().nullable().describe('null: the desk’s.'), calendarId: id.nullable(), languages: z.array(z.string()), skills: z.record(id, z.int()), leaves: z.array(leaveBody), version: z.int().describe('0: nothing was said of them yet.'),
})

export const floorBody = z.object({
  agents: z.array(agentBody), waiting: z.array(z.object({
    ticket: ticketRef, team: namedRef.nullable(), vip: z.boolean(), priority, deadlineAt: instant.nullable(), since: instant, reason: z.enum(WAITING).or(z.literal('')),
  })).describe('The first 100, in the order in which they are given out.'),
  count: z.int(), oldest: instant.nullable(),
})

const step = z.object({
  person: namedRef, load: z.int(), capacity: z.int(), excluded: z.enum(EXCLUSIONS).nullable().describe('Why they could not get it; null: they could.'), skill: namedRef.nullable().describe('That they lack.'),
  score: z.object({
    manager: z.int().describe('0: account manager; 1 and up: stands in; 99: neither.'), sticky: z.int().describe('0: the customer knows them.'), shift: z.int().describe('1: outside their hours.'), language: z.int().describe('1: another language.'),
    skills: z.int().describe('Less what they have of what it needs.'), load: z.int().describe('Hundredths of their capacity that would be taken; 0 where it does not count.'), turn: z.int().describe('The lowest is next.'),
  }).nullable().describe('Compared from the first to the last; a lower number comes first.'),
})
export const decisionBody = z.object({
  id, at: instant, outcome: z.enum(['placed', 'waiting', 'takenBack']), person: namedRef.nullable(), team: namedRef.nullable(), version: z.int().nullable().describe('Of how the team routes.'),
  reason: z.enum([...WAITING, ...TAKEN_BACK, 'relaxed']).nullable(), path: z.array(step).describe('Everybody who was considered: those who could, the best first, then the others.'),
})
export const whyBody = z.object({ waiting: z.object({ since: instant, reason: z.enum(WAITING).or(z.literal('')) }).nullable(), decisions: z.array(decisionBody) })
export const dryRunIn = z.object({ ticket: z.string().min(1).max(40).describe('Id or number of a ticket.'), settings: routingIn.optional().describe('Instead of what holds now.') })
export const dryRunBody = z.object({
  person: namedRef.nullable().describe('Who would get it.'), reason: z.enum(WAITING).nullable(), relaxed: z.boolean(), units: z.int(), needs: z.array(z.object({ skill: namedRef, level: z.int(), required: z.boolean() })), path: z.array(step),
})

export const backTestIn = z.object({ settings: routingIn.optional().describe('Instead of what holds now.'), days: z.int().min(1).max(365).default(30) })
const whyWaited = z.enum([...EXCLUSIONS, 'nobody'])
export const backTestBody = z.object({
  from: instant, until: instant, tickets: z.int().describe('That came to the team.'), events: z.int(), complete: z.boolean().describe('Whether all tickets of the time were looked at.'),
  handedOn: z.int().describe('Outside the hours of the team, to the one that takes over.'), atOnce: z.int(), later: z.int(), never: z.int().describe('Done, gone or still waiting before anybody had room.'),
  waited: z.object({ median: z.int(), longest: z.int() }).nullable().describe('Minutes, of those that got somebody later.'), reasons: z.array(z.object({ reason: whyWaited, count: z.int() })).describe('Why nobody could have them when they came.'),
  agents: z.array(z.object({ id, name: z.string(), tickets: z.int(), real: z.int().describe('That are theirs today.'), peak: z.int().describe('The most at once, in units.'), capacity: z.int() })),
  examples: z.array(z.object({ ticket: ticketRef, minutes: z.int(), reason: whyWaited.nullable(), person: namedRef.nullable() })).describe('Those that nobody would have got, and those that would have waited the longest.'),
})

export const managerIn = z.object({ managerId: id.nullable(), substituteId: id.nullable().default(null) })
export const managerBody = z.object({ manager: namedRef.nullable(), substitute: namedRef.nullable() })
