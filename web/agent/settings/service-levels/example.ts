import type { Metric } from '../../api/service-levels.ts'
import type { SlaDefinition, SlaGoal } from '../../api/sla-policies.ts'

/** In which order metrics stand in the form, those that most desks promise first. */
export const metrics: readonly Metric[] = ['first-response', 'next-response', 'resolution', 'update', 'requester-wait', 'agent-work']
export const pausable = ['new', 'open', 'waiting-customer', 'waiting-third-party'] as const

const pauses: Record<Metric, SlaGoal['pausedIn']> = {
  'first-response': [], 'next-response': [], update: ['waiting-customer'], 'requester-wait': ['waiting-customer'], 'agent-work': ['waiting-customer', 'waiting-third-party'], resolution: ['waiting-customer'],
}

export const freshGoal = (metric: Metric, targets: SlaGoal['targets']): SlaGoal => ({ targets, hours: 'working', pausedIn: pauses[metric], reopenedAnew: false })

/** A policy of nothing yet. */
export const blank: SlaDefinition = {
  description: '', condition: { all: [] }, goals: {}, first: { endsWith: 'reply', callIsReply: false }, calendars: { places: [], otherwise: null }, warnings: [], breach: { tell: ['assignee', 'leads'], webhookId: null, escalate: null },
}

/** What a usual desk promises: to begin from. */
export const example: SlaDefinition = {
  ...blank,
  goals: { 'first-response': freshGoal('first-response', [1440, 480, 240, 60]), 'next-response': freshGoal('next-response', [1440, 480, 240, 120]), resolution: freshGoal('resolution', [9600, 4800, 1440, 480]) },
  warnings: [{ at: { percent: 75 }, tell: ['assignee'], webhookId: null, escalate: null }, { at: { percent: 90 }, tell: ['assignee', 'leads'], webhookId: null, escalate: null }],
}
