import type { Stopped } from '../platform/settle.ts'
import { recordOnOrganisation } from '../people/record-on-organisation.ts'
import { recordOnPerson } from '../people/record-on-person.ts'
import { accessTicket } from './access.ts'
import { recordTicket } from './internal/unit.ts'

/** Puts on the ticket, the person or the organisation that a policy was stopped because its causes went too deep (H43). */
export const recordStopped: Stopped = async (tx, event, policy) => {
  if (event.subjectKind === 'person') return recordOnPerson(tx, event.subjectId, 'automation.stopped', { policy: policy.id })
  if (event.subjectKind === 'organisation') return recordOnOrganisation(tx, event.subjectId, 'automation.stopped', { policy: policy.id })
  if (event.subjectKind !== 'ticket') return
  await accessTicket(tx, event.subjectId, 'update')
  recordTicket(tx, event.subjectId, 'automation.stopped', { policy: policy.id })
}
