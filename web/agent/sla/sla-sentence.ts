import type { TimelineItem } from '../api/types.ts'
import type { Names } from '../ticket/event-sentence.ts'
import { metricKey, reasonKey } from './words.ts'

const notDoneKeys = { team: 'event.slaNoTeam', priority: 'event.slaNoPriority', assignee: 'event.slaNoAssignee' } as const

/** What happened to the service levels of a ticket, as a sentence. */
export function slaSentence({ type, data }: TimelineItem, actor: string, { translate, moment }: Pick<Names, 'translate' | 'moment'>): string {
  const metric = translate(metricKey(data.metric))
  switch (type) {
    case 'sla.applied': return translate(data.to ? 'event.slaApplied' : 'event.slaNone')
    case 'sla.warned': return typeof data.deadlineAt === 'string' ? translate('event.slaWarnedAt', { metric, at: moment(data.deadlineAt) }) : translate('event.slaWarned', { metric })
    case 'sla.breached': return translate('event.slaBreached', { metric })
    case 'sla.notEscalated': return translate(notDoneKeys[data.what as keyof typeof notDoneKeys])
    case 'sla.reasonGiven': return translate('event.slaReason', { actor, metric, reason: translate(reasonKey(data.reason)) })
    default: return translate('event.slaClocks')
  }
}
