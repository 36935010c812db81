import type { Condition } from '../conditions/condition.ts'
import { exactly, listed, numberOf, textIn, timeOf, whom, words, type Operators } from '../conditions/query-operators.ts'
import { CATEGORIES, CHANNELS, normaliseTag, OPEN_CATEGORIES, PRIORITIES, TYPES } from '../tickets/ticket.ts'

const category = (...values: readonly string[]): Condition => values.length === 1 ? { field: 'category', op: 'is', value: values[0]! } : { field: 'category', op: 'in', value: [...values] }
const each = (field: string, values: readonly string[]): Record<string, Condition> =>
  Object.fromEntries(values.map(value => [value, { field, op: 'is', value }]))
const me = (field: string): Record<string, Condition> => ({ me: { field, op: 'is', value: { ref: 'me' } } })

/** What can be typed in the search field, besides words. */
export const operators: Operators = {
  status: words({ ...each('category', CATEGORIES), waiting: category('waiting-customer', 'waiting-third-party'), unsolved: category(...OPEN_CATEGORIES) }),
  is: words({
    open: category(...OPEN_CATEGORIES), solved: category('solved'), closed: category('closed'),
    unassigned: { field: 'assigneeId', op: 'empty' }, vip: { any: [{ field: 'requester.vip', op: 'is', value: true }, { field: 'organisation.vip', op: 'is', value: true }] },
    snoozed: { field: 'snoozedAt', op: 'notEmpty' }, spam: { field: 'aside', op: 'is', value: 'spam' }, deleted: { field: 'aside', op: 'is', value: 'bin' }, merged: { field: 'aside', op: 'is', value: 'merged' },
    unanswered: { field: 'firstReplyAt', op: 'empty' },
  }),
  priority: numberOf('priority', PRIORITIES),
  complexity: numberOf('complexity'),
  type: words(each('type', TYPES)),
  channel: words(each('channel', CHANNELS)),
  assignee: whom('assigneeId', 'assignee.name', me('assigneeId')),
  requester: whom('requesterId', 'requester.name', me('requesterId')),
  team: whom('teamId', 'team.name', { mine: { field: 'teamId', op: 'in', value: { ref: 'myTeams' } } }),
  org: whom('organisationId', 'organisation.name', {}),
  tag: listed('tags', normaliseTag),
  language: exactly('language'),
  subject: textIn('subject'),
  number: numberOf('number'),
  messages: numberOf('messageCount'),
  created: timeOf('createdAt'),
  updated: timeOf('updatedAt'),
  solved: timeOf('solvedAt'),
}

export const operatorNames: ReadonlySet<string> = new Set(Object.keys(operators))

/** What can be typed after an operator, where that is one of a few words; for others what it may look like. */
export const operatorValues: Readonly<Record<string, readonly string[]>> = {
  status: [...CATEGORIES, 'waiting', 'unsolved'], is: ['open', 'solved', 'closed', 'unassigned', 'vip', 'snoozed', 'spam', 'deleted', 'merged', 'unanswered'],
  priority: PRIORITIES, type: TYPES, channel: CHANNELS, assignee: ['me', 'none'], requester: ['me'], team: ['mine', 'none'],
  created: ['today', 'yesterday', '7d'], updated: ['today', 'yesterday', '7d'], solved: ['today', 'yesterday', '7d'],
}
