import type { AlarmHandler } from '../platform/alarms.ts'
import { accessTickets } from './access.ts'

/** An alarm whose subject is a ticket: it rings with its tickets locked. */
export function ticketAlarm(kind: string, ring: AlarmHandler['ring']): AlarmHandler {
  return { kind, hold: (tx, ids) => accessTickets(tx, ids), ring }
}
