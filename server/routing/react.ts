import type { Policy } from '../platform/settle.ts'
import { setAlarm } from '../platform/alarms.ts'
import { accessTicket } from '../tickets/access.ts'
import type { Tx } from '../platform/change.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { isLoad, wantsAgent } from './load.ts'
import { place, ROUTING } from './place.ts'
import { isRouted, knownRouting, routingOf } from './registry.ts'
import { TAKE_BACK, takeBack, whyAbsent } from './take-back.ts'

/** What may bring a ticket to routing, or change who fits. */
const HEARD = [
  'ticket.opened', 'ticket.assigned', 'ticket.transferred', 'ticket.statusChanged', 'ticket.woken', 'ticket.restored', 'ticket.unmerged',
  'ticket.tagged', 'ticket.languageSet', 'ticket.prioritySet', 'ticket.typeSet', 'ticket.customSet', 'ticket.requesterChanged', 'ticket.organisationChanged',
]

const BACK_TO_WORK = new Set(['ticket.statusChanged', 'ticket.woken'])

/** Tickets of this change about which was decided, with the version up to which that knew. */
const DECIDED = Symbol('tickets that were routed in this change')

/** The last of the policies: a ticket that nobody has is given to somebody before the commit that made it so. */
export const routing: Policy = {
  id: ROUTING.id,
  version: ROUTING.version,
  on: HEARD,
  everyEvent: true,
  async settle(tx, event) {
    const decided = tx.unit(DECIDED, () => new Map<string, number>())
    if (event.seq <= (decided.get(event.subjectId) ?? 0)) return
    const ticket = await accessTicket(tx, event.subjectId, 'read')
    if (ticket.teamId === null) return
    if (BACK_TO_WORK.has(event.type) && isLoad(ticket)) return takeFromGone(tx, ticket)
    if (!wantsAgent(ticket)) return
    // who gave it back, or from whom somebody took it, is not the one who gets it
    const from = event.type === 'ticket.assigned' ? event.data.from as string | null : null
    await place(tx, [{ ticket, excluded: from ? [from] : [] }])
    decided.set(ticket.id, (await accessTicket(tx, ticket.id, 'read')).version)
  },
}

/** A ticket that comes back to somebody who is on leave or gone, as when its customer answers, goes to somebody else. */
async function takeFromGone(tx: Tx, ticket: Ticket): Promise<void> {
  const team = await routingOf(tx, ticket.teamId)
  if (!isRouted(team) || !team.settings.takeBackLeave) return
  const reason = await whyAbsent(tx, ticket.assigneeId!)
  if (reason === 'leave' || reason === 'gone') await takeBack(tx, [ticket], reason)
}

/** Whoever leaves the desk leaves their tickets to the others. */
export const leavers: Policy = {
  id: 'routing-leavers',
  version: 1,
  on: ['person.updated'],
  async settle(tx, event) {
    const { changed } = event.data as { changed: Record<string, { to: unknown } | true> }
    const gone = [changed.active, changed.role].some(change => typeof change === 'object' && (change.to === false || change.to === 'light' || change.to === 'customer'))
    if (!gone) return
    for (const { teamId, settings } of (await knownRouting(tx)).routings.values()) {
      if (settings.takeBackLeave) setAlarm(tx, { kind: TAKE_BACK, subjectId: event.subjectId, key: teamId }, tx.now)
    }
  },
}
