import { ruleOf } from '../../../server/automation/rule.ts'
import type { Key, t } from '../../ui/i18n.ts'
import { bounceKey, complexityKeys, impactKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { TimelineItem } from '../api/types.ts'
import { backWords, waitWords } from '../routing/wait-words.ts'
import { slaSentence } from '../sla/sla-sentence.ts'
import { movedSentence } from './moved-sentence.ts'
import { workSentence } from '../tasks/work-sentence.ts'

/** How ids become names: statuses by the desk's words, everything else by the names the timeline brings. */
export interface Names {
  translate: typeof t
  statusName: (id: string) => string
  name: (id: string) => string
  language: (tag: string) => string
  /** One of the desk's own fields by its key: its label, and a value of it in words. */
  field: (key: string) => { label: string; words: (value: unknown) => string }
  /** What a task is about, as long as it is there. */
  task: (id: string) => string | undefined
  /** Seconds in words. */
  spent: (seconds: number) => string
  /** What a rule is called by its name in the log. */
  rule?: (actorId: string) => string | undefined
  /** A moment as the reader says it. */
  moment: (at: string) => string
}

const priorities: Record<number, Key> = { 1: 'priority.low', 2: 'priority.normal', 3: 'priority.high', 4: 'priority.urgent' }
const states: Record<string, Key> = {
  queued: 'delivery.queued', sending: 'delivery.sending', sent: 'delivery.sent', failed: 'delivery.failed',
  uncertain: 'delivery.uncertain', bounced: 'delivery.bounced', cancelled: 'delivery.cancelled', delayed: 'delivery.delayed', read: 'delivery.read', delivered: 'delivery.sent', relayed: 'delivery.sent', expanded: 'delivery.sent',
}

/** What happened, as a sentence a colleague would say. Types of a newer desk get a general one. */
export function eventSentence(event: TimelineItem, names: Names): string {
  const { data } = event
  const { translate } = names
  const actor = actorName(event.actor, translate, names.rule)
  const both = (words: (value: unknown) => string) => ({ actor, from: words(data.from), to: words(data.to) })
  switch (event.type) {
    case 'ticket.opened': return translate('event.opened', { actor })
    case 'reply.stopped': return translate('event.replyStopped', { actor, name: names.name(String(data.authorId)) })
    case 'message.reread': return translate('event.reread', { actor })
    case 'ticket.statusChanged': return translate('event.status', { actor, from: names.statusName(String(data.from)), to: names.statusName(String(data.to)) })
    case 'ticket.assigned': return assigned(event, actor, names)
    case 'side.opened': return translate('event.sideOpened', { actor })
    case 'side.messageAdded': return data.direction === 'in' ? translate('event.sideAnswer') : translate('event.sideSent', { actor })
    case 'side.mailUndelivered': return translate('event.sideUndelivered')
    case 'side.stateChanged': return data.to === 'closed' ? translate('event.sideClosed', { actor }) : translate('event.sideReopened')
    case 'draft.shared': return translate('event.draftShared', { actor })
    case 'draft.withdrawn': return translate('event.draftWithdrawn', { actor })
    case 'draft.takenOver': return translate('event.draftTaken', { actor, name: names.name(String(data.from)) })
    case 'ticket.handedOver': return translate('event.handedOver', { actor })
    case 'ticket.transferred': return transferred(data, actor, names)
    case 'ticket.prioritySet': return prioritySet(data, actor, translate)
    case 'ticket.impactSet': return translate('event.impact', both((value) => scale(impactKeys, value, translate)))
    case 'ticket.urgencySet': return translate('event.urgency', both((value) => scale(urgencyKeys, value, translate)))
    case 'ticket.complexitySet': return translate('event.complexity', both((value) => scale(complexityKeys, value, translate)))
    case 'ticket.formSet': return typeof data.to === 'string' ? translate('event.form', { actor, to: names.name(data.to) }) : translate('event.formNone', { actor, from: names.name(String(data.from)) })
    case 'ticket.typeSet': return translate('event.type', both((value) => scale(typeKeys, value, translate)))
    case 'ticket.languageSet': return translate('event.language', both((value) => (typeof value === 'string' ? names.language(value) : '–')))
    case 'ticket.customSet': return customSet(data, actor, names)
    case 'ticket.tagged': return tagged(data, actor, translate)
    case 'ticket.deadlineSet': return typeof data.to === 'string' ? translate('event.deadline', { actor, to: names.moment(data.to) }) : translate('event.deadlineNone', { actor })
    case 'ticket.subjectEdited': return translate('event.subject', { actor })
    case 'participant.added': return data.mergedPerson ? translate('event.customerMerged', { actor }) : translate(data.role === 'follower' ? 'event.followerAdded' : 'event.ccAdded', { actor, person: names.name(String(data.personId)) })
    case 'participant.removed': return data.mergedPerson ? translate('event.customerMerged', { actor }) : translate('event.participantRemoved', { actor, person: names.name(String(data.personId)) })
    case 'delivery.changed': return translate('event.delivery', { state: translate(states[String(data.state)] ?? 'delivery.queued') })
    case 'delivery.bounced': return bounced(data, translate)
    case 'task.added': case 'task.changed': case 'task.done': case 'task.reopened': case 'task.removed': case 'time.logged': case 'time.removed': case 'work.counted': return workSentence(event, actor, names)
    case 'routing.placed': return translate('event.routingPlaced', { name: names.name(String(data.personId)) })
    case 'routing.waiting': return translate('event.routingWaiting', { reason: waitWords(data.reason, translate) })
    case 'routing.takenBack': return translate('event.routingTakenBack', { name: names.name(String(data.from)), reason: backWords(data.reason, translate) })
    case 'automation.mailed': return translate('event.ruleMailed', { count: Number(data.count) })
    case 'automation.notified': return translate('event.ruleNotified', { names: (data.people as string[]).map(names.name).join(', ') })
    case 'automation.switchedOff': return translate('event.ruleSwitchedOff')
    case 'sla.applied': case 'sla.clocksChanged': case 'sla.warned': case 'sla.breached': case 'sla.notEscalated': case 'sla.reasonGiven': return slaSentence(event, actor, names)
    case 'automation.stopped': return translate('event.automationStopped', { policy: String(data.policy) })
    default: return movedSentence(event, actor, names) ?? translate('event.other', { actor })
  }
}

/** The automations that every desk has, by their ids in the log. */
const policyKeys: Record<string, Key> = {
  'reopen-on-customer-reply': 'policy.reopen', 'assign-first-replier': 'policy.firstReplier', 'open-when-begun': 'policy.begun', 'wake-when-moved': 'policy.wake', 'priority-by-matrix': 'policy.matrix', 'service-levels': 'slap.section', 'sla-escalation': 'policy.escalation', 'routing': 'routing.section',
}

/** Who did it: a person or an automation by name, the desk itself by its role. */
export function actorName(actor: TimelineItem['actor'], translate: typeof t, ruleName?: Names['rule']): string {
  if (actor.kind === 'policy') {
    const rule = ruleName?.(actor.id)
    if (rule !== undefined) return translate('actor.ruleNamed', { name: rule })
    if (ruleOf(actor.id)) return translate('actor.rule')
    const key = policyKeys[actor.id.replace(/@\d+$/, '')]
    return key ? translate('actor.named', { name: translate(key) }) : translate('actor.policy')
  }
  if (actor.kind === 'system') return translate('actor.system')
  return actor.name ?? translate('actor.gone')
}

function assigned(event: TimelineItem, actor: string, { translate, name }: Names): string {
  const { from, to } = event.data
  if (to === event.actor.id) return translate('event.took', { actor })
  if (typeof to === 'string') return translate('event.assigned', { actor, to: name(to) })
  return translate('event.unassigned', { actor, from: typeof from === 'string' ? name(from) : '–' })
}

function prioritySet(data: TimelineItem['data'], actor: string, translate: typeof t): string {
  const words = (value: unknown) => scale(priorities, value, translate)
  if (data.by === 'manual') return translate('event.priorityManual', { actor, to: words(data.to), matrix: words(data.matrix) })
  return translate('event.priority', { actor, from: words(data.from), to: words(data.to) })
}

function transferred(data: TimelineItem['data'], actor: string, { translate, name }: Names): string {
  if (data.from === data.to) return translate('event.brand', { actor, to: typeof data.toBrandId === 'string' ? name(data.toBrandId) : '–' })
  return typeof data.to === 'string' ? translate('event.team', { actor, to: name(data.to) }) : translate('event.teamNone', { actor })
}

function tagged(data: TimelineItem['data'], actor: string, translate: typeof t): string {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const added = list(data.added)
  const removed = list(data.removed)
  if (removed.length === 0) return translate('event.tagsAdded', { actor, tags: added.join(', '), count: added.length })
  if (added.length === 0) return translate('event.tagsRemoved', { actor, tags: removed.join(', '), count: removed.length })
  return translate('event.tagsChanged', { actor, added: added.join(', '), removed: removed.join(', ') })
}

function customSet(data: TimelineItem['data'], actor: string, { translate, field }: Names): string {
  const changes = Object.entries(data.changes as Record<string, { from: unknown; to: unknown }>)
  const [first] = changes
  if (!first || changes.length > 1) return translate('event.customMany', { actor, fields: changes.map(([key]) => field(key).label).join(', ') })
  const [key, { from, to }] = first
  const { label, words } = field(key)
  return to === null ? translate('event.customCleared', { actor, field: label, from: words(from) }) : translate('event.customSet', { actor, field: label, to: words(to) })
}

function bounced(data: TimelineItem['data'], translate: typeof t): string {
  const reason = translate(bounceKey(data.reason))
  const [failed, recipients] = [Number(data.failed ?? 1), Number(data.recipients ?? 1)]
  return recipients > failed ? translate('event.bouncedSome', { failed, recipients, reason }) : translate('event.bounced', { reason })
}

function scale(words: Record<string | number, Key>, value: unknown, translate: typeof t): string {
  const key = words[value as string | number]
  return key ? translate(key) : '–'
}
