import type { Key } from '../../ui/i18n.ts'
import type { ClockFact, GivenReason, Metric } from '../api/service-levels.ts'

export const metricKeys: Record<Metric, Key> = {
  'first-response': 'level.first', 'next-response': 'level.next', update: 'level.update', 'requester-wait': 'level.wait', 'agent-work': 'level.work', resolution: 'level.resolution',
}
export const reasonKeys: Record<GivenReason['reason'], Key> = {
  workload: 'reason.workload', staff: 'reason.staff', customer: 'reason.customer', 'third-party': 'reason.thirdParty', defect: 'reason.defect', handover: 'reason.handover', 'wrong-priority': 'reason.wrongPriority', other: 'reason.other',
}
export const factKeys: Record<ClockFact['is'], Key> = {
  started: 'fact.started', paused: 'fact.paused', resumed: 'fact.resumed', met: 'fact.met', cancelled: 'fact.cancelled', restored: 'fact.restored', unmet: 'fact.unmet', reopened: 'fact.reopened', retargeted: 'fact.retargeted',
  warned: 'fact.warned', breached: 'fact.breached',
}

/** A metric of a newer desk is a service level like any other. */
export const metricKey = (metric: unknown): Key => metricKeys[metric as Metric] ?? 'level.title'
export const reasonKey = (reason: unknown): Key => reasonKeys[reason as GivenReason['reason']] ?? 'reason.other'
