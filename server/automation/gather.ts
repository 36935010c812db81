import { defaultCalendar, workingCalendar } from '../calendars/registry.ts'
import { isOpen } from '../calendars/working-time.ts'
import { isStaff, type Role } from '../platform/actor.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { changeOf } from '../tickets/changes.ts'
import { factsOf } from '../tickets/facts.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import type { Message, Ticket } from '../tickets/ticket.ts'
import { asksOfNamed } from './asked-fields.ts'
import { countsAsked, countsOf } from './conditions/count.ts'
import { DESK } from './conditions/hours.ts'
import { formerValues } from './conditions/was.ts'
import type { RuleFacts, Said } from './facts.ts'
import { ruleOf, type TicketEvent } from './rule.ts'

/** The message of an event, and whether the ticket was opened with it in this very change. */
export function messageOf(tx: Tx, event: Recorded): { said: Said | null; isFirst: boolean } {
  const change = changeOf(tx, event.subjectId)
  const first = change && !change.before ? change.messages.find(each => each.kind === 'public') : undefined
  const message = event.type === 'ticket.opened' ? first : event.type === 'message.added' ? change?.messages.find(({ id }) => id === event.data.messageId) : undefined
  return { said: message ? saidOf(message) : null, isFirst: event.type === 'message.added' && message !== undefined && message === first }
}

/** A message as rules read it. */
export function saidOf({ id, text, kind, direction, automatic, meta }: Pick<Message, 'id' | 'text' | 'kind' | 'direction' | 'automatic' | 'meta'>): Said {
  const { language, authentication } = meta as { language?: string; authentication?: { result?: string } }
  return { id, text, kind, direction, automatic, language: language ?? null, authenticated: authentication?.result === undefined ? null : authentication.result === 'pass' }
}

/** What conditions ask of an event beyond the ticket. Which calendars are open is found out only when somebody asks. */
export async function happened(tx: Tx, event: Recorded, kind: TicketEvent, said: Said | null, asks: readonly string[]): Promise<Pick<RuleFacts, 'event' | 'was' | 'said' | 'open'>> {
  return { event: { kind, by: doneBy(event) }, was: formerValues(event), said, open: await openNow(tx, tx.now, asks) }
}

/** Of who did something, what rules ask. */
export type Doer = { kind: 'person'; role: Role } | { kind: 'policy' | 'system'; id: string }

export function doneBy({ actor }: { actor: Doer }): 'customer' | 'colleague' | 'rule' | 'system' {
  if (actor.kind === 'person') return isStaff(actor.role) ? 'colleague' : 'customer'
  return actor.kind === 'policy' && ruleOf(actor.id) ? 'rule' : 'system'
}

/** Of the calendars that are asked about, whether each is open now. */
export async function openNow(q: Queries, now: Temporal.Instant, asks: readonly string[]): Promise<Record<string, boolean>> {
  const asked = asks.filter(field => field.startsWith('hours.')).map(field => field.slice('hours.'.length))
  const open: Record<string, boolean> = {}
  for (const id of asked) open[id] = isOpen((id === DESK ? await defaultCalendar(q) : await workingCalendar(q, id)).time, now.epochMilliseconds)
  return open
}

/** What conditions read of the ticket, of whom it names and how many there are of something where they ask. */
export async function ticketFacts(tx: Tx, ticket: Ticket, asks: readonly string[]): Promise<TicketFacts & Pick<RuleFacts, 'counts'>> {
  if (countsAsked(asks).length > 0) await tx.flush() // what this change did counts, too
  const [named, counts] = await Promise.all([asksOfNamed(asks) ? factsOf(tx, ticket) : { ticket, ...NOBODY }, countsOf(tx, ticket, asks)])
  return { ...named, counts }
}

const NOBODY = { requester: null, organisation: null, assignee: null, team: null } as const

export const NOTHING_SAID: Pick<RuleFacts, 'event' | 'was' | 'said'> = { event: null, was: {}, said: null }
/** What is not looked at where it is only asked whether a condition may hold at some time. */
export const NOT_LOOKED: Pick<RuleFacts, 'event' | 'was' | 'said' | 'open' | 'counts'> = { ...NOTHING_SAID, open: {}, counts: {} }
