import type { Recorded, Tx } from '../platform/change.ts'
import type { Policy, PolicySource } from '../platform/settle.ts'
import { askAbout, type Asking } from '../conditions/compile.ts'
import { accessTicket } from '../tickets/access.ts'
import { contextAt, momentOf } from '../tickets/asking.ts'
import { changeOf } from '../tickets/changes.ts'
import { act, type Acted } from './act.ts'
import type { RuleFacts } from './facts.ts'
import { happened, messageOf, ticketFacts } from './gather.ts'
import { heardAs, HEARD_TYPES } from './heard.ts'
import { isStopped } from './kept.ts'
import { ruleIndex, type Ready } from './registry.ts'
import { isInForce } from './rule.ts'
import { beginTrace, keepFacts } from './trace.ts'

const heardTypes = new Set(HEARD_TYPES)

/** The rules of the admin, as policies: each is asked on the ticket as those before it left it. */
export const rules: PolicySource = { policiesFor: (tx, event) => heardTypes.has(event.type) && event.subjectKind === 'ticket' ? asked(tx, event) : [] }

async function* asked(tx: Tx, event: Recorded): AsyncGenerator<Policy> {
  const { said, isFirst } = messageOf(tx, event)
  const kind = heardAs(event, isFirst)
  const { heard: byKind, fields } = await ruleIndex(tx)
  const heard = kind && byKind.get(kind)
  if (!heard) return
  const ticket = await accessTicket(tx, event.subjectId, 'read')
  if (ticket.aside) return // nobody works on what is merged, spam or in the bin
  const [happening, moment, named] = await Promise.all([happened(tx, event, kind, said, heard.asks), momentOf(tx, tx.now), ticketFacts(tx, ticket, heard.asks)])
  const context = contextAt(tx.actor, moment)
  const trace = beginTrace(tx, event, kind, heard)
  let asking: Asking<RuleFacts> = askAbout({ ...named, ...happening }, context)
  keepFacts(trace, 0, heard.asks, fields, asking.facts)
  for (const [at, ready] of heard.rules.entries()) {
    if (isStopped(tx, event.id)) break
    trace.asked = at + 1
    const now = changeOf(tx, ticket.id)!.after
    if (now !== asking.facts.ticket) {
      asking = askAbout({ ...await ticketFacts(tx, now, heard.asks), ...happening }, context)
      keepFacts(trace, at, heard.asks, fields, asking.facts)
    }
    if (!isInForce(ready.rule, tx.now) || !ready.holds(asking)) continue
    const entry: { at: number; outcome: 'again' | Acted['outcome']; code?: string } = { at, outcome: 'again' }
    trace.rules.push(entry)
    yield policyFor(ready, acted => Object.assign(entry, acted))
  }
}

function policyFor({ rule, policy }: Ready, told: (acted: Acted) => void): Policy {
  return {
    id: policy,
    version: rule.version,
    on: HEARD_TYPES,
    async settle(tx, event) { told(await act(tx, rule, event.subjectId, event)) },
  }
}
