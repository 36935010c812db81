import type { Stopped } from '../platform/settle.ts'
import { accessTicket } from './access.ts'
import { recordTicket } from './internal/unit.ts'

/** Puts on the ticket that a policy was stopped because its causes went too deep (H43). */
export const recordStopped: Stopped = async (tx, event, policy) => {
  if (event.subjectKind !== 'ticket') return
  await accessTicket(tx, event.subjectId, 'update')
  recordTicket(tx, event.subjectId, 'automation.stopped', { policy: policy.id })
}
