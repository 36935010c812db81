import type { Recorded } from '../platform/change.ts'
import type { TicketEvent } from './rule.ts'

type Heard = Pick<Recorded, 'type' | 'data'>

const OF_TYPE: Readonly<Record<string, TicketEvent>> = {
  'ticket.opened': 'opened', 'ticket.statusChanged': 'statusChanged', 'ticket.assigned': 'assigned', 'ticket.transferred': 'teamChanged', 'ticket.prioritySet': 'prioritySet', 'ticket.tagged': 'tagged',
  'ticket.impactSet': 'fieldSet', 'ticket.urgencySet': 'fieldSet', 'ticket.complexitySet': 'fieldSet', 'ticket.typeSet': 'fieldSet', 'ticket.formSet': 'fieldSet', 'ticket.languageSet': 'fieldSet',
  'ticket.customSet': 'fieldSet', 'ticket.subjectEdited': 'fieldSet', 'ticket.requesterChanged': 'fieldSet', 'ticket.organisationChanged': 'fieldSet',
  'sla.warned': 'slaWarned', 'sla.breached': 'slaBreached', 'ticket.woken': 'woken', 'task.done': 'taskDone',
}

/** As what rules hear an event; null for what they do not. The words that a ticket was opened with belong to its opening. */
export function heardAs({ type, data }: Heard, isFirst: boolean): TicketEvent | null {
  if (type === 'message.added') return isFirst ? null : ofMessage(data)
  if (type === 'delivery.bounced') return data.class === 'hard' ? 'deliveryFailed' : null
  if (type === 'delivery.changed') return data.state === 'failed' ? 'deliveryFailed' : null
  return OF_TYPE[type] ?? null
}

function ofMessage({ kind, direction, automatic }: Record<string, unknown>): TicketEvent | null {
  if (kind === 'note') return 'noteAdded'
  if (direction === 'in') return automatic === true ? 'machineWrote' : 'customerWrote'
  return automatic === true ? null : 'colleagueReplied'
}

/** Every type of event that some rule may hear. */
export const HEARD_TYPES: readonly string[] = [...Object.keys(OF_TYPE), 'message.added', 'delivery.bounced', 'delivery.changed']
