import { askAbout } from '../../conditions/compile.ts'
import type { Context } from '../../conditions/fields.ts'
import { fieldsChangedBy } from '../../tickets/events.ts'
import type { TicketFacts } from '../../tickets/fields.ts'
import type { Ticket } from '../../tickets/ticket.ts'
import { decideActions, kindOf } from '../actions/all.ts'
import { formerValues } from '../conditions/was.ts'
import type { RuleFacts } from '../facts.ts'
import { doneBy, NOT_LOOKED, NOTHING_SAID } from '../gather.ts'
import type { Ready } from '../registry.ts'
import { isInForce, policyOf, ruleOf, type RuleAction, type TicketEvent } from '../rule.ts'
import { breaks } from '../waits.ts'
import { afterActions, overlayOf, stillHolds, type Overlay } from './overlay.ts'
import type { Heard, Step } from './story.ts'

/** What a rule is asked with over the past. */
export interface Past {
  from: Temporal.Instant
  until: Temporal.Instant
  /** In what it is asked at a moment. */
  contextAt: (at: Temporal.Instant) => Context
  /** Which calendars were open. */
  openAt: (at: Temporal.Instant) => RuleFacts['open']
  /** Whom a ticket names, as they are known today. */
  named: (ticket: Ticket) => Omit<TicketFacts, 'ticket'>
  /** When a silence has lasted; null: never. */
  dueAt: (since: Temporal.Instant) => Temporal.Instant | null
}

/** The rule would have acted: when, on what, and how. */
export interface Firing {
  at: Temporal.Instant
  kind: TicketEvent | 'time'
  actions: RuleAction[]
  /** Other rules that in the same change gave a field another value than this one would have. */
  conflicts: { ruleId: string; field: string }[]
}

/**
 * When a rule would have acted on a ticket, over its steps in order. What it would have changed stays as it would be until somebody really
 * changed the same; what others would then have done differently is not guessed. Pure.
 */
export function testTicket(ready: Ready, steps: readonly Step[], past: Past): Firing[] {
  const firings: Firing[] = []
  let overlay: Overlay = {}
  let silence: Silence = NO_SILENCE
  for (const [place, step] of steps.entries()) {
    if (step.before) overlay = stillHolds(overlay, step.before, step.after)
    const found = heardFiring(ready, step, overlay, past)
    if (found) {
      firings.push(found.firing)
      overlay = found.overlay
    }
    if (!ready.rule.quiet) continue
    silence = silenceAfter(ready, step, overlay, silence, past)
    const quiet = quietFiring(ready, step, overlay, silence, past, endOf(ready, steps[place + 1], past))
    if (quiet) {
      silence = { ...silence, done: true }
      if (quiet.firing.actions.length > 0) firings.push(quiet.firing)
      overlay = quiet.overlay
    }
  }
  return firings
}

type Found = { firing: Firing; overlay: Overlay } | undefined

function heardFiring(ready: Ready, { at, events, heard }: Step, overlay: Overlay, past: Past): Found {
  if (ready.rule.when.length === 0 || Temporal.Instant.compare(at, past.from) < 0 || !isInForce(ready.rule, at)) return undefined
  const own = policyOf(ready.rule.id)
  for (const each of heard) {
    const { event, kind, ticket: real } = each
    if (!ready.rule.when.includes(kind) || event.chain.includes(own) || (event.actor.kind === 'policy' && event.actor.id === own)) continue
    const ticket = { ...real, ...overlay }
    if (ticket.aside || !ready.holds(askAbout(factsOf(each, ticket, at, past), past.contextAt(at)))) continue
    const actions = decideActions(ready.rule.actions, ticket)
    if (actions.length === 0) continue
    return { firing: { at, kind, actions, conflicts: conflictsOf(actions, events, own) }, overlay: { ...overlay, ...overlayOf(ticket, afterActions(ticket, actions)) } }
  }
  return undefined
}

function factsOf({ event, kind, said, counts }: Heard, ticket: Ticket, at: Temporal.Instant, past: Past): RuleFacts {
  return { ticket, ...past.named(ticket), event: { kind, by: doneBy(event) }, was: formerValues(event), said, open: past.openAt(at), counts }
}

/** Rules that in the same change changed a field that this one sets, to something else. */
function conflictsOf(actions: readonly RuleAction[], events: Step['events'], own: string): Firing['conflicts'] {
  const set = actions.flatMap(action => kindOf(action).sets?.(action) ?? [])
  return events.flatMap(event => {
    const ruleId = event.actor.kind === 'policy' && event.actor.id !== own ? ruleOf(event.actor.id) : undefined
    if (!ruleId) return []
    const fields = fieldsChangedBy(event)
    return set.filter(({ field, value }) => fields.includes(field) && !gives(event.data, value)).map(({ field }) => ({ ruleId, field }))
  })
}

/** Whether the event gave just that value. */
function gives(data: Record<string, unknown>, value: unknown): boolean {
  return [data.to, data.toCategory].some(given => JSON.stringify(given) === JSON.stringify(value))
}

/** Since when a rule of time waits; `done`: it acted in this silence, or was asked. */
interface Silence { since: Temporal.Instant | null; done: boolean }
const NO_SILENCE: Silence = { since: null, done: false }

function silenceAfter(ready: Ready, { at, events, after }: Step, overlay: Overlay, before: Silence, past: Past): Silence {
  const ticket = { ...after, ...overlay }
  const asking = askAbout({ ticket, ...past.named(ticket), ...NOT_LOOKED }, past.contextAt(at))
  if (ticket.aside || ticket.category === 'closed' || !ready.mayHold(asking)) return NO_SILENCE
  return before.since === null || events.some(event => breaks(event, ready.rule.quiet!.of)) ? { since: at, done: false } : before
}

/** Until when a silence may last: the next change, or what the rule itself did at that moment, where it was on; or now. */
function endOf({ rule }: Ready, next: Step | undefined, { until }: Past): { at: Temporal.Instant; included: boolean } {
  const own = next?.events.some(({ actor }) => actor.kind === 'policy' && actor.id === policyOf(rule.id)) ?? false
  return next ? { at: next.at, included: own } : { at: until, included: true }
}

/** Whether its moment came before the next change of the ticket; then it was asked, and acts or waits for the next silence. */
function quietFiring(ready: Ready, { after, counts }: Step, overlay: Overlay, { since, done }: Silence, past: Past, end: ReturnType<typeof endOf>): Found {
  const due = since === null || done ? null : past.dueAt(since)
  if (!due || Temporal.Instant.compare(due, past.from) < 0 || Temporal.Instant.compare(due, end.at) >= (end.included ? 1 : 0) || !isInForce(ready.rule, due)) return undefined
  const ticket = { ...after, ...overlay }
  const holds = ready.holds(askAbout({ ticket, ...past.named(ticket), ...NOTHING_SAID, open: past.openAt(due), counts }, past.contextAt(due)))
  const actions = holds ? decideActions(ready.rule.actions, ticket) : []
  return { firing: { at: due, kind: 'time', actions, conflicts: [] }, overlay: actions.length === 0 ? overlay : { ...overlay, ...overlayOf(ticket, afterActions(ticket, actions)) } }
}
