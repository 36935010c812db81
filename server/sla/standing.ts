import type { SlaState } from '../tickets/ticket.ts'
import { isOpen, type Clock } from './clock.ts'

/** How a ticket stands by all its clocks: its next deadline, overdue ones first, and the worst that is true of one that is open. */
export function standing(clocks: readonly Clock[]): { at: number | null; state: SlaState | null } {
  const open = clocks.filter(isOpen)
  const running = open.filter(clock => clock.state === 'running')
  const deadlines = running.flatMap(clock => clock.deadlineAt ?? [])
  const at = deadlines.length === 0 ? null : Math.min(...deadlines)
  if (open.length === 0) return { at: null, state: null }
  if (open.some(clock => clock.breachedAt !== null)) return { at, state: 'breached' }
  if (running.some(clock => clock.warned.length > 0)) return { at, state: 'warned' }
  return { at, state: running.length > 0 ? 'running' : 'paused' }
}
