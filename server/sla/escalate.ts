import sql from 'sql-template-tag'
import type { Recorded, Tx } from '../platform/change.ts'
import { Problem } from '../platform/problem.ts'
import type { Policy as SettlingPolicy } from '../platform/settle.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { recordOn } from '../tickets/record-on.ts'
import { setPriority } from '../tickets/set-priority.ts'
import { PRIORITIES, type Priority, type Ticket } from '../tickets/ticket.ts'
import { transfer } from '../tickets/transfer.ts'
import { stageKey } from './clock.ts'
import type { Escalation } from './policy.ts'
import { allPolicies } from './registry.ts'

/**
 * Does what a policy wants done when a promise is about to be broken, or was. It hears what time did, never what a change of the ticket or of
 * a policy did, nor what follows from itself: so a priority that it raises, and that breaks the next promise at once, raises nothing again.
 */
export const escalation: SettlingPolicy = {
  id: 'sla-escalation',
  version: 1,
  on: ['sla.warned', 'sla.breached'],
  everyEvent: true,
  async settle(tx, event) {
    const wanted = event.data.quiet || event.data.byChange ? null : await wantedBy(tx, event)
    if (!wanted) return
    const ticket = await accessTicket(tx, event.subjectId, 'read')
    if (ticket.aside || ticket.category === 'solved' || ticket.category === 'closed') return
    for (const [what, step] of stepsOf(wanted)) await attempt(tx, ticket, what, step)
  },
}

async function wantedBy(tx: Tx, { type, data }: Recorded): Promise<Escalation | null> {
  const policy = (await allPolicies(tx)).find(({ id }) => id === data.policyId)
  const telling = type === 'sla.breached' ? policy?.definition.breach : policy?.definition.warnings.find(({ at }) => stageKey(at) === data.stage)
  return telling?.escalate ?? null
}

type Step = (tx: Tx, ticket: Ticket) => Promise<void>
type What = 'team' | 'priority' | 'assignee'

/** A team gets the ticket without its assignee, so that somebody of theirs takes it or is found by routing. */
function stepsOf({ raise, atLeast, teamId, to }: Escalation): [What, Step][] {
  const steps: [What, Step][] = []
  if (teamId !== null) steps.push(['team', async (tx, ticket) => { if (ticket.teamId !== teamId) { if (to === null) await assign(tx, ticket, null); await transfer(tx, ticket, { teamId }) } }])
  if (raise || atLeast) steps.push(['priority', async (tx, ticket) => { const higher = raised(ticket.priority, raise, atLeast); if (higher > ticket.priority) await setPriority(tx, ticket, higher) }])
  if (to !== null) steps.push(['assignee', async (tx, ticket) => { await assign(tx, ticket, to === 'lead' ? await leadOf(tx, ticket) : to) }])
  return steps
}

/** Never lower than it is, and urgent at most. */
function raised(priority: number, byOne: boolean, atLeast: Priority | null | undefined): number {
  return Math.max(Math.min(priority + (byOne ? 1 : 0), PRIORITIES.length), atLeast ? PRIORITIES.indexOf(atLeast) + 1 : 0)
}

/** What cannot be done is put on record, and keeps nothing else from being done. */
async function attempt(tx: Tx, { id }: Ticket, what: What, step: Step): Promise<void> {
  try {
    await step(tx, await accessTicket(tx, id, 'read'))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    recordOn(tx, id, 'sla.notEscalated', { what, code: error.code })
  }
}

/** The lead of the ticket's team, an admin of it where there is none; whoever has the ticket stays when there is neither. */
async function leadOf(tx: Tx, { teamId, assigneeId }: Ticket): Promise<string | null> {
  const lead = await tx.maybe<{ id: string }>(sql`select p.id from people p join team_members m on m.person_id = p.id and m.team_id = ${teamId}
    where p.active and p.role in ('lead', 'admin') order by p.role = 'lead' desc, p.id limit 1`)
  return lead?.id ?? assigneeId
}
