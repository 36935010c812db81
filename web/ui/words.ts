import type { Category, Channel, Priority, Role, TicketType } from '../agent/api/types.ts'
import type { Key } from './i18n.ts'

/** The catalogue's words for the fixed lists of the API. */
export const priorityKeys: Record<Priority, Key> = {
  low: 'priority.low', normal: 'priority.normal', high: 'priority.high', urgent: 'priority.urgent',
}

export const categoryKeys: Record<Category, Key> = {
  'new': 'status.new',
  'open': 'status.open',
  'waiting-customer': 'status.waitingCustomer',
  'waiting-third-party': 'status.waitingThirdParty',
  'solved': 'status.solved',
  'closed': 'status.closed',
}

export const roleKeys: Record<Role, Key> = {
  admin: 'role.admin', lead: 'role.lead', agent: 'role.agent', light: 'role.light', customer: 'role.customer',
}

export const typeKeys: Record<TicketType, Key> = {
  question: 'type.question', incident: 'type.incident', problem: 'type.problem', change: 'type.change', task: 'type.task',
}

export const channelKeys: Record<Channel, Key> = {
  email: 'channel.email', phone: 'channel.phone', web: 'channel.web', api: 'channel.api', chat: 'channel.chat', 'walk-in': 'channel.walkIn',
}

/** Why a mail came back, by the server's fixed list. */
const bounceKeys: Record<string, Key> = {
  'unknown-user': 'bounce.unknownUser', 'unknown-host': 'bounce.unknownHost', moved: 'bounce.moved', 'takes-no-mail': 'bounce.takesNoMail', suspended: 'bounce.suspended',
  'mailbox-full': 'bounce.mailboxFull', 'too-large': 'bounce.tooLarge', virus: 'bounce.virus', spam: 'bounce.spam', authentication: 'bounce.authentication', reputation: 'bounce.reputation',
  policy: 'bounce.policy', rate: 'bounce.rate', 'relay-denied': 'bounce.relayDenied', expired: 'bounce.expired', network: 'bounce.network', content: 'bounce.content', system: 'bounce.system',
  rejected: 'bounce.rejected', other: 'bounce.other',
}

/** The reason of a bounce in words; one of a newer desk is not known. */
export function bounceKey(reason: unknown): Key {
  return bounceKeys[String(reason)] ?? 'bounce.other'
}

/** 1 to 3 of the impact and urgency scales. */
export const impactKeys: Record<number, Key> = { 1: 'impact.one', 2: 'impact.several', 3: 'impact.everyone' }
export const urgencyKeys: Record<number, Key> = { 1: 'urgency.canWait', 2: 'urgency.soon', 3: 'urgency.now' }

/** 1 to 5 of the scale of complexity. */
export const complexityKeys: Record<number, Key> = { 1: 'complexity.1', 2: 'complexity.2', 3: 'complexity.3', 4: 'complexity.4', 5: 'complexity.5' }

/** The fields of every desk that a form can ask for. */
export const builtInKeys = {
  type: 'card.type', priority: 'card.priority', impact: 'card.impact', urgency: 'card.urgency', complexity: 'card.complexity', teamId: 'card.team', assigneeId: 'card.assignee', tags: 'card.tags',
} as const satisfies Record<string, Key>

/** Known causes of a delivery's state. */
export const causeKeys = {
  'relay-authentication': 'cause.relay-authentication', 'relay-certificate': 'cause.relay-certificate', 'relay-encryption': 'cause.relay-encryption', 'relay-refused': 'cause.relay-refused',
  'relay-busy': 'cause.relay-busy', 'relay-unknown': 'cause.relay-unknown', 'relay-silent': 'cause.relay-silent', 'relay-unreachable': 'cause.relay-unreachable',
  'relay-broke': 'cause.relay-broke', 'no-mailbox': 'cause.no-mailbox', 'no-relay': 'cause.no-relay', 'mailbox-off': 'cause.mailbox-off',
  'desk-stopped': 'cause.desk-stopped', 'waits-order': 'cause.waits-order', 'waits-way': 'cause.waits-way',
} as const satisfies Record<string, Key>

/** Why a delivery stands where it does, in words; what the desk says in English where a newer one knows more. */
export function causeText(t: (key: Key, values: Record<string, string>) => string, cause: { code: string; values: Record<string, string> } | null, error: string | null): string | null {
  const key = cause && (causeKeys as Record<string, Key>)[cause.code]
  return key && cause ? t(key, cause.values) : error
}
