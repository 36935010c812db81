import type { Condition } from '../conditions/condition.ts'
import type { LINKS } from '../tickets/events.ts'
import type { Category } from '../tickets/ticket.ts'

/** What a rule about tickets can hear of. Every event of a ticket is at most one of them. */
export const RULE_EVENTS = [
  'opened', 'customerWrote', 'machineWrote', 'colleagueReplied', 'noteAdded', 'statusChanged', 'assigned', 'teamChanged', 'prioritySet', 'fieldSet', 'tagged',
  'slaWarned', 'slaBreached', 'woken', 'deliveryFailed', 'taskDone',
] as const
/** What a rule about people or organisations can hear of. */
export const PERSON_EVENTS = ['personCreated', 'personChanged', 'addressAdded', 'addressBounced', 'personProduct', 'personMerged'] as const
export const ORGANISATION_EVENTS = ['organisationCreated', 'organisationChanged', 'organisationProduct', 'organisationMerged'] as const
export type CustomerEvent = (typeof PERSON_EVENTS)[number] | (typeof ORGANISATION_EVENTS)[number]
export type TicketEvent = (typeof RULE_EVENTS)[number]
export type RuleEvent = TicketEvent | CustomerEvent

/** What a rule looks at and works on. */
export const ABOUT = ['ticket', 'person', 'organisation'] as const
export type About = (typeof ABOUT)[number]
export const EVENTS_ABOUT: Readonly<Record<About, readonly RuleEvent[]>> = { ticket: RULE_EVENTS, person: PERSON_EVENTS, organisation: ORGANISATION_EVENTS }

/** Of what there is silence: a word of the customer, any public word of a person, any change of theirs; or the condition holds so long. */
export const SILENCES = ['customer', 'public', 'any', 'held'] as const
export type Silence = (typeof SILENCES)[number]

/** A rule of time: its condition holds, and there was nothing of that for so many minutes; of the hours of a calendar, or of all hours. */
export interface Quiet { of: Silence; minutes: number; calendarId: string | null }

/** A text in one language: HTML with {{variables}}; of a mail with a subject. */
export interface RuleText { language: string; html: string }
export interface MailText extends RuleText { subject: string }

export const SET_FIELDS = ['type', 'priority', 'impact', 'urgency', 'complexity', 'language'] as const
/** What rules about people and organisations set, besides the desk's own fields. */
export const CUSTOMER_SET_FIELDS = ['vip', 'language', 'timeZone'] as const
export const WHOM = ['assignee', 'lead', 'team'] as const
export type Whom = (typeof WHOM)[number]
export type FieldValue = string | number | boolean | readonly string[] | null

/** What a rule does, as data: the shell applies it through the verbs that people use, a dry run prints it. */
export type RuleAction =
  | { do: 'set'; field: string; value: FieldValue }
  | { do: 'status'; statusId: string | null; category: Category | null }
  | { do: 'tag'; add: readonly string[]; remove: readonly string[] }
  | { do: 'assign'; personId: string | null }
  | { do: 'team'; teamId: string | null; unassign: boolean }
  | { do: 'follow'; personId: string }
  | { do: 'note'; texts: readonly RuleText[] }
  | { do: 'reply'; texts: readonly RuleText[] }
  | { do: 'mail'; to: Whom | 'address'; address: string | null; texts: readonly MailText[] }
  | { do: 'notify'; whom: readonly Whom[]; people: readonly string[] }
  | { do: 'webhook'; webhookId: string }
  | { do: 'link'; number: number; is: (typeof LINKS)[number] }
  | { do: 'open'; subject: string; teamId: string | null; assigneeId?: string | null; priority?: number | null; /** For colleagues, as text. */ note?: string }
  | { do: 'checklist'; checklistId: string }
  | { do: 'snooze'; hours: number }
  | { do: 'keepStatus' }
  | { do: 'stop' }

/** What rules about people, and about organisations, can do: there is nobody to ask for a ticket of an organisation's. */
export const ACTIONS_ABOUT: Readonly<Record<Exclude<About, 'ticket'>, readonly RuleAction['do'][]>> = { person: ['set', 'tag', 'open', 'webhook', 'stop'], organisation: ['set', 'tag', 'webhook', 'stop'] }

/** What a rule says. */
export interface RuleDefinition {
  about: About
  /** Empty for a rule of time. */
  when: readonly RuleEvent[]
  quiet: Quiet | null
  condition: Condition
  /** From when and until when it is in force; null: always. ISO instants. */
  from: string | null
  until: string | null
  actions: readonly RuleAction[]
}

export interface Rule extends RuleDefinition {
  id: string
  name: string
  description: string
  category: string
  enabled: boolean
  position: number
  version: number
}

export const MOST_RULES = 2000
export const MOST_ACTIONS = 20
export const RULE_NAME_LENGTH = 120
export const NOTE_LENGTH = 10_000

export const policyOf = (ruleId: string): string => `rule:${ruleId}`
/** Which rule an actor of the log is, without its version; undefined for whoever is none. */
export const ruleOf = (policy: string): string | undefined => policy.startsWith('rule:') ? policy.slice(5).split('@')[0] : undefined

/** Whether it is in force at an instant, as far as its schedule says. */
export function isInForce({ from, until }: Pick<RuleDefinition, 'from' | 'until'>, now: Temporal.Instant): boolean {
  return (from === null || Temporal.Instant.compare(Temporal.Instant.from(from), now) <= 0) && (until === null || Temporal.Instant.compare(now, Temporal.Instant.from(until)) < 0)
}
