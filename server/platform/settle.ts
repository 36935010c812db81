import type { Recorded, Tx } from './change.ts'

/**
 * Decides on recorded events and acts through verbs, all before the commit. It is called with a transaction whose actor
 * is the policy and whose cause is the event, so that whatever it changes says why.
 */
export interface Policy {
  id: string
  version: number
  /** The event types it wants to hear of. */
  on: readonly string[]
  /** Hears every event, also after it acted: clocks count all that happens, while a rule answers once per subject and change. */
  everyEvent?: true
  /**
   * It keeps something in step with its subject, as clocks, so it hears all but its own events, as often as they come: also what follows
   * from itself. It records only where something differs, so that it comes to rest.
   */
  follows?: true
  settle(tx: Tx, event: Recorded): Promise<void>
}

/**
 * Policies that are data, such as the rules of an admin: which of them are to hear of an event, in their order. One that gives them out
 * one by one is asked for the next when the one before has acted, so that it can look at what that left.
 */
export interface PolicySource { policiesFor(tx: Tx, event: Recorded): Promise<readonly Policy[]> | readonly Policy[] | AsyncIterable<Policy> }

export type Phase = readonly (Policy | PolicySource)[]

/** Causes in a row after which a change stops following itself (H43). */
export const MOST_DEPTH = 10

/** Puts on record that a policy was not followed any further, and which. */
export type Stopped = (tx: Tx, event: Recorded, policy: Policy) => Promise<void>

/**
 * Runs phase after phase to a fixed point. A policy answers once per subject and change, never an event that stems from
 * itself, and nothing deeper than MOST_DEPTH: then `automation.stopped` names it on the subject.
 */
export function makeSettling(phases: readonly Phase[], stopped: Stopped) {
  return async (tx: Tx, events: readonly Recorded[]): Promise<void> => {
    const read = phases.map(() => 0)
    const answered = new Set<string>()
    for (let phase = 0; phase < phases.length;) {
      if (read[phase]! >= events.length) { phase++; continue }
      const event = events[read[phase]!++]!
      const before = events.length
      for (const each of phases[phase]!) {
        for await (const policy of 'settle' in each ? [each] : await each.policiesFor(tx, event)) await offer(tx, policy, event, answered, stopped)
      }
      // what a later phase did is for the earlier ones to hear first
      if (events.length > before) phase = 0
    }
  }
}

async function offer(tx: Tx, policy: Policy, event: Recorded, answered: Set<string>, stopped: Stopped): Promise<void> {
  if (!policy.on.includes(event.type)) return
  const own = event.actor.kind === 'policy' && event.actor.id === policy.id
  if (own) return
  if (policy.follows) return policy.settle(tx.as({ kind: 'policy', id: policy.id, version: policy.version }, event), event)
  if (event.chain.includes(policy.id)) return
  const once = `${policy.id} ${event.subjectId}`
  if (!policy.everyEvent && answered.has(once)) return
  const acting = tx.as({ kind: 'policy', id: policy.id, version: policy.version }, event)
  if (event.depth >= MOST_DEPTH) {
    answered.add(once)
    return stopped(acting, event, policy)
  }
  const acted = trackRecords(acting)
  await policy.settle(acted.tx, event)
  if (acted.count() > 0) answered.add(once)
}

function trackRecords(tx: Tx): { tx: Tx; count: () => number } {
  let count = 0
  return {
    tx: { ...tx, record: (...args) => { count++; return tx.record(...args) } },
    count: () => count,
  }
}
