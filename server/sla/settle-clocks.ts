import { setAlarm } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import { recordOn } from '../tickets/record-on.ts'
import { setDeadline } from '../tickets/set-deadline.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { queueWebhook } from '../webhooks/queue-webhook.ts'
import { stageKey, type Clock, type ClockFact } from './clock.ts'
import { decide, nextMoment } from './decide.ts'
import type { Policy, Telling } from './policy.ts'
import { saveStates, type KeptClock, type SlaState } from './state.ts'
import { standing } from './standing.ts'
import { termsFor, type Ask } from './terms.ts'

/** The alarms of clocks: one for each ticket, at the next moment that changes something. */
export const SLA_ALARM = 'service-levels'

/**
 * Brings the clocks of a held ticket to this moment under the policy that holds for it now, and puts on record what happened to them.
 * `quiet`: nobody is told, as when a policy changed for many tickets at once.
 */
export async function settleClocks(tx: Tx, ticket: Ticket, state: SlaState, policy: Policy | null, ask: Ask, { quiet = false } = {}): Promise<void> {
  if (!policy && !state.policy && state.clocks.length === 0) return
  const terms = await termsFor(tx, policy, ticket, ask)
  const now = tx.now.epochMilliseconds
  const { clocks, facts } = decide(state.clocks, state.story, terms, now)
  applied(tx, ticket, state, policy)
  keepClocks(state, clocks, policy)
  await record(tx, ticket, policy, quiet ? facts.map(fact => ({ ...fact, quiet: true })) : facts)
  const next = nextMoment(clocks, state.story, terms)
  if (next !== state.nextAt) {
    state.nextAt = next
    state.dirty = true
    setAlarm(tx, { kind: SLA_ALARM, subjectId: ticket.id, key: 'next' }, next === null ? null : instant(next))
  }
  const { at, state: shown } = standing(clocks)
  setDeadline(tx, ticket, { at: at === null ? null : instant(at), state: shown })
  if (state.dirty) saveStates(tx)
}

function applied(tx: Tx, ticket: Ticket, state: SlaState, policy: Policy | null): void {
  const to = policy && { policyId: policy.id, version: policy.version }
  if (state.policy?.policyId === to?.policyId && state.policy?.version === to?.version) return
  recordOn(tx, ticket.id, 'sla.applied', { from: state.policy, to })
  state.policy = to
  state.dirty = true
}

/** A clock that was cancelled keeps the policy that promised it. */
function keepClocks(state: SlaState, clocks: readonly (Clock & Partial<KeptClock>)[], policy: Policy | null): void {
  state.clocks = clocks.map(clock => {
    if (state.clocks.includes(clock as KeptClock)) return clock as KeptClock
    const kept = { ...clock, policyId: clock.policyId ?? policy!.id, policyVersion: clock.policyVersion ?? policy!.version }
    state.changed.set(`${clock.metric} ${clock.key}`, kept)
    state.dirty = true
    return kept
  })
}

async function record(tx: Tx, ticket: Ticket, policy: Policy | null, facts: readonly ClockFact[]): Promise<void> {
  const quietly = facts.filter(({ is }) => is !== 'warned' && is !== 'breached')
  if (quietly.length > 0) {
    recordOn(tx, ticket.id, 'sla.clocksChanged', { clocks: quietly.map(({ metric, key, is, target, ...fact }) => ({ metric, key, is, ...stands(fact), ...(target !== undefined && { target }) })) })
  }
  for (const fact of facts) {
    if (fact.is !== 'warned' && fact.is !== 'breached') continue
    const telling: Telling | undefined = fact.is === 'breached' ? policy?.definition.breach : policy?.definition.warnings.find(({ at }) => stageKey(at) === fact.stage)
    const data = {
      metric: fact.metric, key: fact.key, ...stands(fact), policyId: policy!.id, policyVersion: policy!.version, tell: fact.quiet ? [] : telling?.tell ?? [],
      ...(fact.stage && { stage: fact.stage }), ...(fact.quiet && { quiet: true }), ...(fact.byChange && { byChange: true }),
    }
    recordOn(tx, ticket.id, `sla.${fact.is}`, data)
    if (telling?.webhookId && !fact.quiet) await queueWebhook(tx, telling.webhookId, { type: `sla.${fact.is}`, subject: { kind: 'ticket', id: ticket.id }, data })
  }
}

const stands = ({ at, deadlineAt, left }: Pick<ClockFact, 'at' | 'deadlineAt' | 'left'>) => ({ at: instant(at).toString(), deadlineAt: deadlineAt === null ? null : instant(deadlineAt).toString(), left })

const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at)
