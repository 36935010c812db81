import type { RuleEvent } from '../../../server/automation/rule.ts'
import { t } from '../../ui/i18n.ts'
import type { Key } from '../../ui/i18n.ts'
import type { Field } from '../api/desk.ts'
import type { ViewField } from '../api/views.ts'
import type { Op } from './condition-tree.ts'

/** What each field of a ticket is called. */
export const fieldKeys: Record<string, Key> = {
  number: 'vf.number', subject: 'vf.subject', category: 'vf.category', statusId: 'card.status', type: 'card.type', priority: 'card.priority', priorityBy: 'vf.priorityBy', impact: 'card.impact', urgency: 'card.urgency',
  complexity: 'card.complexity', formId: 'vf.form', openTasks: 'vf.openTasks', nextDueAt: 'vf.nextDue', deadlineAt: 'vf.deadline', slaState: 'vf.slaState', timeSpent: 'vf.timeSpent', mentioned: 'vf.mentioned',
  assigneeId: 'card.assignee', teamId: 'card.team', requesterId: 'vf.requester', organisationId: 'vf.organisation', brandId: 'card.brand', channel: 'vf.channel', channelAccountId: 'vf.mailbox',
  language: 'vf.language', tags: 'card.tags', participants: 'vf.participants', messageCount: 'vf.messageCount', createdAt: 'vf.createdAt', updatedAt: 'vf.updatedAt', lastMessageAt: 'vf.lastMessageAt',
  lastCustomerMessageAt: 'vf.lastCustomerMessageAt', firstReplyAt: 'vf.firstReplyAt', lastReplyAt: 'vf.lastReplyAt', solvedAt: 'vf.solvedAt', closedAt: 'vf.closedAt', aside: 'vf.aside',
  asideAt: 'vf.asideAt', snoozedAt: 'vf.snoozedAt', snoozedUntil: 'vf.snoozedUntil', 'requester.name': 'vf.requesterName', 'requester.role': 'vf.requesterRole',
  'requester.language': 'vf.requesterLanguage', 'requester.vip': 'vf.requesterVip', 'organisation.name': 'vf.organisationName', 'organisation.domains': 'vf.organisationDomains',
  'organisation.language': 'vf.organisationLanguage', 'organisation.vip': 'vf.organisationVip', 'assignee.name': 'vf.assigneeName', 'team.name': 'vf.teamName', mergedInto: 'vf.mergedInto',
  'event.kind': 'vf.eventKind', 'event.by': 'vf.eventBy', 'message.text': 'vf.messageText', 'message.words': 'vf.messageWords', 'message.length': 'vf.messageLength', 'message.language': 'vf.messageLanguage',
  'message.direction': 'vf.messageDirection', 'message.automatic': 'vf.messageAutomatic', 'message.authenticated': 'vf.messageAuthenticated', 'hours.desk': 'vf.hoursDesk',
  'count.customerMessages': 'vf.countCustomer', 'count.colleagueMessages': 'vf.countColleague', 'count.reopenings': 'vf.countReopenings', 'count.files': 'vf.countFiles', 'count.requesterOpen': 'vf.countRequesterOpen',
  'person.name': 'vf.requesterName', 'person.language': 'vf.requesterLanguage', 'person.vip': 'vf.requesterVip', 'person.timeZone': 'vf.personTimeZone', 'person.tags': 'vf.personTags', 'person.domains': 'vf.personDomains',
  'person.createdAt': 'vf.personCreated', 'person.organisationId': 'vf.organisation', 'organisation.tags': 'vf.organisationTags', 'organisation.timeZone': 'vf.organisationTimeZone', 'organisation.createdAt': 'vf.organisationCreated', 'event.changed': 'vf.eventChanged',
  'count.organisationOpen': 'vf.countOrganisationOpen', 'count.assigneeOpen': 'vf.countAssigneeOpen',
}

export const priorityByKeys: Record<string, Key> = { matrix: 'vf.byMatrix', manual: 'vf.byHand' }

export const ruleEventKeys: Record<RuleEvent, Key> = {
  opened: 're.opened', customerWrote: 're.customerWrote', machineWrote: 're.machineWrote', colleagueReplied: 're.colleagueReplied', noteAdded: 're.noteAdded', statusChanged: 're.statusChanged', assigned: 're.assigned',
  teamChanged: 're.teamChanged', prioritySet: 're.prioritySet', fieldSet: 're.fieldSet', tagged: 're.tagged', slaWarned: 're.slaWarned', slaBreached: 're.slaBreached', woken: 're.woken', deliveryFailed: 're.deliveryFailed', taskDone: 're.taskDone',
  personCreated: 're.personCreated', personChanged: 're.personChanged', addressAdded: 're.addressAdded', addressBounced: 're.addressBounced', personProduct: 're.personProduct', personMerged: 're.personMerged',
  organisationCreated: 're.organisationCreated', organisationChanged: 're.organisationChanged', organisationProduct: 're.organisationProduct', organisationMerged: 're.organisationMerged',
}
export const doneByKeys: Record<string, Key> = { customer: 're.byCustomer', colleague: 're.byColleague', rule: 're.byRule', system: 're.bySystem' }
export const directionKeys: Record<string, Key> = { in: 're.in', out: 're.out' }

export const slaStateKeys: Record<string, Key> = { running: 'vf.slaRunning', paused: 'vf.slaPaused', warned: 'vf.slaWarned', breached: 'vf.slaBreached' }

export const opKeys: Record<Op, Key> = {
  is: 'vop.is', isNot: 'vop.isNot', in: 'vop.in', notIn: 'vop.notIn', empty: 'vop.empty', notEmpty: 'vop.notEmpty', lt: 'vop.lt', lte: 'vop.lte', gt: 'vop.gt', gte: 'vop.gte',
  contains: 'vop.contains', notContains: 'vop.notContains', startsWith: 'vop.startsWith', hasAny: 'vop.hasAny', hasAll: 'vop.hasAll', hasNone: 'vop.hasNone',
  before: 'vop.before', since: 'vop.since', after: 'vop.after', until: 'vop.until', on: 'vop.on', within: 'vop.within',
}

/** Where a field stands in the list of all. */
export function fieldGroup({ key }: ViewField): Key {
  if (/^(?:event|message|was|hours)\./.test(key)) return 'vw.groupEvent'
  if (key.startsWith('count.')) return 'vw.groupCount'
  if (key.startsWith('requester') || key.startsWith('person.')) return 'vw.groupRequester'
  return key.startsWith('organisation') ? 'vw.groupOrganisation' : key.startsWith('custom.') ? 'vw.groupCustom' : 'vw.groupTicket'
}

/** The desk's own field behind one of a view. */
export function ownField(field: Pick<ViewField, 'custom'> | undefined, own: readonly Field[]): Field | undefined {
  return field?.custom ? own.find((each) => each.carrier === field.custom?.carrier && each.key === field.custom.key) : undefined
}

/** What a field is called; one that is there no more by its key. */
export function fieldLabel(key: string, fields: readonly ViewField[], own: readonly Field[]): string {
  const known = fieldKeys[key]
  if (known) return t(known)
  if (key.startsWith('was.')) return t('vf.was', { field: fieldLabel(key.slice('was.'.length), fields, own) })
  const [, carrier, name] = /^(person|organisation)\.custom\.(.+)$/.exec(key) ?? []
  const field = carrier ? own.find((each) => each.carrier === carrier && each.key === name) : ownField(fields.find((each) => each.key === key), own)
  return field?.label ?? key
}
