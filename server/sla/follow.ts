import type { Recorded, Tx } from '../platform/change.ts'
import type { Policy as SettlingPolicy, PolicySource } from '../platform/settle.ts'
import { accessTicket } from '../tickets/access.ts'
import { queueRecount } from './recount.ts'
import { policiesInForce } from './registry.ts'
import { settleClocks } from './settle-clocks.ts'
import { hear, saveStates, stateOf } from './state.ts'
import { askIn, policyFor } from './terms.ts'

const ID = 'service-levels'

/** Keeps the clocks of every ticket in step with what happens to it. Where nothing is promised to anybody it costs nothing. */
export const serviceLevels: PolicySource = {
  async policiesFor(tx, event) {
    if (event.subjectKind === 'ticket') return OWN.has(event.type) || (await policiesInForce(tx)).length === 0 ? [] : [listening(event.type, follow)]
    return countsAnew(event) && (await policiesInForce(tx)).length > 0 ? [listening(event.type, queueRecount)] : []
  },
}

/** What the clocks themselves say, also when an alarm was why. */
const OWN: ReadonlySet<string> = new Set(['sla.applied', 'sla.clocksChanged', 'sla.warned', 'sla.breached', 'sla.notEscalated', 'sla.reasonGiven', 'ticket.deadlineSet'])

/** Deadlines lie in calendars: the hours of one changed, or another one is the desk's (H53). */
function countsAnew({ type, data }: Recorded): boolean {
  return type === 'calendar.changed' || (type === 'setting.changed' && (data.key === 'defaultCalendar' || data.key === 'timeZone'))
}

function listening(type: string, settle: (tx: Tx, event: Recorded) => Promise<void> | void): SettlingPolicy {
  return { id: ID, version: 1, on: [type], follows: true, settle: async (tx, event) => { await settle(tx, event) } }
}

async function follow(tx: Tx, event: Recorded): Promise<void> {
  const ticket = await accessTicket(tx, event.subjectId, 'read')
  const state = await stateOf(tx, ticket.id, event)
  await hear(tx, state, event)
  // the last event of several decides for all
  if (ticket.version === event.seq) {
    const ask = await askIn(tx, ticket)
    await settleClocks(tx, ticket, state, await policyFor(tx, ask), ask)
  }
  if (state.dirty) saveStates(tx)
}
