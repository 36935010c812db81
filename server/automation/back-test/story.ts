import type { Recorded } from '../../platform/change.ts'
import { fold, type Foldable } from '../../tickets/replay.ts'
import type { Ticket } from '../../tickets/ticket.ts'
import { counted, NONE_COUNTED } from '../conditions/count.ts'
import type { Said } from '../facts.ts'
import type { Doer } from '../gather.ts'
import { heardAs } from '../heard.ts'
import type { TicketEvent } from '../rule.ts'

/** An event as it stands in the log. */
export interface Logged extends Foldable, Pick<Recorded, 'id' | 'depth' | 'chain'> { actor: Doer; /** Its transaction. */ change: string }

/** One change of a ticket as its log has it: what was recorded at one moment, and how the ticket stood before and after it. */
export interface Step { at: Temporal.Instant; events: readonly Logged[]; before: Ticket | undefined; after: Ticket; /** By the end of it. */ counts: OwnCounts; heard: readonly Heard[] }

/** Something of a change that rules may hear, with the ticket as they would have found it: after all that was done by hand, before what policies did later. */
export interface Heard { event: Logged; kind: TicketEvent; ticket: Ticket; counts: OwnCounts; said: Said | null }

type OwnCounts = typeof NONE_COUNTED

/** The changes of a ticket in order. What one transaction recorded is one change, with one moment. */
export function stepsOf(log: readonly Logged[], messages: ReadonlyMap<string, Said>): Step[] {
  const steps: Step[] = []
  let ticket: Ticket | undefined
  let counts = NONE_COUNTED
  for (let from = 0; from < log.length;) {
    let to = from + 1
    while (to < log.length && log[to]!.change === log[from]!.change) to++
    const step = stepOf(ticket, counts, log.slice(from, to), messages)
    steps.push(step)
    ticket = step.after
    counts = step.counts
    from = to
  }
  return steps
}

function stepOf(before: Ticket | undefined, countsBefore: OwnCounts, events: readonly Logged[], messages: ReadonlyMap<string, Said>): Step {
  const states: Ticket[] = []
  const counts: OwnCounts[] = []
  for (const event of events) {
    states.push(fold(states.at(-1) ?? before, event))
    counts.push(counted(counts.at(-1) ?? countsBefore, event))
  }
  const byHand = events.findLastIndex(event => event.depth === 0)
  const first = before ? undefined : events.map(event => saidBy(event, messages)).find(said => said?.kind === 'public')
  const heard = events.flatMap((event, place) => {
    const said = event.type === 'ticket.opened' ? first ?? null : saidBy(event, messages)
    const kind = heardAs(event, said !== null && said === first && event.type === 'message.added')
    return kind ? [{ event, kind, ticket: states[Math.max(place, byHand)]!, counts: counts[Math.max(place, byHand)]!, said }] : []
  })
  return { at: events[0]!.at, events, before, after: states.at(-1)!, counts: counts.at(-1)!, heard }
}

function saidBy({ type, data }: Logged, messages: ReadonlyMap<string, Said>): Said | null {
  return type === 'message.added' ? messages.get(String(data.messageId)) ?? null : null
}
